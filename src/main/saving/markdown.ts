import { dialog, type BrowserWindow } from 'electron';
import { basename, extname, join } from 'node:path';
import { safeFileName } from '../../core/export/file-name.ts';
import type { Saved } from '../../ipc.ts';
import { writeFileAtomically } from '../files/write.ts';
import { failureForPage } from '../ipc/dispatch.ts';
import type { Folders } from '../settings/folders.ts';

/**
 * Asks where to save `text`, beginning in the last export folder, and writes it there whole or not at all.
 *
 * @param name a proposal, made safe for every system before it is shown
 */
export async function saveMarkdown(
  browser: BrowserWindow,
  folders: Folders,
  name: string,
  text: string,
): Promise<Saved> {
  const title = extname(name) === '.md' ? basename(name, '.md') : name;
  const { canceled, filePath } = await dialog.showSaveDialog(browser, {
    title: 'Export notes',
    defaultPath: join(folders.get('export'), safeFileName(title, 'md')),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
    filters: [
      { name: 'Markdown', extensions: ['md'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  if (canceled || !filePath) return { outcome: 'cancelled' };
  try {
    await writeFileAtomically(filePath, text);
  } catch (error) {
    return { outcome: 'failed', failure: failureForPage(error) };
  }
  folders.remember('export', filePath);
  return { outcome: 'written', name: basename(filePath) };
}
