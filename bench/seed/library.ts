/** A library as years of reading leave it, of any size, the same for the same seed: operations, in the order of their numbers. */
import type { Annotation } from '../../src/core/annotation.ts';
import type { Block } from '../../src/core/article.ts';
import type { Change, OperationDraft, OperationKind } from '../../src/core/library/operation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../src/core/library/records.ts';
import { countWords } from '../../src/core/reading/time.ts';
import { textOf } from '../../src/core/text.ts';
import { randomOf, type Random } from '../anchoring/random.ts';
import { later, marksOf } from './marks.ts';
import { byline, foldersAt, queriesAt, siteName, tagsOf } from './shelves.ts';
import { heading, paragraphs, sentence, tongues, type Tongue } from './tongues.ts';

export interface Size {
  articles: number;
  annotations: number;
  seed: number;
}

/** The first article comes in on this day, the last one four years later. */
const BEGINS = Date.UTC(2022, 0, 3, 8);
const SPAN = 4 * 365 * 86_400_000;
const at = (share: number): string => new Date(BEGINS + Math.floor(share * SPAN)).toISOString();

/** Of a large library, the annotations of one book that was read closely. */
const THICK = 1_000;

/** @param sha256 hex, of a text in UTF-8 */
export function* libraryOf(
  { articles, annotations, seed }: Size,
  sha256: (text: string) => string,
): Generator<OperationDraft> {
  const random = randomOf(seed);
  const languages = tongues(random);
  const id = (): string => uuid(random);
  const operation = (kind: OperationKind, at: string, changes: Change[]): OperationDraft => ({ id: id(), kind, at, changes }); // prettier-ignore

  const folders = foldersAt(at(0), id);
  const queries = queriesAt(at(0), id);
  yield operation('organise', at(0), [
    ...folders.map((after): Change => ({ table: 'folders', id: after.id, before: null, after })),
    ...queries.map((after): Change => ({ table: 'queries', id: after.id, before: null, after })),
  ]);
  const counts = shareOut(random, articles, annotations);
  for (let n = 0; n < articles; n += 1) {
    const tongue = random.chance(0.94) ? languages[0] : random.pick(languages.slice(1));
    const added = at(n / articles);
    const count = counts[n]!;
    const { article, revision, blocks } = articleOf({ random, tongue, id, added, count, sha256 });
    if (random.chance(0.6)) article.folder = random.pick(folders).id;
    yield operation('import', added, [
      { table: 'articles', id: article.id, before: null, after: article },
      { table: 'revisions', id: revision.id, before: null, after: revision },
    ]);
    const marks = marksOf(revision, count, { random, tongue, id });
    for (const after of marks)
      yield operation('create', after.created, [{ table: 'annotations', id: after.id, before: null, after }]);
    // The file of one in fifty is found changed.
    if (count > 1 && blocks.length > 3 && random.chance(0.02))
      yield operation('revise', later(added, 60 * 24 * 40), revised(article, blocks, marks, random, sha256));
  }
}

/** How many each article has: many none, most a few, a few very many; together `total`. */
function shareOut(random: Random, articles: number, total: number): number[] {
  const bell = (): number => random.next() + random.next() + random.next() - 1.5;
  const weights = Array.from({ length: articles }, () => (random.chance(0.35) ? 0 : Math.exp(2.2 * bell())));
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  const thick = total >= 20 * THICK ? THICK : 0;
  const counts = weights.map((weight) => Math.floor(((total - thick) * weight) / sum));
  if (articles > 0) counts[Math.floor(articles / 2)]! += thick;
  let left = total - counts.reduce((all, count) => all + count, 0);
  for (let n = 0; left > 0 && articles > 0; n = (n + 1) % articles, left -= 1) counts[n]! += 1;
  return counts;
}

interface Making {
  random: Random;
  tongue: Tongue;
  id: () => string;
  added: string;
  count: number;
  sha256: (text: string) => string;
}

function articleOf({ random, tongue, id, added, count, sha256 }: Making) {
  // From a note to a chapter: five thousand letters on average, and room for what is marked in it.
  const words = Math.max(
    120,
    Math.min(6_000, Math.round(520 * Math.exp(2 * (random.next() - 0.4)))),
    count * 6,
  );
  const title = heading(random, tongue);
  const blocks = blocksOf(paragraphs(random, tongue, words), random, tongue);
  const articleId = id();
  const revision = revisionOf(articleId, blocks, added, sha256);
  const { format, ending } = random.pick(FORMS);
  const name = `${slug(title) || articleId.slice(0, 8)}${ending}`;
  const isRead = random.next();
  const article: ArticleRecord = {
    ...{ id: articleId, format, encoding: 'utf-8', title },
    byline: random.chance(0.7) ? byline(random) : null,
    published: published(random, added),
    dek: random.chance(0.55) ? sentence(random, tongue) : null,
    ...{ lang: tongue.lang, dir: tongue.dir, siteName: random.chance(0.5) ? siteName(random) : null },
    sourceUrl: random.chance(0.5) ? `https://${slug(title).slice(0, 20) || 'a'}.example/${articleId.slice(0, 8)}` : null, // prettier-ignore
    places: random.chance(0.3) ? [{ id: sha256(name).slice(0, 32), name, path: `/articles/${name}` }] : [],
    ...{ revision: revision.hash, wordCount: countWords(revision.text), added, updated: added },
    deleted: random.chance(0.01) ? later(added, 60 * 24 * 7) : null,
    reading: isRead < 0.45 ? 'unread' : isRead < 0.6 ? 'reading' : 'read',
    tags: tagsOf(random),
  };
  if (random.chance(0.12)) article.archived = later(added, 60 * 24 * 20);
  return { article, revision, blocks };
}

const FORMS = [
  { format: 'text', ending: '.txt' },
  { format: 'markdown', ending: '.md' },
  { format: 'html', ending: '.html' },
] as const;

function blocksOf(all: readonly string[], random: Random, tongue: Tongue): Block[] {
  return all.flatMap((value, at): Block[] => {
    const paragraph: Block = { type: 'paragraph', children: [{ type: 'text', value }] };
    if (at % 6 !== 5) return [paragraph];
    const title: Block = { type: 'heading', level: 2, children: [{ type: 'text', value: heading(random, tongue) }] }; // prettier-ignore
    return [title, paragraph];
  });
}

function revisionOf(
  articleId: string,
  blocks: Block[],
  added: string,
  sha256: (text: string) => string,
): Revision {
  const text = textOf(blocks);
  const hash = sha256(text);
  return { id: revisionId(articleId, hash), articleId, hash, text, blocks, resources: [], added };
}

/** One paragraph is gone: what was marked in it is an orphan, what follows has moved, and one place is in doubt. */
function revised(
  before: ArticleRecord,
  blocks: readonly Block[],
  marks: readonly Annotation[],
  random: Random,
  sha256: (text: string) => string,
): Change[] {
  const gone = 1 + random.below(blocks.length - 2);
  const start = textOf(blocks.slice(0, gone)).length + 1;
  const length = textOf([blocks[gone]!]).length + 1;
  const updated = later(before.added, 60 * 24 * 40);
  const left = blocks.filter((_, at) => at !== gone);
  const revision = revisionOf(before.id, left, updated, sha256);
  const after = { ...before, revision: revision.hash, wordCount: countWords(revision.text), updated };
  const doubtful = random.below(marks.length);
  return [
    { table: 'articles', id: before.id, before, after },
    { table: 'revisions', id: revision.id, before: null, after: revision },
    ...marks.map((mark, at): Change => {
      const moved = mark.start >= start + length ? length : 0;
      const isGone = mark.end > start && mark.start < start + length;
      const place = isGone
        ? ({ state: 'orphan', start, end: start, confidence: 0 } as const)
        : ({
            state: at === doubtful ? 'uncertain' : moved > 0 ? 'moved' : 'anchored',
            ...{ start: mark.start - moved, end: mark.end - moved, confidence: at === doubtful ? 0.6 : 1 },
          } as const);
      const anchor = { revision: revision.hash, ...place };
      return { table: 'annotations', id: mark.id, before: mark, after: { ...mark, anchor, updated } };
    }),
  ];
}

/** A whole date, a year alone, or none. */
function published(random: Random, added: string): string | null {
  if (random.chance(0.15)) return null;
  const date = new Date(Date.parse(added) - Math.floor(random.next() ** 3 * 30 * 365) * 86_400_000);
  return date.toISOString().slice(0, random.chance(0.1) ? 4 : 10);
}

/** Letters of the alphabet and hyphens. */
function slug(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '-').slice(0, 40); // prettier-ignore
}

/** Version 4, from the library's own numbers. */
function uuid(random: Random): string {
  const hex = Array.from({ length: 4 }, () =>
    random
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
