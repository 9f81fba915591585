import { expect, it } from 'vitest';
import { firstSpans } from '../../../src/renderer/reader/rail.ts';
import { textProgress } from '../../../src/renderer/reader/seen.ts';

it.each([
  // Beginning, a third, the end in sight, all of it in sight, no text at all.
  [0, 100, 1000, 0],
  [300, 400, 1000, 300 / 900],
  [880, 1000, 1000, 1],
  [0, 80, 80, 1],
  [0, 0, 0, 1],
])('with %i to %i of %i letters in sight %f is read', (start, end, length, progress) => {
  expect(textProgress({ start, end }, length)).toBeCloseTo(progress);
});

it('grows as the text goes by', () => {
  let last = -1;
  for (let start = 0; start <= 900; start += 9) {
    const now = textProgress({ start, end: start + 100 }, 1000);
    expect(now).toBeGreaterThan(last);
    last = now;
  }
  expect(last).toBe(1);
});

it('marks each place of the rail once, by the first hit in it', () => {
  const at = (start: number) => ({ start, end: start + 2 });
  expect(firstSpans([at(0), at(3), at(11), at(12), at(95)], 100, 10)).toEqual([0, 2, 4]);
  expect(firstSpans([], 100, 10)).toEqual([]);
});
