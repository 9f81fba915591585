import { dirname, join } from 'node:path';
import { makeFolders } from '../files/folder.ts';
import { errorCode, syncFolder, writeNew } from '../files/write.ts';
import { fileTime } from '../settings/json-file.ts';

/** The folder of the library's files, outside Chromium's profile. */
export function libraryFolder(profile: string): string {
  return join(profile, 'library');
}

/** Creates `<profile>/library`, readable by its owner only, where it is missing. */
export async function makeLibraryFolder(profile: string): Promise<string> {
  const folder = libraryFolder(profile);
  await makeFolder(folder);
  return folder;
}

/**
 * Keeps what cannot stay where it is in `<profile>/library/kept/<kind>-<time>.<extension>`, on the disk when this resolves.
 *
 * @param kind what it is, in letters: `torn`, `database`
 * @param data text (as UTF-8) or bytes
 * @returns the file's name, without its folder
 */
export async function keepAside(
  profile: string,
  kind: string,
  extension: string,
  data: string | Uint8Array,
  now: Date,
): Promise<string> {
  const folder = await keptFolder(profile);
  for (let copy = 1; ; copy += 1) {
    const name = `${kind}-${fileTime(now)}${copy === 1 ? '' : `-${copy}`}.${extension}`;
    if (await created(join(folder, name), data)) return name;
  }
}

/** Keeps bytes once, however often they are met: `name` says which they are. Resolves when they are on the disk. */
export async function keepOnce(profile: string, name: string, data: string | Uint8Array): Promise<void> {
  await created(join(await keptFolder(profile), name), data);
}

/** `<profile>/library/kept`, made where it is missing. */
export async function keptFolder(profile: string): Promise<string> {
  const folder = join(libraryFolder(profile), 'kept');
  await makeFolder(folder);
  return folder;
}

/** Created folders are synced into their parents, or a power cut could take them with all they hold. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await makeFolders(folder, 0o700);
  if (first === undefined) return;
  for (let path = folder; ; path = dirname(path)) {
    await syncFolder(dirname(path));
    if (path === first || path === dirname(path)) return;
  }
}

/** Writes a new file; `false` where one of that name exists. */
async function created(path: string, data: string | Uint8Array): Promise<boolean> {
  try {
    await writeNew(path, data);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  await syncFolder(dirname(path));
  return true;
}
