import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSayable, MOST_AT_ONCE, pieces } from '../../../src/core/aloud/pieces.ts';

const said = (text: string, most?: number, lang: string | null = 'en'): string[] =>
  pieces(text, { start: 0, end: text.length }, lang, most).map(({ start, end }) => text.slice(start, end));

describe('pieces', () => {
  it.each([
    ['a short sentence is one', 'The tide came in.', 40, ['The tide came in.']],
    [
      'a long one is cut where a voice takes breath',
      'The harbour was closed; nobody had told the crews, who waited.',
      40,
      ['The harbour was closed;', 'nobody had told the crews, who waited.'],
    ],
    [
      'else at a comma',
      'When the harbour was closed that day, nobody had told the crews.',
      44,
      ['When the harbour was closed that day,', 'nobody had told the crews.'],
    ],
    ['else between words', 'one two three four five six', 12, ['one two', 'three four', 'five six']],
    [
      'never within a number',
      'It was 1,234,567 then, and now.',
      9,
      ['It was', '1,234,567', 'then,', 'and now.'],
    ],
    ['at a full stop of Chinese writing', '潮が引いた、川は広い', 7, ['潮が引いた、', '川は広い']],
    ['white space at its ends is no part of it', '  Low water.  ', 40, ['Low water.']],
    ['what no voice can say is left out', '* * *', 40, []],
  ])('%s', (_, text, most, expected) => {
    expect(said(text, most)).toEqual(expected);
  });

  it('cuts writing without spaces between words, and keeps every letter', () => {
    const text = '川の余白には誰も住んでいない土地が広がっている'.repeat(4);
    const cut = said(text, 20, 'ja');
    expect(cut.length).toBeGreaterThan(4);
    expect(cut.join('')).toBe(text);
  });

  it('cuts a word longer than a piece between letters, never within one', () => {
    const family = '👩‍👩‍👧‍👦a';
    for (const piece of said(family.repeat(6), 20)) expect(piece.length % family.length).toBe(0);
  });

  it('has nothing longer than a voice can say at once, in texts as people write them', () => {
    const text = readFileSync(new URL('../../../resources/samples/second-voice.md', import.meta.url), 'utf8');
    for (const line of text.split('\n'))
      for (const piece of said(line)) expect(piece.length).toBeLessThanOrEqual(MOST_AT_ONCE);
  });

  it('is in order, without overlap, within the sentence, and leaves out white space and the unsayable alone', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ', ', '; ', '—', '界', '😀', '!', '5') });
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 30 }), (words, most) => {
        const found = pieces(words, { start: 0, end: words.length }, null, most);
        let at = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(isSayable(words, { start: at, end: start })).toBe(false);
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeLessThanOrEqual(most);
          at = end;
        }
        expect(isSayable(words, { start: at, end: words.length })).toBe(false);
      }),
    );
  });
});
