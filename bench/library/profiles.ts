/** The libraries that are set side by side: a large one, one without articles, and one of an article of the large one alone. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleRecord } from '../../src/core/library/records.ts';
import type { OperationDraft } from '../../src/core/library/operation.ts';
import { libraryOf, type Size } from '../seed/library.ts';
import { sha256, writeJournal } from '../seed/write.ts';
import { inSight } from './sight.ts';

export interface Profiles {
  full: string;
  empty: string;
  alone: string;
  /** The article that both libraries have, the first of the list in each. */
  title: string;
}

/** Writes all three below `folder`, in one pass over the large one. */
export function profilesIn(folder: string, size: Size): Profiles {
  const [full, empty, alone] = ['full', 'empty', 'alone'].map((name) => {
    const profile = join(folder, name);
    mkdirSync(profile, { recursive: true });
    return profile;
  });
  const chosen = newestInSight(libraryOf(size, sha256));
  const own: OperationDraft[] = [];
  const shelves: OperationDraft[] = [];
  const all = function* () {
    for (const draft of libraryOf(size, sha256)) {
      if (draft.changes.every(({ table }) => table === 'folders' || table === 'queries')) shelves.push(draft);
      else if (isOf(chosen.id, draft)) own.push(draft);
      yield draft;
    }
  };
  writeJournal(full!, 'bench-full', all());
  writeJournal(empty!, 'bench-empty', shelves);
  writeJournal(alone!, 'bench-alone', [...shelves, ...own]);
  return { full: full!, empty: empty!, alone: alone!, title: chosen.title };
}

/** The article that the list begins with. */
function newestInSight(drafts: Iterable<OperationDraft>): ArticleRecord {
  let newest: ArticleRecord | null = null;
  for (const { changes } of drafts)
    for (const { table, after } of changes)
      if (table === 'articles' && after !== null && inSight(after))
        if (newest === null || after.added >= newest.added) newest = after;
  if (newest === null) throw new Error('The library has no article in sight');
  return newest;
}

export function isOf(articleId: string, { changes }: OperationDraft): boolean {
  return changes.some((change) => {
    const record = change.after ?? change.before;
    if (record === null) return false;
    return 'articleId' in record ? record.articleId === articleId : record.id === articleId;
  });
}
