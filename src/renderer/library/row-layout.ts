/** Where the rows of a long list stand, of which few exist at any time. Heights and places in CSS pixels. */
import { finish } from '../../core/highlights/arrange.ts';

/** What a row is taken for until it has been seen. */
export type Estimate = (id: string, at: number) => number;

/** A list with the place and the height of each row. */
interface Laid {
  ids: readonly string[];
  places: Map<string, number>;
  sizes: Float64Array<ArrayBuffer>;
  /** Whether all of it is laid out. */
  whole: boolean;
}

/** Rows laid out between two chances to stop: about a millisecond of work. */
const STRIDE = 1024;

/**
 * Heights of rows by their ids, so that they stay right while rows come, go and change places, and where each row begins. Another list
 * is laid out whole (10,000 rows: 1 ms), a very long one in pieces beforehand; where a row turns out to be of another height, only sums
 * are made anew.
 */
export class RowLayout {
  readonly #heights = new Map<string, number>();
  #width = 0;
  #ids: readonly string[] = [];
  #places = new Map<string, number>();
  #sizes = new Float64Array(0);
  /** Where each row begins, and behind them where the last one ends. */
  #starts = new Float64Array(1);
  /** The first row of another height than it was laid out with. */
  #stale = 0;
  #next: Laid | null = null;

  get ids(): readonly string[] {
    return this.#ids;
  }
  /** Height of all rows. */
  get total(): number {
    return this.#starts[this.#ids.length] ?? 0;
  }

  layOut(ids: readonly string[], estimate: Estimate): void {
    if (ids !== this.#ids) {
      if (this.#next?.ids !== ids || !this.#next.whole) finish(this.prepare(ids, estimate));
      ({ ids: this.#ids, places: this.#places, sizes: this.#sizes } = this.#next!);
      this.#next = null;
      this.#starts = new Float64Array(ids.length + 1);
      this.#stale = 0;
    }
    let y = this.#starts[this.#stale] ?? 0;
    for (let at = this.#stale; at < ids.length; at += 1) {
      this.#starts[at] = y;
      y += this.#sizes[at]!;
    }
    this.#starts[ids.length] = y;
    this.#stale = ids.length;
  }

  /**
   * Lays a list out that is to be shown soon, stopping now and then, so that `layOut` of this very list has only sums left to make.
   * What is shown stays as it is until then; of lists that were prepared the last one counts.
   */
  *prepare(ids: readonly string[], estimate: Estimate): Generator<undefined, void, undefined> {
    const next: Laid = { ids, places: new Map(), sizes: new Float64Array(ids.length), whole: false };
    this.#next = next;
    for (const [at, id] of ids.entries()) {
      next.places.set(id, at);
      next.sizes[at] = this.#heights.get(id) ?? estimate(id, at);
      if (at % STRIDE === STRIDE - 1) yield;
    }
    next.whole = true;
  }

  /** A row has been seen to be so high. True where that is news. */
  measured(id: string, height: number): boolean {
    this.#heights.set(id, height);
    const coming = this.#next?.places.get(id);
    if (coming !== undefined) this.#next!.sizes[coming] = height;
    const at = this.#places.get(id);
    if (at === undefined || this.#sizes[at] === height) return false;
    this.#sizes[at] = height;
    this.#stale = Math.min(this.#stale, at);
    return true;
  }

  /** The list has become so wide: what was measured at another width is taken for what it was until it is seen again. */
  fit(width: number): boolean {
    if (width === this.#width) return false;
    this.#width = width;
    this.#heights.clear();
    return true;
  }

  /** Index of a row; −1 where it is not there. */
  indexOf(id: string): number {
    return this.#places.get(id) ?? -1;
  }

  /** Where row `at` begins; of one behind the last, where that ends. */
  start(at: number): number {
    return this.#starts[Math.min(at, this.#ids.length)] ?? 0;
  }

  /** Index of the row at height `y`: the first above all, the last below all; −1 where there are none. */
  at(y: number): number {
    let [low, high] = [0, this.#ids.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return high < 0 ? -1 : low;
  }

  /** The rows that are met between two heights, as indexes `[from, to)`. */
  between(top: number, bottom: number): [from: number, to: number] {
    if (this.#ids.length === 0) return [0, 0];
    return [this.at(top), this.at(bottom) + 1];
  }

  /** Where to scroll so that row `at` is whole in a view of `height` that begins at `top`; `top` where it is so. */
  reveal(at: number, top: number, height: number): number {
    const [start, end] = [this.start(at), this.start(at + 1)];
    if (start < top || end - start > height) return start;
    return end > top + height ? end - height : top;
  }
}

/** A row on screen, and how far above the view's top it begins: what must not move when rows above it change. */
export interface RowAnchor {
  id: string;
  /** The first rows below it, in case it goes away itself. */
  next: readonly string[];
  /** Pixels of it above the top. */
  hidden: number;
}

/** How many rows below the anchor are remembered: more are hardly ever taken away at once while somebody reads the list. */
const NEXT = 20;

/** What stands at the top of the view; `null` at the very top, where new rows are to be seen. */
export function anchorAt(layout: RowLayout, top: number): RowAnchor | null {
  const at = layout.at(top);
  const id = layout.ids[at];
  if (top <= 0 || id === undefined) return null;
  return { id, next: layout.ids.slice(at + 1, at + 1 + NEXT), hidden: top - layout.start(at) };
}

/** Where to scroll so that the anchor stands where it stood; `null` where all of it is gone. */
export function topOf(layout: RowLayout, { id, next, hidden }: RowAnchor): number | null {
  const at = layout.indexOf(id);
  if (at >= 0) return layout.start(at) + hidden;
  for (const other of next) {
    const below = layout.indexOf(other);
    if (below >= 0) return layout.start(below);
  }
  return null;
}
