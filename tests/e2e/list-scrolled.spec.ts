import { expect } from '@playwright/test';
import { writeLibrary } from '../../bench/seed/write.ts';
import { test } from './app.ts';

test('rows that turn out higher than was thought never lie over one another, in any frame of a scroll and after it', async ({
  profile,
  start,
}) => {
  writeLibrary(profile, { articles: 400, annotations: 3_000, seed: 5 });
  const { page } = await start();
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first()).toBeVisible();
  const seen = await page.evaluate(async () => {
    const scroller = document.querySelector<HTMLElement>('.library .scroller')!;
    const frame = () => new Promise<number>(requestAnimationFrame);
    /** By how many pixels the rows that can be seen, and those around them, lie over the next one or away from it. */
    const apart = () => {
      const view = scroller.getBoundingClientRect();
      const places = [...scroller.querySelectorAll<HTMLElement>('.place')]
        .filter((row) => row.querySelector('[tabindex="0"]') === null)
        .map((row) => row.getBoundingClientRect())
        .sort((one, other) => one.top - other.top);
      const gaps = places.slice(1).map((box, n) => ({ gap: Math.abs(box.top - places[n]!.bottom), box }));
      const inView = gaps.filter(({ box }) => box.top < view.bottom && box.bottom > view.top);
      const most = (some: typeof gaps) => Math.max(0, ...some.map(({ gap }) => gap));
      return { inView: most(inView), all: most(gaps), rows: places.length };
    };
    const worst = { inView: 0, rows: Infinity };
    for (let n = 0; n < 60; n += 1) {
      scroller.scrollTop += 240;
      await frame();
      const { inView, rows } = apart();
      worst.inView = Math.max(worst.inView, inView);
      worst.rows = Math.min(worst.rows, rows);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { ...worst, rest: apart().all };
  });
  expect(seen.rows).toBeGreaterThan(5);
  // Heights are whole pixels, boxes need not be.
  expect(seen.inView).toBeLessThan(1);
  expect(seen.rest).toBeLessThan(1);
});

test('rows that stay in view have nothing done to them while others come and go', async ({
  profile,
  start,
}) => {
  writeLibrary(profile, { articles: 400, annotations: 3_000, seed: 5 });
  const { page } = await start();
  // All of them, read: until then their number changes on each row.
  const first = page.getByRole('listbox', { name: 'Articles' }).getByRole('option').first();
  await expect(first).toHaveAttribute('aria-setsize', /^\d+$/);
  const seen = await page.evaluate(async () => {
    const scroller = document.querySelector<HTMLElement>('.library .scroller')!;
    const frame = () => new Promise<number>(requestAnimationFrame);
    const within: string[] = [];
    let come = 0;
    const watch = new MutationObserver((changes) => {
      for (const { type, target, attributeName, addedNodes } of changes) {
        const element = target as Element;
        if (element.matches('.rows')) come += addedNodes.length;
        else if (!element.matches('.place')) within.push(`${type} ${attributeName} ${element.outerHTML.slice(0, 80)}`); // prettier-ignore
      }
    });
    watch.observe(scroller, { attributes: true, childList: true, characterData: true, subtree: true });
    for (let n = 0; n < 30; n += 1) {
      scroller.scrollTop += 240;
      await frame();
    }
    await frame();
    watch.disconnect();
    return { come, within };
  });
  expect(seen.come).toBeGreaterThan(40);
  expect(seen.within).toEqual([]);
});
