import type { Alignment } from './alignment.ts';
import type { Piece, Stretch } from './pieces.ts';

/** Set so that fewer than one placement in a hundred drawn as certain is wrong after heavy revision. */
const ELSEWHERE = 0.65;
const CUT = 0.75;
/** A part elsewhere with less than this share of what holds together is a letter before an item, or a mark. */
const SMALL_PART = 0.05;

/**
 * A factor for what looks torn: parts of the passage that stand elsewhere, and ends that are gone with nothing in their place.
 * In the bench a place with such an end was wrong ten times as often as one whose first and last words are linked.
 */
export function wholeness(
  alignment: Alignment,
  pieces: readonly Piece[],
  stretch: Stretch,
  from: number,
  to: number,
  first: number,
  last: number,
): number {
  const { toNew } = alignment;
  const elsewhere = pieces.some(
    (piece) => (piece.firstNew > last || piece.lastNew < first) && piece.weight > SMALL_PART * stretch.weight,
  );
  const cuts =
    (first === toNew[stretch.firstOld] && stretch.firstOld > from ? 1 : 0) +
    (last === toNew[stretch.lastOld] && stretch.lastOld < to - 1 ? 1 : 0);
  return (elsewhere ? ELSEWHERE : 1) * CUT ** cuts;
}
