import type { Change, OperationDraft } from '../operation.ts';
import type { Folder, TableName, Tables } from '../records.ts';
import { goBack, type Back } from './back.ts';
import { draftOf, type Stamp } from './draft.ts';
import { isInside, type Folders } from './folders.ts';

/** The library as it is now, as far as an operation concerns it. */
export interface CurrentRecords {
  /** The record of that table and id, or `null`. Asked only of what the operation names, and never of folders. */
  of<T extends TableName>(table: T, id: string): Tables[T] | null;
  folders: Folders;
  /** Ids of the articles that lie in this very folder. */
  articlesIn(folder: string): Iterable<string>;
}

export interface TakenBack {
  /** `null` where nothing goes back. */
  operation: OperationDraft | null;
  /** How many records keep something that was to go back, because it was changed since. */
  kept: number;
}

/**
 * Takes an operation of organising back from what is there now, each record as `goBack` does. A folder that was made stays while
 * anything lies in it; one that was deleted comes back, at the top where the folder around it is gone; none comes to lie in
 * itself. To do the operation again, take back what this gives.
 */
export function undoOrganise(
  operation: OperationDraft,
  current: CurrentRecords,
  stamp: Stamp,
  kind: 'undo' | 'redo' = 'undo',
): TakenBack {
  const changes: Change[] = [];
  const folders = new Map(current.folders);
  const leaving = new Set<string>();
  let kept = 0;
  // The last change first: folders come back before what lay in them, and go after it.
  for (const change of operation.changes.toReversed()) {
    if (change.table === 'folders') {
      const now = folders.get(change.id) ?? null;
      const isUsed = () => isInUse(change.id, folders, current, leaving);
      const { record, isKept } = folderBack(goBack(change.before, change.after, now), now, folders, isUsed);
      if (isKept) kept += 1;
      if (record === now) continue;
      const after = record && { ...record, updated: stamp.now };
      if (after === null) folders.delete(change.id);
      else folders.set(change.id, after);
      changes.push({ ...change, before: now, after });
      continue;
    }
    const { made, isKept } = recordBack(change, current, stamp);
    if (isKept) kept += 1;
    if (made === null) continue;
    changes.push(made);
    if (made.table === 'articles' && made.before?.folder !== made.after?.folder) leaving.add(made.id);
  }
  return { operation: draftOf(kind, changes, stamp), kept };
}

function recordBack(
  change: Exclude<Change, { table: 'folders' }>,
  current: CurrentRecords,
  { now: at }: Stamp,
): { made: Change | null; isKept: boolean } {
  const { table, id } = change;
  const now = current.of(table, id);
  const { record, isKept } = goBack<Tables[TableName]>(change.before, change.after, now);
  if (record === now) return { made: null, isKept };
  // Tags, folder and state are nothing that an article says.
  const after = record === null || table === 'articles' ? record : { ...record, updated: at };
  return { made: { table, id, before: now, after } as Change, isKept };
}

function folderBack(
  back: Back<Folder>,
  now: Folder | null,
  folders: Folders,
  isUsed: () => boolean,
): Back<Folder> {
  const { record } = back;
  if (record === null) return now !== null && isUsed() ? { record: now, isKept: true } : back;
  const { id, parent } = record;
  if (parent === null || parent === now?.parent) return back;
  if (!folders.has(parent)) return { record: { ...record, parent: null }, isKept: back.isKept };
  if (!isInside(folders, parent, id)) return back;
  const stays = { ...record, parent: now?.parent ?? null };
  return { record: now !== null && stays.name === now.name ? now : stays, isKept: true };
}

/** Whether anything lies in the folder, or will when those that leave have left. */
function isInUse(
  id: string,
  folders: Folders,
  current: CurrentRecords,
  leaving: ReadonlySet<string>,
): boolean {
  if ([...folders.values()].some(({ parent }) => parent === id)) return true;
  for (const article of current.articlesIn(id)) if (!leaving.has(article)) return true;
  return false;
}
