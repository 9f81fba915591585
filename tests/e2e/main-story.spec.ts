import { expect, type Page } from '@playwright/test';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dragOver, NEWS, painted, quit, ROOT, type Running, test } from './app.ts';

const BY_MOUSE = 'A day that is not on the list did not happen';
const BY_KEY =
  'The port authority of Karsa will pay fishing crews for each day that work on the new breakwater closes the harbour mouth, the ministry of ports said on Thursday.';
const NOTE = 'Who **keeps** the list?';
const GOLDEN = join(ROOT, 'tests/e2e/golden/main-story.md');

/** The file as it is, but for the ids, which are fresh each time, and the last line, which has hashes of what they stand in. */
function withoutIds(markdown: string): string {
  return markdown
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>')
    .replace(/^<!-- postil:1 .* -->$/m, '<!-- postil:1 … -->');
}

async function exportTo(running: Running, file: string): Promise<void> {
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await running.page.getByRole('button', { name: 'Export' }).click();
  await expect(running.page.getByLabel('Preview')).toContainText('> [!quote|saffron]');
  await running.page.getByRole('button', { name: 'Save as' }).click();
  await expect(running.page.getByText(`The notes are in ${basename(file)}`)).toBeVisible();
  await expect(running.page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
}

async function highlightByKeyboardAlone(page: Page): Promise<void> {
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('toolbar')).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('toolbar').getByLabel('Change to sky')).toHaveClass(/on/);
}

test('a news text is opened, marked by mouse and by key, annotated, kept over a restart, and exported', async ({
  profile,
  start,
}) => {
  const file = join(profile, basename(NEWS));
  await copyFile(NEWS, file);
  const source = await readFile(file, 'utf8');

  let running = await start([file]);
  let { page } = running;
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Fishing crews on the Karsa coast will be paid for the days a new breakwater keeps them in port',
  );
  const head = page.locator('article header');
  await expect(head).toContainText('27 June 2024');
  await expect(head).toContainText('With inputs from the Coast Press Service');
  await expect(head.locator('.dek')).toHaveText(
    'Fishing crews on the Karsa coast will be paid for the days a new breakwater keeps them in port. The ministry says the money is ready; the crews say the days are not counted.',
  );

  await highlightByKeyboardAlone(page);
  await page.keyboard.press('Escape');
  await dragOver(page, BY_MOUSE);
  await page.getByRole('toolbar').getByLabel('Highlight in saffron').click();
  await page.keyboard.press('n');
  await page.keyboard.type(NOTE);
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('complementary', { name: 'Margin notes' })).toContainText(
    'Who keeps the list?',
  );
  const before = await painted(page);
  expect(before).toMatchObject({ 'postil-saffron': [BY_MOUSE], 'postil-sky': [BY_KEY] });
  await quit(running);

  running = await start();
  page = running.page;
  await expect(page.getByRole('complementary', { name: 'Margin notes' })).toContainText(
    'Who keeps the list?',
  );
  expect(await painted(page)).toMatchObject({ 'postil-saffron': [BY_MOUSE], 'postil-sky': [BY_KEY] });

  const exported = join(profile, 'notes.md');
  await exportTo(running, exported);
  const markdown = withoutIds(await readFile(exported, 'utf8'));
  if (process.env['POSTIL_WRITE_GOLDEN'] === '1') await writeFile(GOLDEN, markdown);
  expect(markdown).toBe(await readFile(GOLDEN, 'utf8'));

  const first = await readFile(exported);
  await exportTo(running, exported);
  expect(await readFile(exported)).toEqual(first);
  expect(await readFile(file, 'utf8')).toBe(source);
  await quit(running);
});
