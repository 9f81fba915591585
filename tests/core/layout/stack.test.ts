import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stack, type StackItem, type StackOptions } from '../../../src/core/layout/stack.ts';
import { excessOf } from '../../growth.ts';

const GAP = 8;
/** Rounding of sums of a few hundred heights stays far below a thousandth of a pixel. */
const CLOSE = 1e-6;

const itemsOf = (most: number) =>
  fc
    .array(fc.record({ top: fc.integer({ min: -50, max: 900 }), height: fc.integer({ min: 0, max: 160 }) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((list) => list.map((item, index) => ({ id: `n${index}`, ...item })));

const inOrder = (items: readonly StackItem[]) => items.toSorted((a, b) => a.top - b.top);
const displacement = (items: readonly StackItem[], at: ReadonlyMap<string, number>) =>
  items.reduce((sum, item) => sum + (at.get(item.id)! - item.top) ** 2, 0);

/** What most readers do: each note as high as the one before it allows. */
function pushDown(items: readonly StackItem[], options: StackOptions): Map<string, number> {
  const at = new Map<string, number>();
  let free = options.from ?? -Infinity;
  for (const item of inOrder(items)) {
    const top = Math.max(item.top, free);
    at.set(item.id, top);
    free = top + item.height + options.gap;
  }
  return at;
}

function expectApart(items: readonly StackItem[], at: ReadonlyMap<string, number>, gap: number): void {
  const sorted = inOrder(items);
  for (let i = 1; i < sorted.length; i += 1) {
    const above = sorted[i - 1]!;
    expect(at.get(sorted[i]!.id)!).toBeGreaterThanOrEqual(at.get(above.id)! + above.height + gap - CLOSE);
  }
}

/**
 * The optimum by trying every partition into neighbours that touch: in the best arrangement each such run stands at its
 * mean, or at a bound. 2^(n−1) partitions, so for small cases only.
 */
function bruteForce(items: readonly StackItem[], options: StackOptions): number {
  const sorted = inOrder(items);
  const shifts: number[] = [];
  let occupied = 0;
  for (const item of sorted) {
    shifts.push(occupied);
    occupied += item.height + options.gap;
  }
  const pin = sorted.findIndex((item) => item.id === options.pinned);
  const low = options.from ?? -Infinity;
  const fixed = pin < 0 ? null : Math.max(sorted[pin]!.top - shifts[pin]!, low);
  let best = Infinity;
  for (let mask = 0; mask < 2 ** (sorted.length - 1); mask += 1) {
    const runs: number[][] = [[0]];
    for (let i = 1; i < sorted.length; i += 1) {
      if ((mask >> (i - 1)) & 1) runs.push([i]);
      else runs.at(-1)!.push(i);
    }
    const values: number[] = [];
    for (const run of runs) {
      const mean = run.reduce((sum, i) => sum + sorted[i]!.top - shifts[i]!, 0) / run.length;
      let value = Math.max(low, mean);
      if (fixed !== null) {
        if (run.includes(pin)) value = fixed;
        else if (run[0]! < pin) value = Math.min(value, fixed);
        else value = Math.max(value, fixed);
      }
      for (const _ of run) values.push(value);
    }
    if (values.some((value, i) => i > 0 && value < values[i - 1]! - CLOSE)) continue;
    best = Math.min(
      best,
      values.reduce((sum, value, i) => sum + (value + shifts[i]! - sorted[i]!.top) ** 2, 0),
    );
  }
  return best;
}

describe('stack', () => {
  it.each<{ name: string; items: [number, number][]; options: StackOptions; expected: number[] }>([
    { name: 'leaves notes that do not meet', items: [[10, 20], [90, 20]], options: { gap: 8 }, expected: [10, 90] },
    { name: 'shares the room between two that want one line', items: [[100, 20], [100, 20]], options: { gap: 8 }, expected: [86, 114] },
    { name: 'keeps to the upper edge', items: [[0, 20], [0, 20]], options: { gap: 8, from: 0 }, expected: [0, 28] },
    { name: 'pins the second: the first goes up', items: [[100, 20], [100, 20]], options: { gap: 8, pinned: 'n1' }, expected: [72, 100] },
    { name: 'pins the first: the second goes down', items: [[100, 20], [100, 20]], options: { gap: 8, pinned: 'n0' }, expected: [100, 128] },
    { name: 'moves the pinned down where the edge leaves no room', items: [[5, 20], [10, 20]], options: { gap: 8, pinned: 'n1', from: 0 }, expected: [0, 28] },
    { name: 'ignores a pin that is not there', items: [[10, 20]], options: { gap: 8, pinned: 'gone' }, expected: [10] },
    { name: 'has nothing to do for no notes', items: [], options: { gap: 8 }, expected: [] },
  ])('$name', ({ items, options, expected }) => {
    const notes = items.map(([top, height], index) => ({ id: `n${index}`, top, height }));
    const at = stack(notes, options);
    expect(notes.map((note) => at.get(note.id))).toEqual(expected);
  }); // prettier-ignore

  it('never overlaps, keeps the order and the edge, and displaces no more than pushing down', () => {
    fc.assert(
      fc.property(
        itemsOf(60),
        fc.option(fc.integer({ min: -100, max: 200 }), { nil: undefined }),
        (items, from) => {
          const options = from === undefined ? { gap: GAP } : { gap: GAP, from };
          const at = stack(items, options);
          expect(at.size).toBe(items.length);
          expectApart(items, at, GAP);
          expect(Math.min(...at.values())).toBeGreaterThanOrEqual((from ?? -Infinity) - CLOSE);
          expect(displacement(items, at)).toBeLessThanOrEqual(
            displacement(items, pushDown(items, options)) + CLOSE,
          );
        },
      ),
    );
  });

  it('leaves the pinned note exactly at its line', () => {
    fc.assert(
      fc.property(itemsOf(60), fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (items, seed, part) => {
        const pinned = items[seed % items.length]!;
        pinned.top += part;
        const at = stack(items, { gap: GAP, pinned: pinned.id });
        expect(at.get(pinned.id)).toBe(pinned.top);
        expectApart(items, at, GAP);
      }),
    );
  });

  it('keeps the edge even against the pin, and moves the pinned note by no more than is missing', () => {
    fc.assert(
      fc.property(itemsOf(12), fc.nat(), (items, seed) => {
        const pinned = items[seed % items.length]!;
        const at = stack(items, { gap: GAP, pinned: pinned.id, from: 0 });
        expectApart(items, at, GAP);
        expect(Math.min(...at.values())).toBeGreaterThanOrEqual(-CLOSE);
        const sorted = inOrder(items);
        const room = sorted
          .slice(0, sorted.indexOf(pinned))
          .reduce((sum, item) => sum + item.height + GAP, 0);
        expect(at.get(pinned.id)).toBeCloseTo(Math.max(pinned.top, room), 6);
      }),
    );
  });

  it('is the optimum that trying every arrangement finds', () => {
    fc.assert(
      fc.property(itemsOf(7), fc.boolean(), fc.boolean(), fc.nat(), (items, withPin, withEdge, seed) => {
        const options: StackOptions = {
          gap: GAP,
          ...(withPin ? { pinned: items[seed % items.length]!.id } : {}),
          ...(withEdge ? { from: 0 } : {}),
        };
        expect(displacement(items, stack(items, options))).toBeCloseTo(bruteForce(items, options), 4);
      }),
    );
  });

  it('costs as much for many crowded notes as for few, each', () => {
    const place = (n: number) => {
      const items = Array.from({ length: n }, (_, i) => ({
        id: `n${i}`,
        top: (i * 37) % (5 * n),
        height: 40 + (i % 9) * 12,
      }));
      return stack(items, { gap: GAP, pinned: `n${n / 2}`, from: 0 });
    };
    expect(excessOf(place, 16_000, 16)).toBeLessThan(6);
  });
});
