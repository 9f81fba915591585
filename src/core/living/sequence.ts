/** Pairs of equal items of two lists in the same order, as indices: `pairs[i]` is the index in `b` of `a[i]`, or -1. */
export function aligned(a: readonly string[], b: readonly string[]): number[] {
  const pairs = Array<number>(a.length).fill(-1);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    pairs[start] = start;
    start += 1;
  }
  if (start === a.length) return pairs;
  if ((a.length - start) * (b.length - start) <= MOST_CELLS) longest(a, b, start, pairs);
  else greedy(a, b, start, pairs);
  return pairs;
}

/** A note of a hundred paragraphs against as many; what is longer is aligned by the first equal ones. */
const MOST_CELLS = 10_000;

/** Longest common subsequence by dynamic programming (Wagner and Fischer 1974), from `start` on; earlier matches win. */
function longest(a: readonly string[], b: readonly string[], start: number, pairs: number[]): void {
  const columns = b.length - start + 1;
  const lengths = new Uint16Array((a.length - start + 1) * columns);
  const cell = (i: number, j: number): number => (i - start) * columns + (j - start);
  for (let i = a.length - 1; i >= start; i -= 1) {
    for (let j = b.length - 1; j >= start; j -= 1) {
      lengths[cell(i, j)] =
        a[i] === b[j]
          ? lengths[cell(i + 1, j + 1)]! + 1
          : Math.max(lengths[cell(i + 1, j)]!, lengths[cell(i, j + 1)]!);
    }
  }
  for (let i = start, j = start; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      pairs[i] = j;
      i += 1;
      j += 1;
    } else if (lengths[cell(i + 1, j)]! >= lengths[cell(i, j + 1)]!) i += 1;
    else j += 1;
  }
}

function greedy(a: readonly string[], b: readonly string[], start: number, pairs: number[]): void {
  const places = new Map<string, number[]>();
  for (let j = b.length - 1; j >= start; j -= 1) {
    const list = places.get(b[j]!);
    if (list === undefined) places.set(b[j]!, [j]);
    else list.push(j);
  }
  let next = start;
  for (let i = start; i < a.length; i += 1) {
    const list = places.get(a[i]!);
    while (list !== undefined && list.length > 0 && list.at(-1)! < next) list.pop();
    const found = list?.pop();
    if (found === undefined) continue;
    pairs[i] = found;
    next = found + 1;
  }
}

/**
 * Which of `positions` form the longest increasing run when the others are left out (patience sorting, Fredman 1975, in
 * n log n): what stands in order, where the others were moved. -1 is never a part.
 */
export function increasing(positions: readonly number[]): boolean[] {
  const tails: number[] = [];
  const before = Array<number>(positions.length).fill(-1);
  positions.forEach((position, index) => {
    if (position < 0) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positions[tails[middle]!]! < position) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const kept = Array<boolean>(positions.length).fill(false);
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) kept[at] = true;
  return kept;
}
