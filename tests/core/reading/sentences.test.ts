import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextSentence,
  paragraphAt,
  previousSentence,
  sentenceAt,
} from '../../../src/core/reading/sentences.ts';
import type { Span } from '../../../src/core/reading/segments.ts';

/** All sentences of a text, by stepping on from the start. */
function sentences(text: string, lang: string | null): string[] {
  const found: string[] = [];
  for (let at = nextSentence(text, 0, lang); at !== null; at = nextSentence(text, at.end, lang)) {
    found.push(text.slice(at.start, at.end));
  }
  return found;
}

describe('sentences', () => {
  it.each<{ name: string; lang: string | null; expected: string[]; joint?: string }>([
    { name: 'plain', lang: 'en', expected: ['The tide went out.', 'Was anyone there?', 'No!', 'Only gulls.'] },
    { name: 'titles', lang: 'en', expected: ['Mr. Okafor met Dr. Lind and Prof. Adeyemi.', 'They spoke for an hour.'] },
    { name: 'initials', lang: 'en', expected: ['The survey was led by J. R. Hollis in spring.', 'She came back in May.'] },
    { name: 'an initial that ends a sentence', lang: 'en', expected: ['The boats moored at pier B.', 'The crew went ashore.'] },
    { name: 'the pronoun', lang: 'en', expected: ['So did I.', 'Nobody minded.'] },
    { name: 'a country within', lang: 'en', expected: ['The U.S. Navy sent a ship.', 'It was late.'] },
    { name: 'a country at the end', lang: 'en', expected: ['He had lived in the U.S.', 'The papers proved it.'] },
    { name: 'for example', lang: 'en', expected: ['Bring a tool, e.g. Mara’s knife, or two.', 'Nothing else, i.e. No bags.'] },
    { name: 'companies', lang: 'en', expected: ['Harbour Works Ltd. Chairman Roe resigned.', 'He runs Quays Inc.', 'They pay well.'] },
    { name: 'numbers', lang: 'en', expected: ['See No. 7 and Fig. 3 for the 2.5 percent.', 'It fell by 0.4 points.'] },
    { name: 'no, the word', lang: 'en', expected: ['No.', 'I did not.'] },
    { name: 'months and hours', lang: 'en', expected: ['They sailed on Sept. 4 at 6 a.m. Tuesday.', 'We followed.'] },
    { name: 'speech goes on', lang: 'en', expected: ['“Stop!” he said, and “why?” she asked.', 'Nobody answered.'] },
    { name: 'speech ends', lang: 'en', expected: ['“We are late.”', '“So be it,” said the pilot.'] },
    { name: 'an ellipsis', lang: 'en', expected: ['He waited... and then he left.', 'It rained.'] },
    { name: 'a numbered point', lang: 'en', expected: ['1. Weigh the barrels twice.', 'Write it down.'] },
    { name: 'German', lang: 'de', expected: ['Man nimmt z. B. Seile, d. h. Taue.', 'Dr. Weiß kam um 9 Uhr.'] },
    { name: 'French', lang: 'fr', expected: ['M. Duval et Mme. Roy sont venus.', 'Ils ont parlé.'] },
    { name: 'Hindi', lang: 'hi', expected: ['समुद्र शांत था।', 'हम घर गए।'] },
    { name: 'Arabic', lang: 'ar', expected: ['هل جاء أحد؟', 'لم يأت أحد.'] },
    { name: 'Chinese', lang: 'zh', expected: ['潮水退了。', '有人在吗？', '没有！'], joint: '' },
    { name: 'Japanese', lang: 'ja', expected: ['港は静かだった。', '誰もいない。'], joint: '' },
    { name: 'no language', lang: null, expected: ['One thing.', 'Another thing.'] },
    { name: 'a language tag that is none', lang: 'not a tag', expected: ['One thing.', 'Another thing.'] },
  ])('$name', ({ lang, expected, joint = ' ' }) => {
    expect(sentences(expected.join(joint), lang)).toEqual(expected);
  }); // prettier-ignore

  it('never crosses a line, and skips blank ones', () => {
    const text = 'A heading without a stop\n  \n\nFirst of the text. Second\nbroken by a line.';
    expect(sentences(text, 'en')).toEqual([
      'A heading without a stop',
      'First of the text.',
      'Second',
      'broken by a line.',
    ]);
  });

  const TEXT = 'First one here.  Second one.\n\nThird, in its own line. ';
  const at = (words: string): Span => ({
    start: TEXT.indexOf(words),
    end: TEXT.indexOf(words) + words.length,
  });

  it.each<{ name: string; offset: number; expected: Span | null }>([
    { name: 'inside', offset: 4, expected: at('First one here.') },
    { name: 'between two belongs to the one before', offset: 16, expected: at('First one here.') },
    { name: 'the first letter', offset: 17, expected: at('Second one.') },
    { name: 'the end of a line', offset: at('Second one.').end, expected: at('Second one.') },
    { name: 'a blank line', offset: at('Second one.').end + 1, expected: null },
    { name: 'below the text', offset: 999, expected: at('Third, in its own line.') },
    { name: 'above the text', offset: -5, expected: at('First one here.') },
  ])('sentenceAt: $name', ({ offset, expected }) => {
    expect(sentenceAt(TEXT, offset, 'en')).toEqual(expected);
  });

  it('steps back the way it came', () => {
    const back: (Span | null)[] = [];
    for (
      let span = previousSentence(TEXT, TEXT.length, 'en');
      span;
      span = previousSentence(TEXT, span.start, 'en')
    )
      back.push(span);
    expect(back).toEqual([at('Third, in its own line.'), at('Second one.'), at('First one here.')]);
    expect(nextSentence(TEXT, at('Third').start + 1, 'en')).toBeNull();
    expect(previousSentence(TEXT, 0, 'en')).toBeNull();
  });

  it('paragraphAt is the line without the white space at its ends', () => {
    expect(paragraphAt(TEXT, 20)).toEqual({ start: 0, end: at('Second one.').end });
    expect(paragraphAt(TEXT, at('Second one.').end + 1)).toBeNull();
    expect(paragraphAt('', 0)).toBeNull();
  });

  const prose = fc
    .array(fc.constantFrom('Dr.', 'Lind', 'went', 'U.S.', 'A.', '“No!”', 'said', '。', '港', '\n', ' ', '...', 'e.g.', '3.', 'Why?', '👩‍👩‍👧', 'é'), { maxLength: 40 })
    .map((words) => words.join(' ')); // prettier-ignore

  it('covers every letter once, in order, with any text', () => {
    fc.assert(
      fc.property(fc.oneof(prose, fc.string({ unit: 'grapheme' })), (text) => {
        expect(sentences(text, 'en').join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      }),
    );
  });

  it('is the same from every offset of a sentence, has no white space at its ends and no newline', () => {
    fc.assert(
      fc.property(prose, fc.nat(), (text, seed) => {
        const span = sentenceAt(text, seed % (text.length + 1), 'en');
        if (span === null) return;
        const words = text.slice(span.start, span.end);
        expect(words).toBe(words.trim());
        expect(words).not.toContain('\n');
        for (let offset = span.start; offset < span.end; offset += 1)
          expect(sentenceAt(text, offset, 'en')).toEqual(span);
      }),
    );
  });
});
