import { describe, expect, it } from 'vitest';
import { paceWords, voiceWords } from '../../../src/renderer/aloud/words.ts';

describe('voiceWords', () => {
  it.each([
    ['Samantha', 'en-US', 'en-GB', 'Samantha (American English)'],
    ['Anna', 'de_DE', 'de', 'Anna (Deutsch (Deutschland))'],
    ['English (Scotland)', 'en-GB-scotland', 'de', 'English (Scotland)'],
    ['Microsoft Hedda - German (Germany)', 'de-DE', 'en-GB', 'Microsoft Hedda - German (Germany)'],
    ['Odd', 'not a language', 'en-GB', 'Odd (not a language)'],
  ])('%s, %s for a reader of %s', (name, lang, locale, words) =>
    expect(voiceWords({ name, lang }, locale)).toBe(words),
  );
});

describe('paceWords', () => {
  it.each([
    [1, 'en', '1×'],
    [1.25, 'de', '1,25×'],
  ])('%s in %s', (rate, locale, words) => expect(paceWords(rate, locale)).toBe(words));
});
