import { MATH_TAGS, type MathInline, type MathNode, type MathTag } from '../article.ts';
import { mathText } from '../text.ts';
import { elementsOf, isElement, property, rawText, type Child, type Element } from './hast.ts';
import { mathAttributes } from './math-attributes.ts';
import { inAlphabet } from './math-letters.ts';
import { tableOf } from './math-table.ts';
import { isDisplayed, isHidden } from './tree-elements.ts';

/**
 * MathML out of a file as the article's formula, through one allow-list (MathML Core, https://www.w3.org/TR/mathml-core/).
 * What MathML 3 says in elements that Core has not (`mfenced`, `maction`, `mlabeledtr`, identifiers of content markup) is said
 * in Core's; unknown elements leave their contents. Letters stand in token elements only; between elements there may be a space.
 */

type MathNodes = (MathNode | string)[];

const TAGS: ReadonlySet<string> = new Set(MATH_TAGS);
const TOKENS: ReadonlySet<string> = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
/** Content markup's own tokens. */
const CONTENT: Readonly<Record<string, MathTag>> = { ci: 'mi', cn: 'mn', csymbol: 'mi' };
/** Elements whose children mean something by their number: none may vanish, none may become two. */
const COUNTED = new Set(['mfrac', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts']); // prettier-ignore

/**
 * Formulas that people write nest a dozen elements. A level is two of the 512 that the library takes for a whole tree, and the
 * deepest blocks leave it about ninety.
 */
const DEEPEST_FORMULA = 40;

/** A matrix of thirty by thirty has some 3,000 elements; beyond this a formula is shown as its letters. */
const MOST_ELEMENTS = 10_000;

/** As much TeX as is kept of one formula. */
const LONGEST_SOURCE = 10_000;

/** The formula that a `math` element is; `null` where it shows nothing. */
export function mathOf(math: Element): MathInline | null {
  const size = [...elementsOf(math)].length;
  const children = size > MOST_ELEMENTS ? asText(lettersOf(math)) : rowOf(math.children, 1, variantOf(math, null)); // prettier-ignore
  const root: MathNode = {
    tag: 'math',
    attributes: mathAttributes(math),
    children: withoutEnd(spaced(children)),
  };
  if (!/\S/.test(mathText(root))) return null;
  const display = isDisplayed(math) ? 'block' : 'inline';
  const aside = property(math, 'dataAside') === null ? {} : { aside: true as const };
  return { type: 'math', ...aside, display, source: sourceOf(math), root };
}

/** The TeX that came with a formula: as an annotation, or in an attribute that is TeX in most pages and words in some. */
function sourceOf(math: Element): string | null {
  for (const element of elementsOf(math)) {
    if (element.tagName !== 'annotation') continue;
    if (/^(?:application|text)\/x-(?:la)?tex$|^(?:la)?tex$/i.test(property(element, 'encoding') ?? ''))
      return limited(rawText(element));
  }
  const latex = property(math, 'dataLatex');
  if (latex !== null) return limited(latex);
  const words = property(math, 'alttext') ?? '';
  return /[\\^_{]/.test(words) ? limited(words) : null;
}

function limited(source: string): string | null {
  const tex = source.trim();
  return tex === '' || tex.length > LONGEST_SOURCE ? null : tex;
}

/** The nodes of a row of children. Letters outside of any token, which no MathML has, are text. */
function rowOf(children: readonly Child[], depth: number, variant: string | null): MathNodes {
  return children.flatMap((child): MathNodes => {
    if (child.type === 'text') return BLANK.test(child.value) ? [SPACE] : asText(child.value);
    return child.type === 'element' ? nodesOf(child, depth, variant) : [];
  });
}

/** What an element becomes: nothing, itself, or what it holds. */
function nodesOf(element: Element, depth: number, around: string | null): MathNodes {
  const { tagName } = element;
  // Hidden parts are gone; a style that hides MathML from eyes alone has been taken off by `foldFormulas`.
  if (isHidden(element)) return [];
  const variant = variantOf(element, around);
  const token = TOKENS.has(tagName) ? (tagName as MathTag) : CONTENT[tagName];
  if (token !== undefined)
    return isInvisible(element) ? [] : apart(element, tokenOf(element, token, variant));
  if (depth >= DEEPEST_FORMULA) return asText(lettersOf(element));
  switch (tagName) {
    case 'semantics':
      return rowOf(element.children.filter((child) => isElement(child)).slice(0, 1), depth, variant);
    case 'maction':
      return chosen(element, depth, variant);
    case 'mfenced':
      return [row(fenced(element, depth + 1, variant))];
    case 'mtable':
      // A table is three levels: itself, its rows, its cells.
      return [tableOf(element, (children) => rowOf(children, depth + 3, variant))];
  }
  if (tagName !== 'math' && TAGS.has(tagName)) {
    const tag = boxed(element) ? 'menclose' : (tagName as MathTag);
    const attributes = { ...mathAttributes(element), ...(boxed(element) ? { notation: 'box' } : {}) };
    const children = COUNTED.has(tagName)
      ? element.children.flatMap((child) => counted(child, rowOf([child], depth + 1, variant)))
      : rowOf(element.children, depth + 1, variant);
    return [{ tag, attributes, children }];
  }
  return rowOf(element.children, depth, variant);
}

/**
 * Operators that are said and not seen (U+2061 to U+2064: "of", "times", "and"): in a quotation or a search they would be letters
 * that nobody typed. Chromium gives them no room.
 */
function isInvisible(element: Element): boolean {
  return element.tagName === 'mo' && /^\s*[\u2061-\u2064]+\s*$/.test(rawText(element));
}

function counts(child: Child): boolean {
  return child.type === 'element' || (child.type === 'text' && /\S/.test(child.value));
}

/** A token, white space collapsed and trimmed (MathML 3, §2.1.7); U+00A0 stays. */
function tokenOf(element: Element, tag: MathTag, variant: string | null): MathNode {
  const text = collapsed(shownText(element));
  const attributes = mathAttributes(element);
  if (tag !== 'mo' && (variant === 'bold' || variant === 'bold-italic')) attributes['mathvariant'] = variant;
  // Words in a text are words, whatever they look like.
  const letters = tag === 'mtext' || tag === 'ms' ? text : inAlphabet(text, variant);
  return { tag, attributes, children: letters === '' ? [] : [letters] };
}

function shownText(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return isElement(child) && !isHidden(child) ? shownText(child) : '';
    })
    .join('');
}

/** `mathvariant` holds for all that an element holds, until one inside says otherwise. */
function variantOf(element: Element, around: string | null): string | null {
  return property(element, 'mathvariant')?.trim().toLowerCase() ?? around;
}

/** Of the forms that an action switches between, the one shown first. */
function chosen(element: Element, depth: number, variant: string | null): MathNodes {
  const forms = element.children.filter((child) => isElement(child));
  const selected = Number(property(element, 'selection') ?? '1') - 1;
  return rowOf(
    [forms[selected] ?? forms[0]].filter((form) => form !== undefined),
    depth,
    variant,
  );
}

/** Parentheses and commas that MathML 3 keeps in attributes (§3.3.8). */
function fenced(element: Element, depth: number, variant: string | null): MathNode[] {
  const separators = [...(property(element, 'separators') ?? ',').replace(/\s/g, '')];
  const parts = element.children.filter((child) => isElement(child));
  const inside = parts.flatMap((part, index) => {
    const separator = separators[Math.min(index, separators.length) - 1] ?? '';
    return [...(index === 0 ? [] : operator(separator)), single(rowOf([part], depth, variant))];
  });
  return [
    ...operator(property(element, 'open') ?? '(', 'prefix'),
    ...inside,
    ...operator(property(element, 'close') ?? ')', 'postfix'),
  ];
}

/** No fence or separator is longer than a letter or two. */
const LONGEST_FENCE = 8;

function operator(sign: string, form?: 'prefix' | 'postfix'): MathNode[] {
  const text = collapsed(sign).slice(0, LONGEST_FENCE);
  const attributes = form === undefined ? { separator: 'true' } : { fence: 'true', form, stretchy: 'true' };
  return text === '' ? [] : [{ tag: 'mo', attributes, children: [text] }];
}

/** temml's `\boxed`, and other borders in a style. */
function boxed(element: Element): boolean {
  return (
    element.tagName === 'mrow' && /(?:^|;)\s*border\s*:[^;]*solid/.test(property(element, 'style') ?? '')
  );
}

function single(nodes: MathNodes): MathNode {
  const [only] = nodes;
  return nodes.length === 1 && typeof only === 'object' ? only : row(nodes);
}

/** What one of an element's counted children becomes: one node, and the space at its sides. */
function counted(child: Child, nodes: MathNodes): MathNodes {
  return !counts(child) || nodes.filter((node) => node !== SPACE).length === 1 ? nodes : [row(nodes)];
}

/**
 * White space between the parts of a formula: nobody sees it, since MathML gives it no room, but it parts the letters into words
 * where the page's do. `a ≠ 0` is what a browser's `textContent` has, and what is searched for and quoted.
 */
const SPACE = ' ';
const BLANK = /^[ \t\n\r\f]+$/;

/** A token, with a space at each side on which its letters have one in the file. */
function apart(element: Element, token: MathNode): MathNodes {
  const text = shownText(element);
  const [before, behind] = [/^[ \t\n\r\f]/.test(text), /[ \t\n\r\f]$/.test(text)];
  return [...(before ? [SPACE] : []), token, ...(behind ? [SPACE] : [])];
}

/** `nodes` with one space where there are several, and none at the beginning. `isApart`: whether a space is just before. */
function spaced(nodes: MathNodes, state = { isApart: true }): MathNodes {
  return nodes.flatMap((node): MathNodes => {
    if (typeof node === 'object') return [{ ...node, children: spaced(node.children, state) }];
    const isTwice = node === SPACE && state.isApart;
    state.isApart = node === SPACE;
    return isTwice ? [] : [node];
  });
}

function withoutEnd(nodes: MathNodes): MathNodes {
  const last = nodes.at(-1);
  const rest = nodes.slice(0, -1);
  if (last === SPACE) return withoutEnd(rest);
  if (typeof last !== 'object') return nodes;
  return [
    ...(mathText(last) === '' ? withoutEnd(rest) : rest),
    { ...last, children: withoutEnd(last.children) },
  ];
}

function row(children: MathNodes): MathNode {
  return { tag: 'mrow', attributes: {}, children };
}

function asText(letters: string): MathNode[] {
  const text = collapsed(letters);
  return text === '' ? [] : [{ tag: 'mtext', attributes: {}, children: [text] }];
}

/** The letters of all tokens in `element`, annotations left out. */
function lettersOf(element: Element): string {
  return isHidden(element) ? '' : shownText(element);
}

function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}
