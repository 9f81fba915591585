import { describe, expect, it } from 'vitest';
import { difference, type Piece } from '../../src/core/review-difference.ts';

/** Pieces in one line: what differs in brackets. */
const shown = (pieces: readonly Piece[]) =>
  pieces.map(({ text, same }) => (same ? text : `[${text}]`)).join('');

describe('difference', () => {
  it.each([
    {
      what: 'one word for another',
      before: 'the well should be cleaned before winter',
      after: 'the well should be drained before winter',
      expected: ['the well should be [cleaned] before winter', 'the well should be [drained] before winter'],
    },
    {
      what: 'a phrase, as one piece',
      before: 'asked to write less',
      after: 'asked in future to write rather less',
      expected: ['asked to write less', 'asked [in future ]to write[ rather] less'],
    },
    {
      what: 'words taken out at the end',
      before: 'the bell was dropped, twice.',
      after: 'the bell was dropped.',
      expected: ['the bell was dropped[, twice].', 'the bell was dropped.'],
    },
    { what: 'nothing', before: 'salt keeps', after: 'salt keeps', expected: ['salt keeps', 'salt keeps'] },
    { what: 'everything', before: 'salt', after: 'bread', expected: ['[salt]', '[bread]'] },
    { what: 'a place that is not there', before: 'salt keeps', after: '', expected: ['[salt keeps]', ''] },
    {
      what: 'writing without spaces',
      before: '会議は長い部屋で開かれた',
      after: '会議は短い部屋で開かれた',
      expected: ['会議は[長い]部屋で開かれた', '会議は[短い]部屋で開かれた'],
    },
  ])('marks $what', ({ before, after, expected }) => {
    const found = difference(before, after, /[一-龯]/.test(before) ? 'ja' : 'en');
    expect([shown(found.before), shown(found.after)]).toEqual(expected);
  });

  it('loses no letter, and answers at once for passages of any length', () => {
    const before = `One. ${'alpha beta gamma '.repeat(3000)}Two.`;
    const after = `One. ${'gamma delta '.repeat(3000)}Two.`;
    const from = performance.now();
    const found = difference(before, after, 'en');
    expect(performance.now() - from).toBeLessThan(2000);
    expect(found.before.map(({ text }) => text).join('')).toBe(before);
    expect(found.after.map(({ text }) => text).join('')).toBe(after);
    expect(found.before[0]).toEqual({ text: 'One. ', same: true });
  });
});
