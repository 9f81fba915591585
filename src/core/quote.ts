import type { Annotation } from './annotation.ts';
import type { Block, Inline, MathInline, MathNode } from './article.ts';
import { inlineText, mathText, visitLeaves } from './text.ts';

/** Letters of a text that are not read as they stand: `[start, end)` of it (UTF-16 code units). */
export interface Aside {
  start: number;
  end: number;
  /** The formula they are; `null` for the number of a note, which is read as nothing. */
  formula: MathInline | null;
}

/** A quote as it is read. In `words` a formula is one `FORMULA`; `formulas` are these in order. */
export interface Quote {
  words: string;
  formulas: MathInline[];
}

/** No letter, by Unicode's own word: texts do not have it. */
export const FORMULA = '\uffff';

/** A text and its tree, as an article's revision has them: `text` is `textOf(blocks)`, `hash` its SHA-256 (hex). */
export interface QuotedText {
  hash: string;
  text: string;
  blocks: readonly Block[];
}

/**
 * What stands between the words of a text and is none: the numbers of footnotes, and formulas, whose letters make no words.
 * In order, and apart from one another. O(length).
 */
export function asidesOf(blocks: readonly Block[]): Aside[] {
  const asides: Aside[] = [];
  let position = 0;
  visitLeaves(blocks, (leaf, text) => {
    if (text === '') return;
    if (Array.isArray(leaf)) collect(leaf as readonly Inline[], position, asides);
    position += text.length + 1;
  });
  return asides;
}

/**
 * The passage `[start, end)` of `text` as it is read: for people, in lists, exports and on the clipboard. Never for finding it
 * again: that is what the selector's `exact` is for, to the letter. A passage that is nothing but a footnote's number is that
 * number; an aside that the passage has only a part of stays as it is.
 */
export function readable(text: string, asides: readonly Aside[], start: number, end: number): Quote {
  const formulas: MathInline[] = [];
  let words = '';
  let at = start;
  let low = 0;
  for (let high = asides.length; low < high;) {
    const middle = (low + high) >> 1;
    if (asides[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < asides.length && asides[index]!.end <= end; index += 1) {
    const aside = asides[index]!;
    words += text.slice(at, aside.start);
    if (aside.formula !== null) {
      formulas.push(aside.formula);
      words += FORMULA;
    }
    at = aside.end;
  }
  words += text.slice(at, end);
  const clean = words.split(FORMULA).length === formulas.length + 1;
  return words.trim() === '' || !clean
    ? { words: text.slice(start, end), formulas: [] }
    : { words, formulas };
}

/**
 * The quote of an annotation as it is read, where one of `texts` has its letters at the place it was made on, or was found at
 * since. Elsewhere (an orphan, an import without a text) the quote as it was kept.
 */
export function quoteOf(
  annotation: Pick<Annotation, 'exact' | 'revision' | 'start' | 'end' | 'anchor'>,
  texts: readonly QuotedText[],
): Quote {
  const { exact, anchor } = annotation;
  for (const known of texts) {
    for (const place of [annotation, anchor]) {
      if (place === null || place.revision !== known.hash) continue;
      const end = place.start + exact.length;
      if (known.text.slice(place.start, end) === exact)
        return readable(known.text, asidesIn(known), place.start, end);
    }
  }
  return { words: exact, formulas: [] };
}

/** A passage of `text` as it is read, in signs alone. */
export function passageText(text: QuotedText, { start, end }: { start: number; end: number }): string {
  return quoteText(readable(text.text, asidesIn(text), start, end));
}

/** A quote in signs alone: formulas as TeX between dollars, or typed where the file has no TeX. */
export function quoteText({ words, formulas }: Quote): string {
  let next = 0;
  return formulas.length === 0 ? words : words.replaceAll(FORMULA, () => formulaWords(formulas[next++]!));
}

/** Of each tree once: it does not change. */
const known = new WeakMap<readonly Block[], Aside[]>();

function asidesIn({ blocks }: QuotedText): Aside[] {
  let asides = known.get(blocks);
  if (asides === undefined) known.set(blocks, (asides = asidesOf(blocks)));
  return asides;
}

/** Goes through the inlines of a leaf, of which the first begins at `position`. Returns where the last ends. */
function collect(inlines: readonly Inline[], position: number, asides: Aside[]): number {
  let at = position;
  const add = (length: number, formula: MathInline | null): void => {
    if (length > 0) asides.push({ start: at, end: at + length, formula });
    at += length;
  };
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        at += inline.value.length;
        break;
      case 'footnote-reference':
        add(inline.label.length, null);
        break;
      case 'math':
        if (inline.aside !== true) add(mathText(inline.root).length, inline);
        break;
      case 'span':
        if (isReference(inline.tag, inline.children)) add(inlineText(inline.children).length, null);
        else at = collect(inline.children, at, asides);
        break;
      case 'link':
        at = collect(inline.children, at, asides);
        break;
      case 'image':
        break;
    }
  }
  return at;
}

/** The raised number of a note in a page that knows no footnotes: `<sup><a href="#n1">[1]</a></sup>`. */
function isReference(tag: string, children: readonly Inline[]): boolean {
  const [only] = children;
  return (
    tag === 'sup' &&
    children.length === 1 &&
    only?.type === 'link' &&
    only.href.startsWith('#') &&
    /^\W{0,2}(?:\d{1,4}|\p{L}|[*†‡§¶]{1,3})\W{0,2}$/u.test(inlineText(only.children))
  );
}

function formulaWords({ display, source, root }: MathInline): string {
  const tex = source?.replace(/\s+/g, ' ').trim() ?? '';
  if (tex === '') return line(root);
  return display === 'block' ? `$$${tex}$$` : `$${tex}$`;
}

/** A formula on one line, as it is typed where there is nothing else: `(a+b)/2`, `x^2`, `a_1`. */
function line(node: MathNode): string {
  const parts = node.children.map((child) => (typeof child === 'string' ? child : line(child)));
  // Between elements stands white space.
  const [base = '', first = '', second = ''] = parts.filter((_, i) => typeof node.children[i] !== 'string');
  switch (node.tag) {
    case 'mfrac':
      return `${group(base)}/${group(first)}`;
    case 'mover':
      // A bar or an arrow over a letter.
      return /^[^\p{L}\p{N}]$/u.test(first) ? base + first : `${group(base)}^${group(first)}`;
    case 'msup':
      return `${group(base)}^${group(first)}`;
    case 'msub':
    case 'munder':
      return `${group(base)}_${group(first)}`;
    case 'msubsup':
    case 'munderover':
      return `${group(base)}_${group(first)}^${group(second)}`;
    case 'msqrt':
      return `√(${parts.join('')})`;
    case 'mroot':
      return `root(${first}, ${base})`;
    case 'mtr':
      return parts.join(', ');
    case 'mtable':
      return parts.join('; ');
    default:
      return parts.join('');
  }
}

/** In brackets, where it is more than one sign or number. */
function group(words: string): string {
  return [...words].length <= 1 || /^[\p{N}.,]+$/u.test(words) ? words : `(${words})`;
}
