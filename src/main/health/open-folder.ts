import { shell } from 'electron';
import { folderToOpen } from '../files/folder-to-open.ts';

/** Shows a folder in the system's file manager. Throws PostilError `not-found` for what is no folder: to open it could be to run it. */
export async function openFolder(path: string): Promise<void> {
  const { folder, opens } = await folderToOpen(path, process.platform);
  if (opens) await shell.openPath(folder);
  else shell.showItemInFolder(folder);
}
