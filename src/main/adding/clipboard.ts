import { clipboard } from 'electron';
import type { Clipping } from './paste.ts';

/** The clipboard as Electron had it before version 45; the app is run in both. */
interface OlderClipboard {
  readHTML(): string;
}

/** What the clipboard holds, as a page and as plain text. */
export async function readClipboard(): Promise<Clipping> {
  return { html: await readHtml(), text: await clipboard.readText() };
}

async function readHtml(): Promise<string> {
  const older = clipboard as unknown as Partial<OlderClipboard>;
  if (older.readHTML !== undefined) return older.readHTML();
  if (!(await clipboard.has('text/html'))) return '';
  for (const item of await clipboard.read())
    if (item.types.includes('text/html')) return (await item.getType('text/html')).text();
  return '';
}
