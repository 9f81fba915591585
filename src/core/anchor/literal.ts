/** Word for word after all: the alignment took an edited likeness for a passage that stands unaltered beside it. */
import type { Alignment } from './alignment.ts';

/** So far beside the place that was found it is looked for, in tokens: a sentence. */
const REACH = 24;
/** What weighs less than two rare words may stand there by chance. */
const LEAST_WEIGHT = 200;
/** Longer passages are held together by their own runs; in tokens, some eight sentences. */
const LONGEST = 200;
/** Of words that already stand for others no more than this share may be taken. */
const TAKEN_SHARE = 0.5;

/**
 * The first token of the words of old tokens `[from, to)` as they stand, unaltered and in one piece, in or beside the new
 * tokens `first` to `last`; −1 where they do not. The nearest to `first` wins, the earlier of two.
 */
export function literalNear(
  alignment: Alignment,
  from: number,
  to: number,
  first: number,
  last: number,
): number {
  const { before, after, toOld } = alignment;
  const length = to - from;
  if (length > LONGEST) return -1;
  let weight = 0;
  for (let at = from; at < to; at += 1) weight += alignment.weightAt(at);
  if (weight < LEAST_WEIGHT) return -1;
  const end = Math.min(after.count, last + 1 + REACH + length);
  let best = -1;
  for (let start = Math.max(0, first - REACH - length); start + length <= end; start += 1) {
    if (best >= 0 && Math.abs(start - first) >= Math.abs(best - first)) continue;
    let same = 0;
    let taken = 0;
    while (same < length && before.id[from + same] === after.id[start + same]) {
      const other = toOld[start + same] as number;
      if (other >= 0 && (other < from || other >= to)) taken += alignment.weightAt(from + same);
      same += 1;
    }
    if (same === length && taken <= weight * TAKEN_SHARE) best = start;
  }
  return best;
}
