import { clipboard, dialog, shell, type BrowserWindow } from 'electron';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { shownAddress, webAddress } from './address.ts';

/** The buttons of the question, in their order. */
const BUTTONS = ['open', 'copy', 'cancel'] as const;

/**
 * Shows an address and does with it what the reader chooses. Throws a PostilError for any but http and https: other
 * schemes start programs.
 */
export async function openLink(browser: BrowserWindow, address: string): Promise<void> {
  const href = webAddress(address);
  const said = words.saving.links;
  if (href === null) throw new PostilError('unsupported', said.notWeb);
  const { response } = await dialog.showMessageBox(browser, {
    type: 'none',
    title: 'Postil',
    message: said.question,
    detail: shownAddress(href),
    buttons: BUTTONS.map((button) => said[button]),
    defaultId: BUTTONS.indexOf('open'),
    cancelId: BUTTONS.indexOf('cancel'),
    noLink: true,
  });
  if (BUTTONS[response] === 'open') await shell.openExternal(href);
  else if (BUTTONS[response] === 'copy') await clipboard.writeText(href);
}
