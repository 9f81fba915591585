import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalIndex, type Interval } from '../../../src/renderer/reader/intervals.ts';

const interval = fc
  .record({ id: fc.constantFrom(...'abcdefghijklmnop'), start: fc.nat(60), length: fc.nat(25) })
  .map(({ id, start, length }): Interval => ({ id, start, end: start + length }));

type Step = { put: Interval } | { remove: string };
const step = fc.oneof(
  { weight: 3, arbitrary: interval.map((put): Step => ({ put })) },
  { weight: 1, arbitrary: fc.constantFrom(...'abcdefghijklmnop').map((remove): Step => ({ remove })) },
);

/** What the index answers, by looking at every interval. */
function scan(items: Iterable<Interval>, start: number, end: number): string[] {
  return [...items]
    .filter((item) => item.start < end && item.end > start && item.start < item.end)
    .map(({ id }) => id);
}

describe('IntervalIndex', () => {
  it('answers as a scan of all intervals would, after any changes', () => {
    fc.assert(
      fc.property(fc.array(interval), fc.array(step), fc.array(fc.tuple(fc.nat(70), fc.integer({ min: 1, max: 30 }))), (initial, steps, questions) => {
        const index = new IntervalIndex<Interval>();
        const model = new Map(initial.map((item) => [item.id, item]));
        index.set(initial);
        for (const change of steps) {
          if ('put' in change) {
            index.put(change.put);
            model.set(change.put.id, change.put);
          } else {
            expect(index.remove(change.remove)).toBe(model.delete(change.remove));
          }
          for (const [start, length] of questions) {
            const found = index.overlapping(start, start + length);
            expect(found.map(({ id }) => id).sort()).toEqual(scan(model.values(), start, start + length).sort());
            expect(found.map(({ start: at }) => at)).toEqual(found.map(({ start: at }) => at).toSorted((a, b) => a - b));
          }
        }
      }),
    ); // prettier-ignore
  });

  it('finds a passage that began long before, and lists the longer of two that begin together first', () => {
    const index = new IntervalIndex<Interval>();
    const short = Array.from({ length: 500 }, (_, i) => ({
      id: `s${i}`,
      start: 10 + i * 4,
      end: 12 + i * 4,
    }));
    index.set([...short, { id: 'whole', start: 0, end: 5000 }, { id: 'half', start: 0, end: 1000 }]);
    expect(index.overlapping(1210, 1211).map(({ id }) => id)).toEqual(['whole', 's300']);
    expect(index.overlapping(0, 1).map(({ id }) => id)).toEqual(['whole', 'half']);
    expect(index.overlapping(5000, 6000)).toEqual([]);
  });
});
