import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { occurrences } from '../../src/core/occurrences.ts';

/** The spans found for the part of `marked` between brackets, as the text with brackets around each. */
function bracketed(marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  return occurrences(text, { start, end })
    .reverse()
    .reduce((out, span) => `${out.slice(0, span.start)}[${out.slice(span.start, span.end)}]${out.slice(span.end)}`, text); // prettier-ignore
}

describe('occurrences', () => {
  it.each<[string, string, string]>([
    ['whole words only', 'the [art] of the party, art', 'the [art] of the party, [art]'],
    ['case counts', 'Harbour, [harbour], harbour', 'Harbour, [harbour], [harbour]'],
    ['with what belongs to a name', '[Smith] and Smith’s', '[Smith] and [Smith]’s'],
    ['part of a word may be part of any', 'w[al]k, also, real', 'w[al]k, [al]so, re[al]'],
    ['one end in a word, the other at its end', 'walk[ing], king, rings', 'walk[ing], k[ing], rings'],
    ['quotes and spaces of either kind', '[don’t go], don\u2019t\u00a0go, don\'t go', '[don’t go], [don\u2019t\u00a0go], [don\'t go]'],
    ['across a line break', '[the end]\nthe\nend', '[the end]\n[the\nend]'],
    ['Chinese, Japanese: no spaces between words', '[港]は港町の港', '[港]は[港]町の[港]'],
    ['an accent is not left behind', 'cafe [cafe]  cafe\u0301', '[cafe] [cafe]  cafe\u0301'],
    ['an emoji is not cut in two', '[👩] 👩‍👧 👩', '[👩] 👩‍👧 [👩]'],
    ['right to left', 'في [الميناء] ثم الميناء', 'في [الميناء] ثم [الميناء]'],
    ['those that overlap count once', '[aba]ba', '[aba]ba'],
    ['and the one in hand counts', 'ab[aba]', 'ab[aba]'],
    ['signs are not special', 'a.c [a.c] abc', '[a.c] [a.c] abc'],
  ])('%s', (_, marked, expected) => {
    expect(bracketed(marked)).toBe(expected);
  }); // prettier-ignore

  it('finds nothing for white space', () => {
    expect(occurrences('a  b  c', { start: 1, end: 3 })).toEqual([]);
  });

  it('in any text: the span itself, in order, without overlaps, all of the same words', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'b', ' ', '.', '港', 'e\u0301'),
          minLength: 1,
          maxLength: 80,
        }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = a % text.length;
          const span = { start, end: start + 1 + (b % (text.length - start)) };
          const words = text.slice(span.start, span.end);
          const found = occurrences(text, span);
          if (words.trim() === '') {
            expect(found).toEqual([]);
            return;
          }
          expect(found).toContainEqual(span);
          for (const [i, { start, end }] of found.entries()) {
            expect(text.slice(start, end)).toBe(words);
            expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          }
        },
      ),
    );
  });
});
