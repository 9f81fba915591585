import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { expired } from '../../core/library/snapshot-policy.ts';
import { words } from '../../core/words/words.ts';
import { makeFolders } from '../files/folder.ts';
import { errorCode, notWritten, syncFolder, writeNew } from '../files/write.ts';
import { picturePaths } from './backup.ts';
import { writeAt } from './lines.ts';
import { COPIES_README } from './readmes.ts';
import { listSnapshots, snapshotFolder, snapshotOf } from './snapshots.ts';
import { piecesOf } from './unpack.ts';

/** How the copies in the second folder stand. */
export interface Copied {
  /** How many snapshots it holds now. */
  kept: number;
  /** When the newest of them was taken, ISO 8601; `null` where there is none yet. */
  newest: string | null;
}

/** As much of a library's name as tells two libraries in one folder apart. */
const NAME_LENGTH = 8;

/** Where the copies of `library` stand inside the folder that the reader chose. */
export function copiesFolder(chosen: string, library: string): string {
  return join(chosen, 'Postil copies', library.slice(0, NAME_LENGTH));
}

/**
 * Brings the copies of a profile's library in `chosen` (a USB stick, a synced folder) up to date: its newest snapshot and
 * all pictures that are missing there, each written under another name, synced, read back, compared, and only then renamed;
 * what the policy for snapshots lets go is removed. A file that is there is not written again.
 *
 * @returns `null` where the folder is not there, as when the stick was taken out
 * @throws PostilError `not-written`; what was there is as it was
 */
export async function copyToSecondFolder(
  profile: string,
  library: string,
  chosen: string,
): Promise<Copied | null> {
  if (!(await isFolder(chosen))) return null;
  try {
    const folder = copiesFolder(chosen, library);
    await makeFolders(folder);
    await removeLeftovers(folder);
    for (const { hash, path } of await picturePaths(profile))
      await copyOnce(path, join(folder, 'pictures', hash.slice(0, 2), hash));
    const [newest] = await listSnapshots(profile);
    if (newest !== undefined) {
      await copyOnce(join(snapshotFolder(profile), newest.name), join(folder, newest.name));
      await writeReadme(folder);
    }
    return await prune(folder);
  } catch (error) {
    // It was taken out meanwhile.
    if (!(await isFolder(chosen))) return null;
    throw error instanceof PostilError ? error : notWritten(words.safety.unwritten.secondCopy, error);
  }
}

/** Copies a file that is not there yet; of a file that is there, its name and size say that it is the same. */
async function copyOnce(from: string, to: string): Promise<void> {
  const { size } = await stat(from);
  const there = await stat(to).catch(() => null);
  if (there?.isFile() === true && there.size === size) return;
  await makeFolders(dirname(to));
  const temporary = join(dirname(to), `.postil-${randomBytes(8).toString('hex')}.tmp`);
  try {
    const written = await copyAndSync(from, temporary);
    if ((await digestOf(temporary)) !== written) throw new Error(words.safety.reasons.readBackOther);
    await rename(temporary, to);
    await syncFolder(dirname(to));
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error instanceof PostilError ? error : notWritten(basename(to), error);
  }
}

/** @returns the SHA-256 of what was read, and so should have been written */
async function copyAndSync(from: string, to: string): Promise<string> {
  const target = await open(to, 'wx', 0o600);
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const piece of piecesOf(from)) {
      hash.update(piece);
      await writeAt(target, Buffer.from(piece), size);
      size += piece.length;
    }
    await target.sync();
    return hash.digest('hex');
  } finally {
    await target.close();
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of piecesOf(path)) hash.update(piece);
  return hash.digest('hex');
}

async function writeReadme(folder: string): Promise<void> {
  await writeNew(join(folder, 'README.txt'), COPIES_README, 0o644).catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
  });
}

/** Of a process, or a stick, that went while it was written. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((name) => /^\.postil-[0-9a-f]{16}\.tmp$/.test(basename(name))))
    await unlink(join(folder, name)).catch(() => undefined);
}

async function prune(folder: string): Promise<Copied> {
  const copies = (await readdir(folder)).flatMap((name) => snapshotOf(name) ?? []);
  const gone = expired(copies);
  for (const { name } of gone) {
    // One that cannot be removed takes room and does no harm.
    await unlink(join(folder, name)).catch(() => undefined);
  }
  const kept = copies.filter((copy) => !gone.includes(copy));
  return {
    kept: kept.length,
    newest:
      kept
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? null,
  };
}

/** Whether a folder is there now. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((stats) => stats.isDirectory(), () => false); // prettier-ignore
}
