import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { PostilError, toFailure } from '../../core/failure.ts';
import { errorCode } from '../files/write.ts';
import { backUp, picturePaths } from '../library/backup.ts';
import { readLibrary } from '../library/library.ts';
import { restore } from '../library/restore.ts';
import { unpackBackup } from '../library/unpacked.ts';
import type { Run } from './index.ts';

/** `postil backup`: the library into one file. */
export async function backup({
  request: { files, overwrite, dryRun },
  output,
  profile,
  cwd,
}: Run): Promise<boolean> {
  return one(files, output, async (file) => {
    const path = resolve(cwd, file);
    if (!overwrite && (await exists(path))) {
      throw new PostilError(
        'not-written',
        `${basename(path)} is there already. Add --overwrite to replace it.`,
      );
    }
    if (dryRun) return { dryRun, ...(await held(profile)) };
    const { counts, pictures, bytes } = await backUp(profile, path);
    return { articles: counts.articles, annotations: counts.annotations, pictures, bytes };
  });
}

/** `postil restore`: a backup in the place of the library that is there. */
export async function restoreBackup({
  request: { files, dryRun },
  output,
  profile,
  cwd,
}: Run): Promise<boolean> {
  return one(files, output, async (file) => {
    if (dryRun) return { dryRun, ...(await inBackup(resolve(cwd, file))) };
    const { pictures, kept } = await restore(profile, resolve(cwd, file));
    const { state } = await readLibrary(profile);
    return { articles: state.articles.size, annotations: state.annotations.size, pictures, kept };
  });
}

/** What a backup of the library would hold. */
async function held(profile: string): Promise<object> {
  const { state } = await readLibrary(profile);
  const pictures = (await picturePaths(profile)).length;
  return { articles: state.articles.size, annotations: state.annotations.size, pictures };
}

/** What a backup holds besides its trash, read through and checked beside every library. */
async function inBackup(path: string): Promise<object> {
  if (!(await exists(path))) throw new PostilError('not-found', `${basename(path)} is not there.`);
  const folder = await mkdtemp(join(tmpdir(), 'postil-backup-'));
  try {
    const { live, pictures } = await unpackBackup(folder, path, { pictures: false });
    return { articles: live.articles, annotations: live.annotations, pictures };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
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
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false;
    throw error;
  }
}
