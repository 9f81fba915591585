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

/** What main knows of pages that ended. */
export interface Crashes {
  /**
   * For a page that starts: 0 where the one before it did not crash, else how many pages in a row have crashed without a key
   * having been pressed in between, this one's predecessor included; told once.
   */
  ended(): number;
  /** The page hangs and is about to be ended. Keys that were pressed on it tell nothing: it did not hear them. */
  stuck(): void;
}

/**
 * Loads the page again whenever its process dies. What was acknowledged is in the journal; the page finds it there, and what
 * was not yet with the window (`Unsaved`), which outlives it.
 */
export function recoverFromCrashes(window: ReaderWindow): Crashes {
  const { browser } = window;
  let crashes: number[] = [];
  let inRow = 0;
  let before = 0;
  let told = true;
  // Who can press a key has a page that works.
  browser.webContents.on('before-input-event', () => (inRow = 0));
  browser.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    console.error(`The window's page ended (${details.reason}) and is loaded again.`);
    inRow += 1;
    told = false;
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < MEMORY), now];
    setTimeout(() => window.reload(), pauseBeforeReload(crashes.length));
  });
  return {
    ended: () => {
      const ended = told ? 0 : inRow;
      before = ended;
      told = true;
      return ended;
    },
    stuck: () => {
      inRow = before;
    },
  };
}
