import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expired } from '../../../src/core/library/snapshot-policy.ts';

const HOUR = 3_600_000;
/** A copy every `hours` hours, from the beginning of 2026 on. */
const every = (hours: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    at: new Date(Date.UTC(2026, 0, 1) + index * hours * HOUR).toISOString(),
  }));
const left = (copies: readonly { at: string }[]) => {
  const gone = new Set(expired(copies));
  return copies.filter((copy) => !gone.has(copy)).map(({ at }) => at.slice(0, 13));
};

test('ten copies are kept whatever their age', () => {
  expect(expired(every(1, 10))).toEqual([]);
  expect(expired(every(24 * 60, 10))).toEqual([]);
});

test('of a day of hourly copies the last ten stay', () => {
  expect(left(every(1, 24))).toEqual(
    every(1, 24)
      .slice(-10)
      .map(({ at }) => at.slice(0, 13)),
  );
});

test('of months of copies, four a day, the newest, the last of seven days and of four weeks stay', () => {
  // 90 days of four copies: the last is of 31 March, a Tuesday.
  expect(left(every(6, 360))).toEqual([
    '2026-03-15T18',
    '2026-03-22T18',
    ...['25', '26', '27', '28'].map((day) => `2026-03-${day}T18`),
    ...every(6, 360)
      .slice(-10)
      .map(({ at }) => at.slice(0, 13)),
  ]);
});

test('taking one copy after the other never keeps more than 21, and always the newest', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }), (pauses) => {
      let kept: { at: string }[] = [];
      let time = Date.UTC(2026, 0, 1);
      for (const pause of pauses) {
        time += pause * HOUR;
        const copy = { at: new Date(time).toISOString() };
        kept.push(copy);
        const gone = new Set(expired(kept));
        kept = kept.filter((other) => !gone.has(other));
        expect(kept).toContain(copy);
        expect(kept.length).toBeLessThanOrEqual(21);
      }
    }),
  );
});
