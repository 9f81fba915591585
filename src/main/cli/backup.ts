import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { PostilError, toFailure } from '../../core/failure.ts';
import { errorCode } from '../files/write.ts';
import { backUp } from '../library/backup.ts';
import { readLibrary } from '../library/library.ts';
import { restore } from '../library/restore.ts';
import type { Run } from './index.ts';

/** `postil backup`: the library into one file. */
export async function backup({ request: { files, overwrite }, output, profile, cwd }: Run): Promise<boolean> {
  return one(files, output, async (file) => {
    const path = resolve(cwd, file);
    if (!overwrite && (await exists(path))) {
      throw new PostilError(
        'not-written',
        `${basename(path)} is there already. Add --overwrite to replace it.`,
      );
    }
    const { counts, pictures, bytes } = await backUp(profile, path);
    return { articles: counts.articles, annotations: counts.annotations, pictures, bytes };
  });
}

/** `postil restore`: a backup in the place of the library that is there. */
export async function restoreBackup({ request: { files }, output, profile, cwd }: Run): Promise<boolean> {
  return one(files, output, async (file) => {
    const { pictures, kept } = await restore(profile, resolve(cwd, file));
    const { state } = await readLibrary(profile);
    return { articles: state.articles.size, annotations: state.annotations.size, pictures, kept };
  });
}

async function one(
  files: readonly string[],
  output: Run['output'],
  work: (file: string) => Promise<object>,
): Promise<boolean> {
  const [file = ''] = files;
  try {
    await output.result({ file, ok: true, ...(await work(file)) });
    return true;
  } catch (error) {
    await output.failed(file, toFailure(error));
    return false;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
