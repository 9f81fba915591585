import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPosition, type Annotation } from '../../../src/core/annotation.ts';
import { changes } from '../../../src/renderer/reader/painting.ts';
import { isInText, PlacedOrder, type Placed } from '../../../src/renderer/reader/placed.ts';
import { firstPerPlace, placeOn } from '../../../src/renderer/reader/rail.ts';
import { annotationOn } from '../../core/library/records.ts';

const HASH = 'a'.repeat(64);
const LENGTH = 60;

/** On this text or on another, in the trash or not, on a passage or on the whole article. */
const record = fc
  .record({
    id: fc.constantFrom(...'abcdefghijklmnop'),
    start: fc.nat(LENGTH - 1),
    length: fc.integer({ min: 0, max: 20 }),
    elsewhere: fc.boolean(),
    deleted: fc.boolean(),
    created: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
  })
  .map(({ id, start, length, elsewhere, deleted, created }): Annotation => {
    const end = length === 0 ? 0 : Math.min(LENGTH, start + length);
    return annotationOn('dawn', {
      id,
      start: length === 0 ? 0 : start,
      end,
      exact: length === 0 ? '' : 'x'.repeat(end - start),
      revision: elsewhere ? 'b'.repeat(64) : HASH,
      anchor: null,
      created,
      deleted: deleted ? created : null,
    });
  });
/** Batches of what comes and goes: one at a time, and many. */
const history = fc.array(
  fc.array(fc.oneof(record, fc.constantFrom(...'abcdefgh')), { minLength: 1, maxLength: 8 }),
  { maxLength: 12 },
);

/** The same by the plainest means. */
function expected(all: ReadonlyMap<string, Annotation>): string[] {
  const isOrphan = ({ revision, exact }: Annotation) => exact !== '' && revision !== HASH;
  const key = (one: Annotation) => (isOrphan(one) || one.exact === '' ? { ...one, start: 0, end: 0 } : one);
  return [...all.values()]
    .filter(({ deleted }) => deleted === null)
    .sort((a, b) => Number(isOrphan(a)) - Number(isOrphan(b)) || byPosition(key(a), key(b)))
    .map(({ id }) => id);
}

function apply(all: Map<string, Annotation>, batch: readonly (Annotation | string)[]): string[] {
  return batch.map((change) => {
    if (typeof change === 'string') all.delete(change);
    else all.set(change.id, change);
    return typeof change === 'string' ? change : change.id;
  });
}

describe('PlacedOrder', () => {
  it('is as sorting everything anew would have it, and finds by id, place and index', () => {
    fc.assert(
      fc.property(history, fc.nat(LENGTH), fc.nat(LENGTH), (batches, a, b) => {
        const order = new PlacedOrder({ revision: HASH });
        const all = new Map<string, Annotation>();
        for (const batch of batches) {
          order.touch(apply(all, batch));
          const list = order.follow(all);
          expect(list.map(({ id }) => id)).toEqual(expected(all));
          list.forEach((placed, at) => {
            expect(order.find(placed.id)).toBe(placed);
            expect(order.indexOf(placed.id)).toBe(at);
            expect(placed.annotation).toBe(all.get(placed.id));
          });
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          expect(order.overlapping(start, end)).toEqual(
            list.filter((one) => isInText(one) && start < end && one.start < end && one.end > start),
          );
          expect(order.onWhole).toEqual(list.filter(({ annotation }) => annotation.exact === ''));
        }
      }),
    );
  });

  it('leaves what has not changed the very same, also the list', () => {
    const all = new Map(['a', 'b', 'c'].map((id) => [id, annotationOn('dawn', { id, revision: HASH })]));
    const order = new PlacedOrder({ revision: HASH });
    order.touch(all.keys());
    const before = order.follow(all);
    order.touch(['a']);
    expect(order.follow(all)).toBe(before);
    all.set('b', { ...all.get('b')!, note: 'New.' });
    order.touch(['b']);
    const after = order.follow(all);
    expect(after.map((placed, at) => placed === before[at])).toEqual([true, false, true]);
  });

  it('takes in a thousand at once', () => {
    const all = new Map(
      Array.from({ length: 1000 }, (_, at) => {
        const id = `n${at}`;
        return [id, annotationOn('dawn', { id, revision: HASH, start: (at * 7) % 50, end: 55 })];
      }),
    );
    const order = new PlacedOrder({ revision: HASH });
    order.touch(all.keys());
    expect(order.follow(all).map(({ id }) => id)).toEqual(expected(all));
  });
});

it('what is painted follows from what has changed alone', () => {
  fc.assert(
    fc.property(history, (batches) => {
      const order = new PlacedOrder({ revision: HASH });
      const all = new Map<string, Annotation>();
      const painted = new Map<string, Placed>();
      let before: readonly Placed[] = [];
      for (const batch of batches) {
        order.touch(apply(all, batch));
        const after = order.follow(all);
        const { gone, come } = changes(before, after);
        for (const id of gone) painted.delete(id);
        for (const placed of come.filter(isInText)) painted.set(placed.id, placed);
        expect(new Set(painted.values())).toEqual(new Set(after.filter(isInText)));
        before = after;
      }
    }),
  );
});

it('the rail shows the first highlight of each part of the text', () => {
  const places = 8;
  fc.assert(
    fc.property(history, (batches) => {
      const order = new PlacedOrder({ revision: HASH });
      const all = new Map<string, Annotation>();
      for (const batch of batches) order.touch(apply(all, batch));
      const list = order.follow(all);
      const firsts = new Map<number, Placed>();
      for (const placed of list) {
        if (placed.state === 'orphan' || placed.start === placed.end) continue;
        const place = placeOn(placed.start, LENGTH, places);
        if (!firsts.has(place)) firsts.set(place, placed);
      }
      expect(firstPerPlace(list, LENGTH, places)).toEqual([...firsts.values()]);
    }),
  );
});
