import { copyFile, rename, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../files/write.ts';
import { journalPath, openFile, readEnds, type Ends } from './journal-file.ts';
import { readRange, writeAt } from './lines.ts';

/**
 * Puts a new file in the place of a profile's journal: the copy at `path`, and after it what the journal that `old` reads
 * holds in bytes `[end, oldEnd)`; nothing of it where `end` lies beyond. At every moment the journal is the old file or the
 * new one, whole. Rejects with the system's error, the old journal in its place.
 *
 * @returns the new journal, open for writing, and its ends
 */
export async function replaceJournal(
  profile: string,
  path: string,
  old: FileHandle,
  end: number,
  oldEnd: number,
): Promise<{ handle: FileHandle; ends: Ends }> {
  const journal = journalPath(profile);
  const temporary = `${journal}.${process.pid}.compacted.tmp`;
  await unlink(temporary).catch(() => undefined);
  await copyFile(path, temporary);
  const handle = await openFile(temporary, false);
  try {
    const tail = await readRange(old, Math.min(end, oldEnd), oldEnd);
    const { size } = await handle.stat();
    await writeAt(handle, tail, size);
    await handle.sync();
    const ends = await readEnds(handle, temporary);
    await rename(temporary, journal);
    await syncFolder(dirname(journal));
    return { handle, ends };
  } catch (error) {
    await handle.close();
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
