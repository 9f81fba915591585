import { access, constants, readdir, readFile, rename, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTime } from '../settings/json-file.ts';
import { keptFolder } from './kept.ts';

/** Where Chromium keeps the window's database: its folder is named after the app's origin, which never changes. */
export const DATABASE_FOLDER = join('chromium', 'IndexedDB', 'app_postil_0.indexeddb.leveldb');

/** Bytes without which a database cannot be opened for want of room, and a new one would be no better. */
const ROOM = 16 * 1024 * 1024;

/**
 * Puts the window's database aside, where the disk has room and a file of it is missing or cannot be read: Chromium then neither
 * opens it nor begins a new one, for ever. What it held is in the journal. A database that only looks damaged is Chromium's own
 * business, and a sound one is never touched.
 *
 * @param profile whose database nobody has open
 * @returns the name it is kept under in `library/kept`, or `null` where nothing was done
 */
export async function putDatabaseAside(profile: string, now: Date): Promise<string | null> {
  const folder = join(profile, DATABASE_FOLDER);
  try {
    const { bavail, bsize } = await statfs(profile);
    if (bavail * bsize < ROOM || !(await isUnreadable(folder))) return null;
    const name = `database-${fileTime(now)}.leveldb`;
    await rename(folder, join(await keptFolder(profile), name));
    return name;
  } catch {
    // Then the page goes on waiting, and says so.
    return null;
  }
}

/** Whether a file that LevelDB reads at its start is not there, or not for us. Without `CURRENT` it begins a new database itself. */
async function isUnreadable(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  if (!names.includes('CURRENT')) return false;
  const path = join(folder, 'CURRENT');
  // Looked at before it is read: to read a pipe is to wait for ever.
  const current = (await isReadable(path)) ? await readFile(path, 'latin1').catch(() => '') : '';
  // One line with the manifest's name; LevelDB takes all before the last letter for it.
  if (!names.includes(current.slice(0, -1))) return true;
  for (const name of names) if (!(await isReadable(join(folder, name)))) return true;
  return false;
}

async function isReadable(path: string): Promise<boolean> {
  try {
    await access(path, constants.R_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
