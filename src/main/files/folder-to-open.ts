import { realpath, stat } from 'node:fs/promises';
import { basename, extname, win32 } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';

/**
 * What to hand to the system so that it shows a folder, and never runs anything. Systems open what they are given by what it is,
 * and a folder that was chosen once may have become a program by now. Throws PostilError `not-found` for what is no folder.
 *
 * @returns `folder` with all links resolved; `opens` is false where it is to be shown in the folder it lies in
 */
export async function folderToOpen(
  path: string,
  platform: NodeJS.Platform,
): Promise<{ folder: string; opens: boolean }> {
  const folder = await realpath(path).catch(() => null);
  const isFolder = folder !== null && (await stat(folder).then((stats) => stats.isDirectory(), () => false)); // prettier-ignore
  if (!isFolder) {
    const name = basename(path) || path;
    throw new PostilError('not-found', words.files.noFolder(name));
  }
  // Programs of macOS are folders with an extension (.app, .workflow, .prefPane, …), and opened they run.
  if (platform === 'darwin') return { folder, opens: extname(folder) === '' };
  // Without the stroke Windows may take `C:\notes` for C:\notes.exe, which it runs.
  if (platform === 'win32')
    return { folder: folder.endsWith(win32.sep) ? folder : folder + win32.sep, opens: true };
  return { folder, opens: true };
}
