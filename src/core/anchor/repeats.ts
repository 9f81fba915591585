/**
 * Seeds for text that repeats itself throughout (tables, logs, forms), where nothing is unique: runs that occur equally often
 * on both sides, the first with the first, the second with the second. The idea is that of histogram diff (JGit), which
 * takes the rarest elements where none is unique.
 */
import { Diagonals, forEachHash, type Seed, type Span } from './seeds.ts';

/** A run that occurs more often than this says nothing about which occurrence is which. */
const MOST = 64;

/** Runs of `n` tokens that occur equally often in both spans, at most `MOST` times, paired in order. O(length of both). */
export function pairedSeeds(before: Span, after: Span, n: number): Seed[] {
  const oldCount = before.to - before.from - n + 1;
  const newCount = after.to - after.from - n + 1;
  if (oldCount <= 0 || newCount <= 0) return [];
  let size = 16;
  while (size < oldCount * 2) size *= 2;
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const counts = new Int32Array(size);
  const newCounts = new Int32Array(size);
  const slots = new Int32Array(oldCount);
  const newSlots = new Int32Array(newCount);
  const slotOf = (hash: number): number => {
    let slot = hash & mask;
    while (counts[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  forEachHash(before, n, (hash, at) => {
    const slot = slotOf(hash);
    hashes[slot] = hash;
    counts[slot] = (counts[slot] as number) + 1;
    slots[at - before.from] = slot;
  });
  forEachHash(after, n, (hash, at) => {
    const slot = slotOf(hash);
    newSlots[at - after.from] = slot;
    if (counts[slot] !== 0) newCounts[slot] = (newCounts[slot] as number) + 1;
  });
  const places = new Map<number, number[]>();
  for (let index = 0; index < newCount; index += 1) {
    const slot = newSlots[index] as number;
    if (counts[slot] === 0 || counts[slot] !== newCounts[slot] || (counts[slot] as number) > MOST) continue;
    const known = places.get(slot);
    if (known) known.push(index + after.from);
    else places.set(slot, [index + after.from]);
  }
  const seen = new Int32Array(size);
  const diagonals = new Diagonals(before, after, n);
  for (let index = 0; index < oldCount; index += 1) {
    const slot = slots[index] as number;
    const newStart = places.get(slot)?.[seen[slot] as number];
    seen[slot] = (seen[slot] as number) + 1;
    if (newStart !== undefined) diagonals.add(index + before.from, newStart);
  }
  return diagonals.seeds;
}
