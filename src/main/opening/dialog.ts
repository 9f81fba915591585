import { dialog, type BrowserWindow } from 'electron';
import { words } from '../../core/words/words.ts';
import type { Folders } from '../settings/folders.ts';

const TEXT = ['txt', 'text'];
const MARKDOWN = ['md', 'markdown', 'mdown', 'mkd'];
const HTML = ['html', 'htm', 'xhtml', 'mhtml', 'mht'];
const MESSAGES = ['eml'];
const DOCUMENTS = ['docx', 'odt', 'fodt'];
const BOOKS = ['epub'];

/** Asks for files. Resolves to absolute paths, none where the reader thought better of it. */
export async function askForFiles(browser: BrowserWindow, folders: Folders): Promise<string[]> {
  const { open } = words.menus.dialogs;
  const { canceled, filePaths } = await dialog.showOpenDialog(browser, {
    title: open.title,
    defaultPath: folders.get('open'),
    properties: ['openFile', 'multiSelections'],
    filters: [
      {
        name: open.articles,
        extensions: [...TEXT, ...MARKDOWN, ...HTML, ...DOCUMENTS, ...BOOKS, ...MESSAGES],
      },
      { name: open.text, extensions: TEXT },
      { name: open.markdown, extensions: MARKDOWN },
      { name: open.pages, extensions: HTML },
      { name: open.documents, extensions: DOCUMENTS },
      { name: open.books, extensions: BOOKS },
      { name: open.messages, extensions: MESSAGES },
      { name: open.allFiles, extensions: ['*'] },
    ],
  });
  if (canceled) return [];
  folders.remember('open', filePaths[0]);
  return filePaths;
}
