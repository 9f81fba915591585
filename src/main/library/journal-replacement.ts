import { copyFile, link, open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode, syncFolder } from '../files/write.ts';
import { expectUntouched, journalPath, openFile, readEnds, type Ends } from './journal-file.ts';
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

/** Bytes copied at a time. */
const PIECE = 1 << 20;

/**
 * Makes sure that the journal that `handle` has open is the one in its place, and ends at `end`. One that somebody deleted is
 * still there for whoever has it open, and for nobody else: it is written again under its name.
 *
 * @returns what to write to from now on
 * @throws the system's error, or one that says that another file, or other bytes, are there; nothing was changed then
 */
export async function expectInPlace(profile: string, handle: FileHandle, end: number): Promise<FileHandle> {
  const path = journalPath(profile);
  try {
    await expectUntouched(handle, path, end);
    return handle;
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
  const temporary = `${path}.${process.pid}.again.tmp`;
  await unlink(temporary).catch(() => undefined);
  const again = await open(temporary, 'wx+', 0o600);
  try {
    for (let from = 0; from < end; from += PIECE) {
      const bytes = await readRange(handle, from, Math.min(from + PIECE, end));
      await writeAt(again, bytes, from);
    }
    await again.sync();
    if ((await again.stat()).size !== end) throw new Error('it was deleted, and is not whole any more');
    // What has come there meanwhile is not ours to replace.
    await link(temporary, path);
    await syncFolder(dirname(path));
    return again;
  } catch (error) {
    await again.close();
    throw error;
  } finally {
    await unlink(temporary).catch(() => undefined);
  }
}
