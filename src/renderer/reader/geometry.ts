import { SOFT_HYPHEN } from './letters.ts';
import type { Page } from './page.ts';

/** The offset of the caret place nearest to a point of the window; `null` where the page is not under it. */
export function offsetAt(page: Page, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || !page.root.contains(caret.offsetNode)) return null;
  return page.offsetOf(caret.offsetNode, caret.offset);
}

/**
 * The rectangles of `text[start, end)`, one or more a line, in client coordinates and in reading order. Of letters only: a
 * range's own rectangles include whole boxes of the blocks in it. Of a long passage what is more than a screen away from the
 * window is left out, save for the first and the last letter: a selected book would otherwise be laid out for a toolbar.
 */
export function rectsOf(page: Page, start: number, end: number): DOMRect[] {
  const first = page.sections.indexAt(start);
  if (first === -1 || end <= start) return [];
  const last = page.sections.indexAt(end - 1);
  if (last === first) return rectsIn(page, first, start, end);

  const { top, bottom } = page.viewport;
  const near = page.sections.between(2 * top - bottom, 2 * bottom - top);
  const isNear = (index: number): boolean => index >= near.first && index < near.last;
  const rects: DOMRect[] = isNear(first) ? [] : rectsIn(page, first, start, start + 1);
  for (let index = Math.max(first, near.first); index < Math.min(last + 1, near.last); index += 1) {
    rects.push(...rectsIn(page, index, start, end));
  }
  if (!isNear(last)) rects.push(...rectsIn(page, last, end - 1, end));
  return rects;
}

function rectsIn(page: Page, section: number, start: number, end: number): DOMRect[] {
  const rects: DOMRect[] = [];
  const range = document.createRange();
  for (const { node, from, to } of page.sections.text(section).pieces(start, end)) {
    range.setStart(node, from);
    range.setEnd(node, to);
    const found = [...range.getClientRects()].filter(({ width }) => width > 0);
    rects.push(...found.slice(hyphensBefore(node, from)));
  }
  return rects;
}

/**
 * Chromium counts the hyphen at the end of a line as the letter's that begins the next one, before the letter itself: how many such
 * rectangles a range from there has to begin with, 0 or 1.
 */
function hyphensBefore(node: Text, from: number): number {
  if (from === 0 || node.data[from - 1] !== SOFT_HYPHEN || from >= node.length) return 0;
  const letter = document.createRange();
  letter.setStart(node, from);
  letter.setEnd(node, wholeLetter(node.data, from, 1).to);
  return [...letter.getClientRects()].filter(({ width }) => width > 0).length > 1 ? 1 : 0;
}

/**
 * Where the letter at `offset` stands, in client coordinates; for the end of a leaf or a line break, the letter before it.
 * `null` in an article without text. O(log n) and one layout at most.
 */
export function rectAt(page: Page, offset: number): DOMRect | null {
  return letterRect(page, offset, 1) ?? letterRect(page, offset, -1) ?? blockRect(page, offset);
}

function letterRect(page: Page, offset: number, step: 1 | -1): DOMRect | null {
  const point = page.pointAt(offset, step === 1 ? 'forward' : 'backward');
  if (point === null) return null;
  const { from, to } = wholeLetter(point.node.data, point.offset, step);
  if (from === to) return null;
  const range = document.createRange();
  range.setStart(point.node, from);
  range.setEnd(point.node, to);
  const rects = range.getClientRects();
  // A letter at the end of a wrapped line may have an empty rectangle there and a full one on the next.
  const full = [...rects].filter(({ width }) => width > 0);
  const isBehindHyphen = from > 0 && point.node.data[from - 1] === SOFT_HYPHEN;
  return (isBehindHyphen ? full.at(-1) : full[0]) ?? rects[0] ?? null;
}

/** Half of a surrogate pair has no place of its own. */
function wholeLetter(data: string, at: number, step: 1 | -1): { from: number; to: number } {
  const isPair = (index: number): boolean => (data.codePointAt(index) ?? 0) > 0xffff;
  if (step === 1) {
    const from = at > 0 && isPair(at - 1) ? at - 1 : at;
    return { from, to: Math.min(data.length, from + (isPair(from) ? 2 : 1)) };
  }
  return { from: Math.max(0, at >= 2 && isPair(at - 2) ? at - 2 : at - 1), to: at };
}

function blockRect(page: Page, offset: number): DOMRect | null {
  return page.pointAt(offset)?.node.parentElement?.getBoundingClientRect() ?? null;
}
