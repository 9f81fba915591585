import { expect, type Page } from '@playwright/test';
import { writeLibrary } from '../../bench/seed/write.ts';
import { test } from './app.ts';

const SIZE = { articles: 400, annotations: 3_000, seed: 3 };

/** Of the list, not of what is proposed while somebody types. */
const option = (page: Page) => page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
const focused = (page: Page) =>
  page.evaluate(() => {
    const row = document.activeElement;
    if (row?.getAttribute('role') !== 'option') return null;
    const { top, bottom } = row.getBoundingClientRect();
    const view = row.closest('.scroller')!.getBoundingClientRect();
    return {
      at: Number(row.getAttribute('aria-posinset')),
      of: Number(row.getAttribute('aria-setsize')),
      inView: top >= view.top - 1 && bottom <= view.bottom + 1,
      y: Math.round(top),
    };
  });
const isOn = async (page: Page, at: number) =>
  expect.poll(() => focused(page)).toMatchObject({ at, inView: true });

test('a long list by keys: rows come and go, the one with the keys stays, and the list is found again as it was left', async ({
  profile,
  start,
}) => {
  writeLibrary(profile, SIZE);
  const { page } = await start();
  await isOn(page, 1);
  // How many there are is known when all are read.
  await expect.poll(async () => (await focused(page))?.of).toBeGreaterThan(300);
  const { of } = (await focused(page))!;
  expect(await option(page).count()).toBeLessThan(40);

  await page.keyboard.press('End');
  await isOn(page, of);
  await page.keyboard.press('ArrowUp');
  await isOn(page, of - 1);
  await page.keyboard.press('Home');
  await isOn(page, 1);
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await focused(page))?.at).toBeGreaterThan(3);
  await page.keyboard.press('PageUp');
  await isOn(page, 1);
  for (let n = 0; n < 30; n += 1) await page.keyboard.press('ArrowDown');
  await isOn(page, 31);

  // By the letters of a title, which is somewhere below.
  const title = await option(page).last().getByRole('heading').textContent();
  await page.keyboard.type(title!.slice(0, 12).toLowerCase(), { delay: 20 });
  await expect(page.locator('[role="option"][tabindex="0"] h2')).toHaveText(title!);

  // Far away by the wheel: what has the keys keeps them, and takes the view back with the next one.
  const before = (await focused(page))!;
  await page.locator('.scroller').hover();
  for (let n = 0; n < 10; n += 1) await page.mouse.wheel(0, 1_500);
  await expect.poll(async () => (await focused(page))?.inView).toBe(false);
  // Chromium turns a wheel's turn into a movement: until it has come to rest it has the last word.
  let [y, last] = [0, -1];
  while (y !== last) {
    last = y;
    await page.waitForTimeout(150);
    y = await page.evaluate(() => document.querySelector('.scroller')!.scrollTop);
  }
  await page.keyboard.press('ArrowDown');
  await isOn(page, before.at + 1);

  // All of them, those too that are not there.
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: `${of} articles selected` })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('heading', { name: '2 articles selected' })).toBeVisible();
  await page.keyboard.press('ArrowDown');

  // Into an article, and back to the same row at the same height.
  const row = (await focused(page))!;
  const [top, name] = await page.evaluate(
    () =>
      [
        document.querySelector('.scroller')!.scrollTop,
        document.activeElement!.querySelector('h2')!.textContent ?? '',
      ] as const,
  );
  await page.keyboard.press('Enter');
  await expect(page.locator('.reader')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(name);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => focused(page)).toEqual(row);
  expect(await page.evaluate(() => document.querySelector('.scroller')!.scrollTop)).toBe(top);
});

test('the list is narrowed by state, by year and by a query, and always has a way on', async ({
  profile,
  start,
}) => {
  writeLibrary(profile, SIZE);
  const { page } = await start();
  const count = async () => Number(await option(page).first().getAttribute('aria-setsize'));
  await expect.poll(count).toBeGreaterThan(300);
  const all = await count();
  const chips = page.getByRole('group', { name: 'Narrow the list' });

  await chips.getByRole('button', { name: /^Needs attention\s\d+$/ }).click();
  await expect.poll(count).toBeLessThan(20);
  await expect(option(page).first()).toContainText(/may have moved|lost (its|their) place|need you/);
  await chips.getByRole('button', { name: 'Any state' }).click();
  await chips.getByRole('button', { name: 'Published in 2024' }).click();
  await expect(option(page).first()).toContainText('2024');
  await chips.getByRole('button', { name: 'Published in 2024' }).click();
  await expect.poll(count).toBe(all);
  // From wherever the keys are, all of it is the list.
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: `${all} articles selected` })).toBeVisible();
  await page.keyboard.press('Escape');

  const filter = page
    .getByRole('textbox', { name: 'Filter the list' })
    .or(page.getByRole('combobox', { name: 'Filter the list' }));
  await filter.fill('tag:method is:unread');
  await expect.poll(count).toBeLessThan(all / 3);
  await filter.press('Enter');
  await expect.poll(async () => (await focused(page))?.at).toBe(1);

  await filter.fill('zzzz');
  await expect(page.getByText('No article here answers to “zzzz”.')).toBeVisible();
  await page.getByRole('button', { name: /^Show all of/ }).click();
  await expect.poll(count).toBe(all);

  // What is found in the archive alone is offered.
  await filter.fill('is:read -is:archived -is:read is:archived');
  await expect(option(page)).toHaveCount(0);
  await filter.fill('');

  await page.getByRole('button', { name: 'Order: Last read' }).click();
  await page.getByRole('menuitemradio', { name: 'Title', exact: true }).press('Enter');
  await expect(page.getByRole('button', { name: 'Order: Title' })).toBeFocused();
  const titles = await option(page).getByRole('heading').allTextContents();
  const order = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base', ignorePunctuation: true });
  expect(titles).toEqual(titles.toSorted(order.compare));
});
