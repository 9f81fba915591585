import { expect, type Page } from '@playwright/test';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, NEWS, painted, quit, ROOT, test } from './app.ts';

const SOURCE = join(ROOT, 'tests/fixtures/saved-page.html');
const IN_BOTH = 'stood the ships that had answered';
const COMMENT = 'in the winter of the great ice';
const FIRST_ON_PAGE = 'The Tideway Review';

const onPage = (page: Page) => page.locator('[data-page]');
const switcher = (page: Page) => page.getByRole('button', { name: 'Full page', exact: true });
const live = (page: Page) => page.locator('[data-live]');
const list = (page: Page) => page.getByRole('complementary', { name: 'Highlights and notes' });

/** A copy of the saved page in the test's own folder, with `changes` made to it. */
async function saved(profile: string, ...changes: readonly [string, string][]): Promise<string> {
  const file = join(profile, 'skarn-point.html');
  const html = await readFile(SOURCE, 'utf8');
  await writeFile(
    file,
    changes.reduce((text, [from, to]) => text.replace(from, to), html),
  );
  return file;
}

async function mark(page: Page, words: string, key: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press(key);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
}

/** The words at the top edge of what is seen. */
const topWords = (page: Page) =>
  page.locator('.scroller').evaluate((scroller) => {
    const { left } = scroller.querySelector('[data-page]')!.getBoundingClientRect();
    const y = scroller.getBoundingClientRect().top + 18;
    const range = document.caretRangeFromPoint(left + 4, y);
    const from = range?.startOffset ?? 0;
    return range?.startContainer.textContent?.replace(/\s+/g, ' ').slice(from, from + 20) ?? '';
  });

test('a saved page is read clean or whole, with one set of marks, and stays as it was left', async ({
  profile,
  start,
}) => {
  const file = await saved(profile);
  let running = await start([file]);
  let { page } = running;
  await expect(onPage(page)).not.toContainText(FIRST_ON_PAGE);
  await mark(page, IN_BOTH, '2');

  // By mouse, there and back; the switch stays under the pointer.
  const at = await switcher(page).boundingBox();
  await expect(switcher(page)).toHaveAttribute('aria-pressed', 'false');
  await switcher(page).click();
  await expect(onPage(page)).toContainText(FIRST_ON_PAGE);
  await expect(switcher(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(live(page)).toHaveText('Full page');
  expect((await switcher(page).boundingBox())?.x).toBe(at?.x);
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-moss': [IN_BOTH] });
  await switcher(page).click();
  await expect(onPage(page)).not.toContainText(FIRST_ON_PAGE);
  await expect(live(page)).toHaveText('Clean view');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-moss': [IN_BOTH] });

  // By key. What is marked here in the article is marked in both; a comment only here.
  await page.keyboard.press('Control+Shift+L');
  await expect(onPage(page)).toContainText(FIRST_ON_PAGE);
  await mark(page, 'stands now in the porch of the school', '1');
  await mark(page, COMMENT, '4');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-rose': [COMMENT] });
  await page.keyboard.press('Control+Shift+L');
  await expect(onPage(page)).not.toContainText(FIRST_ON_PAGE);
  await expect
    .poll(() => painted(page))
    .toEqual({ 'postil-moss': [IN_BOTH], 'postil-saffron': ['stands now in the porch of the school'] });

  // Not lost, and not in doubt: the list knows where it is, and leads there.
  await expect(page.getByRole('button', { name: /need you|needs you/ })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+N');
  await expect(list(page).getByRole('heading', { name: 'Only on the full page' })).toBeVisible();
  await expect(list(page)).not.toContainText('Not found');
  await list(page).getByRole('button', { name: 'Show on the full page' }).click();
  await expect(onPage(page)).toContainText(FIRST_ON_PAGE);
  await expect(list(page)).not.toContainText('Only on the full page');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-focused': [COMMENT] });

  // Undo reaches over the switch.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+L');
  await expect(onPage(page)).not.toContainText(FIRST_ON_PAGE);
  await page.keyboard.press('Control+z');
  await expect(live(page)).toHaveText('Undone: highlight');
  await page.keyboard.press('Control+Shift+N');
  await expect(list(page).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+L');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-rose': [COMMENT] });

  // Restarted, the page is whole still.
  await quit(running);
  running = await start();
  page = running.page;
  await expect(onPage(page)).toContainText(FIRST_ON_PAGE);
  await expect(switcher(page)).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-rose': [COMMENT] });
  await quit(running);
});

test('the sentence at the top stays there, and finding goes on in the other view', async ({
  profile,
  start,
}) => {
  const { app, page } = await start([await saved(profile)]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1100, 480));
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 420));
  await page.waitForTimeout(300);
  const before = await topWords(page);
  expect(before.trim().length).toBeGreaterThan(8);
  for (let turns = 0; turns < 4; turns += 1) {
    await page.keyboard.press('Control+Shift+L');
    await expect.poll(() => topWords(page)).toBe(before);
  }
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Aldholm');
  await expect(page.getByRole('search')).toContainText('Nothing found');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('search')).toContainText('1 of 2');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-find-current': ['Aldholm'] });
});

test('a page that changes on disk while it is read whole takes its notes along', async ({
  profile,
  start,
}) => {
  const file = await saved(profile);
  const { page } = await start([file]);
  await page.keyboard.press('Control+Shift+L');
  await expect(onPage(page)).toContainText(FIRST_ON_PAGE);
  await mark(page, COMMENT, '4');
  await mark(page, IN_BOTH, '2');
  await saved(
    profile,
    ['Coast and sea', 'Coast, sea and weather'],
    ['My grandmother rang it', 'First among many comments. My grandmother rang it'],
    ['For eleven winters', 'For eleven long winters'],
  );
  await page.getByRole('button', { name: 'Read it anew' }).click();
  await expect(onPage(page)).toContainText('Coast, sea and weather');
  await expect(page.getByText(/has changed since you last read it: 2 kept/)).toBeVisible();
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'postil-rose': [COMMENT], 'postil-moss': [IN_BOTH] });
  await expect(switcher(page)).toHaveAttribute('aria-pressed', 'true');

  // Without the comment the note asks for its reader, in whichever view that is.
  await saved(profile, [
    'My grandmother rang it in the winter of the great ice. She never spoke of the coat.',
    'Closed.',
  ]);
  await page.getByRole('button', { name: 'Read it anew' }).click();
  await expect(page.getByRole('button', { name: '1 needs you' })).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('button', { name: '1 needs you' })).toBeVisible();
});

test('a doubt on the full page is settled from the clean view: the queue turns to it', async ({
  profile,
  start,
}) => {
  const file = await saved(profile);
  const { page } = await start([file]);
  await page.keyboard.press('Control+Shift+L');
  await expect(onPage(page)).toContainText(FIRST_ON_PAGE);
  await mark(page, 'She never spoke of the coat.', '4');
  await page.keyboard.press('Control+Shift+L');
  await expect(onPage(page)).not.toContainText(FIRST_ON_PAGE);
  await saved(profile, [
    'My grandmother rang it in the winter of the great ice. She never spoke of the coat.',
    'My aunt rang it, too. She did speak of the coat.',
  ]);
  await page.getByRole('button', { name: 'Read it anew' }).click();
  await expect(page.getByRole('button', { name: '1 needs you' })).toBeVisible();
  await expect(onPage(page)).not.toContainText(FIRST_ON_PAGE);
  await page.keyboard.press('r');
  const queue = page.getByRole('complementary', { name: 'Passages that need you' });
  await expect(onPage(page)).toContainText(FIRST_ON_PAGE);
  await expect(queue).toContainText('1 of 1');
  await expect(queue).toBeFocused();
  await expect(live(page)).toContainText('You marked: She never spoke of the coat. Now: ');
  await page.keyboard.press('Enter');
  await expect(queue).toContainText('Nothing needs you.');
  await expect.poll(async () => (await painted(page))['postil-rose']?.[0]).toMatch(/speak of the coat/);
});

test('a page of which only the surroundings changed says so', async ({ profile, start }) => {
  const { page } = await start([await saved(profile)]);
  await saved(profile, ['Coast and sea', 'Coast, sea and weather']);
  await page.getByRole('button', { name: 'Read it anew' }).click();
  await expect(page.getByText('What has changed is the page around it.')).toBeVisible();
  await switcher(page).click();
  await expect(onPage(page)).toContainText('Coast, sea and weather');
});

test('what is no saved page has no switch, and says so when it is asked for', async ({ start }) => {
  const { page } = await start([NEWS]);
  await expect(switcher(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByText('Only a saved web page has a full page view.')).toBeVisible();
});
