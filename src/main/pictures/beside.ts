import type { Stats } from 'node:fs';
import { lstat, readlink, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRegularFile } from './store.ts';

/** The largest picture that is taken from beside a file: a photograph as a camera makes it has half of that. */
export const LARGEST_PICTURE = 16 * 1024 * 1024;

/** Links that lead to links: more is a circle, or made to be followed for long. */
const MOST_LINKS = 8;

/** The folder in which the article's file lies, links resolved. Rejects with the system's error. */
export async function folderOf(file: string): Promise<string> {
  return dirname(await realpath(file));
}

/**
 * The bytes of the file at `reference` (see `localReferences`) in `folder`, which is absolute and holds no link; `null` where
 * there is no regular file, `too-large` above 16 MB. Nothing outside of the folder is touched, not even looked at: a link
 * that leads out may lead to another computer.
 */
export async function readBeside(
  folder: string,
  reference: string,
): Promise<Uint8Array<ArrayBuffer> | 'too-large' | null> {
  try {
    const named = pathOf(folder, reference);
    const found = named === null ? null : await inside(folder, named);
    if (found === null || !found.stats.isFile()) return null;
    if (found.stats.size > LARGEST_PICTURE) return 'too-large';
    return (await readRegularFile(found.path, LARGEST_PICTURE)) ?? 'too-large';
  } catch {
    // Not there, not to be read, a name that no file can have: to the reader all the same.
    return null;
  }
}

/** The absolute path that a reference means, wherever that is; `null` where it means none. */
function pathOf(folder: string, reference: string): string | null {
  if (/^file:/i.test(reference)) return fileURLToPath(reference.replace(/[?#][^]*$/, ''));
  if (!reference.startsWith('./')) return null;
  const parts = reference.slice(2).split('/');
  return process.platform === 'win32' && parts.some(isNoWindowsName) ? null : join(folder, ...parts);
}

/** Devices, streams and names that Windows changes silently. */
function isNoWindowsName(part: string): boolean {
  return (
    /[<>:"|?*]|[. ]$/.test(part) || /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)(?:\.|$)/i.test(part)
  );
}

/** What is at `path`, links followed one by one as long as they stay in `folder`; `null` where it, or one of them, leads out. */
async function inside(folder: string, path: string): Promise<{ path: string; stats: Stats } | null> {
  let at = folder;
  let rest = partsBelow(folder, path);
  let stats: Stats | null = null;
  for (let links = 0; rest !== null && rest.length > 0;) {
    const [part = '', ...others] = rest;
    const next = join(at, part);
    stats = await lstat(next);
    if (stats.isSymbolicLink()) {
      links += 1;
      if (links > MOST_LINKS) return null;
      const below = partsBelow(folder, resolve(at, await readlink(next)));
      rest = below === null ? null : [...below, ...others];
      at = folder;
    } else {
      at = next;
      rest = others;
    }
  }
  return rest === null || stats === null ? null : { path: at, stats };
}

/** The names on the way from `folder` down to `path`; `null` where it is not below. Looks at letters only. */
function partsBelow(folder: string, path: string): string[] | null {
  const below = relative(folder, path);
  if (below === '' || isAbsolute(below) || below === '..' || below.startsWith(`..${sep}`)) return null;
  return below.split(sep);
}
