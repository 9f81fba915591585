/** What is told of a layout. */
import type { StackItem } from '../../src/core/layout/stack.ts';

/** The mean distance, in px, from where the notes want to be. */
export function meanDisplacement(items: readonly StackItem[], tops: ReadonlyMap<string, number>): number {
  return items.reduce((sum, item) => sum + Math.abs(topOf(item, tops) - item.top), 0) / items.length;
}

/** How many notes stand less than `gap` under the one above them. */
export function overlaps(
  items: readonly StackItem[],
  tops: ReadonlyMap<string, number>,
  gap: number,
): number {
  /** Positions are means: sums in floating point leave a remainder, far below anything seen. */
  const rounding = 1e-6;
  const sorted = items.toSorted((a, b) => topOf(a, tops) - topOf(b, tops));
  return sorted.filter((item, index) => {
    const next = sorted[index + 1];
    return next !== undefined && topOf(item, tops) + item.height + gap > topOf(next, tops) + rounding;
  }).length;
}

/**
 * The least mean distance that any layout in this order without overlaps can have: isotonic regression for the sum of absolute
 * distances, by pooling to medians. It says what a goal for the mean can ask for at all.
 */
export function leastDisplacement(items: readonly StackItem[], gap: number): number {
  const sorted = items.toSorted((a, b) => a.top - b.top);
  let occupied = 0;
  const pools: number[][] = [];
  const median = (values: readonly number[]): number => values[(values.length - 1) >> 1]!;
  for (const item of sorted) {
    let pool = [item.top - occupied];
    for (let last = pools.at(-1); last !== undefined && median(last) > median(pool); last = pools.at(-1)) {
      pools.pop();
      pool = [...last, ...pool].sort((a, b) => a - b);
    }
    pools.push(pool);
    occupied += item.height + gap;
  }
  const sum = pools.reduce(
    (total, pool) => total + pool.reduce((own, value) => own + Math.abs(value - median(pool)), 0),
    0,
  );
  return sum / items.length;
}

function topOf(item: StackItem, tops: ReadonlyMap<string, number>): number {
  const top = tops.get(item.id);
  if (top === undefined) throw new Error(`${item.id} has no place`);
  return top;
}
