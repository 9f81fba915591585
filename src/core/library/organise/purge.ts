import type { Annotation } from '../../annotation.ts';
import type { Change, OperationDraft } from '../operation.ts';
import type { ArticleRecord } from '../records.ts';
import type { Stamp } from './draft.ts';

/** An article in the trash with all that goes with it when the trash is emptied. */
export interface Discarded {
  article: ArticleRecord;
  /** Ids of its texts, clean and full page, old and new. */
  revisions: readonly string[];
  /** Those that had been deleted before, too. */
  annotations: readonly Annotation[];
}

/**
 * Takes articles out of the library for good, with their texts and all their annotations. An article that is not in the trash
 * (any more) stays. What the texts said is not repeated in the operation: it cannot be taken back, and they may be large.
 */
export function purge(discarded: readonly Discarded[], stamp: Stamp): OperationDraft | null {
  const changes = discarded
    .filter(({ article }) => article.deleted !== null)
    .flatMap(({ article, revisions, annotations }): Change[] => [
      ...annotations.map((before): Change => ({ table: 'annotations', id: before.id, before, after: null })),
      ...revisions.map((id): Change => ({ table: 'revisions', id, before: null, after: null })),
      { table: 'articles', id: article.id, before: article, after: null },
    ]);
  // `draftOf` would leave out the texts, of which nothing is said.
  return changes.length === 0 ? null : { id: stamp.id, kind: 'purge', at: stamp.now, changes };
}
