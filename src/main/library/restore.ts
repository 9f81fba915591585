import { copyFile, link, rename, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { errorCode, syncFolder } from '../files/write.ts';
import { KnownFiles } from '../opening/known-files.ts';
import { fileTime } from '../settings/json-file.ts';
import { SettingsStore } from '../settings/settings.ts';
import type { Work } from './backup.ts';
import { Journal } from './journal.ts';
import { journalPath, recordNotWritten } from './journal-file.ts';
import { libraryFolder, makeFolder } from './kept.ts';
import { takeLock } from './lock.ts';
import { putBack } from './profile-entries.ts';
import { snapshotFolder } from './snapshots.ts';
import { unpackBackup } from './unpacked.ts';

export interface Restored {
  operations: number;
  pictures: number;
  /** Where the journal that was there is now, without its folder; `null` where there was none with anything in it. */
  kept: string | null;
}

/**
 * Puts the library of a backup, or of a snapshot, into a profile. Everything is unpacked and checked first, line by line;
 * then the journal that is there is moved to `library/kept`, its snapshots with it, and the backup's takes its place, under
 * a new name of its own: a database that knows the one before is made anew and told. Nothing is deleted. Throws PostilError:
 * `library-busy` while Postil has the library open, `malformed` for a file that is no whole backup, `journal-newer`,
 * `not-written`, `not-found`.
 */
export async function restore(profile: string, path: string): Promise<Restored> {
  const taken = await takeLock(profile, 'command');
  if ('heldBy' in taken) {
    throw new PostilError('library-busy', words.safety.busy.restoring);
  }
  try {
    return await restoring(profile, path, {}, async ({ journal, entries, ...unpacked }) => {
      const kept = (await currentSeq(profile)) === 0 ? null : await keepJournal(profile, new Date());
      await rename(journal, journalPath(profile));
      await syncFolder(libraryFolder(profile));
      const now = new Date();
      const [settings, files] = await Promise.all([
        SettingsStore.open(profile, now),
        KnownFiles.open(profile, now),
      ]);
      await putBack(profile, { settings, files }, entries, now);
      await Promise.all([settings.flush(), files.flush()]);
      return { operations: unpacked.operations, pictures: unpacked.pictures, kept };
    });
  } finally {
    await taken.lock.release();
  }
}

/** What the window shows of the library that was put aside for another one. */
export interface Replaced extends Restored {
  /** The library that was there, and its newest operation. */
  library: string;
  seq: number;
}

/**
 * The same while the app has the library open: the journal goes on under the backup's name, between two writes. What has
 * this `journal` open must begin anew with it: the window's page, and commands that hand their operations over.
 */
export async function restoreInto(
  profile: string,
  journal: Journal,
  stores: { settings: SettingsStore; files: KnownFiles },
  path: string,
  work: Work = {},
): Promise<Replaced> {
  return restoring(profile, path, work, async (unpacked) => {
    let replaced = { library: '', seq: 0, kept: null as string | null };
    await journal.replaceBeginning(unpacked.journal, Infinity, async () => {
      const { library, seq } = journal;
      replaced = { library, seq, kept: seq === 0 ? null : await keepJournal(profile, new Date()) };
    });
    await putBack(profile, stores, unpacked.entries, new Date());
    return { operations: unpacked.operations, pictures: unpacked.pictures, ...replaced };
  });
}

async function restoring<T>(
  profile: string,
  path: string,
  work: Work,
  use: (unpacked: Awaited<ReturnType<typeof unpackBackup>>) => Promise<T>,
): Promise<T> {
  let left: string | null = null;
  try {
    const unpacked = await unpackBackup(profile, path, { pictures: true, ...work });
    left = unpacked.journal;
    return await use(unpacked);
  } catch (error) {
    if (error instanceof PostilError) throw error;
    if (errorCode(error) === 'ENOENT')
      throw new PostilError('not-found', words.safety.backup.notThere(basename(path)), { cause: error });
    throw recordNotWritten(error);
  } finally {
    if (left !== null) await unlink(left).catch(() => undefined);
  }
}

/**
 * Gives the journal a second name in `library/kept`, which stays when another takes its place, and moves its snapshots
 * there: a library's copies are its own, and age by themselves.
 *
 * @returns the name in `library/kept`
 */
async function keepJournal(profile: string, now: Date): Promise<string> {
  const folder = join(libraryFolder(profile), 'kept');
  await makeFolder(folder);
  const time = fileTime(now);
  const name = `journal-${time}.jsonl`;
  // A second name costs nothing and holds what is appended until the very moment; not every file system has them.
  await link(journalPath(profile), join(folder, name)).catch(() =>
    copyFile(journalPath(profile), join(folder, name)),
  );
  await rename(snapshotFolder(profile), join(folder, `snapshots-${time}`)).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
  await syncFolder(folder);
  return name;
}

/** The newest operation of the journal that is there; 0 where there is none. One that cannot be read is kept, too. */
async function currentSeq(profile: string): Promise<number> {
  try {
    const journal = await Journal.open(profile, { readOnly: true });
    const { seq } = journal;
    await journal.close();
    return seq;
  } catch (error) {
    if (error instanceof PostilError && error.code === 'not-found') return 0;
    return -1;
  }
}
