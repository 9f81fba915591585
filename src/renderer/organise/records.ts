import type { Annotation } from '../../core/annotation.ts';
import type { OperationDraft } from '../../core/library/operation.ts';
import type { CurrentRecords } from '../../core/library/organise/undo.ts';
import type { ArticleRecord, Folder, TableName, Tables } from '../../core/library/records.ts';
import type { PostilDatabase } from '../store/database.ts';
import { findAnnotations } from '../store/packs.ts';

/** The articles with these ids as the database has them now; those that are not there are left out. */
export async function articlesOf(database: PostilDatabase, ids: readonly string[]): Promise<ArticleRecord[]> {
  return (await database.articles.bulkGet([...ids])).filter((one) => one !== undefined);
}

export async function foldersOf(database: PostilDatabase): Promise<Map<string, Folder>> {
  return new Map((await database.folders.toArray()).map((folder) => [folder.id, folder]));
}

/**
 * What `operation` concerns, as the database has it now.
 *
 * @param articlesIn ids of the articles that lie in a folder
 */
export async function currentRecords(
  database: PostilDatabase,
  { changes }: OperationDraft,
  articlesIn: (folder: string) => Iterable<string>,
): Promise<CurrentRecords> {
  const ids = (name: TableName) => changes.flatMap(({ table, id }) => (table === name ? [id] : []));
  const names = changes.flatMap(({ table, before, after }): Annotation[] =>
    table === 'annotations' ? [before ?? after].filter((one) => one !== null) : [],
  );
  const records: { [T in TableName]?: ReadonlyMap<string, Tables[T]> } = {
    articles: byId(await articlesOf(database, ids('articles'))),
    annotations: await findAnnotations(database, names),
    queries: byId((await database.queries.bulkGet(ids('queries'))).filter((one) => one !== undefined)),
  };
  return {
    of: <T extends TableName>(table: T, id: string) => records[table]?.get(id) ?? null,
    folders: await foldersOf(database),
    articlesIn,
  };
}

function byId<T extends { id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.id, one]));
}
