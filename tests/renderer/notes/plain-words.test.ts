import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../src/renderer/notes/plain-words.ts';

describe('plainWords', () => {
  it.each([
    ['Who *says* so, and **why**?', 'Who says so, and why?'],
    ['See [the survey](https://example.org/survey) and `grep`', 'See the survey and grep'],
    ['- one\n- two', 'one\ntwo'],
    ['> a quote\n\nand an answer', 'a quote\nand an answer'],
    ['2 * 3 and 4 * 5', '2 * 3 and 4 * 5'],
    ['  ', ''],
  ])('%j reads %j', (note, words) => expect(plainWords(note)).toBe(words));
});
