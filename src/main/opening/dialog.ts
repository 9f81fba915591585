import { dialog, type BrowserWindow } from 'electron';
import type { Folders } from '../settings/folders.ts';

const TEXT = ['txt', 'text'];
const MARKDOWN = ['md', 'markdown', 'mdown', 'mkd'];
const HTML = ['html', 'htm', 'xhtml', 'mhtml', 'mht'];
const MESSAGES = ['eml'];
const DOCUMENTS = ['docx', 'odt', 'fodt'];
const BOOKS = ['epub'];

/** Asks for files. Resolves to absolute paths, none where the reader thought better of it. */
export async function askForFiles(browser: BrowserWindow, folders: Folders): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: 'Open articles',
    defaultPath: folders.get('open'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Articles', extensions: [...TEXT, ...MARKDOWN, ...HTML, ...DOCUMENTS, ...BOOKS, ...MESSAGES] },
      { name: 'Plain text', extensions: TEXT },
      { name: 'Markdown', extensions: MARKDOWN },
      { name: 'Web pages', extensions: HTML },
      { name: 'Word and OpenDocument', extensions: DOCUMENTS },
      { name: 'Books', extensions: BOOKS },
      { name: 'Messages', extensions: MESSAGES },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  if (canceled) return [];
  folders.remember('open', filePaths[0]);
  return filePaths;
}
