import type { ArticleRecord } from '../../src/core/library/records.ts';

/** Whether the list shows it that nobody has narrowed. */
export const inSight = ({ deleted, archived }: ArticleRecord): boolean =>
  deleted === null && (archived ?? null) === null;
