import type { Span } from '../../core/reading/segments.ts';
import { unturned } from '../../core/unturned.ts';

/** A piece of a line; `found` is what was looked for. */
export interface Piece {
  words: string;
  found: boolean;
}

/** `text` in the pieces that `marks` make of it: in order and apart, offsets into it. None is empty. */
export function piecesOf(text: string, marks: readonly Span[]): Piece[] {
  const all: Piece[] = [];
  const add = (from: number, to: number, found: boolean): void => {
    if (to > from) all.push({ words: unturned(text.slice(from, to)), found });
  };
  let at = 0;
  for (const { start, end } of marks) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, text.length, false);
  return all;
}

/**
 * Fills an element of its own with the pieces, for `{@attach marked(…)}`. All lines say something else with every letter: made at
 * once, they take a fraction of what a block for each piece does, and nothing of them is ever the same as before.
 */
export function marked(
  text: string,
  marks: readonly Span[],
  { before = '', after = '' } = {},
): (element: HTMLElement) => void {
  return (element) => {
    const nodes = piecesOf(text, marks).map(({ words, found }) => {
      if (!found) return words;
      const mark = element.ownerDocument.createElement('mark');
      mark.textContent = words;
      return mark;
    });
    element.replaceChildren(...[before, ...nodes, after].filter((node) => node !== ''));
  };
}
