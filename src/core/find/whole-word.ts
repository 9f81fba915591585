import { segmenterFor, type Span } from '../reading/segments.ts';
import { DIGIT, HYPHEN, kindAt, LETTER, OTHER } from '../search/characters.ts';

/** Code units on each side that decide where a word ends: longer than words are, short enough for thousands of places. */
const WINDOW = 48;

/** Signs that join words or numbers by UAX #29 (MidLetter, MidNum, ExtendNumLet), where `kindAt` has no name for them. */
const MAY_JOIN = ':;_';
/** Dashes, quotes, ideographic punctuation: nothing joins across them. */
const ENDS_WORD = '–—―“”„«»…、。「」『』（）　';

/**
 * Whether `span` begins and ends where words of `text` do, as the word rules of Unicode (UAX #29) and, for scripts without spaces,
 * ICU's dictionaries have it; `lang` is BCP 47 or `null`. *don* is no word of *don’t*. What most places are, letters on both sides or a
 * space on one, is told without a segmenter.
 */
export function isWholeWords(text: string, { start, end }: Span, lang: string | null): boolean {
  return isBoundary(text, start, lang) && isBoundary(text, end, lang);
}

function isBoundary(text: string, at: number, lang: string | null): boolean {
  if (at <= 0 || at >= text.length) return true;
  const [before, after] = [kindAt(text, at - 1), kindAt(text, at)];
  const isSpaced = (kind: number): boolean => kind === LETTER || kind === DIGIT;
  if (isSpaced(before) && isSpaced(after)) return false;
  if (endsWord(text, at - 1, before) || endsWord(text, at, after)) return true;
  let from = Math.max(0, at - WINDOW);
  // In the middle of a word the segmenter would see a word's beginning.
  const space = text.slice(from, at).search(/\s\S*$/);
  if (space !== -1) from += space;
  const part = text.slice(from, at + WINDOW);
  return (
    segmenterFor('word', lang)
      .segment(part)
      .containing(at - from)?.index ===
    at - from
  );
}

function endsWord(text: string, at: number, kind: number): boolean {
  if (kind === HYPHEN) return true;
  if (kind !== OTHER) return false;
  const sign = text.charAt(at);
  return (sign < '\x80' && !MAY_JOIN.includes(sign)) || ENDS_WORD.includes(sign);
}
