import { expect, test } from 'vitest';
import { durationWords, minutesLeftWords, readingMinutes } from '../../../src/core/reading/time.ts';

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

test.each([
  [2380, 'en', 10],
  [2380, null, 10],
  [2380, 'en-GB', 10],
  [2380, 'de', 13],
  [2662, 'zh-Hans', 10],
  [3727, 'ja', 10],
  [2171, 'el', 10],
  [2380, 'xx', 10],
  [3, 'en', 1],
])('%i words in %s take %i minutes', (words, lang, minutes) => {
  expect(readingMinutes(words, lang)).toBe(minutes);
});

test.each([
  [1, 'About 1 minute left'],
  [4, 'About 4 minutes left'],
  [60, 'About 1 hour left'],
  [83, 'About 1 hour 25 minutes left'],
  [119, 'About 2 hours left'],
  [700, 'About 12 hours left'],
])('%i minutes are told as %s', (minutes, words) => {
  expect(minutesLeftWords(minutes)).toBe(words);
});
