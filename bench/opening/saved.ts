/** The largest of the saved pages, as the app reads them. */
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArticle } from '../../src/core/parse/index.ts';
import { savedPages } from '../corpora.ts';
import type { BenchArticle } from '../article.ts';

const LARGEST = 10;

export interface Saved {
  name: string;
  kilobytes: number;
  article: BenchArticle;
}

/** Without their pictures, which are the same on either side. None where there are no pages, which is said. */
export function largestPages(args: readonly string[]): Saved[] {
  return savedPages(args, 'the ten largest saved pages')
    .map((folder) => ({ name: basename(folder), path: join(folder, 'source.html') }))
    .map((page) => ({ ...page, size: statSync(page.path).size }))
    .sort((a, b) => b.size - a.size)
    .slice(0, LARGEST)
    .map(({ name, path, size }) => {
      const { blocks, text } = parseArticle({
        ...{ text: readFileSync(path, 'utf8'), name: 'page.html', encoding: 'utf-8', format: 'html' },
      });
      return {
        name,
        kilobytes: Math.round(size / 1000),
        article: { blocks, text, resources: [], lang: 'en', dir: 'ltr' },
      };
    });
}
