import type { Page } from './page.ts';

/** Frames until guessed heights around a place have given way to true ones; far more than were ever needed. */
const MOST_FRAMES = 12;
/**
 * Stable is this many frames in a row without a correction: a style may take effect only in the first, and the browser
 * decides what is on screen only at the end of each.
 */
const STABLE_FRAMES = 3;
/** A hidden window has no frames; the promise must not wait for one for ever. */
const FRAME_TIMEOUT_MS = 100;
/** The browser rounds scroll positions to pixels; what is less than half of one cannot be shifted. */
const NEGLIGIBLE = 0.5;

/** What is under way on each page: the last to be asked for wins. */
const running = new WeakMap<Page, AbortController>();

/**
 * Scrolls by what `shift` says (CSS pixels), at once and again in the next frames, until nothing is left to shift. Resolves
 * then, after the most frames, or as soon as the reader scrolls or something else is asked for: nobody is pulled back.
 */
export async function settle(page: Page, shift: () => number): Promise<void> {
  running.get(page)?.abort();
  const control = new AbortController();
  running.set(page, control);
  const { signal } = control;
  for (const hand of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    addEventListener(hand, () => control.abort(), { capture: true, passive: true, signal });
  }
  let stable = move(page, shift()) ? 0 : 1;
  for (let frame = 0; frame < MOST_FRAMES && stable < STABLE_FRAMES; frame += 1) {
    await nextFrame();
    if (signal.aborted || !page.root.isConnected) break;
    stable = move(page, shift()) ? 0 : stable + 1;
  }
  control.abort();
}

/** Whether the page is on its way to a place: what changes meanwhile is corrected with the rest. */
export function isSettling(page: Page): boolean {
  return running.get(page)?.signal.aborted === false;
}

/** True when the page moved. */
function move(page: Page, shift: number): boolean {
  if (Math.abs(shift) < NEGLIGIBLE) return false;
  const { scroller } = page;
  const before = scroller.scrollTop;
  scroller.scrollTo({ top: before + shift, behavior: 'instant' });
  page.buildNear();
  return scroller.scrollTop !== before;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      resolve();
    };
    const frame = requestAnimationFrame(done);
    const timer = setTimeout(done, FRAME_TIMEOUT_MS);
  });
}
