import { PostilError } from '../../failure.ts';
import type { Change, OperationDraft } from '../operation.ts';
import type { ArticleRecord, Folder } from '../records.ts';
import { words } from '../../words/words.ts';
import { draftOf, type Stamp } from './draft.ts';

/** Longer names no sidebar shows, and the library takes none. */
const LONGEST = 200;

/** All folders of the library, by id. */
export type Folders = ReadonlyMap<string, Folder>;

/** A folder's, or a saved search's, name as it is kept: one line of at most 200 letters. `null` where nothing is left. */
export function nameOf(typed: string): string | null {
  const name = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST).trim();
  return name === '' ? null : name;
}

/** @param parent the folder around it, or `null`; one that is not there is none */
export function createFolder(
  folders: Folders,
  { id, name, parent }: Pick<Folder, 'id' | 'name' | 'parent'>,
  stamp: Stamp,
): OperationDraft | null {
  const around = parent !== null && folders.has(parent) ? parent : null;
  const after: Folder = { id, name, parent: around, created: stamp.now, updated: stamp.now };
  return draftOf('organise', [{ table: 'folders', id, before: null, after }], stamp);
}

export function renameFolder(folder: Folder, name: string, stamp: Stamp): OperationDraft | null {
  return folder.name === name ? null : changed(folder, { name }, stamp);
}

/** Throws PostilError `malformed` where it would come to lie in itself. */
export function moveFolder(
  folders: Folders,
  folder: Folder,
  parent: string | null,
  stamp: Stamp,
): OperationDraft | null {
  if (folder.parent === parent) return null;
  if (parent !== null && isInside(folders, parent, folder.id))
    throw new PostilError('malformed', words.library.folderIntoItself(folder.name));
  return changed(folder, { parent }, stamp);
}

function changed(before: Folder, change: Partial<Folder>, stamp: Stamp): OperationDraft | null {
  const after = { ...before, ...change, updated: stamp.now };
  return draftOf('organise', [{ table: 'folders', id: before.id, before, after }], stamp);
}

/** Takes a folder away; articles and folders that lay in it lie where it lay. @param articles those that lie in it */
export function deleteFolder(
  folders: Folders,
  folder: Folder,
  articles: readonly ArticleRecord[],
  stamp: Stamp,
): OperationDraft | null {
  const parent = folder.parent !== null && folders.has(folder.parent) ? folder.parent : null;
  const inside = [...folders.values()].filter((one) => one.parent === folder.id);
  const changes: Change[] = [
    ...articles
      .filter((article) => article.folder === folder.id)
      .map((before): Change => ({ table: 'articles', id: before.id, before, after: { ...before, folder: parent } })), // prettier-ignore
    ...inside.map((before): Change => ({
      table: 'folders',
      id: before.id,
      before,
      after: { ...before, parent, updated: stamp.now },
    })),
    { table: 'folders', id: folder.id, before: folder, after: null },
  ];
  return draftOf('organise', changes, stamp);
}

/** Whether the folder `id` is `around` or lies in it, at any depth. A way up that leads in a circle ends. */
export function isInside(folders: Folders, id: string, around: string): boolean {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); at = folders.get(at)?.parent ?? null) {
    if (at === around) return true;
    seen.add(at);
  }
  return false;
}
