import { expect, test } from 'vitest';
import { durationWords } from '../../../src/core/reading/time.ts';

test.each([
  [1, '1 min'],
  [59, '59 min'],
  [60, '1 hour'],
  [62, '1 hour'],
  [63, '1 hour 5 min'],
  [118, '2 hours'],
  [356, '5 hours 55 min'],
  [598, '10 hours'],
  [640, '11 hours'],
  [6000, '100 hours'],
])('%i minutes are %s', (minutes, words) => {
  expect(durationWords(minutes)).toBe(words);
});
