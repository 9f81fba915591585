// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/core/reading/segments.ts';
import { marked, piecesOf } from '../../../src/renderer/search/marked.ts';

const TEXT = 'A margin is slow conversation';
const MARKS: Span[] = [
  { start: 2, end: 8 },
  { start: 12, end: 16 },
];

describe('a line with what was found in it', () => {
  it('is its text in pieces, of which those that were found are marked', () => {
    const line = document.createElement('span');
    marked(TEXT, MARKS, { before: '…', after: '…' })(line);
    expect(line.innerHTML).toBe('…A <mark>margin</mark> is <mark>slow</mark> conversation…');
  });

  it('takes the place of the line before it', () => {
    const line = document.createElement('span');
    marked(TEXT, MARKS)(line);
    marked('<b>slow</b>', [{ start: 3, end: 7 }])(line);
    expect(line.textContent).toBe('<b>slow</b>');
    expect([...line.children].map(({ outerHTML }) => outerHTML)).toEqual(['<mark>slow</mark>']);
  });

  it('has marks at its ends, and beside one another, without empty pieces', () => {
    expect(piecesOf('abcd', [{ start: 0, end: 1 }, { start: 1, end: 4 }])).toEqual([
      { words: 'a', found: true },
      { words: 'bcd', found: true },
    ]); // prettier-ignore
    expect(piecesOf('', [])).toEqual([]);
  });

  it('turns no letters around', () => {
    expect(piecesOf('\u202etxt.exe', [{ start: 1, end: 4 }])).toEqual([
      { words: '\u202b', found: false },
      { words: 'txt', found: true },
      { words: '.exe', found: false },
    ]);
  });

  it('says all of its text, whatever is marked in it', () => {
    const places = fc.uniqueArray(fc.nat(20), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.string({ minLength: 21, maxLength: 40, unit: 'grapheme' }), places, (text, ends) => {
        const marks: Span[] = [];
        for (let at = 0; at + 1 < ends.length; at += 2) marks.push({ start: ends[at]!, end: ends[at + 1]! });
        const pieces = piecesOf(text, marks);
        expect(pieces.map(({ words }) => words).join('')).toBe(text);
        expect(pieces.filter(({ found }) => found).map(({ words }) => words)).toEqual(
          marks.map(({ start, end }) => text.slice(start, end)),
        );
      }),
    );
  });
});
