import { describe, expect, it } from 'vitest';
import { ar } from '../../../src/core/words/ar/index.ts';
import { de } from '../../../src/core/words/de/index.ts';
import { en } from '../../../src/core/words/en/index.ts';
import { es } from '../../../src/core/words/es/index.ts';
import { fr } from '../../../src/core/words/fr/index.ts';
import { LANGUAGE_NAMES, LANGUAGES, languageOf, localeOf } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { words, type Words } from '../../../src/core/words/words.ts';
import { zh } from '../../../src/core/words/zh/index.ts';
import { SAME_EVERYWHERE } from './same-everywhere.ts';

const OTHERS: Readonly<Record<string, Words>> = { de, fr, es, zh, ar };

type Leaf = string | ((...holes: unknown[]) => unknown);

/** Every entry by its path: `notes.menu.delete`. */
function leavesOf(tree: unknown, path = ''): [path: string, leaf: Leaf][] {
  if (typeof tree === 'string' || typeof tree === 'function') return [[path, tree as Leaf]];
  if (typeof tree !== 'object' || tree === null) throw new Error(`${path} is no words: ${String(tree)}`);
  return Object.entries(tree).flatMap(([key, value]) =>
    leavesOf(value, path === '' ? key : `${path}.${key}`),
  );
}
const holesOf = (words: string): string[] => [...words.matchAll(/\{[a-z]+\}/gi)].map(([hole]) => hole).sort();
const english = new Map(leavesOf(en));

describe.each(Object.entries(OTHERS))('the words of %s', (language, catalogue) => {
  const leaves = leavesOf(catalogue);

  it('are those of English, each with as many holes', () => {
    expect(leaves.map(([path]) => path).sort()).toEqual([...english.keys()].sort());
    for (const [path, leaf] of leaves) {
      const source = english.get(path);
      expect(typeof leaf, path).toBe(typeof source);
      if (typeof leaf === 'string' && typeof source === 'string')
        expect(holesOf(leaf), path).toEqual(holesOf(source));
      // A language may have no use for a hole, and needs no other.
      else if (typeof leaf === 'function' && typeof source === 'function')
        expect(leaf.length, path).toBeLessThanOrEqual(source.length);
    }
  });

  it('are there, and are not English', () => {
    const left = leaves.filter(([path, leaf]) => {
      if (typeof leaf !== 'string') return false;
      expect(leaf.trim() === '' && english.get(path) !== '', `${path} is empty`).toBe(false);
      const source = english.get(path);
      return leaf === source && /\p{L}{2}/u.test(leaf) && !SAME_EVERYWHERE.test(path, leaf, language);
    });
    expect(left).toEqual([]);
  });

  it('have the signs of their typography', () => {
    const texts = leaves.flatMap(([path, leaf]): [string, string][] =>
      typeof leaf === 'string' ? [[path, leaf]] : [[path, spoken(leaf)]],
    );
    const wrong = texts.filter(([, text]) => WRONG[language]?.test(text) ?? false);
    expect(wrong).toEqual([]);
    expect(texts.filter(([, text]) => /\.\.\.|[!！]/.test(text) && !/=|<|\{/.test(text))).toEqual([]);
    // Between the parts of a list there are spaces, so in functions they are no mistake.
    // A sign alone stands between the parts, and a colon before what follows it.
    const open = leaves.filter(
      ([, leaf]) => typeof leaf === 'string' && /(?<!:) $/.test(leaf) && /\p{L}/u.test(leaf),
    );
    expect(open).toEqual([]);
  });
});

/** What a word with holes says of itself, its holes aside: the literal parts of its source. */
function spoken(leaf: (...holes: unknown[]) => unknown): string {
  const source = String(leaf);
  const literals = [...source.matchAll(/`((?:[^`\\]|\\.)*)`|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)];
  return literals.map(([, a, b, c]) => (a ?? b ?? c ?? '').replaceAll(/\$\{[^}]*\}/g, 'x')).join('\n');
}

/** Signs that are another language's. */
const WRONG: Readonly<Record<string, RegExp>> = {
  de: /“[^„]*”|\p{L}'\p{L}|"\p{L}/u,
  fr: /“|”|\p{L}'\p{L}|«[^\u202f\u00a0]|[^\u202f\u00a0]»|\p{L}[;?!]|\p{L}:(?=\s)/u,
  es: /“|”|\p{L}'\p{L}/u,
  zh: /\p{Script=Han}[,;:?]|[,;:?]\p{Script=Han}|«|»/u,
  ar: /\p{Script=Arabic}[,;?]|“|”/u,
};

it('every count is said in every language, whatever the number', () => {
  const NUMBERS = [0, 1, 2, 3, 11, 100, 1000, 1_000_000];
  for (const [language, catalogue] of Object.entries({ en, ...OTHERS }))
    for (const [path, leaf] of leavesOf(catalogue)) {
      // Words of one number.
      if (typeof leaf !== 'function' || !/^\(?n\)? =>/.test(String(leaf))) continue;
      for (const n of NUMBERS) {
        const said = leaf(n);
        expect(said, `${language} ${path}(${n})`).toEqual(expect.stringMatching(/\S/));
        expect(said, `${language} ${path}(${n})`).not.toMatch(/undefined|NaN|#/);
      }
    }
});

describe('a language', () => {
  it.each([
    [['de-AT', 'en'], 'de'],
    [['pt-BR', 'es-MX'], 'es'],
    [['zh_CN'], 'zh'],
    [['ZH-hant-TW'], 'zh'],
    [['tlh', 'C', ''], 'en'],
    [[], 'en'],
  ])('%j: %s', (wanted, language) => {
    expect(languageOf(wanted)).toBe(language);
  });

  it('is written as its first place does', () => {
    expect(localeOf('en', ['de-DE', 'en_GB', 'en-US'])).toBe('en-GB');
    expect(localeOf('fr', ['de-DE'])).toBe('fr');
  });

  it('is spoken from when it is chosen, each by its own name', async () => {
    try {
      for (const language of LANGUAGES) {
        await speakIn(language, ['en-GB']);
        expect(words.settings).toBe((language === 'en' ? en : OTHERS[language])?.settings);
        expect(LANGUAGE_NAMES[language]).toMatch(/\S/);
      }
    } finally {
      await speakIn('en', []);
    }
  });
});
