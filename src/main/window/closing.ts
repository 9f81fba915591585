import { dialog } from 'electron';
import type { ReaderWindow } from './reader-window.ts';

/** A page that has not answered in this time is stuck; a longer wait would look like a window that cannot be closed. */
const PATIENCE = 3000;

/**
 * Lets the page save before its window closes, whoever closes it (the reader, a menu, the end of the app): sends `closing`
 * and waits for `readyToClose`, though no longer than three seconds, and not at all for a page that is gone or never
 * started. Where something could not be saved the reader decides; keeping the window open keeps the app running.
 *
 * @returns what to call with the page's answer: whether all is saved, and if not, why, in a sentence
 */
export function closeGently(window: ReaderWindow): (saved: boolean, why: string) => void {
  const { browser } = window;
  let isWaiting = false;
  let timer: NodeJS.Timeout | undefined;
  const finish = () => {
    if (isWaiting && !browser.isDestroyed()) browser.destroy();
  };
  browser.on('close', (event) => {
    if (!window.isStarted) return;
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    timer = setTimeout(finish, PATIENCE);
    window.send('closing', null);
  });
  browser.webContents.on('render-process-gone', finish);
  return (saved, why) => {
    if (!isWaiting || browser.isDestroyed()) return;
    if (saved) return finish();
    clearTimeout(timer);
    void askWhetherToClose(window, why).then((close) => {
      if (close) finish();
      else isWaiting = false;
    });
  };
}

/** Resolves to whether the window is to close although something is not saved. */
async function askWhetherToClose({ browser }: ReaderWindow, why: string): Promise<boolean> {
  const buttons = ['Keep the window open', 'Close without saving them'];
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: 'The last words could not be saved.',
    detail: why === '' ? 'Saving them takes longer than usual.' : why,
    buttons,
    // Enter and Esc keep the words.
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
