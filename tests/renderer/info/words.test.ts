import { expect, test } from 'vitest';
import { encodingWords } from '../../../src/renderer/info/words.ts';

test.each([
  ['valid', 1, 'Unicode, UTF-8: all of the file fits it'],
  ['valid', 0.9, 'Unicode, UTF-8: nearly all of the file fits it'],
  ['chosen', 1, 'Unicode, UTF-8: chosen by you'],
  ['likely', 1, 'Unicode, UTF-8: told by its letters, 99\u00A0% sure'],
] as const)('what was found by %s, %d sure, in words', (by, confidence, words) => {
  expect(encodingWords('utf-8', { by, confidence, candidates: [] })).toBe(words);
});
