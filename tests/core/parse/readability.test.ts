import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { likeness, textOfHtml } from '../../../bench/extraction/likeness.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { corpus } from './corpora.ts';

/** The clean view and its metadata against what the Readability project expects of its own test pages. */
const folder = corpus('readability');

interface Expected {
  title: string | null;
  byline: string | null;
  lang?: string | null;
}

function measure(page: string) {
  const file = (name: string): string => readFileSync(`${folder}/${page}/${name}`, 'utf8');
  const article = parseArticle({
    text: file('source.html'),
    name: `${page}.html`,
    encoding: 'utf-8',
    format: 'html',
  });
  const expected = JSON.parse(file('expected-metadata.json')) as Expected;
  return {
    likeness: likeness(article.text, textOfHtml(file('expected.html'))),
    // Where none is expected any will do: Postil always has one.
    title: flat(expected.title) === '' || flat(article.title) === flat(expected.title),
    byline: flat(article.byline) === flat(expected.byline),
    lang: (expected.lang ?? null) === null || article.lang === expected.lang,
  };
}

function flat(value: string | null): string {
  return (value ?? '').replace(/\s+/g, ' ').trim();
}

describe.skipIf(folder === null)('pages of the Readability project', () => {
  test('text, title, byline and language', { timeout: 120_000 }, () => {
    const pages = readdirSync(folder ?? '.').sort();
    const results = pages.map((page) => ({ page, ...measure(page) }));
    const others = (key: 'title' | 'byline' | 'lang'): string[] =>
      results.filter((result) => !result[key]).map((result) => result.page);
    expect(results.filter((result) => result.likeness < 0.98).map((result) => result.page)).toEqual([]);
    expect(
      results.map((result) => result.likeness).sort((a, b) => a - b)[pages.length >> 1],
    ).toBeGreaterThanOrEqual(0.999);
    expect(others('title')).toEqual([]);
    // The Telegraph's page names its author in microdata, which Readability looks at only where it is on one element.
    expect(others('byline')).toEqual(['telegraph']);
    expect(others('lang')).toEqual([]);
  });
});
