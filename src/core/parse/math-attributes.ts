import { property, type Element } from './hast.ts';

/**
 * The attributes of MathML that a formula keeps: presentation only, each value checked. What the standard would let reach
 * over the page (a space of 900 em, script levels below zero, text moved ten lines up) is dropped.
 */

const FLAG = /^(?:true|false)$/;
/** In em. No formula needs more; a hostile one could cover the page with more. */
const SPACE = { least: -2, most: 10 };

const CHECKS: Readonly<Record<string, (value: string) => string | null>> = {
  accent: matching(FLAG),
  accentunder: matching(FLAG),
  displaystyle: matching(FLAG),
  fence: matching(FLAG),
  largeop: matching(FLAG),
  movablelimits: matching(FLAG),
  separator: matching(FLAG),
  stretchy: matching(FLAG),
  symmetric: matching(FLAG),
  columnalign: matching(/^(?:left|center|right)$/),
  dir: matching(/^(?:ltr|rtl)$/),
  form: matching(/^(?:prefix|infix|postfix)$/),
  // The variants that show: `normal` in MathML Core, bold by the page's style. Others become letters (math-letters.ts).
  mathvariant: matching(/^(?:normal|bold|bold-italic)$/),
  notation: matching(/^[a-z]{1,24}(?: [a-z]{1,24}){0,3}$/),
  // The sides of a cell that have a rule.
  frame: matching(/^(?:left|right|top|bottom)(?: (?:left|right|top|bottom)){0,3}$/),
  rowspan: matching(/^[1-9]\d?$/),
  columnspan: matching(/^[1-9]\d?$/),
  // Each step down from zero makes letters larger by two fifths, and steps add up.
  scriptlevel: matching(/^\+?\d$/),
  depth: length(SPACE),
  height: length(SPACE),
  lspace: length(SPACE),
  rspace: length(SPACE),
  linethickness: length({ least: 0, most: 1 }),
  maxsize: length({ least: 0, most: 20 }),
  minsize: length({ least: 0, most: 20 }),
  voffset: length({ least: -5, most: 5 }),
  width: length({ least: -2, most: 40 }),
};

/** The names that a node of a formula may carry. The renderer's allow-list, too. */
export const MATH_ATTRIBUTES: readonly string[] = Object.keys(CHECKS);

/** The attributes of `element` that the article keeps. */
export function mathAttributes(element: Element): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name of MATH_ATTRIBUTES) {
    const raw = property(element, name === 'rowspan' ? 'rowSpan' : name);
    const value = raw === null ? null : mathAttribute(name, raw);
    if (value !== null) attributes[name] = value;
  }
  // In MathML 3 a sign makes it a difference to the natural size, which MathML Core reads as a size.
  if (element.tagName === 'mpadded') {
    for (const name of ['width', 'height', 'depth']) {
      if (/^\s*[+-]/.test(property(element, name) ?? '')) delete attributes[name];
    }
  }
  return attributes;
}

/** `value` as the attribute `name` may have it; `null` where it may not. */
export function mathAttribute(name: string, value: string): string | null {
  const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
  return check?.(value.trim().toLowerCase()) ?? null;
}

function matching(pattern: RegExp): (value: string) => string | null {
  return (value) => (pattern.test(value) ? value : null);
}

/** MathML 3's names of spaces, in eighteenths of an em (MathML 3, §2.1.5.2). */
const SPACES = ['veryverythin', 'verythin', 'thin', 'medium', 'thick', 'verythick', 'veryverythick'];

/** What a unit is in em, at letters of 16 px. Bounds need no more exactness than that. */
const UNITS: Readonly<Record<string, number>> = {
  em: 1,
  ex: 0.5,
  rem: 1,
  px: 1 / 16,
  pt: 1 / 12,
  pc: 1,
  mm: 0.24,
  cm: 2.4,
  in: 6,
};

function length({ least, most }: { least: number; most: number }): (value: string) => string | null {
  return (value) => {
    const named = /^(negative)?([a-z]+)mathspace$/.exec(value);
    if (named !== null) {
      const size = SPACES.indexOf(named[2] ?? '') + 1;
      return size === 0 ? null : `${((named[1] === undefined ? size : -size) / 18).toFixed(4)}em`;
    }
    const match = /^([+-]?(?:\d{1,4}(?:\.\d{0,6})?|\.\d{1,6}))(em|ex|rem|px|pt|pc|mm|cm|in|%)?$/.exec(value);
    if (match === null) return null;
    const [, number = '', unit = ''] = match;
    if (unit === '') return Number(number) === 0 ? '0em' : null;
    const size = unit === '%' ? Number(number) / 100 : Number(number) * (UNITS[unit] ?? Infinity);
    return size >= least && size <= most ? `${Number(number)}${unit}` : null;
  };
}
