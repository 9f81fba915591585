import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FindText, MOST_FOUND, type FindOptions } from '../../../src/core/find/find-text.ts';
import { excessOf } from '../../growth.ts';

const USUAL: FindOptions = { matchCase: false, wholeWord: false, matchAccents: false, pattern: false };

function found(text: string, words: string, options: Partial<FindOptions> = {}, lang: string | null = null) {
  return new FindText(text, lang)
    .find(words, { ...USUAL, ...options })
    .map(({ start, end }) => text.slice(start, end));
}

describe('finding', () => {
  it.each<[string, string, string[]]>([
    ['Zürich, Zurich, ZÜRICH', 'zurich', ['Zürich', 'Zurich', 'ZÜRICH']],
    ['Zurich', 'Zürich', ['Zurich']],
    ['Die Straße, die STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['Die Straße', 'stras', []],
    ['İstanbul, Istanbul, istanbul', 'istanbul', ['İstanbul', 'Istanbul', 'istanbul']],
    ['cafe\u0301s and cafés', 'café', ['cafe\u0301', 'café']],
    ['eﬃcient', 'ffi', ['ﬃ']],
    ['eﬃcient', 'ff', []],
    ['co\u00adop\u00aderate', 'cooperate', ['co\u00adop\u00aderate']],
    ['don’t – “never”', 'don\'t - "never"', ['don’t – “never”']],
    ['tide\nline', 'tide line', ['tide\nline']],
    ['ガラス ｶﾞﾗｽ カラス', 'ガラス', ['ガラス', 'ｶﾞﾗｽ']],
    ['ガ', 'カ', []],
    ['각', '가', []],
    ['한글 한글'.normalize('NFD'), '한글', ['한글'.normalize('NFD'), '한글'.normalize('NFD')]],
    ['مُحَمَّد', 'محمد', ['مُحَمَّد']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['text', '', []],
    ['text', '\u0301', []],
  ])('%j holds %j', (text, words, places) => {
    expect(found(text, words)).toEqual(places);
  });

  it('lets case and accents count, each by itself', () => {
    const text = 'Resume résumé Résumé RESUME';
    expect(found(text, 'résumé', { matchAccents: true })).toEqual(['résumé', 'Résumé']);
    expect(found(text, 'Resume', { matchCase: true })).toEqual(['Resume', 'Résumé']);
    expect(found(text, 'Résumé', { matchCase: true, matchAccents: true })).toEqual(['Résumé']);
  });

  it('finds no letter without its accent where accents count', () => {
    expect(found('cafe\u0301', 'cafe', { matchAccents: true })).toEqual([]);
  });

  it.each<[string, string, string[], string | null]>([
    ['art in party, art.', 'art', ['art', 'art'], 'en'],
    ['don’t don', 'don', ['don'], 'en'],
    ['3.14 and 3', '3', ['3'], 'en'],
    ['sea-level sea', 'sea', ['sea', 'sea'], 'en'],
    ['Über über Übermut', 'uber', ['Über', 'über'], 'de'],
    ['東京都に住む。京都に行く。', '京都', ['京都'], 'ja'],
    ['في البيت بيت', 'بيت', ['بيت'], 'ar'],
  ])('of whole words, %j holds %j', (text, words, places, lang) => {
    expect(found(text, words, { wholeWord: true }, lang)).toEqual(places);
  });

  it('is a plain search where nothing folds, at the same offsets', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', 'é', 'ﬁ'), maxLength: 60 });
    fc.assert(
      fc.property(
        text,
        fc.nat(60),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        (text, at, length, lenient) => {
          const words = text.slice(at % (text.length + 1), (at % (text.length + 1)) + length);
          fc.pre(words !== '');
          const by = lenient ? USUAL : { ...USUAL, matchCase: true, matchAccents: true };
          const places = new FindText(text, null).find(words, by);
          let last = 0;
          for (const { start, end } of places) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          // What was cut out of the text is in it: by the first match that lies over it or before it.
          expect(places.some(({ start }) => start <= at % (text.length + 1))).toBe(true);
        },
      ),
    );
  });

  it('stops at what can be listed', () => {
    expect(new FindText('a '.repeat(20_000), null).find('a', USUAL)).toHaveLength(MOST_FOUND);
  });

  it('takes no longer the more often it nearly finds', () => {
    // Each hit is refused as no whole word, and only then the next is looked for.
    const find = (length: number) =>
      new FindText('ßa'.repeat(length), null).find('aß', { ...USUAL, wholeWord: true });
    expect(excessOf(find, 320_000, 16)).toBeLessThan(6);
  });
});
