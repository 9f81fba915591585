import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, WHOLE, type Annotation } from '../../src/core/annotation.ts';
import { exportJson } from '../../src/core/export/json.ts';
import { parseArticle } from '../../src/core/parse/index.ts';
import { NEWS, ROOT } from './app.ts';

/** What is given of an annotation: on these words, or on the whole article where there are none. */
export type Given = Partial<Annotation> & { words?: string; at?: number };

/** Takes a text file with these annotations into the library of `profile`, as `postil import` does. */
export async function seed(
  profile: string,
  given: (text: string) => readonly Given[],
  articleId = 'article-seeded',
  file = NEWS,
): Promise<void> {
  const name = basename(file);
  const source = { text: await readFile(file, 'utf8'), name, encoding: 'utf-8', format: 'text' } as const;
  const article = parseArticle(source);
  const { text, format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl } = article;
  const hash = createHash('sha256').update(text).digest('hex');
  const added = '2026-01-02T10:00:00.000Z';
  const annotations = given(text).map(({ words, at, ...rest }, index): Annotation => {
    const start = at ?? (words === undefined ? 0 : text.indexOf(words));
    if (start < 0) throw new Error(`Not in the text: ${words}`);
    return {
      id: `note-${index}`,
      articleId,
      revision: hash,
      ...(words === undefined ? WHOLE : describe(text, start, start + words.length)),
      anchor: null,
      colour: 'saffron',
      style: 'highlight',
      note: '',
      tags: [],
      created: added,
      updated: added,
      deleted: null,
      ...rest,
    };
  });
  const record = {
    ...{ format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl },
    ...{ id: articleId, places: [], revision: hash, wordCount: text.split(/\s+/).length, added, updated: added, deleted: null },
  }; // prettier-ignore
  const path = join(profile, `${articleId}.json`);
  await writeFile(path, exportJson({ article: record, text, annotations }));
  await promisify(execFile)(process.execPath, [
    join(ROOT, 'bin/postil.mjs'),
    'import',
    path,
    '--profile',
    profile,
  ]);
}
