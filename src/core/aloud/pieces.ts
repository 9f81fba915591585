import { segmenterFor, trimmed, type Span } from '../reading/segments.ts';

/**
 * Letters that are given to a voice at once. Chromium's voices fall silent in the middle of what takes them much longer than
 * ten seconds (crbug.com/41293459); at the usual pace 200 letters take about twelve seconds in English.
 */
export const MOST_AT_ONCE = 200;

/** After these a voice takes breath anyway, so that a cut is not heard; the best first. */
const BREATHS = [/[;:](?=\s)|[；：]/gu, /[,،](?=\s)|[，、—–]/gu, /\s/gu] as const;

/** A cut before this share of the most would leave crumbs. */
const LEAST_SHARE = 0.4;

/**
 * A sentence in pieces of at most `most` UTF-16 code units, cut where a voice takes breath, else between words, else between
 * letters: in order, without white space at their ends, and together all of it but the white space between them. Empty where
 * the sentence has nothing that can be said.
 */
export function pieces(text: string, sentence: Span, lang: string | null, most = MOST_AT_ONCE): Span[] {
  const found: Span[] = [];
  let rest = trimmed(text, sentence);
  while (rest !== null) {
    const end = rest.end - rest.start <= most ? rest.end : rest.start + cut(text, rest, lang, most);
    const piece = trimmed(text, { start: rest.start, end });
    if (piece !== null && isSayable(text, piece)) found.push(piece);
    rest = trimmed(text, { start: end, end: rest.end });
  }
  return found;
}

/** Whether a voice has anything to say there: rows of stars and lone marks are passed over. */
export function isSayable(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/** How many code units of `rest` the first piece has: more than 0. */
function cut(text: string, rest: Span, lang: string | null, most: number): number {
  // One letter more: a comma is a breath by what stands behind it, and none in a number.
  const within = text.slice(rest.start, rest.start + most + 1);
  for (const breath of BREATHS) {
    const ends = [...within.matchAll(breath)].map((found) => found.index + found[0].length);
    const end = ends.findLast((one) => one <= most) ?? 0;
    if (end >= most * LEAST_SHARE) return end;
  }
  // Writing without spaces: between words, and of a word longer than a piece between its letters.
  const ends = (of: 'word' | 'grapheme'): number => {
    const ahead = text.slice(rest.start, Math.min(rest.end, rest.start + most + LOOK_AHEAD));
    let end = 0;
    for (const { index, segment } of segmenterFor(of, lang).segment(ahead)) {
      if (index + segment.length > most) break;
      end = index + segment.length;
    }
    return end;
  };
  return ends('word') || ends('grapheme') || Math.max(1, most);
}

/** As far as the segmenter looks beyond a piece to see where its last word ends, in code units. */
const LOOK_AHEAD = 64;
