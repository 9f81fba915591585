import type { ReaderWindow } from './reader-window.ts';

/** A page that has not saved in this time is stuck; a longer wait would look like a window that cannot be closed. */
const PATIENCE = 3000;

/**
 * Lets the page save before its window closes, whoever closes it: sends `closing` and waits for `readyToClose`, though no
 * longer than three seconds, and not at all for a page that is gone or never started.
 *
 * @returns what to call when the page says that it is ready
 */
export function closeGently(window: ReaderWindow): () => void {
  const { browser } = window;
  let isWaiting = false;
  const finish = () => {
    if (isWaiting && !browser.isDestroyed()) browser.destroy();
  };
  browser.on('close', (event) => {
    if (!window.isStarted) return;
    event.preventDefault();
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(finish, PATIENCE);
    window.send('closing', null);
  });
  browser.webContents.on('render-process-gone', finish);
  return finish;
}
