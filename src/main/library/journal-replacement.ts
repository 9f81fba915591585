import { copyFile, link, open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { JOURNAL_SCHEMA, type JournalHeader } from '../../core/library/journal.ts';
import { words } from '../../core/words/words.ts';
import { errorCode, syncFolder } from '../files/write.ts';
import { expectUntouched, headerLine, journalPath, openFile, readEnds, type Ends } from './journal-file.ts';
import { readRange, writeAt } from './lines.ts';

/** A journal, open for writing, and its ends. */
export interface Opened {
  handle: FileHandle;
  ends: Ends;
}

/**
 * Puts a new file in the place of a profile's journal: the copy at `path`, and after it what the journal that `old` reads
 * holds in bytes `[end, oldEnd)`; nothing of it where `end` lies beyond. At every moment the journal is the old file or the
 * new one, whole. Rejects with the system's error, the old journal in its place.
 */
export async function replaceJournal(
  profile: string,
  path: string,
  old: FileHandle,
  end: number,
  oldEnd: number,
): Promise<Opened> {
  return replaceBy(profile, async (temporary) => {
    await copyFile(path, temporary);
    const handle = await openFile(temporary, false);
    const { size } = await handle.stat().catch(closing(handle));
    await copyRange(old, Math.min(end, oldEnd), oldEnd, handle, size).catch(closing(handle));
    return handle;
  });
}

/**
 * Gives a journal of an older version the header of this one, before anything is added: the older version would read on past
 * what it does not know, and what it then wrote would harm it. The lines in bytes `[start, end)` are copied behind the new header
 * under another name: at every moment the journal is the old file or the new one, whole. Takes time in proportion to the
 * file, once in a library's life with each new schema. Rejects with the system's error, the old journal in its place.
 */
export async function raiseSchema(
  profile: string,
  old: FileHandle,
  header: JournalHeader,
  start: number,
  end: number,
): Promise<Opened> {
  return replaceBy(profile, async (temporary) => {
    const handle = await open(temporary, 'wx+', 0o600);
    const line = headerLine({ ...header, schema: JOURNAL_SCHEMA });
    await writeAt(handle, line, 0).catch(closing(handle));
    await copyRange(old, start, end, handle, line.length).catch(closing(handle));
    return handle;
  });
}

/** Puts the file that `write` makes under a temporary name, and leaves open, into the journal's place, once it is synced. */
async function replaceBy(
  profile: string,
  write: (temporary: string) => Promise<FileHandle>,
): Promise<Opened> {
  const journal = journalPath(profile);
  const temporary = `${journal}.${process.pid}.compacted.tmp`;
  await unlink(temporary).catch(() => undefined);
  try {
    const handle = await write(temporary);
    try {
      await handle.sync();
      const ends = await readEnds(handle, temporary);
      await rename(temporary, journal);
      await syncFolder(dirname(journal));
      return { handle, ends };
    } catch (error) {
      return await closing(handle)(error);
    }
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** For `catch`: closes what nobody else will, and goes on failing. */
function closing(handle: FileHandle): (error: unknown) => Promise<never> {
  return async (error) => {
    await handle.close();
    throw error;
  };
}

/** Bytes copied at a time. */
const PIECE = 1 << 20;

/** Copies bytes `[from, to)` of one file into another, from `at` on. */
async function copyRange(
  source: FileHandle,
  from: number,
  to: number,
  target: FileHandle,
  at: number,
): Promise<void> {
  for (let start = from; start < to; start += PIECE) {
    const bytes = await readRange(source, start, Math.min(start + PIECE, to));
    await writeAt(target, bytes, at + start - from);
  }
}

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
    await copyRange(handle, 0, end, again, 0);
    await again.sync();
    if ((await again.stat()).size !== end) throw new Error(words.safety.reasons.deleted);
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
