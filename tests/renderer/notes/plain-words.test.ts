import { describe, expect, it } from 'vitest';
import { plainWords, startOf } from '../../../src/renderer/notes/plain-words.ts';

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

describe('startOf', () => {
  it.each([
    ['**Why** here? See [the survey](https://example.org/survey)', [], 'Why here? See the survey'],
    ['# Heading\n\n- one\n- two', ['kept'], 'Heading one two'],
    ['', ['sea', 'night'], '#sea #night'],
    [`${'word '.repeat(40)}`, [], `${'word '.repeat(15)}word…`],
  ])('a note %j with tags %j is one line: %j', (note, tags, words) =>
    expect(startOf({ note, tags })).toBe(words),
  );

  it('looks only at the beginning of a note that is a book', () => {
    expect(startOf({ note: '*word* '.repeat(100_000), tags: [] }).length).toBeLessThanOrEqual(81);
  });
});
