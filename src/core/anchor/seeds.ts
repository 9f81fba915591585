/**
 * Runs of tokens that occur exactly once on both sides, and the heaviest set of them that keeps its order.
 * The idea is Bram Cohen's patience diff (2005), with n-grams for lines; the chain is a heaviest increasing subsequence
 * (Jacobson and Vo, 1992) found with a Fenwick tree, so that one long block outweighs several short ones.
 */

/** Equal runs: `old[oldStart, oldStart + length)` = `new[newStart, …)`. */
export interface Seed {
  oldStart: number;
  newStart: number;
  length: number;
}

/** A slice of a token sequence. */
export interface Span {
  ids: Int32Array;
  from: number;
  to: number;
}

const BASE = 0x01000193;
const NONE = -1;
const SEVERAL = -2;

/**
 * The maximal diagonals of n-grams that are unique in each of the two spans, in old order. O(length of both).
 */
export function uniqueSeeds(before: Span, after: Span, n: number): Seed[] {
  const oldCount = before.to - before.from - n + 1;
  const newCount = after.to - after.from - n + 1;
  if (oldCount <= 0 || newCount <= 0) return [];
  // Half full at most. Only n-grams of the old side enter; those of the new one are only looked up.
  let size = 16;
  while (size < oldCount * 2) size *= 2;
  const mask = size - 1;
  const hashes = new Int32Array(size);
  const oldAt = new Int32Array(size).fill(NONE);
  const newAt = new Int32Array(size).fill(NONE);
  const slots = new Int32Array(oldCount);
  forEachHash(before, n, (hash, at) => {
    let slot = hash & mask;
    while (oldAt[slot] !== NONE && hashes[slot] !== hash) slot = (slot + 1) & mask;
    oldAt[slot] = oldAt[slot] === NONE ? at : SEVERAL;
    hashes[slot] = hash;
    slots[at - before.from] = slot;
  });
  forEachHash(after, n, (hash, at) => {
    let slot = hash & mask;
    while (oldAt[slot] !== NONE && hashes[slot] !== hash) slot = (slot + 1) & mask;
    if (oldAt[slot] !== NONE) newAt[slot] = newAt[slot] === NONE ? at : SEVERAL;
  });
  const diagonals = new Diagonals(before, after, n);
  for (let index = 0; index < oldCount; index += 1) {
    const slot = slots[index] as number;
    const oldStart = oldAt[slot] as number;
    const newStart = newAt[slot] as number;
    if (oldStart >= 0 && newStart >= 0) diagonals.add(oldStart, newStart);
  }
  return diagonals.seeds;
}

/** Collects pairs of equal n-grams, given in old order, into maximal runs. */
export class Diagonals {
  readonly seeds: Seed[] = [];
  private readonly before: Span;
  private readonly after: Span;
  private readonly n: number;

  constructor(before: Span, after: Span, n: number) {
    this.before = before;
    this.after = after;
    this.n = n;
  }

  /** The n-grams at the two places have one hash; that they are equal is checked here. */
  add(oldStart: number, newStart: number): void {
    const { seeds, before, after, n } = this;
    const last = seeds[seeds.length - 1];
    const next = last ? last.length - n + 1 : 0;
    if (last && last.oldStart + next === oldStart && last.newStart + next === newStart) {
      if (before.ids[oldStart + n - 1] === after.ids[newStart + n - 1]) last.length += 1;
    } else if (equalRun(before.ids, oldStart, after.ids, newStart, n)) {
      seeds.push({ oldStart, newStart, length: n });
    }
  }
}

function equalRun(
  before: Int32Array,
  oldStart: number,
  after: Int32Array,
  newStart: number,
  n: number,
): boolean {
  for (let at = 0; at < n; at += 1) if (before[oldStart + at] !== after[newStart + at]) return false;
  return true;
}

/** Rolling polynomial hash modulo 2³², mixed so that its low bits depend on all of it. */
export function forEachHash(span: Span, n: number, visit: (hash: number, at: number) => void): void {
  const { ids, from, to } = span;
  let lead = 1;
  for (let power = 1; power < n; power += 1) lead = Math.imul(lead, BASE);
  let hash = 0;
  for (let at = from; at < to; at += 1) {
    hash = (Math.imul(hash, BASE) + (ids[at] as number) + 1) | 0;
    const first = at - n + 1;
    if (first < from) continue;
    visit(Math.imul(hash ^ (hash >>> 16), 0x45d9f3b) ^ (hash >>> 13), first);
    hash = (hash - Math.imul(lead, (ids[first] as number) + 1)) | 0;
  }
}

/** The heaviest subset of `seeds` (given in old order) whose new places rise as well. O(k log k). */
export function heaviestChain(seeds: readonly Seed[]): Seed[] {
  const rising = seeds.every(
    (seed, index) => index === 0 || (seeds[index - 1] as Seed).newStart < seed.newStart,
  );
  if (rising) return [...seeds];
  const order = [...seeds.keys()].sort((a, b) => (seeds[a] as Seed).newStart - (seeds[b] as Seed).newStart);
  const rank = new Int32Array(seeds.length);
  order.forEach((seed, place) => (rank[seed] = place + 1));
  const total = new Float64Array(seeds.length);
  const previous = new Int32Array(seeds.length).fill(-1);
  const tree = new Int32Array(seeds.length + 1).fill(-1); // Fenwick tree: the best chain that ends at or below a rank
  let best = -1;
  for (let index = 0; index < seeds.length; index += 1) {
    let before = -1;
    for (let at = (rank[index] as number) - 1; at > 0; at -= at & -at) {
      const end = tree[at] as number;
      if (end >= 0 && (before < 0 || (total[end] as number) > (total[before] as number))) before = end;
    }
    previous[index] = before;
    total[index] = (seeds[index] as Seed).length + (before < 0 ? 0 : (total[before] as number));
    for (let at = rank[index] as number; at <= seeds.length; at += at & -at) {
      const end = tree[at] as number;
      if (end < 0 || (total[index] as number) > (total[end] as number)) tree[at] = index;
    }
    if (best < 0 || (total[index] as number) > (total[best] as number)) best = index;
  }
  const chain: Seed[] = [];
  for (let at = best; at >= 0; at = previous[at] as number) chain.push(seeds[at] as Seed);
  return chain.reverse();
}
