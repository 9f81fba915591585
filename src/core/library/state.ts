import type { Operation, OperationDraft } from './operation.ts';
import { TABLE_NAMES, type ArticleRecord, type TableName, type Tables } from './records.ts';

/** The whole library in memory, as the command line and the tests use it. The window uses Dexie's tables of the same shape. */
export type LibraryState = { [T in TableName]: Map<string, Tables[T]> };

export function emptyState(): LibraryState {
  return {
    articles: new Map(),
    revisions: new Map(),
    annotations: new Map(),
    folders: new Map(),
    queries: new Map(),
  };
}

/** Applies one operation to `state` in place: last writer wins, as in Dexie. */
export function applyOperation(state: LibraryState, operation: Operation | OperationDraft): void {
  for (const change of operation.changes) {
    const table = state[change.table] as Map<string, Tables[TableName]>;
    if (change.after === null) table.delete(change.id);
    else table.set(change.id, change.after);
  }
}

/** The articles one of whose revisions has the text with `hash`; several where the same words stand under several headers. */
export function articlesWithText({ articles, revisions }: LibraryState, hash: string): ArticleRecord[] {
  return [...revisions.values()].flatMap((revision) => {
    // What a full page says is not what an article says.
    const isIt = revision.hash === hash && revision.view === undefined;
    const article = isIt ? articles.get(revision.articleId) : undefined;
    return article === undefined ? [] : [article];
  });
}

export function isTableName(name: string): name is TableName {
  return (TABLE_NAMES as readonly string[]).includes(name);
}
