import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type Annotation } from '../../src/core/annotation.ts';
import { JOURNAL_SCHEMA } from '../../src/core/library/journal.ts';
import type { Change } from '../../src/core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../src/core/library/records.ts';
import { headerLine, operationLine } from '../../src/main/library/journal-file.ts';
import { paragraphBlocks, paragraphsOf, passagesOf } from '../article.ts';

/** A long newspaper article. */
const CHARACTERS = 8_000;
/** Made once: what is measured is not how articles are made up. */
const WORDS = paragraphsOf(CHARACTERS);
const AT = '2026-01-02T10:00:00.000Z';

/** Makes a library of `articles` articles, each with `each` passages, every other with a note. */
export function seed(profile: string, articles: number, each: number): void {
  const folder = join(profile, 'library');
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'journal.jsonl'), 'w');
  writeSync(file, headerLine({ postil: 'journal', schema: JOURNAL_SCHEMA, library: 'bench', created: AT }));
  for (let index = 0; index < articles; index += 1) {
    const operation = {
      id: `import-${index}`,
      kind: 'import',
      at: AT,
      changes: changesOf(index, each),
    } as const;
    writeSync(file, operationLine(operation, index + 1));
  }
  closeSync(file);
}

function changesOf(index: number, each: number): Change[] {
  const id = `article-${index}`;
  const paragraphs = [`Number ${index}.`, ...WORDS];
  const text = paragraphs.join('\n');
  const hash = createHash('sha256').update(text).digest('hex');
  const revision: Revision = {
    ...{ id: revisionId(id, hash), articleId: id, hash, text },
    ...{ blocks: paragraphBlocks(paragraphs), resources: [], added: AT },
  };
  // As in any library, some have one title.
  const title = index % 100 === 0 ? 'Letters to the editor' : `What the harbour was told, part ${index}`;
  const article: ArticleRecord = {
    ...{ id, format: 'text', encoding: 'utf-8', title, byline: 'Ines Marlow', published: '2024-06-27' },
    ...{
      dek: null,
      lang: 'en',
      dir: 'ltr',
      siteName: 'The Harbour',
      sourceUrl: null,
      places: [],
      revision: hash,
    },
    ...{ wordCount: 1_400, added: AT, updated: AT, deleted: null },
  };
  return [
    { table: 'articles', id, before: null, after: article },
    { table: 'revisions', id: revision.id, before: null, after: revision },
    ...annotationsOf(revision, each).map((after): Change => ({
      table: 'annotations',
      id: after.id,
      before: null,
      after,
    })),
  ];
}

function annotationsOf({ articleId, hash, text }: Revision, count: number): Annotation[] {
  return passagesOf(text, count).map(({ start, end, colour, style }, index) => ({
    ...{ id: `${articleId}-${index}`, articleId, revision: hash },
    ...{ ...describe(text, start, end), anchor: null, colour, style },
    ...{ note: index % 2 === 0 ? '' : 'A thought of the usual length, in the words of the margin.' },
    ...{ tags: index % 5 === 0 ? ['harbour', 'method/survey'] : [] },
    ...{ created: AT, updated: AT, deleted: null },
  }));
}
