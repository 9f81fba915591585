import type { Span } from '../../core/reading/segments.ts';

export interface Interval extends Span {
  id: string;
}

/**
 * Intervals `[start, end)` by id, and which of them reach into a stripe. Kept sorted (by start, then the longer first, then
 * by arrival) with the greatest end of each subtree of the implicit balanced tree over that order (an *augmented interval
 * tree*, Cormen et al., chapter 14.3). `overlapping` costs O(log n + found); a change costs one move of the array.
 */
export class IntervalIndex<T extends Interval> {
  #sorted: T[] = [];
  #byId = new Map<string, T>();
  /** `#reach[middle]` is the greatest end in the subtree rooted there; `null` after a change, until the next question. */
  #reach: Float64Array | null = null;

  /** All intervals, in order. */
  get all(): readonly T[] {
    return this.#sorted;
  }

  get(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** Replaces everything. Of two with one id the later stays. */
  set(items: readonly T[]): void {
    this.#byId = new Map(items.map((item) => [item.id, item]));
    this.#sorted = [...this.#byId.values()].sort(byPlace);
    this.#reach = null;
  }

  /** Adds an interval, in the place of the one with its id if there is one. */
  put(item: T): void {
    this.remove(item.id);
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (byPlace(this.#sorted[middle]!, item) <= 0) low = middle + 1;
      else high = middle;
    }
    this.#sorted.splice(low, 0, item);
    this.#byId.set(item.id, item);
    this.#reach = null;
  }

  /** Adds many, or replaces those with their ids: one by one, or, where that would cost more, by sorting anew. */
  putAll(items: Iterable<T>): void {
    const list = [...items];
    // An insertion moves a part of the array, sorting compares all of it a dozen times: about here they cost the same.
    if (list.length <= 64) for (const item of list) this.put(item);
    else this.set([...this.#sorted, ...list]);
  }

  /** False when there was none. */
  remove(id: string): boolean {
    const item = this.#byId.get(id);
    if (item === undefined) return false;
    this.#sorted.splice(this.#sorted.indexOf(item), 1);
    this.#byId.delete(id);
    this.#reach = null;
    return true;
  }

  /** Those that share at least one code unit with `[start, end)`, in order. */
  overlapping(start: number, end: number): T[] {
    const found: T[] = [];
    if (start < end)
      this.#collect(0, this.#sorted.length, start, end, (this.#reach ??= this.#measure()), found);
    return found;
  }

  #collect(low: number, high: number, start: number, end: number, reach: Float64Array, found: T[]): void {
    if (low >= high) return;
    const middle = (low + high) >> 1;
    if (reach[middle]! <= start) return;
    this.#collect(low, middle, start, end, reach, found);
    const item = this.#sorted[middle]!;
    if (item.start >= end) return;
    if (item.end > start && item.start < item.end) found.push(item);
    this.#collect(middle + 1, high, start, end, reach, found);
  }

  #measure(): Float64Array {
    const reach = new Float64Array(this.#sorted.length);
    const visit = (low: number, high: number): number => {
      if (low >= high) return -Infinity;
      const middle = (low + high) >> 1;
      return (reach[middle] = Math.max(
        this.#sorted[middle]!.end,
        visit(low, middle),
        visit(middle + 1, high),
      ));
    };
    visit(0, this.#sorted.length);
    return reach;
  }
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
