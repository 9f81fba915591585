/** Libraries to start with: as the journal has them once a snapshot has taken its place. */
import { createHash } from 'node:crypto';
import { mkdirSync, openSync, closeSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, type Annotation } from '../../src/core/annotation.ts';
import { JOURNAL_SCHEMA } from '../../src/core/library/journal.ts';
import type { Change } from '../../src/core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../src/core/library/records.ts';
import { headerLine, operationLine } from '../../src/main/library/journal-file.ts';
import { compactJournal } from '../../src/main/library/compacting.ts';
import { paragraphBlocks, paragraphsOf, passagesOf } from '../article.ts';

/** A few years of reading. */
const ARTICLES = 500;
/** A long newspaper article. */
const CHARACTERS = 8_000;
const AT = '2026-01-02T10:00:00.000Z';

/** The article that the window shows first. */
export const FIRST = 'article-0';

/** Makes a profile with 500 articles and `annotations` passages spread over them, every other with a note; one operation each. */
export async function seed(profile: string, annotations: number): Promise<void> {
  const folder = join(profile, 'library');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ openArticle: FIRST }));
  const plain = join(folder, 'plain.jsonl');
  const seq = writePlain(plain, Math.floor(annotations / ARTICLES));
  const to = join(folder, 'journal.jsonl');
  await compactJournal({ from: plain, end: statSync(plain).size, seq, to });
  rmSync(plain);
}

/** Answers the number of the last operation. */
function writePlain(path: string, each: number): number {
  const file = openSync(path, 'w');
  const header = { postil: 'journal', schema: JOURNAL_SCHEMA, library: 'bench', created: AT } as const;
  let seq = 0;
  const write = (kind: 'import' | 'create', changes: Change[]): void => {
    seq += 1;
    writeSync(file, operationLine({ id: `operation-${seq}`, kind, at: AT, changes }, seq));
  };
  writeSync(file, headerLine(header));
  for (let index = 0; index < ARTICLES; index += 1) {
    const [article, revision] = articleOf(index);
    write('import', [
      { table: 'articles', id: article.id, before: null, after: article },
      { table: 'revisions', id: revision.id, before: null, after: revision },
    ]);
    if (each === 0) continue;
    for (const after of annotationsOf(revision, each))
      write('create', [{ table: 'annotations', id: after.id, before: null, after }]);
  }
  closeSync(file);
  return seq;
}

function articleOf(index: number): [ArticleRecord, Revision] {
  const id = `article-${index}`;
  const paragraphs = [`Number ${index}.`, ...paragraphsOf(CHARACTERS)];
  const text = paragraphs.join('\n');
  const hash = createHash('sha256').update(text).digest('hex');
  const title = `An article with the number ${index}`;
  return [
    {
      ...{ id, format: 'text', encoding: 'utf-8', title, byline: 'Ines Marlow', published: '2024-06-27' },
      ...{ dek: null, lang: 'en', dir: 'ltr', siteName: null, sourceUrl: null, places: [], revision: hash },
      ...{ wordCount: 1_400, added: AT, updated: AT, deleted: null },
    },
    {
      ...{ id: revisionId(id, hash), articleId: id, hash, text },
      ...{ blocks: paragraphBlocks(paragraphs), resources: [], added: AT },
    },
  ];
}

/** One on the first article, to write into. */
export function annotation(): Annotation {
  const [, revision] = articleOf(0);
  return annotationsOf(revision, 1)[0]!;
}

function annotationsOf({ articleId, hash, text }: Revision, count: number): Annotation[] {
  return passagesOf(text, count).map(({ start, end, colour, style }, index) => ({
    ...{ id: `${articleId}-${index}`, articleId, revision: hash },
    ...{ ...describe(text, start, end), anchor: null, colour, style },
    ...{ note: index % 2 === 0 ? '' : 'A thought of the usual length, in the words of the margin.' },
    ...{ tags: [], created: AT, updated: AT, deleted: null },
  }));
}
