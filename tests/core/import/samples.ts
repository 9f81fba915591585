import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Block } from '../../../src/core/article.ts';
import type { ArticleRecord } from '../../../src/core/library/records.ts';
import { readArticleFile } from '../../../src/main/files/read.ts';
import { articleRecord } from '../library/records.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** An article of those that the app comes with, as the library has it. */
export interface Sample {
  name: string;
  article: ArticleRecord;
  text: string;
  blocks: Block[];
}

const folder = fileURLToPath(new URL('../../../resources/samples/', import.meta.url));

/** All of them: English, Arabic and Japanese, of four formats. */
export const SAMPLES: Sample[] = await Promise.all(
  readdirSync(folder).map(async (name) => {
    const read = await readArticleFile(`${folder}${name}`);
    const { text, blocks, title, byline, published, dek, lang, dir, format, siteName, sourceUrl } =
      read.article;
    const known = { title, byline, published, dek, lang, dir, format, siteName, sourceUrl };
    const article = articleRecord({ id: `sample-${name}`, ...known, revision: sha256(text) });
    return { name, article, text, blocks };
  }),
);
