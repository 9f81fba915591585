import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { long, rounds } from '../results.ts';

/** Twice the length may take this many times the work: 2 is linear, 4 quadratic; what lies between is the sorting and the caches. */
export const MOST = 2.5;

/** Shorter work than this (in seconds) is measured too coarsely to have a slope; then the length is doubled. */
const MEASURABLE = 0.01;
/** Longer work than this (in seconds) is measured well enough by one round. */
const UNDISTURBED = 3;
/** Readers refuse files that are longer. Work that cannot be measured at a quarter of this has no slope to speak of. */
const LONGEST = 8_000_000;

/** A look waits for this many milliseconds more than the one before. */
const PAUSE_MS = 250;
const nobody = new Int32Array(new SharedArrayBuffer(4));

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Each work begins in a swept heap and pays for its own garbage; else a short one is charged with what a long one left behind. */
function seconds(work: () => void): number {
  collect();
  const since = process.cpuUsage();
  work();
  return process.cpuUsage(since).user / 1e6;
}

/**
 * Neighbouring lengths are this many times apart. In the long form four, so that a single step (arrays that outgrow a cache, or
 * become another kind inside the engine) is shared out over two doublings, while a curve is followed to sixteen times the length.
 */
const APART = long ? 4 : 2;

/**
 * How many times the work of `work` grows with each doubling of the length, between `length` and the next, and between that and the
 * one after: the steeper of the two. Work is processor time, the least of several runs taken in turn: what other programs do adds to
 * some of them, and takes nothing away from any. Looked at again where it seems too steep: a collection of garbage may have fallen
 * into one length alone, or the neighbour on the processor may have used up its cache for a while, which each look waits longer for to pass.
 */
export function slope(work: (length: number) => () => void, length: number, looks = 8): number {
  let [first, second] = slopes(work, length);
  for (let look = 1; look < looks && Math.max(first, second) >= MOST; look += 1) {
    Atomics.wait(nobody, 0, 0, look * PAUSE_MS);
    const again = slopes(work, length);
    [first, second] = [Math.min(first, again[0]), Math.min(second, again[1])];
  }
  return Math.max(first, second);
}

function slopes(work: (length: number) => () => void, length: number): [number, number] {
  const all = [1, APART, APART ** 2].map((factor) => work(length * factor));
  const least = [Infinity, Infinity, Infinity];
  // The first round only warms the compiler up; another one is enough where what disturbs is small beside the work.
  for (let round = 0; round <= rounds(2, 7); round += 1) {
    if (Number.isFinite(least[2]) && least[2]! > UNDISTURBED) break;
    for (const [index, run] of all.entries()) {
      const taken = seconds(run);
      if (round > 0) least[index] = Math.min(least[index]!, taken);
    }
  }
  const [low, middle, high] = least as [number, number, number];
  if (low < MEASURABLE && length * 2 * APART ** 2 <= LONGEST) return slopes(work, length * 2);
  const growth = (less: number, more: number): number =>
    less < MEASURABLE ? 1 : (more / less) ** (1 / Math.log2(APART));
  return [growth(low, middle), growth(middle, high)];
}
