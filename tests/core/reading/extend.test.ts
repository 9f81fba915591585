import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extend, wordAt, type Edge, type Unit, type Way } from '../../../src/core/reading/extend.ts';
import { snapToGraphemes } from '../../../src/core/reading/graphemes.ts';

const TEXT = 'The tide went out. Nobody came.\nGulls stood on the sand, waiting.';
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('extend', () => {
  it.each<{ from: string; edge: Edge; way: Way; unit: Unit; expected: string }>([
    { from: 'tide', edge: 'end', way: 'forward', unit: 'word', expected: 'tide went' },
    { from: 'tide went', edge: 'end', way: 'backward', unit: 'word', expected: 'tide' },
    { from: 'tide', edge: 'end', way: 'backward', unit: 'word', expected: 'tide' },
    { from: 'tide', edge: 'start', way: 'backward', unit: 'word', expected: 'The tide' },
    { from: 'The tide', edge: 'start', way: 'forward', unit: 'word', expected: 'tide' },
    { from: 'ti', edge: 'end', way: 'forward', unit: 'word', expected: 'tide' },
    { from: 'came.', edge: 'end', way: 'forward', unit: 'word', expected: 'came.\nGulls' },
    { from: 'tide', edge: 'end', way: 'forward', unit: 'sentence', expected: 'tide went out.' },
    { from: 'tide went out.', edge: 'end', way: 'forward', unit: 'sentence', expected: 'tide went out. Nobody came.' },
    { from: 'The tide went out. Nobody came.', edge: 'end', way: 'backward', unit: 'sentence', expected: 'The tide went out.' },
    { from: 'Nobody came.', edge: 'start', way: 'backward', unit: 'sentence', expected: 'The tide went out. Nobody came.' },
    { from: 'Nobody', edge: 'end', way: 'forward', unit: 'paragraph', expected: 'Nobody came.' },
    { from: 'Nobody came.', edge: 'end', way: 'forward', unit: 'paragraph', expected: 'Nobody came.\nGulls stood on the sand, waiting.' },
    { from: 'waiting.', edge: 'end', way: 'forward', unit: 'sentence', expected: 'waiting.' },
    { from: 'The', edge: 'start', way: 'backward', unit: 'paragraph', expected: 'The' },
  ])('$edge $way by $unit from “$from”', ({ from, edge, way, unit, expected }) => {
    const next = extend(TEXT, span(from), edge, way, unit, 'en');
    expect(TEXT.slice(next.start, next.end)).toBe(expected);
  }); // prettier-ignore

  it('never turns round, leaves the text, or moves the other edge; forward never moves back', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '\n', '港', '。', ',') , minLength: 2, maxLength: 60 }),
        fc.nat(), fc.nat(),
        fc.constantFrom<Edge>('start', 'end'), fc.constantFrom<Way>('forward', 'backward'), fc.constantFrom<Unit>('word', 'sentence', 'paragraph'),
        (text, a, b, edge, way, unit) => {
          const start = a % (text.length - 1);
          const from = { start, end: start + 1 + (b % (text.length - start)) };
          const next = extend(text, from, edge, way, unit, 'en');
          expect(next.start).toBeLessThan(next.end);
          expect(next.start).toBeGreaterThanOrEqual(0);
          expect(next.end).toBeLessThanOrEqual(text.length);
          expect(edge === 'end' ? next.start : next.end).toBe(edge === 'end' ? from.start : from.end);
          const moved = next[edge] - from[edge];
          expect(way === 'forward' ? moved : -moved).toBeGreaterThanOrEqual(0);
        },
      ),
    ); // prettier-ignore
  });

  it('wordAt knows scripts without spaces', () => {
    const text = '港は静かだった';
    expect(wordAt(text, 0, 'ja')).toEqual({ start: 0, end: 1 });
    expect(wordAt('a b', 1, 'en')).toBeNull();
  });
});

describe('snapToGraphemes', () => {
  const family = '👩‍👩‍👧‍👦';
  it.each([
    { name: 'inside an emoji family', text: `x${family}y`, start: 3, end: 5, expected: family },
    { name: 'before a combining accent', text: 'cafe\u0301 noir', start: 0, end: 4, expected: 'cafe\u0301' },
    {
      name: 'after the letter of an accent',
      text: 'cafe\u0301 noir',
      start: 4,
      end: 7,
      expected: 'e\u0301 n',
    },
    { name: 'in half a surrogate pair', text: 'a𝒜b', start: 2, end: 3, expected: '𝒜' },
    { name: 'Devanagari', text: 'नमस्ते', start: 0, end: 3, expected: 'नमस्ते'.slice(0, 6) },
    { name: 'whole letters stay', text: 'plain words', start: 2, end: 7, expected: 'ain w' },
  ])('$name', ({ text, start, end, expected }) => {
    const next = snapToGraphemes(text, { start, end });
    expect(text.slice(next.start, next.end)).toBe(expected);
  });

  it('only grows, by whole clusters of the line, in long lines too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', ' ', family, 'e\u0301', '\n', '🇸🇪', '港'), {
          minLength: 1,
          maxLength: 120,
        }),
        fc.nat(),
        fc.nat(),
        (clusters, a, b) => {
          const text = clusters.join('');
          const start = a % text.length;
          const end = start + (b % (text.length - start + 1));
          const next = snapToGraphemes(text, { start, end });
          const edges = new Set([
            text.length,
            ...Array.from(new Intl.Segmenter().segment(text), ({ index }) => index),
          ]);
          expect(next.start).toBeLessThanOrEqual(start);
          expect(next.end).toBeGreaterThanOrEqual(end);
          expect(edges).toContain(next.start);
          expect(edges).toContain(next.end);
        },
      ),
    );
  });
});
