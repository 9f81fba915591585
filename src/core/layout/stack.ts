/** A note that wants its upper edge at `top` and needs `height` (both in one unit, usually CSS pixels). */
export interface StackItem {
  id: string;
  top: number;
  height: number;
}

export interface StackOptions {
  /** Least distance between one item's lower edge and the next one's upper edge. */
  gap: number;
  /** This item stays exactly at its own top; those above it give way upwards, those below downwards. */
  pinned?: string;
  /**
   * No item is placed above this. It is stronger than the pin: where the items above a pinned one do not fit between
   * `from` and its top, the pinned one goes down by exactly what is missing, since notes that overlap cannot be read.
   */
  from?: number;
}

interface Pool {
  sum: number;
  count: number;
  mean: number;
}

/**
 * Upper edges at which no two items overlap, in order of `top` (equal tops keep the given order), with the least possible
 * sum of squared distances from where the items want to be. O(n log n) for the sort, O(n) after it.
 *
 * Method: with the heights before an item subtracted from its top, *does not overlap* becomes *does not decrease*, and the
 * least-squares non-decreasing sequence is isotonic regression, found by pooling adjacent violators (Ayer et al. 1955;
 * de Leeuw, Hornik & Mair 2009, doi:10.18637/jss.v032.i05). Bounds on such a sequence only clip its optimum.
 */
export function stack(items: readonly StackItem[], options: StackOptions): Map<string, number> {
  const { gap, pinned, from = -Infinity } = options;
  const sorted = items.toSorted((a, b) => a.top - b.top);

  const before: number[] = [];
  const wanted: number[] = [];
  let occupied = 0;
  for (const item of sorted) {
    before.push(occupied);
    wanted.push(item.top - occupied);
    occupied += item.height + gap;
  }

  const pin = pinned === undefined ? -1 : sorted.findIndex((item) => item.id === pinned);
  let reduced: number[];
  if (pin === -1) {
    reduced = isotonic(wanted, from, Infinity);
  } else {
    const at = Math.max(wanted[pin]!, from);
    reduced = [
      ...isotonic(wanted.slice(0, pin), from, at),
      at,
      ...isotonic(wanted.slice(pin + 1), at, Infinity),
    ];
  }
  return new Map(
    sorted.map((item, index) => [item.id, place(reduced[index]!, before[index]!, item, index === pin)]),
  );

  /** The pinned item's top is returned as it was given: subtracting and adding the heights again would round it. */
  function place(value: number, shift: number, item: StackItem, isPinned: boolean): number {
    return isPinned && item.top - shift >= from ? item.top : value + shift;
  }
}

/** The non-decreasing sequence within [low, high] that is nearest to `values` in the sum of squares. Linear. */
function isotonic(values: readonly number[], low: number, high: number): number[] {
  const pools: Pool[] = [];
  for (const value of values) {
    let pool: Pool = { sum: value, count: 1, mean: value };
    for (let last = pools.at(-1); last !== undefined && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const sum = last.sum + pool.sum;
      const count = last.count + pool.count;
      pool = { sum, count, mean: sum / count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ mean, count }) => Array<number>(count).fill(Math.min(high, Math.max(low, mean))));
}
