import type { Nodes } from 'hast';
import { isElement, property, rawText, type Child, type Element, type Root } from '../parse/hast.ts';

/** A run of the page's text; UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

export interface PageHighlight extends Span {
  id: string;
  /** *yellow*, *green*, *pink* or *blue*. */
  colour: string | null;
}

export interface PageNote {
  id: string;
  colour: string | null;
  text: string;
  /** The element that the note was put on; `null` for the page as a whole. */
  on: Span | null;
}

export interface AnnotatedPage {
  /** White space as it is read, blocks on lines of their own. */
  text: string;
  highlights: PageHighlight[];
  notes: PageNote[];
}

/** A gap in one highlight that is wider than this is no gap: pages that were put together have numbers twice. */
const WIDEST_GAP = 500;

/**
 * What SingleFile's editor wrote into a page: elements of the class `single-file-highlight`, those of one number one highlight,
 * and `single-file-note` with a `textarea`, whose number the element names that it was put on. Iterative.
 */
export function annotatedPage(root: Root): AnnotatedPage {
  const page = new PageText();
  const pieces: PageHighlight[] = [];
  const anchors = new Map<string, Span>();
  const notes: Omit<PageNote, 'on'>[] = [];
  const stack: (Child | (() => void))[] = [...root.children].reverse();
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'function') next();
    else if (next.type === 'text') page.add(next.value);
    else if (isElement(next, 'single-file-note')) notes.push(noteOf(next));
    else if (isElement(next) && !UNREAD.has(next.tagName)) {
      const element = next;
      const isBlock = BLOCKS.has(element.tagName);
      if (isBlock) page.break();
      const start = page.length;
      stack.push(() => {
        const span = { start, end: page.length };
        const piece = highlightOf(element, span);
        if (piece !== null) pieces.push(piece);
        for (const id of refsOf(element)) anchors.set(id, span);
        if (isBlock) page.break();
      });
      for (let index = element.children.length - 1; index >= 0; index -= 1) stack.push(element.children[index] as Child); // prettier-ignore
    }
  }
  const text = page.toString();
  return {
    text,
    highlights: joined(pieces)
      .map((piece) => trimmed(piece, text))
      .filter(({ start, end }) => end > start),
    notes: notes.map((note) => ({ ...note, on: spanOn(anchors.get(note.id), text) })),
  };
}

function spanOn(span: Span | undefined, text: string): Span | null {
  if (span === undefined) return null;
  const words = trimmed(span, text);
  return words.end > words.start ? words : null;
}

/** Without white space at its ends. */
function trimmed<S extends Span>(span: S, text: string): S {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { ...span, start, end };
}

/** Pieces of one number as one highlight, in the order of the page. */
function joined(pieces: readonly PageHighlight[]): PageHighlight[] {
  const all: PageHighlight[] = [];
  const open = new Map<string, PageHighlight>();
  for (const piece of [...pieces].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = open.get(piece.id);
    if (before !== undefined && piece.start - before.end <= WIDEST_GAP) {
      before.end = Math.max(before.end, piece.end);
      continue;
    }
    const first = { ...piece };
    open.set(piece.id, first);
    all.push(first);
  }
  return all;
}

/** A name that is an attribute with `data-` before it; whichever way hast writes it. */
function data(element: Element, camel: string, dashed: string): string | null {
  return property(element, camel) ?? property(element, dashed);
}

function classesOf(element: Element): string[] {
  return (property(element, 'className') ?? '').split(/\s+/);
}

function highlightOf(element: Element, span: Span): PageHighlight | null {
  const classes = classesOf(element);
  const id = data(element, 'dataSinglefileHighlightId', 'data-singlefile-highlight-id');
  if (id === null || !classes.includes('single-file-highlight')) return null;
  const colour = classes.flatMap((name) => /^single-file-highlight-([a-z]+)$/.exec(name)?.[1] ?? []);
  return { ...span, id, colour: colour.find((name) => name !== 'hidden') ?? null };
}

/** Numbers of notes; `html` itself is named by those that are on no element. */
function refsOf(element: Element): string[] {
  const refs = data(element, 'dataSingleFileNoteRefs', 'data-single-file-note-refs');
  if (refs === null || element.tagName === 'html' || element.tagName === 'body') return [];
  return refs.split(/[\s,]+/).filter((id) => id !== '');
}

function noteOf(host: Element): Omit<PageNote, 'on'> {
  const id = data(host, 'dataNoteId', 'data-note-id') ?? '';
  let colour: string | null = null;
  let text = '';
  const stack: Nodes[] = [host];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (!('children' in node)) continue;
    if (isElement(node, 'textarea')) text = rawText(node).trim();
    else if (isElement(node)) {
      const names = classesOf(node);
      if (names.includes('note')) colour = names.flatMap((name) => /^note-(yellow|green|pink|blue|red)$/.exec(name)?.[1] ?? [])[0] ?? null; // prettier-ignore
      // Where the reading of the page has not opened it already.
      if (isElement(node, 'template') && node.content !== undefined) stack.push(node.content);
    }
    for (let index = node.children.length - 1; index >= 0; index -= 1) stack.push(node.children[index] as Nodes); // prettier-ignore
  }
  return { id, colour, text };
}

const UNREAD = new Set(['head', 'script', 'style', 'template', 'noscript', 'textarea', 'select', 'svg', 'iframe', 'object', 'single-file-infobar']); // prettier-ignore
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'br', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section', 'summary',
  'table', 'td', 'th', 'tr', 'ul',
]); // prettier-ignore

/** Text with one space for a run of white space, and one line's end between blocks. */
class PageText {
  readonly #pieces: string[] = [];
  #gap: '' | ' ' | '\n' = '';
  length = 0;

  add(value: string): void {
    for (const [index, part] of value.split(/[ \t\n\r\f]+/).entries()) {
      if (index > 0 && this.#gap === '') this.#gap = ' ';
      if (part === '') continue;
      const gap = this.length === 0 ? '' : this.#gap;
      this.#gap = '';
      this.#pieces.push(gap, part);
      this.length += gap.length + part.length;
    }
  }

  break(): void {
    this.#gap = '\n';
  }

  toString(): string {
    return this.#pieces.join('');
  }
}
