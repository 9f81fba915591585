import { expect, type Page } from '@playwright/test';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NEWS, quit, SAMPLES, test, type Running } from './app.ts';
import { seed } from './library.ts';
import { pdfText } from './pdf-text.ts';

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });
const copied = ({ app }: Running) => app.evaluate(({ clipboard }) => clipboard.readText());

/** Answers the dialog that asks for a folder, and counts how often it does. */
async function answerFolder({ app }: Running, folder: string): Promise<() => Promise<number>> {
  await app.evaluate(({ dialog }, path) => {
    const asked = { times: 0 };
    (globalThis as unknown as { asked: typeof asked }).asked = asked;
    dialog.showOpenDialog = () => {
      asked.times += 1;
      return Promise.resolve({ canceled: false, filePaths: [path] });
    };
  }, folder);
  return () => app.evaluate(() => (globalThis as unknown as { asked: { times: number } }).asked.times);
}

test('articles are selected in the library and exported into a folder, by keys: what goes, what would change, what came of it', async ({
  profile,
  start,
}) => {
  test.slow();
  await seed(profile, () => [
    { words: 'the fish hall', note: 'A place.', tags: ['harbour'] },
    { words: 'less sure', note: 'Why?', colour: 'sky' },
  ]);
  const other = join(SAMPLES, 'second-voice.md');
  await seed(profile, () => [{ note: 'On the whole.', tags: ['harbour'] }], 'article-other', other);
  const folder = join(profile, 'Vault');
  await mkdir(folder);
  const running = await start();
  const { page } = running;
  const asked = await answerFolder(running, folder);

  await expect(page.getByRole('option').first()).toBeFocused();
  await expect(page.getByRole('button', { name: 'Export notes' })).toBeVisible();
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('heading', { name: '2 articles selected' })).toBeVisible();
  await expect(page.locator('[data-live]')).toHaveText('2 articles selected');
  await page.keyboard.press('Control+s');
  const choosing = dialog(page, 'Export');
  await expect(choosing.getByRole('button', { name: 'Choose a folder' })).toBeFocused();
  await expect(choosing.getByText('3 highlights and notes in 2 articles will go out.')).toBeVisible();

  await choosing.locator('summary', { hasText: 'Only some of it' }).press('Enter');
  await choosing.getByRole('button', { name: '#harbour' }).press('Enter');
  await expect(choosing.getByText('2 of 3 highlights and notes in 2 articles will go out.')).toBeVisible();
  await choosing.getByRole('button', { name: 'sky' }).press('Enter');
  await expect(choosing.getByText('No highlight fits these choices.')).toBeVisible();
  await choosing.getByRole('button', { name: 'sky' }).press('Enter');

  await choosing.getByRole('button', { name: 'Show what would change' }).press('Enter');
  const telling = dialog(page, 'What would change');
  await expect(telling.getByText('2 files would be written.').first()).toBeVisible();
  await expect(telling.getByRole('region').filter({ hasText: 'A place.' })).toContainText('+');
  await expect(telling).not.toContainText('Why?');
  expect(await readdir(folder)).toEqual([]);
  await expect(telling.getByRole('button', { name: 'Export now' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(choosing.getByText('2 files written.').first()).toBeVisible();
  // Shown for one folder, and done there: nobody is asked twice.
  expect(await asked()).toBe(1);
  const names = await readdir(folder);
  expect(names).toHaveLength(2);
  const news = join(folder, names.find((name) => name.startsWith('Fishing crews')) ?? '');
  expect(await readFile(news, 'utf8')).toContain('A place.');
  expect(await readFile(news, 'utf8')).not.toContain('Why?');
  await page.keyboard.press('Enter');
  await expect(choosing).toHaveCount(0);
  await expect(page.getByRole('option').first()).toBeFocused();

  // What was written into the file by hand stays, and is said to.
  await writeFile(news, `${await readFile(news, 'utf8')}\nMine.\n`);
  await page.keyboard.press('Control+s');
  await choosing.getByRole('button', { name: 'Choose a folder' }).press('Enter');
  await expect(choosing.getByText('1 merged').or(choosing.getByText('file merged')).first()).toBeVisible();
  expect(await readFile(news, 'utf8')).toContain('Mine.');

  // On paper, too: a file for each, and none is printed again that is as it was.
  await choosing.getByRole('button', { name: 'Back' }).press('Enter');
  await choosing.getByRole('combobox', { name: 'As' }).selectOption('pdf');
  await choosing.getByRole('button', { name: 'Choose a folder' }).press('Enter');
  await expect(choosing.getByText('2 files written.').first()).toBeVisible({ timeout: 30_000 });
  const papers = (await readdir(folder)).filter((file) => file.endsWith('.pdf'));
  expect(papers).toHaveLength(2);
  const words = await Promise.all(papers.map(async (file) => pdfText(await readFile(join(folder, file)))));
  expect(words.join('').replace(/\s+/g, '')).toContain('Aplace.');
  await choosing.getByRole('button', { name: 'Back' }).press('Enter');
  await choosing.getByRole('button', { name: 'Choose a folder' }).press('Enter');
  await expect(choosing.getByText('2 files unchanged.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(choosing).toHaveCount(0);
  await quit(running);
});

test('one highlight is copied as a quote with its citation, as Markdown, and as a link', async ({
  profile,
  start,
}) => {
  await seed(profile, () => [{ words: 'the fish hall', note: 'A *place*.', tags: ['harbour'] }]);
  const running = await start([NEWS]);
  const { page } = running;
  await page.keyboard.press(']');
  await page.keyboard.press('c');
  await expect(page.getByText('Quote copied with its citation.')).toBeVisible();
  expect(await copied(running)).toMatch(/^“the fish hall” — With inputs .+, 2024-06-27, /);
  await page.keyboard.press('Control+m');
  await expect(page.getByText('Highlight copied as Markdown.')).toBeVisible();
  expect(await copied(running)).toBe('> the fish hall\n\nA *place*.\n\n#harbour');
  await page.getByRole('button', { name: 'More for this note' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Copy link' }).press('Enter');
  await expect(page.getByText('Link copied.')).toBeVisible();
  expect(await copied(running)).toBe('postil://article/article-seeded#note-0');

  // Words that are selected, in a note too, are copied as they are.
  await page
    .locator('.note-text')
    .first()
    .evaluate((note) => document.getSelection()?.selectAllChildren(note));
  await page.keyboard.press('Control+c');
  await expect.poll(() => copied(running)).toBe('A place.');

  // Where nothing is marked, nothing is copied, and what was copied last stays.
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  await page.locator('.scroller').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('.note-text')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+c');
  await expect(page.getByText('Nothing is marked in this article yet, so nothing was copied.')).toBeVisible();
  expect(await copied(running)).toBe('A place.');
  await quit(running);
});
