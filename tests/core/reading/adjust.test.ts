import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjusted, type Snap } from '../../../src/core/reading/adjust.ts';
import type { Edge } from '../../../src/core/reading/extend.ts';
import { snapToGraphemes } from '../../../src/core/reading/graphemes.ts';

const TEXT = 'The tide went out. Nobody came.\nGulls stood on the sand.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('adjusted', () => {
  it.each<{ from: string; edge: Edge; before: string; snap: Snap; expected: string }>([
    { from: 'tide', edge: 'end', before: 't out', snap: 'word', expected: 'tide went' },
    { from: 'tide', edge: 'end', before: 'ent out', snap: 'word', expected: 'tide' },
    { from: 'tide', edge: 'end', before: 'ent out', snap: 'letter', expected: 'tide w' },
    { from: 'tide', edge: 'end', before: ' Nobody', snap: 'word', expected: 'tide went out.' },
    { from: 'tide', edge: 'start', before: 'he tide', snap: 'word', expected: 'The tide' },
    { from: 'tide went', edge: 'start', before: 'went', snap: 'word', expected: 'went' },
    { from: 'tide went', edge: 'start', before: ' went', snap: 'letter', expected: 'went' },
    { from: 'tide went', edge: 'start', before: 'Gulls', snap: 'word', expected: 't' },
    { from: 'tide went', edge: 'end', before: 'The', snap: 'word', expected: 't' },
    { from: 'came.', edge: 'end', before: 's stood', snap: 'word', expected: 'came.\nGulls' },
  ])('$edge of “$from” to before “$before” by $snap', ({ from, edge, before, snap, expected }) => {
    const next = adjusted(TEXT, span(from), edge, TEXT.indexOf(before), snap, 'en');
    expect(TEXT.slice(next.start, next.end)).toBe(expected);
  });

  it('keeps whole letters and at least one, and never moves the other end', () => {
    const letters = ['a', 'B', ' ', '.', '\n', '港', 'e\u0301', '👩‍👧', 'ي'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 40 }),
        fc.nat(), fc.nat(), fc.nat(),
        fc.constantFrom<Edge>('start', 'end'), fc.constantFrom<Snap>('word', 'letter'),
        (clusters, a, b, c, edge, snap) => {
          const text = clusters.join('');
          const start = a % text.length;
          const from = snapToGraphemes(text, { start, end: start + 1 + (b % (text.length - start)) });
          const next = adjusted(text, from, edge, c % (text.length + 1), snap, null);
          expect(next.start).toBeLessThan(next.end);
          expect(snapToGraphemes(text, next)).toEqual(next);
          expect(edge === 'end' ? next.start : next.end).toBe(edge === 'end' ? from.start : from.end);
        },
      ),
    ); // prettier-ignore
  });
});
