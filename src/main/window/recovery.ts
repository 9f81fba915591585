import type { ReaderWindow } from './reader-window.ts';

/** Crashes longer ago than this, in milliseconds, have nothing to do with the next one. */
const MEMORY = 60_000;
/** The longest wait, in milliseconds: long enough that a page which always crashes leaves the computer usable. */
const LONGEST = 5000;

/** How long to wait before the page is loaded again, in milliseconds, after `crashes` within a minute (1 or more). */
export function pauseBeforeReload(crashes: number): number {
  // The first time the reader should hardly notice; then it doubles from a quarter of a second.
  return crashes <= 1 ? 0 : Math.min(LONGEST, 250 * 2 ** (crashes - 2));
}

/** Loads the page again whenever its process dies. What was acknowledged is in the journal; the page finds it there. */
export function recoverFromCrashes(window: ReaderWindow): void {
  const { browser } = window;
  let crashes: number[] = [];
  browser.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    console.error(`The window's page ended (${details.reason}) and is loaded again.`);
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < MEMORY), now];
    setTimeout(() => {
      if (!browser.isDestroyed()) browser.webContents.reload();
    }, pauseBeforeReload(crashes.length));
  });
}
