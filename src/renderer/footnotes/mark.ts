import { offsetInFragment } from '../../core/fragment.ts';

/** A number, a sign of notes, or one letter in brackets: `3`, `[12]`, `*`, `†`, `[a]`. */
const MARK = /^\s*(?:[[(]?\d{1,4}[\])]?|[*†‡§¶‖#]{1,3}|\[\p{L}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\s*$/u;

/**
 * The offset of the note that a link is the mark of, in pages that have no footnotes by name: it reads like a mark and leads further
 * on in the text. `null` for any other link; one that leads back from a note to its mark is another.
 */
export function notedAt(words: string, href: string, offset: number): number | null {
  const to = offsetInFragment(href);
  return to !== null && to > offset && MARK.test(words) ? to : null;
}

/** As long as a sign, a letter or a number is. */
const SIGN = 3;

/** Whether a link in a note, which begins at `offset`, leads back from it to its mark: a sign, and a place before it. */
export function isWayBack(words: string, href: string, offset: number): boolean {
  const to = offsetInFragment(href);
  return to !== null && to < offset && words.trim().length <= SIGN;
}
