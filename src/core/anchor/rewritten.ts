import type { Alignment } from './alignment.ts';
import { BREAK_SENTENCE } from './tokenise.ts';

/** Weighted Dice coefficient from which a rewritten line is proposed (never as certain), and its lead over the next best. */
const REWRITTEN = 0.35;
const LEAD = 0.1;
/** Longer passages, and wider gaps, are not compared line by line; in tokens. */
const LONGEST = 120;
const WIDEST = 2000;

/**
 * A line or a sentence of which too few words are left to be aligned: the one between the aligned neighbours that shares
 * clearly more of them than any other. Both ends included.
 */
export function rewrittenBetween(
  alignment: Alignment,
  from: number,
  to: number,
  newLeft: number,
  newRight: number,
): { first: number; last: number } | null {
  const { before, after, toOld } = alignment;
  const whole =
    (before.border[from] as number) >= BREAK_SENTENCE && (before.border[to] as number) >= BREAK_SENTENCE;
  if (!whole || to - from > LONGEST || newRight - newLeft > WIDEST) return null;
  const counts = new Map<number, number>();
  let total = 0;
  for (let at = from; at < to; at += 1) {
    const id = before.id[at] as number;
    counts.set(id, (counts.get(id) ?? 0) + 1);
    total += alignment.weightAt(at);
  }
  let best = 0;
  let next = 0;
  let found: { first: number; last: number } | null = null;
  for (let first = newLeft + 1; first < newRight;) {
    let last = first;
    while (last + 1 < newRight && (after.border[last + 1] as number) < BREAK_SENTENCE) last += 1;
    const left = new Map(counts);
    let shared = 0;
    let present = 0;
    for (let at = first; at <= last; at += 1) {
      const id = after.id[at] as number;
      const weight = alignment.newWeightAt(at);
      present += weight;
      const count = left.get(id) ?? 0;
      if (count === 0 || (toOld[at] as number) >= 0) continue;
      left.set(id, count - 1);
      shared += weight;
    }
    const similarity = (2 * shared) / (total + present);
    if (similarity > best) {
      next = best;
      best = similarity;
      found = { first, last };
    } else if (similarity > next) next = similarity;
    first = last + 1;
  }
  return best >= REWRITTEN && best - next >= LEAD ? found : null;
}
