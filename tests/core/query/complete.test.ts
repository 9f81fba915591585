import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completions } from '../../../src/core/query/complete.ts';
import { KEYS } from '../../../src/core/query/keys.ts';
import { parseQuery } from '../../../src/core/query/parse.ts';
import { NO_VOCABULARY, vocabularyOf, type Vocabulary } from '../../../src/core/query/vocabulary.ts';
import { factsOf } from './facts.ts';

const VOCABULARY: Vocabulary = {
  tags: ['method', 'to quote', 'old/method', 'meteor'],
  folders: ['Diplomacy/Ports', 'History of reading'],
  languages: ['en', 'de', 'fr'],
  sites: ['The Quarterly', 'example.org'],
  bylines: ['Inés Calloway', 'Oren "Ozzy" Lind'],
  colourNames: { moss: 'main claim' },
  locales: ['nl'],
};

/** The text with `|` where the caret is. */
function at(text: string): [string, number] {
  return [text.replace('|', ''), text.indexOf('|')];
}
const labels = (text: string): string[] => completions(...at(text), VOCABULARY).map(({ label }) => label);
function taken(text: string, index = 0): string {
  const [words, caret] = at(text);
  const one = completions(words, caret, VOCABULARY)[index];
  if (one === undefined) throw new Error(`Nothing is proposed for ${text}`);
  const after = words.slice(0, one.start) + one.insert + words.slice(one.end);
  return `${after.slice(0, one.caret)}|${after.slice(one.caret)}`;
}

describe('what is proposed', () => {
  it.each([
    ['|', KEYS.map(({ name }) => `${name}:`)],
    ['river |', KEYS.map(({ name }) => `${name}:`)],
    ['ti|', ['title:']],
    ['aut|', ['by:']],
    ['unr|', ['is:unread']],
    // A key, then values that begin so, then those of which a word does.
    ['me|', ['tag:method', 'tag:meteor', 'tag:old/method']],
    ['#met|', ['tag:method', 'tag:meteor', 'tag:old/method']],
    ['tag:met|', ['tag:method', 'tag:meteor', 'tag:old/method']],
    ['-tag:quo|', ['tag:"to quote"']],
    ['(tag:"to |', ['tag:"to quote"']],
    ['tags:thod|', ['tag:method', 'tag:old/method']],
    ['folder:port|', ['folder:Diplomacy/Ports']],
    ['lang:duits|', ['lang:de']],
    ['lang:German|', ['lang:de']],
    ['by:ines|', ['by:"Inés Calloway"']],
    ['colour:cl|', ['colour:"main claim"']],
    ['color:mos|', ['colour:"main claim"']],
    ['is:un|', ['is:unread', 'is:uncertain']],
    ['has:da|', ['has:date']],
    ['added:last|', ['added:last-week', 'added:last-month', 'added:last-year']],
    ['minutes:<|', ['minutes:<5', 'minutes:<10']],
    // Nobody can guess these.
    ['"met|', []],
    ['title:met|', []],
    ['foo:met|', []],
    ['note:"met|', []],
  ])('%s', (text, expected) => expect(labels(text)).toEqual(expected));

  it('says what each key means', () => {
    for (const { detail } of completions('', 0, NO_VOCABULARY)) expect(detail).toMatch(/^[A-Z].{8,}[^.]$/);
  });
});

describe('what is taken goes where it belongs', () => {
  it.each([
    ['|', 'tag:|'],
    ['ti|', 'title:|'],
    ['river ta| is:unread', 'river tag:| is:unread'],
    ['tag:met|', 'tag:method |'],
    ['tag:met| is:read', 'tag:method |is:read'],
    ['(tag:met|)', '(tag:method|)'],
    ['tag:me|thod x', 'tag:method |x'],
    ['-unr|', '-is:unread |'],
    ['tag:"to| is:read', 'tag:"to quote" |is:read'],
    ['tag:"to| is:read title:"x"', 'tag:"to quote" |is:read title:"x"'],
    ['tag:"to|" is:read', 'tag:"to quote" |is:read'],
    ['tag:"to| qu" is:read', 'tag:"to quote" |is:read'],
    ['by:oren|', 'by:"Oren \\"Ozzy\\" Lind" |'],
  ])('%s', (text, expected) => expect(taken(text)).toBe(expected));

  it('whatever is typed and taken, the rest of the text stays, and values are understood', () => {
    const pieces = fc.constantFrom('tag:', 'me', 'is:', 'un', '"', ' ', '(', ')', '-', 'by:', 'OR', '#', '河', '\\', ':');
    const text = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (words, somewhere) => {
        const caret = somewhere % (words.length + 1);
        for (const { start, end, insert, caret: then, label } of completions(words, caret, VOCABULARY)) {
          expect(0 <= start && start <= caret && caret <= end && end <= words.length).toBe(true);
          expect(then >= start && then <= words.length - (end - start) + insert.length).toBe(true);
          if (!label.endsWith(':')) expect([label, parseQuery(label, VOCABULARY).errors]).toEqual([label, []]);
        }
      }),
      { numRuns: 1_000 },
    );
  }); // prettier-ignore
});

it('a vocabulary has what articles have, the most frequent first, without the trash', () => {
  const articles = [
    factsOf({ tags: ['b'], lang: 'en', byline: 'X', folders: ['One', 'Two'], siteName: '' }),
    factsOf({ tags: ['a'], highlightTags: { b: 2, '#c': 1 }, lang: 'en' }),
    factsOf({ tags: ['z', 'a'], inTrash: true, siteName: 'gone' }),
  ];
  expect(vocabularyOf(articles, { moss: 'claim' }, ['de'])).toEqual({
    tags: ['b', 'a', 'c'],
    folders: ['One/Two'],
    languages: ['en'],
    sites: [],
    bylines: ['X'],
    colourNames: { moss: 'claim' },
    locales: ['de'],
  });
});
