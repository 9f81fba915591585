/** How a cost grows with a size: the slope of log(cost) on log(size), which of a power law is its exponent. */
import { spread } from '../figures.ts';

export interface Point {
  /** Above 0. */
  size: number;
  /** Above 0. */
  cost: number;
}

export interface Fit {
  /** 0: does not grow; 1: as much as the size. */
  slope: number;
  /** The slope lies this far from it at most, with 95 % confidence; infinite of two points, through which every line goes. */
  within: number;
  /** What the fitted line says of a size. */
  costAt: (size: number) => number;
}

/** Student's t, two-sided at 95 %, for 1, 2, 3 … degrees of freedom: any statistics book. */
const STUDENT = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447];
const NORMAL = 1.96;

/**
 * Least squares in logarithms. The spread has the noise of the points and what no straight line fits in one.
 *
 * @throws {RangeError} where there are fewer than two sizes, or a size or cost that has no logarithm
 */
export function fit(points: readonly Point[]): Fit {
  const logs = points.map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  if (logs.some(({ x, y }) => !Number.isFinite(x) || !Number.isFinite(y)))
    throw new RangeError('A size or a cost is not above 0');
  const x = mean(logs.map((point) => point.x));
  const y = mean(logs.map((point) => point.y));
  const across = sum(logs.map((point) => (point.x - x) ** 2));
  if (!(across > 0)) throw new RangeError('There is one size alone');
  const slope = sum(logs.map((point) => (point.x - x) * (point.y - y))) / across;
  const left = sum(logs.map((point) => (point.y - y - slope * (point.x - x)) ** 2));
  const freedom = logs.length - 2;
  const within =
    freedom === 0 ? Infinity : (STUDENT[freedom - 1] ?? NORMAL) * Math.sqrt(left / freedom / across);
  return { slope, within, costAt: (size) => Math.exp(y + slope * (Math.log(size) - x)) };
}

/** The median of the repeats stands for a size: one that another process has held up moves nothing. */
export function pointOf({ size, samples }: { size: number; samples: readonly number[] }): Point {
  return { size, cost: spread(samples).median };
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const mean = (all: readonly number[]): number => sum(all) / all.length;
