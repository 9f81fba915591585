import { dialog } from 'electron';
import { words } from '../../core/words/words.ts';
import type { ReaderWindow } from './reader-window.ts';

/** Who chose to wait is asked again after this time, in milliseconds: long enough for a long file, short enough to be remembered. */
const AGAIN = 30_000;

const WAIT = 0;
const RELOAD = 1;

/**
 * Asks, when the page has not answered the hand for some seconds (Chromium decides: about fifteen), whether to wait or to
 * load it again; the question goes away by itself when the page answers. A page that hangs cannot be loaded again in its
 * process, so that is ended, and `recoverFromCrashes` does the rest: what was typed before is in the window's own storage.
 *
 * @param reloads called before the page's process is ended by the reader's choice
 */
export function askWhenStuck(window: ReaderWindow, reloads: () => void): void {
  const { browser } = window;
  const { webContents } = browser;
  let asking: AbortController | null = null;
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    clearTimeout(timer);
    asking?.abort();
    asking = null;
  };
  const ask = async (): Promise<void> => {
    if (asking !== null || browser.isDestroyed()) return;
    const control = (asking = new AbortController());
    const choice = await askWhether(window, control.signal);
    // It answered meanwhile, ended or was closed.
    if (asking !== control) return;
    asking = null;
    if (choice === WAIT) timer = setTimeout(() => void ask(), AGAIN);
    else {
      reloads();
      webContents.forcefullyCrashRenderer();
    }
  };
  webContents.on('unresponsive', () => {
    clearTimeout(timer);
    void ask();
  });
  webContents.on('responsive', settle);
  webContents.on('render-process-gone', settle);
  browser.on('closed', settle);
}

async function askWhether({ browser }: ReaderWindow, signal: AbortSignal): Promise<number> {
  const { stuck } = words.menus.dialogs;
  const { response } = await dialog.showMessageBox(browser, {
    type: 'warning',
    message: stuck.message,
    detail: stuck.detail,
    buttons: [stuck.wait, stuck.reload],
    // Enter and Esc change nothing.
    defaultId: WAIT,
    cancelId: WAIT,
    noLink: true,
    signal,
  });
  return response === RELOAD ? RELOAD : WAIT;
}
