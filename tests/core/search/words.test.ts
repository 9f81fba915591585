import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../src/core/search/asked.ts';
import { foldWord } from '../../../src/core/search/fold.ts';
import { eachWord, pairsOf } from '../../../src/core/search/words.ts';
import { excessOf } from '../../growth.ts';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

describe('a word as it is looked up', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ISPARTA', 'isparta'],
    ['ılık', 'ilik'],
    ['naïve', 'naive'],
    ['naı\u0308ve', 'naive'],
    ['Ærøskøbing', 'aeroskobing'],
    ['Łódź', 'lodz'],
    ['ﬁnal', 'final'],
    ['ＷＩＤＥ', 'wide'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['Ёлка', 'елка'],
    ['كِتَابٌ', 'كتاب'],
    ['كتـــاب', 'كتاب'],
    ['أحمد', 'احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['हिन्दी', 'हिन्दी'],
    ['ｶﾞｽ', 'ガス'],
    ['한국', '한국'],
    ['Zucker\u00adrohr', 'zuckerrohr'],
  ])('%s is %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded.normalize('NFC'));
  });
});

describe('the words of a text', () => {
  it.each<[string, string[]]>([
    ['The second voice.', ['the', 'second', 'voice']],
    ['a well-known e-mail', ['a', 'well', 'known', 'wellknown', 'e', 'mail', 'email']],
    ['don’t we’ll', ['dont', 'well']],
    ["l'amour O’Brien", ['amour', 'lamour', 'brien', 'obrien']],
    ['the reader’s margin', ['the', 'reader', 'margin']],
    ['1,234.5 and 12.05.2024', ['1', '234', '5', '12345', 'and', '12', '05', '2024', '12052024']],
    ['B2B covid19 §7a', ['b2b', 'covid19', '7a']],
    ['end.Next snake_case', ['end', 'next', 'snake', 'case']],
    ['- ’ ’’ --', []],
    ['👩‍🚀 ok 🙂', ['ok']],
    ['bad \ud83d half \ude00 pair', ['bad', 'half', 'pair']],
    ['東京', ['東', '東京', '京']],
    ['𠮷野家', ['𠮷', '𠮷野', '野', '野家', '家']],
    ['Kyoto京都2024', ['kyoto', '京', '京都', '都', '2024']],
  ])('%s', (text, words) => {
    expect(wordsOf(text).filter((word) => word.length > 0)).toEqual(expect.arrayContaining(words));
    if (!/[\u3040-\u9fff\ud842]/.test(text)) expect(wordsOf(text)).toEqual(words);
  });

  it('knows whole words of scripts without spaces besides their pairs', () => {
    expect(wordsOf('図書館で本を読む')).toEqual(
      expect.arrayContaining(['図書館', '図書', '書館', '本', '読む']),
    );
    expect(wordsOf('ภาษาไทยง่าย')).toEqual(expect.arrayContaining(['ภาษา', 'ไทย', 'ง่าย']));
    expect(wordsOf('ริมแม่น้ำเก่า')).toEqual(expect.arrayContaining(['ริม', 'แม่น้ำ', 'เก่า']));
    expect(wordsOf('ភាសាខ្មែរ')).toEqual(expect.arrayContaining(['ភា', 'ាស', 'សា']));
  });

  it('says where each word stands, and nothing beyond the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        eachWord(text, (word, start, end) => {
          expect(word).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });

  it('finds every two neighbours of a text without spaces', () => {
    const letter = fc.constantFrom(...'図書館京都本を読むカタ国際連合𠮷');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 2, maxLength: 30 }), (letters) => {
        const text = letters.join('');
        const words = new Set(wordsOf(text));
        for (const pair of pairsOf(foldWord(text))) expect(words).toContain(pair);
      }),
    );
  });

  it('is in time linear in the text', () => {
    for (const unit of ["a'", 'a-', '1,', '図', 'ภ', '\u00ad'])
      expect(
        excessOf((n) => wordsOf(unit.repeat(n)), 192_000, 16),
        unit,
      ).toBeLessThan(6);
  });
});

describe('what is asked', () => {
  it('takes the last word for a beginning while it is typed', () => {
    expect(readAsked('second voi').slots.map(({ word, prefix }) => [word, prefix])).toEqual([
      ['second', false],
      ['voi', true],
    ]);
    expect(readAsked('second voi ').slots[1]?.prefix).toBe(false);
  });

  it('reads quotation marks as a phrase', () => {
    expect(readAsked('margin "second voice"').phrases).toEqual(['second voice']);
    expect(readAsked('„zweite Stimme“').phrases).toEqual(['zweite Stimme']);
  });

  it('looks for both ways to write a compound', () => {
    expect(readAsked('e-mail ').slots[0]?.ways).toEqual([['e', 'mail'], ['email']]);
    expect(readAsked('don’t ').slots[0]?.ways).toEqual([['dont']]);
  });

  it('takes each word once, and not a whole page', () => {
    expect(readAsked('the the the ').slots).toHaveLength(1);
    const page = Array.from({ length: 500 }, (_, i) => `word${i}`).join(' ');
    expect(readAsked(page).slots.length).toBeLessThanOrEqual(12);
  });
});
