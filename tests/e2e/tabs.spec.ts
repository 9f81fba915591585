import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { NEWS, quit, SAMPLES, test } from './app.ts';

const SAMPLE = join(SAMPLES, 'second-voice.md');
const SECOND = 'The Second Voice in the Margin';
const NEWS_TITLE = /^Fishing crews on the Karsa coast/;

const tabs = (page: Page) => page.getByRole('tablist', { name: 'Tabs' }).getByRole('tab');
const front = (page: Page) => page.getByRole('tab', { selected: true });
const heading = (page: Page) => page.locator('main').getByRole('heading', { level: 1 }).first();

const scroller = (page: Page) => page.getByRole('region', { name: 'Article' });
/** CSS pixels that are left to scroll. */
const belowOf = (page: Page) =>
  scroller(page).evaluate((element) => element.scrollHeight - element.clientHeight - element.scrollTop);
const topOf = (page: Page) => scroller(page).evaluate((element) => element.scrollTop);

test('the same article in two tabs in step, by keys alone; closed, opened again, and there after a restart', async ({
  start,
}) => {
  const running = await start([SAMPLE, NEWS]);
  const { page } = running;
  await expect(heading(page)).toHaveText(NEWS_TITLE);
  // One tab is the window itself.
  await expect(tabs(page)).toHaveCount(0);
  await page.keyboard.press('Control+W');
  await expect(heading(page)).toHaveText(NEWS_TITLE);

  await page.keyboard.press('Control+T');
  await expect(tabs(page)).toHaveCount(2);
  await expect(front(page)).toHaveText('All articles');
  const row = page.getByRole('option').filter({ hasText: 'Fishing crews' });
  // Chosen, not only focused: the list may have been there before the article was known to be read.
  await row.click();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(NEWS_TITLE);
  await expect(tabs(page)).toHaveText([NEWS_TITLE, NEWS_TITLE]);

  // What is written in one, and not left, is in the other.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('h');
  await page.keyboard.press('n');
  await page.keyboard.type('Written in the second tab');
  await page.keyboard.press('Control+Tab');
  await expect(tabs(page).first()).toHaveAttribute('aria-selected', 'true');
  const note = page
    .getByRole('complementary', { name: 'Margin notes' })
    .getByText('Written in the second tab');
  await expect(note).toBeVisible();
  await page.keyboard.press('Control+PageUp');
  await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(note).toBeVisible();

  // Each stands where it was left: the second at the end, the first at the top.
  // By a hand: a tab that comes to the front goes to its place, from which only the reader's own keys and wheel call it off.
  await scroller(page).press('End');
  // Its whole way, which takes some frames: while the article's head is still in view, nothing is read.
  await expect.poll(() => belowOf(page)).toBeLessThan(2);
  expect(await topOf(page)).toBeGreaterThan(100);
  await page.keyboard.press('Control+PageUp');
  await expect(tabs(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => topOf(page)).toBeLessThan(20);
  await page.keyboard.press('Control+PageUp');
  await expect(tabs(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => topOf(page)).toBeGreaterThan(100);

  // Behind, from the list, by Ctrl+Enter; each tab has its own way back.
  await page.keyboard.press('Alt+Home');
  await page.getByRole('option').filter({ hasText: SECOND }).click();
  await page.keyboard.press('Control+Enter');
  await expect(tabs(page)).toHaveText([NEWS_TITLE, 'All articles', SECOND]);
  await page.keyboard.press('Control+PageDown');
  await expect(heading(page)).toHaveText(SECOND);
  await page.keyboard.press('Control+Shift+Tab');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(tabs(page)).toHaveText([NEWS_TITLE, NEWS_TITLE, SECOND]);
  // The page takes the keys when it comes, which is after its title.
  await expect(heading(page)).toHaveText(NEWS_TITLE);

  // The row itself, by F6, arrows, and Delete.
  await page.keyboard.press('F6');
  await expect(tabs(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(tabs(page)).toHaveText([NEWS_TITLE, SECOND, NEWS_TITLE]);
  await expect(tabs(page).nth(1)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(tabs(page)).toHaveCount(2);
  await page.keyboard.press('Control+Shift+T');
  await expect(tabs(page)).toHaveText([NEWS_TITLE, SECOND, NEWS_TITLE]);
  await expect(heading(page)).toHaveText(SECOND);

  await page.keyboard.press('Control+Shift+A');
  await expect(heading(page)).toHaveText('Highlights');
  // From a list to the tabs and back to the row that had the keys.
  const marked = page.getByRole('row', { name: /^saffron highlight/ });
  for (const has of [marked, front(page), marked]) {
    await expect(has).toBeFocused();
    await page.keyboard.press('F6');
  }

  await quit(running);
  const { page: again } = await start();
  await expect(tabs(again)).toHaveText([NEWS_TITLE, 'Highlights', NEWS_TITLE]);
  await expect(heading(again)).toHaveText('Highlights');
  await again.keyboard.press('Control+W');
  await expect(heading(again)).toHaveText(NEWS_TITLE);
  await expect.poll(() => topOf(again)).toBeGreaterThan(100);
  await again.keyboard.press('Control+W');
  await expect(tabs(again)).toHaveCount(0);
  await expect(heading(again)).toHaveText(NEWS_TITLE);
  await expect.poll(() => topOf(again)).toBeLessThan(20);
});
