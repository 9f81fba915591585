import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../src/core/parse/html-document.ts';
import { parseArticle } from '../../../src/core/parse/index.ts';
import { treeOf } from '../../../src/core/parse/tree.ts';
import { textOf } from '../../../src/core/text.ts';
import { corpus } from './corpora.ts';

/**
 * The clean view against what the Readability project expects of its own test pages: word 4-gram F1 of the text, and the
 * title and byline. Han and kana count as words letter by letter.
 */
const folder = corpus('readability');

interface Expected {
  title: string | null;
  byline: string | null;
}

function measure(page: string): { f1: number; title: boolean; byline: boolean } {
  const file = (name: string): string => readFileSync(`${folder}/${page}/${name}`, 'utf8');
  const article = parseArticle({
    text: file('source.html'),
    name: `${page}.html`,
    encoding: 'utf-8',
    format: 'html',
  });
  const expected = treeOf(documentOf(file('expected.html'), page), {
    base: null,
    language: { lang: null, dir: null },
  });
  const metadata = JSON.parse(file('expected-metadata.json')) as Expected;
  return {
    f1: f1(grams(article.text), grams(textOf(expected.blocks))),
    // Where none is expected any will do: Postil always has one.
    title: flat(metadata.title) === '' || flat(article.title) === flat(metadata.title),
    byline: flat(article.byline) === flat(metadata.byline),
  };
}

function flat(value: string | null): string {
  return (value ?? '').replace(/\s+/g, ' ').trim();
}

function grams(text: string): Map<string, number> {
  const words =
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ??
    [];
  const counts = new Map<string, number>();
  for (let index = 0; index + 4 <= words.length; index += 1) {
    const gram = words.slice(index, index + 4).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function f1(found: Map<string, number>, expected: Map<string, number>): number {
  const total = (counts: Map<string, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + count, 0);
  const all = total(found) + total(expected);
  let both = 0;
  for (const [gram, count] of found) both += Math.min(count, expected.get(gram) ?? 0);
  return all === 0 ? 1 : (2 * both) / all;
}

describe.skipIf(folder === null)('pages of the Readability project', () => {
  test('text, title and byline', { timeout: 60_000 }, () => {
    const pages = readdirSync(folder ?? '.').sort();
    const results = pages.map((page) => ({ page, ...measure(page) }));
    const sorted = results.map((result) => result.f1).sort((a, b) => a - b);
    const share = (key: 'title' | 'byline'): number =>
      results.filter((result) => result[key]).length / results.length;
    expect(results.filter((result) => result.f1 < 0.95).map((result) => result.page)).toEqual([]);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeGreaterThanOrEqual(0.99);
    expect(share('title')).toBeGreaterThanOrEqual(0.97);
    expect(share('byline')).toBeGreaterThanOrEqual(0.95);
  });
});
