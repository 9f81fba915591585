import { clipboard, Menu, type BrowserWindow } from 'electron';
import { contextTemplate } from './context-template.ts';

/** Shows the menu of the right button where the page shows none of its own; see `contextTemplate`. */
export function setUpContextMenu(window: BrowserWindow): void {
  const { webContents } = window;
  webContents.on('context-menu', (_event, pressed) => {
    const items = contextTemplate(pressed, {
      correct: (word) => webContents.replaceMisspelling(word),
      learn: (word) => void webContents.session.addWordToSpellCheckerDictionary(word),
      copyAddress: (address) => void clipboard.writeText(address),
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window, x: pressed.x, y: pressed.y });
  });
}
