import { stat } from 'node:fs/promises';
import type { Opener } from '../opening/opener.ts';
import type { Adding } from './adding.ts';

/** So many files are opened one after the other, as they were dropped; more are added without being shown. */
const FEW = 5;

/** Files and folders that were dropped on the window, by their absolute paths. */
export async function takeDropped(
  paths: readonly string[],
  { opener, adding }: { opener: Pick<Opener, 'openFiles'>; adding: Pick<Adding, 'add'> },
): Promise<void> {
  const isFolder = (path: string) => stat(path).then((stats) => stats.isDirectory(), () => false); // prettier-ignore
  // A folder of notes, as some programs export them, is one thing to be imported.
  const { notesForm } = await import('../importing/notes-form.ts');
  const isNotes = async (path: string) => (await isFolder(path)) && (await notesForm(path)) !== null;
  const kinds = await Promise.all(paths.map(async (path) => ({ path, notes: await isNotes(path), folder: await isFolder(path) }))); // prettier-ignore
  const isFew = kinds.length <= FEW && kinds.every(({ notes, folder }) => notes || !folder);
  opener.openFiles(kinds.filter(({ notes }) => isFew || notes).map(({ path }) => path));
  if (!isFew) void adding.add(kinds.filter(({ notes }) => !notes).map(({ path }) => path));
}
