/** Repeats of one measurement, and what is told of them. */
export interface Spread {
  median: number;
  least: number;
  most: number;
  count: number;
}

/** @throws {RangeError} where nothing was measured */
export function spread(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  return {
    median: quantile(sorted, 0.5),
    least: quantile(sorted, 0),
    most: quantile(sorted, 1),
    count: sorted.length,
  };
}

/** The `share` quantile (0 to 1) of sorted numbers: the nearest that was measured, none is made up between two. */
export function quantile(sorted: readonly number[], share: number): number {
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (found === undefined) throw new RangeError('Nothing was measured');
  return found;
}

/** Three figures at most: what stands behind them is noise. */
export function figure(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(3, digits));
}
