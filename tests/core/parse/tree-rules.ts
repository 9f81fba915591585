import { MATH_TAGS, SPAN_TAGS, type Block, type Inline, type MathNode } from '../../../src/core/article.ts';
import { mathAttribute } from '../../../src/core/parse/math-attributes.ts';

/** What is wrong with a tree from outside: node types that the contract does not name, and addresses that are not data. */
export function faultsOf(blocks: readonly Block[]): string[] {
  const faults: string[] = [];
  const stack: unknown[] = [...blocks];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (Array.isArray(node)) {
      for (const child of node) stack.push(child);
      continue;
    }
    if (typeof node !== 'object' || node === null) continue;
    const typed = node as Partial<Block | Inline>;
    if (typed.type === 'math' && typed.root !== undefined) {
      faults.push(...mathFaults(typed.root, 0));
      continue;
    }
    if (typed.type !== undefined && !TYPES.has(typed.type)) faults.push(`type ${typed.type}`);
    if (typed.type === 'span' && !(SPAN_TAGS as readonly string[]).includes(typed.tag ?? ''))
      faults.push(`tag ${typed.tag}`);
    if (typed.type === 'link' && !isHarmless(typed.href ?? '')) faults.push(`href ${typed.href}`);
    for (const key of Object.keys(node)) if (!KEYS.has(key)) faults.push(`key ${key}`);
    for (const value of Object.values(node)) stack.push(value);
  }
  return faults;
}

/** What a formula may not be: deeper than the library takes, letters outside of a token, white space that no page shows but one space between elements. */
function mathFaults({ tag, attributes, children }: MathNode, depth: number): string[] {
  const token = /^(?:m[inos]|mtext)$/.test(tag);
  const texts = children.filter((child) => typeof child === 'string');
  return [
    ...((MATH_TAGS as readonly string[]).includes(tag) && (tag === 'math') === (depth === 0)
      ? []
      : [`math tag ${tag}`]),
    ...(depth > 45 ? ['math depth'] : []),
    ...Object.entries(attributes)
      .filter(([name, value]) => mathAttribute(name, value) !== value)
      .map(([name, value]) => `math ${name}=${value}`),
    ...(token ? children.filter((child) => typeof child !== 'string').map(() => `element in ${tag}`) : []),
    ...texts.filter((text) =>
      token ? text === '' || /^[ \t\n\r\f]|[ \t\n\r\f]$|[\t\n\r\f]| {2}/.test(text) : text !== ' ',
    ),
    ...children.flatMap((child) => (typeof child === 'string' ? [] : mathFaults(child, depth + 1))),
  ];
}

const TYPES = new Set(
  (
    'text span link image footnote-reference paragraph heading list quote code rule table figure definitions details ' +
    'footnotes'
  ).split(' '),
);
const KEYS = new Set(
  (
    'type value tag children href resource local drawing host alt width height footnote label level ordered start items checked language ' +
    'caption rows header align colSpan rowSpan terms descriptions summary id lang dir'
  ).split(' '),
);

/** As a browser would see it: what it strips is stripped before the scheme is looked for. */
function isHarmless(href: string): boolean {
  const stripped = href.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(stripped)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'http' || scheme === 'https' || scheme === 'mailto';
}
