import type { Span } from '../../core/reading/segments.ts';

/** More hits than this help nobody, and a single letter would list a whole book. */
export const MOST = 10_000;

/** Every place of `query` in `text`, without regard to case, left to right and not overlapping. Linear in the text. */
export function findAll(text: string, query: string): Span[] {
  if (query === '') return [];
  // Lower case may change a letter's length (İ); offsets must be the text's own, so case counts in such a text.
  const folded = text.toLowerCase();
  const [hay, needle] = folded.length === text.length ? [folded, query.toLowerCase()] : [text, query];
  const hits: Span[] = [];
  for (
    let at = hay.indexOf(needle);
    at >= 0 && hits.length < MOST;
    at = hay.indexOf(needle, at + needle.length)
  ) {
    hits.push({ start: at, end: at + needle.length });
  }
  return hits;
}
