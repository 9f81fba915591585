import { Dexie } from 'dexie';
import type { Annotation } from '../../core/annotation.ts';
import { revisionId, type ArticleRecord } from '../../core/library/records.ts';
import type { SearchDocument } from '../../core/search/fields.ts';
import type { PostilDatabase } from '../store/database.ts';
import { unpacked } from '../store/packs.ts';
import { rowsOfArticles } from './reads.ts';

/** An article with all that is searched in. */
export interface SearchedArticle {
  article: ArticleRecord;
  /** Its clean text. */
  text: string;
  /** Those that are not in the trash. */
  annotations: Annotation[];
}

/** Articles as they are now, in the order of `ids`; `null` for one that is gone. One turn of the database, however many. */
export async function searchedArticles(
  database: PostilDatabase,
  ids: readonly string[],
): Promise<(SearchedArticle | null)[]> {
  const rows = await rowsOfArticles(database, ids);
  return rows.map((row) =>
    row === null
      ? null
      : {
          article: row.article,
          text: row.revision?.text ?? '',
          annotations: unpacked(row.annotations, row.packs).filter(isThere),
        },
  );
}

/** Articles read at once: some megabytes. */
const BATCH = 40;

/** All articles of the library, in lists. */
export async function* allArticles(database: PostilDatabase): AsyncGenerator<SearchedArticle[]> {
  for (let last: unknown = Dexie.minKey; ;) {
    const articles = await database.articles.where('id').above(last).limit(BATCH).toArray();
    const [first, end] = [articles[0]?.id, articles.at(-1)?.id];
    if (first === undefined || end === undefined) return;
    const [revisions, rows, packs] = await Promise.all([
      database.revisions.bulkGet(articles.map(({ id, revision }) => revisionId(id, revision))),
      database.annotations.where('articleId').between(first, end, true, true).toArray(),
      database.packs.where('[articleId+last]').between([first, Dexie.minKey], [end, Dexie.maxKey]).toArray(),
    ]);
    const written = new Set(rows.map(({ id }) => id));
    const annotations = new Map<string, Annotation[]>(articles.map(({ id }) => [id, []]));
    const all = [...rows, ...packs.flatMap((pack) => pack.annotations.filter(({ id }) => !written.has(id)))];
    for (const one of all) if (isThere(one)) annotations.get(one.articleId)?.push(one);
    yield articles.map((article, at) => ({
      article,
      text: revisions[at]?.text ?? '',
      annotations: annotations.get(article.id) ?? [],
    }));
    last = end;
  }
}

const isThere = ({ deleted }: Annotation): boolean => deleted === null;

/** What is indexed of an article’s text and of what is known about it. */
export function textDocument({ article, text }: SearchedArticle): SearchDocument {
  const { id, title, dek, byline, siteName, places, deleted } = article;
  const about = [dek, byline, siteName, ...places.map(({ name }) => name)];
  return {
    articleId: id,
    part: 'text',
    trashed: deleted !== null,
    fields: [
      { field: 'title', text: title },
      { field: 'about', text: about.filter((one) => one !== null).join('\n') },
      { field: 'text', text },
    ],
  };
}

/** What is indexed of an article’s notes and tags. */
export function notesDocument({ article, annotations }: SearchedArticle): SearchDocument {
  const tags = [...(article.tags ?? []), ...annotations.flatMap((one) => one.tags)];
  return {
    articleId: article.id,
    part: 'notes',
    trashed: article.deleted !== null,
    fields: [
      { field: 'note', text: annotations.map(({ note }) => note).join('\n') },
      { field: 'quote', text: annotations.map(({ exact }) => exact).join('\n') },
      { field: 'tag', text: tags.join('\n') },
    ],
  };
}
