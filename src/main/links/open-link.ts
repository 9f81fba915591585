import { clipboard, dialog, shell, type BrowserWindow } from 'electron';
import { PostilError } from '../../core/failure.ts';
import { shownAddress, webAddress } from './address.ts';

const BUTTONS = ['Open in browser', 'Copy address', 'Cancel'] as const;

/**
 * Shows an address and does with it what the reader chooses. Throws a PostilError for any but http and https: other
 * schemes start programs.
 */
export async function openLink(browser: BrowserWindow, address: string): Promise<void> {
  const href = webAddress(address);
  if (href === null) {
    throw new PostilError(
      'unsupported',
      'This link does not lead to a web page, so Postil does not open it.',
    );
  }
  const { response } = await dialog.showMessageBox(browser, {
    type: 'none',
    title: 'Postil',
    message: 'Open this address in your browser?',
    detail: shownAddress(href),
    buttons: [...BUTTONS],
    defaultId: BUTTONS.indexOf('Open in browser'),
    cancelId: BUTTONS.indexOf('Cancel'),
    noLink: true,
  });
  if (response === BUTTONS.indexOf('Open in browser')) await shell.openExternal(href);
  else if (response === BUTTONS.indexOf('Copy address')) await clipboard.writeText(href);
}
