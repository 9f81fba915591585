import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bringAxe, THEMES, violations } from './access.ts';
import { clickMenu, NEWS, painted, quit, test, type Running } from './app.ts';

const QUOTE = 'The harbour mouth was closed on eleven days in May';

/** What Readwise writes: two highlights of the article on screen, one that its text never had, one of a book nobody has. */
const READWISE = [
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
  `${QUOTE},Harbour report,,,Only in May?,yellow,weather,order,1,2025-05-01 10:00:00+00:00,`,
  'A day that is not on the list did not happen,Harbour report,,,,,,order,3,2025-05-01 10:02:00+00:00,',
  'It was a bright cold day in April and the clocks were striking thirteen,Harbour report,,,,,,order,2,2025-05-01 10:01:00+00:00,',
  'What keeps the hive warm is shivering,On bees,A. Keeper,,,,,order,1,2025-05-02 09:00:00+00:00,',
].join('\n');

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import notes' });

async function chosen({ app }: Running, path: string): Promise<void> {
  await app.evaluate(({ dialog: main }, file) => {
    main.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
  }, path);
}
const marks = async (page: Page) => Object.values(await painted(page)).flat();

test('notes from elsewhere come in as one step, and nothing comes twice', async ({ profile, start }) => {
  const file = join(profile, 'readwise-data.csv');
  await writeFile(file, READWISE);
  const running = await start([NEWS]);
  const { page, app } = running;
  const command = (name: string) => clickMenu(app, name);
  await chosen(running, file);

  // Opened like any file, it is known for what it is; Esc changes nothing.
  await page.keyboard.press('Control+o');
  await expect(dialog(page)).toContainText('Highlights of Readwise');
  await expect(dialog(page)).toContainText('2 articles, 1 of them new');
  await expect(dialog(page)).toContainText('2 in place, 1 without a place, 1 waiting for the text');
  await expect(dialog(page).getByRole('button', { name: 'Import', exact: true })).toBeFocused();
  await bringAxe(page);
  expect(await violations(page, THEMES)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(await marks(page)).toEqual([]);

  await command('import-notes');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('4 notes imported from readwise-data.csv');
  await expect.poll(() => marks(page)).toContain(QUOTE);
  await expect(page.getByText('Only in May?')).toBeVisible();

  // The message leads to what needs the reader, and offers to take it all back.
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Look', exact: true }).press('Enter');
  const needing = page.getByRole('complementary', { name: 'Passages that need you' });
  await expect(needing).toContainText('These words are not in the text.');
  await page.keyboard.press('Escape');
  await expect(needing).toHaveCount(0);

  // An article made of quotes says so, in the list and at its head.
  await command('library');
  const bees = page.getByRole('option', { name: /On bees/ });
  await expect(bees).toContainText('Only its quotes are known until you open its file.');
  await bees.dblclick();
  await expect(page.locator('[data-head]')).toContainText(
    'Only the quotes of this article are known so far.',
  );
  await expect(page.locator('[data-head]').getByRole('button', { name: 'Open its file' })).toBeVisible();
  // Nor is that a text to have read.
  await expect(page.getByRole('progressbar', { name: 'Read so far' })).toHaveCount(0);
  await expect(page.locator('header.bar')).toContainText('Quotes only');
  await command('library');
  await page.getByRole('option', { name: /Fishing crews/ }).dblclick();
  await expect.poll(() => marks(page)).toContain(QUOTE);

  await page.locator('.scroller').first().focus();
  await page.keyboard.press('Control+z');
  await expect.poll(() => marks(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => marks(page)).toContain(QUOTE);

  await command('import-notes');
  await expect(dialog(page)).toContainText('Everything in it is here already');
  await dialog(page).getByRole('button', { name: 'Close' }).last().click();
  await quit(running);
});
