import { expect, it } from 'vitest';
import { isWayBack, notedAt } from '../../../src/renderer/footnotes/mark.ts';

it.each<[string, string, number | null]>([
  ['[3]', '#char=900', 900],
  ['12', '#char=900', 900],
  ['†', '#char=900', 900],
  ['[a]', '#char=900', 900],
  ['²', '#char=900', 900],
  // Back to the mark, words, other places, other files.
  ['[3]', '#char=20', null],
  ['^', '#char=900', null],
  ['a', '#char=900', null],
  ['see chapter 3', '#char=900', null],
  ['[3]', '#cite_note-3', null],
  ['[3]', 'https://example.org/#char=900', null],
])('%s to %s is the mark of a note at %s', (words, href, at) => {
  expect(notedAt(words, href, 100)).toBe(at);
});

it.each<[string, string, boolean]>([
  ['^', '#char=20', true],
  ['a', '#char=20', true],
  ['see above', '#char=20', false],
  ['4', '#char=900', false],
  ['^', 'https://example.org', false],
])('in a note %s to %s leads back: %s', (words, href, isBack) => {
  expect(isWayBack(words, href, 100)).toBe(isBack);
});
