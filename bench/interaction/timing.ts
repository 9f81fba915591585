/** What the browser itself says of an interaction: Event Timing, and the frames that were long. */
import type { Page } from '@playwright/test';

/** Below this Event Timing reports nothing (its least threshold): such an interaction counts as one of this length. */
const LEAST_MS = 16;
/** What an interaction has set off (fonts, notes, corrections of the place) is over by then, and its frames are its own. */
const AFTERMATH_MS = 400;

interface Watched {
  duration: number;
  startTime: number;
}

/** Begins to listen in `page`; to be called once. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(
    ([durationThreshold]) => {
      const seen: Watched[] = [];
      Object.assign(window, { interactions: seen });
      const take = (list: PerformanceObserverEntryList): void => {
        for (const { duration, startTime } of list.getEntries()) seen.push({ duration, startTime });
      };
      new PerformanceObserver(take).observe({ type: 'event', durationThreshold } as PerformanceObserverInit);
      new PerformanceObserver(take).observe({ type: 'long-animation-frame' });
    },
    [LEAST_MS],
  );
}

/**
 * Milliseconds of one interaction: from the press to the frame that answers it, or the longest frame of those that followed, where
 * that was longer. `act` presses real keys and buttons; `done` resolves when the answer can be seen.
 */
export async function timed(
  page: Page,
  act: () => Promise<void>,
  done: () => Promise<void>,
): Promise<number> {
  const start = await page.evaluate(() => performance.now());
  await act();
  await done();
  return page.evaluate(
    async ([from, wait, least]) => {
      await new Promise((resolve) => setTimeout(resolve, wait));
      const seen = (window as unknown as { interactions: Watched[] }).interactions;
      const times = seen.filter(({ startTime }) => startTime >= from!).map(({ duration }) => duration);
      return Math.max(least!, ...times);
    },
    [start, AFTERMATH_MS, LEAST_MS],
  );
}
