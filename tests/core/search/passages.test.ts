import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAsked } from '../../../src/core/search/asked.ts';
import { hasPhrase, matcherOf, passagesOf, placesIn } from '../../../src/core/search/passages.ts';
import { eachWord } from '../../../src/core/search/words.ts';

const LINES = [
  'Readers once wrote in their books as a matter of course. What they left behind is the nearest thing we have to overhearing thought.',
  'The outer margin was left wide because someone was expected to answer it. '.repeat(6).trim(),
  'A margin is slow conversation: the second voice may not be born when the first one writes.',
];
const TEXT = LINES.join('\n');

/** The passages with what is marked in brackets. */
function shown(text: string, typed: string, most = 3, instead: string[][] = []): string[] {
  return passagesOf(text, matcherOf(readAsked(typed), instead), most).map(({ start, end, marks }) => {
    let words = '';
    let at = start;
    for (const mark of marks) {
      words += `${text.slice(at, mark.start)}[${text.slice(mark.start, mark.end)}]`;
      at = mark.end;
    }
    return words + text.slice(at, end);
  });
}

describe('passages', () => {
  it('the best is the one with more of the words, in the order in which they were asked for', () => {
    expect(shown(TEXT, 'margin second voice', 1)).toEqual([
      'A [margin] is slow conversation: the [second] [voice] may not be born when the first one writes.',
    ]);
  });

  it('are at most as many as are asked for, apart, within their lines and between words', () => {
    const passages = passagesOf(TEXT, matcherOf(readAsked('margin')), 3);
    expect(passages).toHaveLength(3);
    for (const { start, end, marks } of passages) {
      const words = TEXT.slice(start, end);
      expect(words).not.toContain('\n');
      expect(words.length).toBeLessThanOrEqual(200);
      expect(TEXT.slice(start - 1, start)).toMatch(/^\s?$/);
      for (const mark of marks) expect(TEXT.slice(mark.start, mark.end).toLowerCase()).toBe('margin');
    }
    const sorted = passages.toSorted((a, b) => a.start - b.start);
    for (const [at, one] of sorted.entries())
      if (at > 0) expect(one.start).toBeGreaterThanOrEqual(sorted[at - 1]!.end);
  });

  it.each([
    ['overhear', 'overhearing'],
    ['naive', 'naïve'],
    ['strasse', 'Straße'],
    ['dont', 'don’t'],
    ['email', 'e-mail'],
    ['図書館', '図書館'],
    ['書館', '書館'],
    ['หนังสือ', 'หนังสือ'],
    ['น้ำ', 'น้ำ'],
    // As it is typed where the tone comes last.
    ['นํ้า', 'น้ำ'],
    // A lone letter begins pairs: which words it begins is not asked.
    ['ห', 'หนั'],
  ])('mark what %s stands for', (typed, marked) => {
    const text = `${LINES[0]} The naïve Straße, don’t send an e-mail. 京都の図書館で本を読む。 เก็บหนังสือไว้ในน้ำ`;
    expect(shown(text, typed, 1)[0]).toContain(`[${marked}]`);
  });

  it('mark what stood in for a mistyped word', () => {
    expect(shown(TEXT, 'converstion', 1, [['conversation']])[0]).toContain('[conversation]');
  });

  it('cut no pair of surrogates in a text without spaces', () => {
    const text = '𠮷'.repeat(300) + '図書館' + '𠮷'.repeat(300);
    const [passage] = passagesOf(text, matcherOf(readAsked('図書館')), 1);
    // A half of a pair alone cannot be written as an address.
    expect(() => encodeURIComponent(text.slice(passage!.start, passage!.end))).not.toThrow();
  });

  it('are none where nothing of it is there', () => {
    expect(shown(TEXT, 'nowhere-whatsoever')).toEqual([]);
    expect(shown('', 'margin')).toEqual([]);
  });
});

describe('what is looked for in a text', () => {
  const scripts = [
    'tide',
    'naïve',
    '図',
    '書',
    '館',
    'カ',
    'ｶﾞ',
    'か\u3099',
    '𠮷',
    'แ',
    'ม่',
    'น้ำ',
    'หนังสือ',
    'الكتاب',
    ' ',
    '、',
    '\n',
    '“',
  ];
  const text = fc.array(fc.constantFrom(...scripts), { maxLength: 30 }).map((parts) => parts.join(''));

  /** What every word of the text says, of which only those that can say something are asked otherwise. */
  function placesAmongAll(whole: string, typed: string, instead: string[][]): [number, number][] {
    const matcher = matcherOf(readAsked(typed), instead);
    const all: [number, number][] = [];
    eachWord(whole, (word, start, end) => {
      if (matcher.slotOf(word) >= 0) all.push([start, end]);
    });
    return all;
  }

  it('is found at every place that all words of the text, one by one, would tell', () => {
    let found = 0;
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom<string[][]>([], [['図書館']], [['หนังสือ'], ['tide']]),
        (whole, typed, instead) => {
          const matcher = matcherOf(readAsked(typed), instead);
          const covered = new Set<number>();
          const places = placesIn(whole, { ...matcher, literals: [] });
          for (const { start, end } of places) for (let at = start; at < end; at += 1) covered.add(at);
          const expected = new Set<number>();
          for (const [start, end] of placesAmongAll(whole, typed, instead))
            for (let at = start; at < end; at += 1) expected.add(at);
          found += expected.size;
          expect([...covered].sort((a, b) => a - b)).toEqual([...expected].sort((a, b) => a - b));
        },
      ),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(100);
  });
});

describe('a phrase', () => {
  it.each<[string, string, boolean]>([
    ['the second voice may', 'second voice', true],
    ['the SECOND, voice', 'Second Voice', true],
    ['a second and a voice', 'second voice', false],
    ['a second voices', 'second voice', false],
    ['a well-known man', 'known man', true],
    ['京都の図書館', '都の図', true],
    ['図書の館', '図書館', false],
  ])('%s has %s: %s', (text, phrase, has) => {
    expect(hasPhrase(text, phrase)).toBe(has);
  });

  it('may end in a beginning', () => {
    expect(hasPhrase('a second voices', 'second voi', true)).toBe(true);
  });
});
