import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';

/** Only the user reads what is written for the first time; a file that is replaced keeps its permissions. */
const PRIVATE = 0o600;

/**
 * Writes `text` as UTF-8 to `path` so that at every moment the old file or the new one is there, whole: a temporary name
 * in the same folder, fsync, rename, fsync of the folder. A symbolic link stays one; the file it points to is replaced.
 * Throws PostilError `not-written`; then the old file is untouched.
 */
export async function writeFileAtomically(path: string, text: string | Uint8Array): Promise<void> {
  let temporary: string | null = null;
  try {
    const target = await realpath(path).catch(ifMissing(path));
    const old = await stat(target).catch(ifMissing(null));
    if (old?.isDirectory()) throw new Error(words.files.reasons.folderThere);
    // Not made of the target's name, which may fill a file system's 255 bytes already.
    temporary = join(dirname(target), `.postil-${randomBytes(8).toString('hex')}.tmp`);
    await writeNew(temporary, text, old === null ? PRIVATE : old.mode & 0o777);
    await rename(temporary, target);
    temporary = null;
    await syncFolder(dirname(target));
  } catch (error) {
    if (temporary !== null) await unlink(temporary).catch(() => undefined);
    throw notWritten(basename(path), error);
  }
}

/** Creates `path`, writes, syncs and closes. Rejects with the system's error, also where `path` exists; leaves no half file. */
export async function writeNew(path: string, data: string | Uint8Array, mode = PRIVATE): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(data);
    await file.sync();
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** Makes created, renamed and removed names of `folder` durable, where the platform can: Windows cannot open folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    // Some network and FUSE file systems refuse to sync a folder, and some folders may be written but not read.
    if (!['EINVAL', 'ENOTSUP', 'EBADF', 'EACCES', 'EPERM'].includes(errorCode(error))) throw error;
  }
}

/** A failed write of `name`, a file's name or words of the catalogue for what has none, as a sentence that says why. */
export function notWritten(name: string, error: unknown): PostilError {
  return new PostilError('not-written', words.files.notWritten(name, reason(error)), { cause: error });
}

/** The system's short code of an error, `''` where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why the system refused, as the end of a sentence. */
export function reason(error: unknown): string {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return words.files.reasons.full;
    case 'EACCES':
    case 'EPERM':
      return words.files.reasons.noRight;
    case 'EROFS':
      return words.files.reasons.readOnly;
    case 'ENOENT':
    case 'ENOTDIR':
      return words.files.reasons.noFolder;
    case 'ENAMETOOLONG':
      return words.files.reasons.longName;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}

/** For `catch`: a missing file is `value`; every other error stays one. */
function ifMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (errorCode(error) === 'ENOENT') return value;
    throw error;
  };
}
