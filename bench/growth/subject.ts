/**
 * The article that is worked on. Its first screens are the same whatever its length and the number of its annotations: the same
 * letters, the same ten passages with notes. What grows lies behind them, or elsewhere in the library.
 */
import { basename, join } from 'node:path';
import { COLOURS, describe, type Annotation } from '../../src/core/annotation.ts';
import type { Change, OperationDraft } from '../../src/core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../src/core/library/records.ts';
import { parseArticle } from '../../src/core/parse/index.ts';
import { countWords } from '../../src/core/reading/time.ts';
import { placeOf } from '../../src/main/files/place.ts';
import { paragraphsOf } from '../article.ts';
import { sha256 } from '../seed/write.ts';

export interface SubjectSize {
  /** UTF-16 code units, or up to one paragraph more. */
  characters: number;
  annotations: number;
}

export interface Subject extends SubjectSize {
  id: string;
  title: string;
  /** Where its file lies. */
  path: string;
  /** What the file holds: as it was marked, and as somebody has edited it since. */
  versions: readonly [string, string];
}

/** As many as are on the first screens, one in each paragraph. */
export const ON_FIRST_SCREENS = 10;
/** Letters from the beginning of a paragraph to its first passage; before it is room for what the bench marks itself. */
const FREE = 60;
const LENGTH = 32;
/**
 * The others begin here: beyond the twenty screens that are painted ahead. What lies near the window costs what it does however
 * many there are in all; `bench/highlights` measures that.
 */
const FAR = 60_000;
const STEP = 40;
/** Younger than everything in the made-up library: the list begins with it. */
const AT = '2026-06-01T10:00:00.000Z';

/** @param name in file names and ids */
export function subjectOf(folder: string, name: string, size: SubjectSize): Subject {
  const title = `What grows with ${name.replaceAll('-', ' ')}`;
  const paragraphs = paragraphsOf(size.characters);
  const raw = (all: readonly string[]): string => `${[title, ...all].join('\n\n')}\n`;
  return {
    ...{ ...size, id: `subject-${name}`, title, path: join(folder, `${name}.txt`) },
    versions: [raw(paragraphs), raw(edited(paragraphs))],
  };
}

/** The first paragraph begins with a new word, so that it is seen; every tenth after the first screens has lost its last sentence. */
function edited(paragraphs: readonly string[]): string[] {
  return paragraphs.map((paragraph, at) => {
    if (at === 0) return `Edited. ${paragraph}`;
    const last = paragraph.lastIndexOf('. ', paragraph.length - 2);
    return at > ON_FIRST_SCREENS && at % 10 === 0 && last > 0 ? paragraph.slice(0, last + 1) : paragraph;
  });
}

/** What the library holds of it: as it is read from its file, in either version. */
export function recordsOf(
  subject: Subject,
  version: 0 | 1 = 0,
): { article: ArticleRecord; revision: Revision } {
  const { id, title, path, versions } = subject;
  const source = {
    text: versions[version],
    name: basename(path),
    encoding: 'utf-8',
    format: 'text',
  } as const;
  const { text, blocks, ...said } = parseArticle(source);
  if (said.title !== title) throw new Error(`The article is called ${said.title}`);
  const hash = sha256(text);
  const { format, encoding, byline, published, dek, lang, dir, siteName, sourceUrl } = said;
  return {
    article: {
      ...{ id, format, encoding, title, byline, published, dek, lang, dir, siteName, sourceUrl },
      ...{ places: [placeOf(path)], revision: hash, wordCount: countWords(text) },
      ...{ added: AT, updated: AT, deleted: null },
    },
    revision: { id: revisionId(id, hash), articleId: id, hash, text, blocks, resources: [], added: AT },
  };
}

/** The article and its annotations, as one operation. */
export function subjectDraft(subject: Subject): OperationDraft {
  const { article, revision } = recordsOf(subject);
  const change = <Table extends 'articles' | 'revisions' | 'annotations'>(
    table: Table,
    after: Extract<Change, { table: Table }>['after'] & { id: string },
  ) => ({ table, id: after.id, before: null, after }) as Change;
  return {
    ...{ id: `import-${subject.id}`, kind: 'import', at: AT },
    changes: [
      change('articles', article),
      change('revisions', revision),
      ...marksIn(revision, subject.annotations).map((mark) => change('annotations', mark)),
    ],
  };
}

/** Ten on the first screens, the others evenly over all that is far from them. */
export function marksIn({ articleId, hash, text }: Revision, count: number): Annotation[] {
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < text.length; at = text.indexOf('\n', at) + 1 || text.length)
    starts.push(at);
  const far = starts.filter((start, at) => at >= ON_FIRST_SCREENS && start >= Math.min(FAR, text.length / 2));
  const within = Math.max(1, Math.ceil((2 * (count - ON_FIRST_SCREENS)) / far.length));
  // Some paragraphs are too short for as many.
  const rest = far.filter((start) => (text.indexOf('\n', start) + 1 || start) - start > FREE + within * STEP);
  return Array.from({ length: count }, (_, index) => {
    const later = index - ON_FIRST_SCREENS;
    const share = later / Math.max(1, count - ON_FIRST_SCREENS);
    const paragraph = later < 0 ? starts[index]! : rest[Math.floor(share * rest.length)]!;
    const start = paragraph + FREE + (later < 0 ? 0 : (later % within) * STEP);
    return {
      ...{ id: `${articleId}-${index}`, articleId, revision: hash, ...describe(text, start, start + LENGTH) },
      ...{ anchor: null, colour: COLOURS[index % COLOURS.length]!, style: 'highlight' as const },
      ...{ note: index % 2 === 0 ? 'A thought of the usual length, in the words of the margin.' : '' },
      ...{ tags: [], created: AT, updated: AT, deleted: null },
    };
  });
}
