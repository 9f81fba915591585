import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { isInside } from '../files/inside.ts';
import { libraryFolder } from './kept.ts';

/** Whether `path`, absolute and there or not, is the library's own folder or lies in it, through whatever links. */
export async function isInLibrary(profile: string, path: string): Promise<boolean> {
  const [place, library] = await Promise.all([realPlace(path), realPlace(libraryFolder(profile))]);
  return isInside(place, library);
}

export function ownFolder(): PostilError {
  return new PostilError('not-written', words.safety.ownFolder);
}

/** Where `path` leads to; of what is not there, where it would be. */
async function realPlace(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(await realPlace(folder), basename(path));
  }
}
