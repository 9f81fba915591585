import { dialog } from 'electron';
import { words } from '../../core/words/words.ts';
import type { ReaderWindow } from './reader-window.ts';

/** How a page is left. */
export interface Leaving {
  /** What to call with the page's answer: whether all is saved, and if not, why, in a sentence. */
  readyToClose(saved: boolean, why: string): void;
  /** Loads the page anew, as gently as it is closed: what could not be saved the next page brings back. */
  reload(): void;
}

/** A page that has not answered in this time is stuck; a longer wait would look like a window that cannot be closed. */
const PATIENCE = 3000;

/**
 * Lets the page save before its window closes, whoever closes it (the reader, a menu, the end of the app): sends `closing`
 * and waits for `readyToClose`, though no longer than three seconds, and not at all for a page that is gone or never
 * started. Where something could not be saved the reader decides; keeping the window open keeps the app running.
 */
export function closeGently(window: ReaderWindow): Leaving {
  const { browser } = window;
  let waitingTo: 'close' | 'reload' | null = null;
  let timer: NodeJS.Timeout | undefined;
  const finish = () => {
    clearTimeout(timer);
    const what = waitingTo;
    waitingTo = null;
    if (what === 'close' && !browser.isDestroyed()) browser.destroy();
    else if (what === 'reload') window.reload();
  };
  const ask = (what: 'close' | 'reload') => {
    const asked = waitingTo !== null;
    // Closing has the last word: the answer that is waited for serves both.
    if (waitingTo !== 'close') waitingTo = what;
    if (asked) return;
    timer = setTimeout(finish, PATIENCE);
    window.send('closing', null);
  };
  browser.on('close', (event) => {
    if (!window.isStarted) return;
    event.preventDefault();
    ask('close');
  });
  browser.webContents.on('render-process-gone', () => {
    // A page that is gone is loaded again by itself (recovery).
    if (waitingTo === 'reload') waitingTo = null;
    finish();
  });
  return {
    readyToClose: (saved, why) => {
      if (waitingTo === null || browser.isDestroyed()) return;
      if (saved || waitingTo === 'reload') return finish();
      clearTimeout(timer);
      void askWhetherToClose(window, why).then((close) => {
        if (close) finish();
        else waitingTo = null;
      });
    },
    reload: () => {
      if (window.isStarted) ask('reload');
    },
  };
}

/** Resolves to whether the window is to close although something is not saved. */
async function askWhetherToClose({ browser }: ReaderWindow, why: string): Promise<boolean> {
  const { closing } = words.menus.dialogs;
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: closing.unsaved,
    detail: why === '' ? closing.slow : why,
    buttons: [closing.keep, closing.close],
    // Enter and Esc keep the words.
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
