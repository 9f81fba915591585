import { lstat } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { errorCode } from './write.ts';

/** Folders in which systems put disks: where one of these is all that is left of a path, its disk is not there. */
const MOUNTS = /^\/(?:media|mnt|net|Volumes|run\/media)(?:\/[^/]+)?$/;

/**
 * Whether there is no file at `path` any more. `false` where there is one, where that cannot be told, and where the disk that it
 * was on may only be away: a network drive comes back.
 */
export async function isGone(path: string): Promise<boolean> {
  // A look at another computer's name would ask the network for it.
  if (!isAbsolute(path) || /^[\\/]{2}/.test(path)) return false;
  if (!(await isMissing(path))) return false;
  let folder = dirname(path);
  while (await isMissing(folder)) {
    if (folder === dirname(folder)) return false;
    folder = dirname(folder);
  }
  // The root of a disk, and nothing on the way to the file.
  return folder !== dirname(folder) && !MOUNTS.test(folder);
}

/** Those of `places`, ids, at whose paths there is no file any more. One without a known path is none of them. */
export async function gonePlaces(
  places: readonly string[],
  pathOf: (place: string) => string | null,
): Promise<string[]> {
  const gone: string[] = [];
  for (const place of places) {
    const path = pathOf(place);
    if (path !== null && (await isGone(path))) gone.push(place);
  }
  return gone;
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
  }
}
