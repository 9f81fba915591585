import type { Line, Lines } from './lines.ts';

/** Letters of a line of quote and of note in the usual window. */
const QUOTE_LETTERS = 88;
const NOTE_LETTERS = 100;

/** What a line of the list is taken for, in CSS pixels, until it has been on screen; see HighlightItem and GroupHead. */
export function heightOf(line: Line | undefined): number {
  if (line === undefined) return 80;
  if (line.kind === 'head') return line.first ? 44 : 62;
  const { exact, note } = line.row;
  const quote = Math.min(4, Math.ceil(exact.length / QUOTE_LETTERS)) * 22;
  const lines = Math.ceil(note.length / NOTE_LETTERS);
  return 44 + quote + (note === '' ? 0 : 4 + Math.min(8, lines) * 20);
}

/** The same of all `lines`, by their places. */
export const lineHeights = ({ all }: Lines) => {
  return (_key: string, at: number): number => heightOf(all[at]);
};

/** The same of a line of the document, where nothing is cut off. */
export function documentHeightOf(line: Line | undefined): number {
  if (line === undefined) return 80;
  if (line.kind === 'head') return 110;
  const { exact, note } = line.row;
  return 28 + Math.ceil(exact.length / 68) * 29 + (note === '' ? 0 : 10 + Math.ceil(note.length / 72) * 25);
}
