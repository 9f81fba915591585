import type { Change, OperationDraft } from '../operation.ts';
import type { ArticleRecord, ReadingState } from '../records.ts';
import { draftOf, type Stamp } from './draft.ts';
import { withoutTags, withTags } from './tag-names.ts';

/**
 * Verbs on many articles at once. Each makes one operation of the articles as they are now, or `null` where nothing would
 * change. None touches an article's notes, and none counts as a change of what the article says (`updated`).
 */

type Articles = readonly ArticleRecord[];

function changeEach(
  articles: Articles,
  change: (article: ArticleRecord) => ArticleRecord,
  stamp: Stamp,
  kind: 'organise' | 'delete' | 'restore' = 'organise',
): OperationDraft | null {
  const changes = articles.map((before): Change => ({
    table: 'articles',
    id: before.id,
    before,
    after: change(before),
  }));
  return draftOf(kind, changes, stamp);
}

/** How far their reader is. */
export function setReading(articles: Articles, reading: ReadingState, stamp: Stamp): OperationDraft | null {
  return changeEach(articles, (article) => ({ ...article, reading }), stamp);
}

/** Into the archive, or out of it. One that lies there already keeps its time. */
export function setArchived(articles: Articles, archived: boolean, stamp: Stamp): OperationDraft | null {
  const others = articles.filter((article) => isArchived(article) !== archived);
  return changeEach(others, (article) => ({ ...article, archived: archived ? stamp.now : null }), stamp);
}

/** Whether it lies in the archive. */
export function isArchived({ archived }: Pick<ArticleRecord, 'archived'>): boolean {
  return (archived ?? null) !== null;
}

/** Adds `tags` behind those that each has. */
export function addTags(articles: Articles, tags: readonly string[], stamp: Stamp): OperationDraft | null {
  return changeEach(articles, (article) => tagged(article, withTags(article.tags ?? [], tags)), stamp);
}

/** Takes these very tags away, and none that is nested in one. */
export function removeTags(articles: Articles, tags: readonly string[], stamp: Stamp): OperationDraft | null {
  return changeEach(articles, (article) => tagged(article, withoutTags(article.tags ?? [], tags)), stamp);
}

/** `article` with these tags and no others. One that never had any keeps saying nothing about it. */
export function tagged(article: ArticleRecord, tags: readonly string[]): ArticleRecord {
  return tags.length === 0 && article.tags === undefined ? article : { ...article, tags: [...tags] };
}

/** Into a folder; `null`: into none. */
export function moveToFolder(articles: Articles, folder: string | null, stamp: Stamp): OperationDraft | null {
  const others = articles.filter((article) => (article.folder ?? null) !== folder);
  return changeEach(others, (article) => ({ ...article, folder }), stamp);
}

/** Into the trash. Their notes stay with them as they are, and come back with them. */
export function trash(articles: Articles, stamp: Stamp): OperationDraft | null {
  const others = articles.filter(({ deleted }) => deleted === null);
  return changeEach(others, (article) => ({ ...article, deleted: stamp.now }), stamp, 'delete');
}

/** Out of the trash, to where they lay. */
export function restore(articles: Articles, stamp: Stamp): OperationDraft | null {
  return changeEach(articles, (article) => ({ ...article, deleted: null }), stamp, 'restore');
}
