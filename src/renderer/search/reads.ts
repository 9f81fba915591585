import type { Annotation } from '../../core/annotation.ts';
import { revisionId, type ArticleRecord, type Revision } from '../../core/library/records.ts';
import type { PostilDatabase } from '../store/database.ts';
import type { PackRow } from '../store/packs.ts';

/** All rows of an article that it is searched by. */
export interface ArticleRows {
  article: ArticleRecord;
  revision: Revision | undefined;
  annotations: Annotation[];
  packs: PackRow[];
}

const TABLES = ['articles', 'revisions', 'annotations', 'packs'];

/**
 * The rows of `ids` in their order, as they are now, all at one time; `null` for what is gone. Asked of IndexedDB itself: with every
 * letter some sixteen of these are waited for, and what Dexie does for each (hooks, live queries, its cache of what was written here)
 * takes longer than the reading. Nothing of that matters to a worker that only reads.
 */
export async function rowsOfArticles(
  database: PostilDatabase,
  ids: readonly string[],
): Promise<(ArticleRows | null)[]> {
  if (ids.length === 0) return [];
  if (!database.isOpen()) await database.open();
  const transaction = database.backendDB().transaction(TABLES, 'readonly');
  const [articles, revisions, annotations, packs] = TABLES.map((name) => transaction.objectStore(name)) as [
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
    IDBObjectStore,
  ];
  const rows = ids.map((): Partial<ArticleRows> => ({}));
  ids.forEach((id, at) => {
    const into = rows[at]!;
    // The record first of all: its text can be asked for as soon as it is there.
    take(articles.get(id), (article: ArticleRecord | undefined) => {
      if (article === undefined) return;
      into.article = article;
      take(revisions.get(revisionId(id, article.revision)), (one: Revision | undefined) => {
        into.revision = one;
      });
    });
    take(annotations.index('articleId').getAll(id), (all: Annotation[]) => (into.annotations = all));
    // Every list stands behind every text: all keys that begin with the id.
    take(packs.getAll(IDBKeyRange.bound([id], [id, []])), (all: PackRow[]) => (into.packs = all));
  });
  await ended(transaction);
  return rows.map(({ article, revision, annotations: some = [], packs: packed = [] }) =>
    article === undefined ? null : { article, revision, annotations: some, packs: packed },
  );
}

function take<T>(request: IDBRequest<T>, use: (result: T) => void): void {
  request.onsuccess = () => use(request.result);
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    // Why a request fails, and why the browser ends a transaction, is told here, too.
    transaction.onabort = () => reject(transaction.error ?? new DOMException(undefined, 'AbortError'));
  });
}
