import type { Span } from '../../core/reading/segments.ts';
import { countUntil } from './offsets.ts';
import type { Placed } from './placed.ts';

/** Which of `places` equal parts of a text of `length` code units holds `offset`. */
export function placeOn(offset: number, length: number, places: number): number {
  return Math.min(places - 1, Math.floor((offset / Math.max(1, length)) * places));
}

/**
 * The first highlight of each part of the text, in order; `placed` are in reading order, orphans last. Costs O(places · log n),
 * so that thousands of highlights are as cheap as hundreds.
 */
export function firstPerPlace(placed: readonly Placed[], length: number, places: number): Placed[] {
  const found: Placed[] = [];
  for (let at = 0; at < placed.length;) {
    const first = placed[at]!;
    if (first.state === 'orphan') break;
    // A note on the whole article marks no place.
    if (first.start === first.end) {
      at += 1;
      continue;
    }
    found.push(first);
    const place = placeOn(first.start, length, places);
    const isBefore = ({ state, start }: Placed) =>
      state !== 'orphan' && placeOn(start, length, places) <= place;
    at = countUntil(placed.length, (i) => isBefore(placed[i]!));
  }
  return found;
}

/** The first of each part of the text, as indexes into `spans`, which are in order and do not overlap. Costs as `firstPerPlace`. */
export function firstSpans(spans: readonly Span[], length: number, places: number): number[] {
  const found: number[] = [];
  for (let at = 0; at < spans.length;) {
    found.push(at);
    const place = placeOn(spans[at]!.start, length, places);
    at = countUntil(spans.length, (i) => placeOn(spans[i]!.start, length, places) <= place);
  }
  return found;
}
