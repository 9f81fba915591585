import { expect, type Page } from '@playwright/test';
import { rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bringAxe, THEMES, violations } from './access.ts';
import { dragOver, painted, quit, test } from './app.ts';

const BEFORE = [
  'The committee met in the long room, because the short one was being painted.',
  'It agreed that the well should be cleaned before winter, and that nobody would say who had dropped the bell.',
  'The treasurer reported that the roof fund stood at eleven pounds, of which four had been promised and not yet seen.',
  'A letter from the miller was read twice. He wished it to be known that the sluice was none of his doing.',
  'Any other business was put off until there was some.',
];
const AFTER = [
  'Before anything else, eleven people signed the book by the door and two of them signed it twice.',
  BEFORE[0],
  'It agreed that the well should be drained and limed before spring, and that nobody would say who had dropped the bell.',
  'The treasurer said of the roof only that money had been promised and that he was tired of it.',
  'The sluice was discussed at length with the miller, who sent a letter and then a second letter.',
  BEFORE[4],
];
const QUOTES = {
  kept: 'because the short one was being painted',
  accepted: 'the well should be cleaned before winter',
  stands: 'that the roof fund stood at eleven pounds',
  attached: 'A letter from the miller was read twice.',
};

const write = (file: string, paragraphs: readonly (string | undefined)[]) =>
  writeFile(file, paragraphs.join('\n\n'));

async function mark(page: Page, quotes: readonly string[]): Promise<void> {
  for (const words of quotes) {
    await dragOver(page, words);
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    // The toolbar would lie over the words that are marked next.
    await expect(page.getByRole('toolbar')).toHaveCount(0);
  }
  await expect.poll(async () => (await painted(page))['postil-saffron']?.length).toBe(quotes.length);
}

const question = (page: Page) => page.getByText('minutes.txt has changed on disk.');
const queue = (page: Page) => page.getByRole('complementary', { name: 'Passages that need you' });
const live = (page: Page) => page.locator('[data-live]');

test('a file that changes while it is open is read anew when the reader says so, and doubts are settled by keys', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'minutes.txt');
  await write(file, BEFORE);
  let running = await start([file]);
  let { page } = running;
  await mark(page, Object.values(QUOTES));

  // Asked once, however often the file is written, and nothing happens without a yes.
  await write(file, AFTER.slice(0, 3));
  await expect(question(page)).toBeVisible();
  await write(file, AFTER);
  await page.waitForTimeout(1500);
  await expect(question(page)).toHaveCount(1);
  await expect(page.locator('[data-page]')).toContainText('the well should be cleaned before winter');
  await expect(page.getByRole('button', { name: /need you/ })).toHaveCount(0);

  const worker = page.waitForEvent('worker');
  await page.getByRole('button', { name: 'Read it anew' }).click();
  expect((await worker).url()).toMatch(/^app:\/\/postil\/assets\/worker-/);
  await expect(
    page.getByText('minutes.txt has changed since you last read it: 1 kept, 3 need you.'),
  ).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  await expect(page.locator('[data-page]')).toContainText('drained and limed');
  await expect(page.getByRole('button', { name: '3 need you' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look' })).toBeVisible();

  // The queue, without the mouse.
  await page.keyboard.press('r');
  await expect(queue(page)).toBeFocused();
  await expect(queue(page)).toContainText('1 of 3');
  await expect(queue(page).locator('del')).toHaveText(['cleaned', 'winter']);
  await expect(queue(page).locator('ins')).toHaveText(['drained and limed', 'spring']);
  await expect(live(page)).toContainText('You marked: the well should be cleaned before winter');
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'postil-cursor': ['the well should be drained and limed before spring'] });
  await bringAxe(page);
  expect(await violations(page, THEMES)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(queue(page)).toContainText('1 of 2');
  await expect(live(page)).toContainText('Place accepted. 1 of 2.');

  await page.keyboard.press('k');
  await expect(queue(page)).toContainText('1 of 1');
  await expect(queue(page)).toContainText('These words are not in the text.');
  await page.keyboard.press('m');
  await expect(queue(page)).toContainText('Select the passage, then press Enter');
  const sentence =
    'The sluice was discussed at length with the miller, who sent a letter and then a second letter.';
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('ArrowRight');
    if ((await page.evaluate(() => document.getSelection()?.toString())) === sentence) break;
  }
  await page.keyboard.press('Enter');
  await expect(queue(page)).toContainText('Nothing needs you.');
  await expect(page.getByRole('button', { name: /needs? you/ })).toHaveCount(0);

  // A decision taken back is a case again.
  await page.keyboard.press('Control+z');
  await expect(queue(page)).toContainText('1 of 1');
  await expect(queue(page)).toContainText(QUOTES.attached);
  await page.keyboard.press('Control+Shift+z');
  await expect(queue(page)).toContainText('Nothing needs you.');
  await page.keyboard.press('Escape');
  await expect(queue(page)).toHaveCount(0);
  await quit(running);

  running = await start();
  page = running.page;
  const settled = [
    'because the short one was being painted',
    sentence,
    'the well should be drained and limed before spring',
  ];
  await expect.poll(async () => (await painted(page))['postil-saffron']).toEqual(settled.sort());
  expect((await painted(page))['postil-uncertain']).toHaveLength(1);
  await expect(page.getByRole('button', { name: /needs? you/ })).toHaveCount(0);
  await page.keyboard.press('Control+Shift+N');
  const list = page.getByRole('complementary', { name: 'Highlights and notes' });
  await expect(list).toContainText(QUOTES.stands);
  await quit(running);
});

test('a file that is gone is said to be gone, and its article stays', async ({ profile, start }) => {
  const file = join(profile, 'minutes.txt');
  await write(file, BEFORE);
  const { page } = await start([file]);
  await mark(page, [QUOTES.kept]);
  await unlink(file);
  await expect(
    page.getByText('minutes.txt is no longer at its place. Your copy and your notes are kept.'),
  ).toBeVisible();
  await expect(page.locator('[data-page]')).toContainText(QUOTES.accepted);
  await write(file, BEFORE);
  await expect(question(page)).toBeVisible();
  // The same file at its place again: what was said of its absence goes, and the question it replaced is back.
  await rename(file, `${file}.away`);
  await expect(page.getByText('minutes.txt is no longer at its place.')).toBeVisible();
  await rename(`${file}.away`, file);
  await expect(page.getByText('minutes.txt is no longer at its place.')).toBeHidden();
  await expect(question(page)).toBeVisible();
  await page.getByRole('button', { name: 'Read it anew' }).click();
  await expect(page.getByText('minutes.txt reads as before.')).toBeVisible();
  expect((await painted(page))['postil-saffron']).toEqual([QUOTES.kept]);
});

/** Long enough that finding the places anew takes seconds: numbered sentences of which the second text has another third. */
function longText(seed: number, paragraphs: number): string[] {
  let state = 1;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31);
  return Array.from({ length: paragraphs }, (_, at) => {
    const words = Array.from({ length: 90 }, () => {
      const word = `w${(next() % 3000).toString(36)}`;
      return next() % 3 === 0 ? `${word}${'xyz'[seed] ?? ''}` : word;
    });
    return `Paragraph ${at} begins here. ${words.join(' ')}.`;
  });
}

/** How the paragraph at the top of the screen begins. */
const topParagraph = (page: Page) =>
  page.evaluate(() => {
    const { left } = document.querySelector('[data-page]')!.getBoundingClientRect();
    const { top } = document.querySelector('.scroller')!.getBoundingClientRect();
    const range = document.caretRangeFromPoint(left + 20, top + 20);
    return range?.startContainer.textContent?.slice(0, 60) ?? '';
  });

test('the reading position stays at its passage, whatever was put in before it', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'long.txt');
  const before = longText(9, 60);
  await write(file, before);
  const running = await start([file]);
  const { page } = running;
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 5000));
  await page.waitForTimeout(600);
  const paragraph = await topParagraph(page);
  expect(paragraph).toMatch(/^Paragraph \d+ begins/);

  await write(file, [...longText(3, 20).map((words) => `Put in. ${words}`), ...before]);
  await page.getByRole('button', { name: 'Read it anew' }).click();
  await expect(page.locator('[data-page]')).toContainText('Put in.');
  await expect.poll(() => topParagraph(page)).toBe(paragraph);
  await quit(running);
});

test('finding the places anew can be cancelled, and leaves everything as it was', async ({
  profile,
  start,
}) => {
  test.setTimeout(180_000);
  const file = join(profile, 'long.txt');
  await write(file, longText(9, 5000));
  let running = await start([file]);
  let { page } = running;
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('1');
  await page.keyboard.press('Escape');
  await expect.poll(async () => Object.keys(await painted(page))).toEqual(['postil-saffron']);
  const before = await painted(page);

  await write(file, longText(0, 5000));
  await page.getByRole('button', { name: 'Read it anew' }).click({ timeout: 60_000 });
  const bar = page.getByRole('progressbar', { name: /Finding the places of your notes/ });
  await expect(bar).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('long.txt was not read anew.')).toBeVisible();
  await expect(bar).toHaveCount(0);
  expect(await painted(page)).toEqual(before);
  // The library holds the one text of before.
  const revisions = await page.evaluate(
    () =>
      new Promise<unknown>((done) => {
        const request = indexedDB.open('postil');
        request.onsuccess = () => {
          const all = request.result.transaction('revisions').objectStore('revisions').count();
          all.onsuccess = () => done(all.result);
        };
      }),
  );
  expect(revisions).toBe(1);
  await quit(running);

  // At the next start it is read anew as ever.
  running = await start();
  page = running.page;
  await expect(page.getByText(/long.txt has changed since you last read it/)).toBeVisible({
    timeout: 90_000,
  });
  await quit(running);
});

test('edited passages are counted as such, and can be looked at without needing anybody', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'minutes.txt');
  const edited =
    'nobody would say who had dropped the bell, though everyone in the room knew it very well and some had seen it fall';
  const before = BEFORE.map((paragraph, at) => (at === 1 ? `It was agreed that ${edited}.` : paragraph));
  await write(file, before);
  const { page } = await start([file]);
  await mark(page, [QUOTES.kept, edited]);
  await write(
    file,
    before.map((paragraph) => paragraph.replace('very well', 'perfectly well')),
  );
  await page.getByRole('button', { name: 'Read it anew' }).click();
  await expect(
    page.getByText('minutes.txt has changed since you last read it: 1 kept, 1 edited.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /needs? you/ })).toHaveCount(0);

  await page.getByRole('button', { name: 'Look' }).click();
  const panel = page.getByRole('complementary', { name: 'Passages that were edited' });
  await expect(panel).toBeFocused();
  await expect(panel).toContainText('1 of 1');
  await expect(panel.locator('del')).toHaveText(['very']);
  await expect(panel.locator('ins')).toHaveText(['perfectly']);
  await expect(live(page)).toContainText('This is the place; its words were edited.');
  // Nothing was decided: it is there the next time as well, by key.
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(panel).toContainText('1 of 1');
  await page.keyboard.press('e');
  await expect(queue(page)).toContainText('Nothing needs you.');
  await queue(page).getByRole('button', { name: '1 was edited' }).click();
  await expect(panel).toContainText('1 of 1');
  await panel.getByRole('button', { name: 'Accept' }).click();
  await expect(panel).toContainText('No more edited passages.');
  await expect
    .poll(() => painted(page))
    .toMatchObject({ 'postil-saffron': [QUOTES.kept, edited.replace('very well', 'perfectly well')] });
});
