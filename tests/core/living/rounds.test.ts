import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CHANGES } from './changes.ts';
import { EDITS } from './reader.ts';
import { emptyTally, round } from './rounds.ts';

// `npm run bench -- merge` plays ten thousand of them.
const ROUNDS = 40;

test('nothing of the reader’s is lost, nothing deleted returns, nothing is written twice', () => {
  const tally = emptyTally();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      round(seed, tally);
      expect(tally.faults).toEqual([]);
    }),
    { numRuns: ROUNDS },
  );
  // It cannot be so for want of edits.
  expect(tally.exports).toBe(4 * ROUNDS);
  expect(tally.edits).toBeGreaterThan(ROUNDS);
  expect(tally.lines).toBeGreaterThan(ROUNDS);
}, 120_000);

test('the reader and Postil do many kinds of things', () => {
  expect(Object.keys(EDITS).length).toBeGreaterThanOrEqual(40);
  expect(Object.keys(CHANGES).length).toBeGreaterThanOrEqual(12);
});
