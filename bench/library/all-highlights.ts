/** The view of all highlights, in the app's own window. */
import type { Page } from '@playwright/test';

/** What is measured of the view, in milliseconds. */
export interface Viewed {
  /** From the key to the first rows on screen. */
  open: number;
  /** The longest task of the window until all highlights are there. */
  reading: number;
  /** From each other grouping or order to the frame that shows it. */
  regroup: number[];
  /** The longest task of the window meanwhile. */
  regrouping: number;
}

/** Opens the view from the library, waits until all are there, and groups and orders them in every way. */
export async function viewsHighlights(page: Page): Promise<Viewed> {
  const { open, reading, shown } = await page.evaluate(opensHighlights);
  if (shown < 100_000 * 0.8) throw new Error(`The view has ${shown} highlights: not what it is to show`);
  return { open, reading, ...(await page.evaluate(regroups)) };
}

/* Each of these is sent into the window as it stands: it can use nothing around it. */

async function opensHighlights(): Promise<{ open: number; reading: number; shown: number }> {
  const tasks: PerformanceEntry[] = [];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  watch.observe({ type: 'longtask' });
  const until = async (look: () => boolean): Promise<void> => {
    while (!look()) await new Promise(requestAnimationFrame);
  };
  const row = () => document.querySelector('.highlights [data-annotation]');
  const start = performance.now();
  const key = { key: 'A', ctrlKey: true, shiftKey: true, bubbles: true, cancelable: true };
  window.dispatchEvent(new KeyboardEvent('keydown', key));
  await until(() => (row()?.getBoundingClientRect().height ?? 0) > 0);
  await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));
  const open = performance.now() - start;
  const words = () => document.querySelector('.highlights header [role="status"]')?.textContent ?? '';
  await until(() => /^\s*[\d,]+ highlight/.test(words()));
  await new Promise((resolve) => setTimeout(resolve, 500));
  watch.disconnect();
  const shown = Number(/[\d,]+/.exec(words())![0].replaceAll(',', ''));
  return { open, reading: Math.max(0, ...tasks.map(({ duration }) => duration)), shown };
}

async function regroups(): Promise<{ regroup: number[]; regrouping: number }> {
  const tasks: PerformanceEntry[] = [];
  const watch = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
  watch.observe({ type: 'longtask' });
  const rows = (): string =>
    [...document.querySelectorAll<HTMLElement>('.highlights [data-row]')]
      .map((one) => one.dataset['row'])
      .join();
  const regroup: number[] = [];
  for (const [label, value] of [
    ['Groups', 'colour'],
    ['Order', 'newest'],
    ['Groups', 'tag'],
    ['Order', 'place'],
    ['Groups', 'article'],
  ] as const) {
    const select = document.querySelector<HTMLSelectElement>(`.highlights select[aria-label="${label}"]`);
    if (select === null) throw new Error('There is nothing to group by');
    const before = rows();
    const start = performance.now();
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    while (rows() === before && performance.now() - start < 10_000) await new Promise(requestAnimationFrame);
    if (rows() === before) throw new Error(`Nothing was grouped or ordered by ${value}`);
    await new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())));
    regroup.push(performance.now() - start);
    // What follows from it, and what is thrown away after it, counts as well.
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
  watch.disconnect();
  return { regroup, regrouping: Math.max(0, ...tasks.map(({ duration }) => duration)) };
}
