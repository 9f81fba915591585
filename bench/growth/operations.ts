/** What is done, and what of it somebody waits for with a hand on the keys. */
import type { Dimension, Kind } from './rows.ts';

export const OPERATIONS = [
  'first start, from the journal alone',
  'index of the search, made anew',
  'start, to the first rows',
  'start, to the whole list',
  'scroll the list, a frame',
  'a key in the list',
  'a question above the list',
  'a new file, opened',
  'a letter in the search',
  'a letter in the search, at p95',
  'open an article',
  'back to the list',
  'forward to the article',
  'a letter in a note, on screen',
  'a letter in a note, saved',
  'a link in a note, proposed',
  'a tag, proposed',
  'mark a selection',
  'undo it',
  'press a highlight',
  'a letter in find',
  'preview of an export',
  'a changed file, read anew',
  'notes as Markdown',
  'passages placed in an edited text',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** Goes through all of the library, by what it is. */
const OF_LIBRARY: readonly Operation[] = [
  'first start, from the journal alone',
  'index of the search, made anew',
  'start, to the whole list',
];
/** Goes through all of the article, by what it is: every place is counted, every passage written or placed. */
const OF_ARTICLE: readonly Operation[] = [
  'a letter in find',
  'preview of an export',
  'a changed file, read anew',
  'notes as Markdown',
  'passages placed in an edited text',
];

export function kindOf(operation: Operation, dimension: Dimension): Kind {
  const all = dimension === 'text' || dimension === 'own' ? OF_ARTICLE : OF_LIBRARY;
  return all.includes(operation) ? 'batch' : 'hand';
}
