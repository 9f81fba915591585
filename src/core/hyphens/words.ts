import type { Letters } from './sets.ts';

/** A word that may be divided: where it begins, in code units, and what it is looked up by, as long as the word. */
export interface DividableWord {
  start: number;
  key: string;
}

/** Shorter words are read at a glance, and what dividing them would win is little. */
const SHORTEST = 6;
/** Behind or before a hyphen of its own, a part this long is still worth a second one. */
const SHORTEST_PART = 9;
/** No language has longer ones; what is longer is data. */
const LONGEST = 100;
/** Letters that stay together at a word's beginning and at its end: what all sets were made for, or more. */
const LEAST_BEFORE = 2;
const LEAST_AFTER = 3;

const TOKEN = /\S+/gu;
const RUN = /[\p{L}\p{M}]{6,}/gu;
const PURE: Readonly<Record<Letters, RegExp>> = {
  latin: /^\p{Script=Latin}+$/u,
  greek: /^\p{Script=Greek}+$/u,
  cyrillic: /^\p{Script=Cyrillic}+$/u,
  georgian: /^\p{Script=Georgian}+$/u,
};
/** Addresses, paths, handles, and words whose author said where they may be divided (soft hyphen, zero-width signs). */
const NO_WORDS = /:\/\/|[\\@_=<>{}\u00AD\u200B-\u200D\u2060]|^#|\/.*\/|[\p{L}\p{N}]\.\p{L}{2}/u;
const JOINS = /[\p{L}\p{M}\p{N}\u00AD\u200B-\u200D\u2060]/u;
const HYPHEN = /[-\u2010\u2011\u2013]/;

/**
 * The words of `text` that may be divided, in order: of six letters or more, all of them of the language's script, no capitals
 * within. `before` and `after` are the characters around it, '' where there are none: a word that goes on there is only a part.
 * The last word of a paragraph stays whole, so that half of it is not a line.
 */
export function dividableWords(
  text: string,
  letters: Letters,
  before: string,
  after: string,
): DividableWord[] {
  const found: DividableWord[] = [];
  if (text.length < SHORTEST) return found;
  const end = after === '' ? text.trimEnd().length : Infinity;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (index + token.length === end) continue;
    if (token.length < SHORTEST || NO_WORDS.test(token)) continue;
    for (const { 0: run, index: at } of token.matchAll(RUN)) {
      const start = index + at;
      const left = text[start - 1] ?? before;
      const right = text[start + run.length] ?? after;
      if (JOINS.test(left) || JOINS.test(right)) continue;
      const isPart = HYPHEN.test(left) || HYPHEN.test(right);
      if (run.length < (isPart ? SHORTEST_PART : SHORTEST) || run.length > LONGEST) continue;
      const key = run.toLowerCase();
      // Capitals and abbreviations, names such as McDonald, letters that are put together of several.
      if (key.slice(1) !== run.slice(1) || key.length !== run.length || !PURE[letters].test(run)) continue;
      if (run !== run.normalize('NFC')) continue;
      found.push({ start, key });
    }
  }
  return found;
}

/** Of the places where a word's patterns allow a hyphen, those that leave enough letters on both sides. */
export function wellPlaced(points: readonly number[], length: number): number[] {
  return points.filter((point) => point >= LEAST_BEFORE && point <= length - LEAST_AFTER);
}
