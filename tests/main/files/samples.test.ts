import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { countWords } from '../../../src/core/reading/time.ts';
import { textOf } from '../../../src/core/text.ts';
import { readArticleFile } from '../../../src/main/files/read.ts';

const folder = fileURLToPath(new URL('../../../resources/samples/', import.meta.url));

const SAMPLES: Readonly<Record<string, Partial<Article>>> = {
  'second-voice.md': {
    format: 'markdown',
    title: 'The Second Voice in the Margin',
    byline: 'Ines Calloway',
    published: '2026-03-14',
    dek: 'Readers once wrote in their books as a matter of course. What they left behind is the nearest thing we have to overhearing thought.',
    lang: 'en',
    dir: 'ltr',
  },
  '000_b12b4f190a4ac5da.txt': {
    format: 'text',
    title: 'Ferry operators on the Lirra estuary will publish their cancellation records for the first time',
    byline: 'With inputs from the Coast Press Service',
    published: '2024-06-27',
    lang: 'en',
    dir: 'ltr',
  },
  '017_4e0c93a7d2f8b651.txt': {
    format: 'text',
    title: 'Does a village need a clock?',
    byline: 'With agency inputs',
    published: '2023-11-08',
    lang: 'en',
    dir: 'ltr',
  },
  'low-water.txt': {
    format: 'text',
    title: 'Low Water',
    byline: 'Nils Arendt',
    published: '2021-05-02',
    dek: null,
    lang: 'en',
    dir: 'ltr',
  },
  'sixteen-minutes.html': {
    format: 'html',
    title: 'Sixteen Minutes Fast',
    byline: 'Oona Lindqvist',
    published: '2025-02-17T07:30:00+01:00',
    dek: 'A sundial is never wrong about the sun. It took two years of shadows to learn how often everything else is.',
    siteName: 'The Gnomon Quarterly',
    sourceUrl: 'https://journal.example/essays/sixteen-minutes?utm_source=front',
    lang: 'en-GB',
    dir: 'ltr',
  },
  'al-warraq.txt': {
    format: 'text',
    title: 'دكان الورّاق',
    byline: null,
    published: null,
    lang: 'ar',
    dir: 'rtl',
  },
  'kawa-no-yohaku.md': {
    format: 'markdown',
    title: '川の余白',
    byline: '水野 千尋',
    published: '2022-09-30',
    lang: 'ja',
    dir: 'ltr',
  },
};

test('every sample is in the table', () => {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(SAMPLES).sort());
});

describe.each(Object.entries(SAMPLES))('%s', (name, expected) => {
  test('is read as it is meant', async () => {
    const { article } = await readArticleFile(`${folder}${name}`);
    expect(article).toMatchObject({ encoding: 'utf-8', warnings: [], ...expected });
    expect(article.text).toBe(textOf(article.blocks));
    expect(countWords(article.text)).toBeGreaterThan(300);
    // The header shows it, so the body does not.
    expect(article.text.startsWith(article.title)).toBe(false);
  });
});

async function typesOf(name: string): Promise<string[]> {
  const { article } = await readArticleFile(`${folder}${name}`);
  return [...new Set(article.blocks.map((block) => block.type))].sort();
}

test('the saved page keeps its parts and loses its surroundings', async () => {
  const { article } = await readArticleFile(`${folder}sixteen-minutes.html`);
  expect(await typesOf('sixteen-minutes.html')).toEqual([
    'code',
    'figure',
    'footnotes',
    'heading',
    'paragraph',
    'quote',
    'rule',
    'table',
  ]);
  expect(article.resources).toMatchObject([{ mediaType: 'image/png' }]);
  expect(article.text).not.toMatch(/Subscribe|Most read|cookies|Log in|Privacy/i);
  expect(article.text).toContain('b = 2 * pi * (day - 81) / 364\nminutes = ');
});

test('the first sample shows what Markdown can do', async () => {
  expect(await typesOf('second-voice.md')).toEqual(['heading', 'paragraph', 'quote']);
});

test('wrapped prose and verse stand side by side', async () => {
  const { article } = await readArticleFile(`${folder}low-water.txt`);
  const breaks = article.blocks.map((block) => textOf([block]).split('\n').length);
  // Paragraphs are one line each, stanzas four.
  expect([...new Set(breaks)].sort()).toEqual([1, 4]);
  expect(breaks.filter((lines) => lines === 4)).toHaveLength(6);
});
