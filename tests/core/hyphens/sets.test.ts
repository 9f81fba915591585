import { expect, it } from 'vitest';
import { lettersOf, PATTERN_SETS, setFor } from '../../../src/core/hyphens/sets.ts';

it.each([
  ['de', 'de-1996'],
  ['de-AT', 'de-1996'],
  ['de-CH-1901', 'de-1996'],
  ['en', 'en-us'],
  ['en-US', 'en-us'],
  ['en-GB', 'en-gb'],
  ['en-gb-oxendict', 'en-gb'],
  ['en-AU', 'en-gb'],
  ['EN-Latn-GB', 'en-gb'],
  ['fr-CA', 'fr'],
  ['pt-BR', 'pt'],
  ['no', 'nb'],
  ['nn-NO', 'nb'],
  ['el', 'el-monoton'],
  ['el-polyton', 'el-polyton'],
  ['uk', 'uk'],
])('%s is divided by %s', (lang, set) => {
  expect(setFor(lang)).toBe(set);
});

it.each(['zh', 'zh-Hant', 'ja', 'ko', 'ar', 'he', 'th', 'fa', '', 'x-klingon', 'english', 'uk-Latn', 'de-Cyrl', 'mul', 'und'])(
  '%s is not divided',
  (lang) => expect(setFor(lang)).toBeNull(),
); // prettier-ignore

// Their patterns may not be shipped as the rest of the app is; the menu says that there are none.
it.each(['ca', 'cs', 'fi', 'hu', 'ru', 'sv', 'tr', 'la'])('%s has no set whose licence allows it', (lang) => {
  expect(setFor(lang)).toBeNull();
});

it('every set is of letters that are known', () => {
  const letters = new Set(PATTERN_SETS.map(lettersOf));
  expect(letters).toEqual(new Set(['latin', 'cyrillic', 'greek', 'georgian']));
});
