import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastOfGreatest } from '../../../src/core/search/scores.ts';

const itself = (number: number): number => number;

it('the least of the greatest numbers is the one that sorting all of them tells', () => {
  const numbers = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.float({ noNaN: true })), {
    maxLength: 300,
  });
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 40 }), (all, most) => {
      const sorted = all.toSorted((a, b) => b - a);
      const least = leastOfGreatest(all, itself, most);
      // Zero and minus zero are one number.
      expect(least === (sorted[most - 1] ?? -Infinity)).toBe(true);
    }),
  );
});

it('none is asked for: none counts', () => {
  expect(leastOfGreatest([1, 2], itself, 0)).toBe(-Infinity);
});
