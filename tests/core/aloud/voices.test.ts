import { describe, expect, it } from 'vitest';
import { distinct, spokenLanguage, voiceFor, voicesFor, type Voice } from '../../../src/core/aloud/voices.ts';

const voice = (name: string, lang: string, usual = false): Voice => ({ id: name, name, lang, usual });
const VOICES = [
  voice('Anna', 'de-DE'),
  voice('Daniel', 'en-GB'),
  voice('Karen', 'en-AU'),
  voice('Samantha', 'en_US', true),
  voice('Ting', 'cmn-CN'),
  voice('Nora', 'nb-NO'),
];

describe('voiceFor', () => {
  it.each([
    ['the region of the article', 'en-AU', {}, 'en-GB', 'Karen'],
    ['without a region, the reader’s own', 'en', {}, 'en-GB', 'Daniel'],
    ['else the system’s own choice', 'en', {}, 'de-DE', 'Samantha'],
    ['however the system writes a tag', 'en-US', {}, 'de-DE', 'Samantha'],
    ['what the reader chose for the language', 'en-AU', { en: 'Samantha' }, 'en-GB', 'Samantha'],
    ['a choice that is not there any more is none', 'en-AU', { en: 'Gone' }, 'en-GB', 'Karen'],
    ['a choice for another language is none', 'de', { en: 'Samantha' }, 'en-GB', 'Anna'],
    ['of an article that does not say, the reader’s language', null, {}, 'de-AT', 'Anna'],
    ['Mandarin reads Chinese', 'zh-Hans', {}, 'en-GB', 'Ting'],
    ['one Norwegian reads the other', 'nn', {}, 'en-GB', 'Nora'],
  ])('%s', (_, lang, chosen, locale, name) => {
    expect(voiceFor(lang, VOICES, chosen, locale)?.name).toBe(name);
  });

  it('is none where no voice speaks the language', () => {
    expect(voiceFor('ja', VOICES, {}, 'en-GB')).toBeNull();
    expect(voiceFor('en', [], {}, 'en-GB')).toBeNull();
  });
});

describe('voicesFor', () => {
  it('has those of the language, the nearest first', () => {
    expect(voicesFor('en', VOICES, 'en-GB').map(({ name }) => name)).toEqual(['Daniel', 'Samantha', 'Karen']);
  });
});

describe('spokenLanguage', () => {
  it.each([
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['cmn-Hans-CN', 'zh'],
    ['', ''],
    [null, ''],
  ])('of %s is %s', (lang, language) => expect(spokenLanguage(lang)).toBe(language));
});

describe('distinct', () => {
  it('leaves out variants of voices that are there, and what goes by one id', () => {
    const all = [
      voice('English', 'en'),
      voice('English+Adam', 'en'),
      voice('English', 'en'),
      voice('Only+Variant', 'fr'),
    ];
    expect(distinct(all).map(({ name }) => name)).toEqual(['English', 'Only+Variant']);
  });
});
