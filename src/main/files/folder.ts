import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { errorCode, reason } from './write.ts';

/**
 * Creates `folder`, an absolute path, and what is missing above it. Folder by folder: Node's own `recursive` never comes
 * back from a place that says of an existing folder that it is missing, as /proc does.
 *
 * @returns the first folder that was created, or `undefined` where all were there
 * @throws PostilError `not-written`, which names what is in the way
 */
export async function makeFolders(folder: string, mode = 0o777): Promise<string | undefined> {
  const missing = await missingFolders(folder);
  for (const path of missing) {
    try {
      await mkdir(path, { mode });
    } catch (error) {
      // Somebody else was faster.
      if (errorCode(error) !== 'EEXIST') throw notMade(path, error);
    }
  }
  return missing[0];
}

/** Those of `folder` and the folders it is in that do not exist, outermost first. */
async function missingFolders(folder: string): Promise<string[]> {
  const missing: string[] = [];
  for (let path = folder; ; path = dirname(path)) {
    try {
      const found = await stat(path);
      if (found.isDirectory()) return missing.reverse();
      throw new PostilError('not-written', words.files.fileInTheWay(path));
    } catch (error) {
      if (error instanceof PostilError) throw error;
      const isMissing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
      // A drive that is not there is its own parent.
      if (!isMissing || path === dirname(path)) throw notMade(path, error);
      missing.push(path);
    }
  }
}

function notMade(path: string, error: unknown): PostilError {
  const why = errorCode(error) === 'ENOENT' ? words.files.keepsNothing(dirname(path)) : reason(error);
  return new PostilError('not-written', words.files.folderNotMade(path, why), { cause: error });
}
