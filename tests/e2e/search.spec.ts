import { expect, type Page } from '@playwright/test';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { painted, quit, test } from './app.ts';
import { seed } from './library.ts';

const KYOTO = `京都の図書館

図書館で古い本を読む。国際連合の資料もある。
`;
const TIDES = Array.from({ length: 60 }, (_, i) =>
  i === 44
    ? 'Only here a lighthouse keeper counts the ships that never came.'
    : `Part ${i + 1}. ${'The tide goes out and comes in again. '.repeat(8)}`,
);

const field = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const option = (page: Page) => page.getByRole('option', { selected: true });

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await field(page).fill(words);
}

/** The index’s files, as Chromium keeps a page’s private folder. */
async function indexFiles(profile: string): Promise<string[]> {
  const folder = join(profile, 'chromium', 'File System');
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  return entries.filter((name) => /^000.t.\d\d.\d{8}$/.test(name)).map((name) => join(folder, name));
}

async function bytesOf(profile: string): Promise<number> {
  const sizes = await Promise.all((await indexFiles(profile)).map(async (file) => (await stat(file)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

test('everything is found, in any script and with a slip, opens at the hit, and is found again from a damaged index', async ({
  profile,
  start,
}) => {
  test.setTimeout(120_000);
  const tides = join(profile, 'tides.txt');
  const kyoto = join(profile, 'kyoto.txt');
  await writeFile(tides, TIDES.join('\n\n'));
  await writeFile(kyoto, KYOTO);
  await seed(profile, () => [{ words: 'the', note: 'Compare the glossed Bibles', tags: ['method'] }]);

  const first = await start([tides, kyoto]);
  const { page } = first;
  await expect(page.locator('.reader')).toHaveAttribute('aria-label', /京都/, { timeout: 20_000 });

  // A slip, and the passage far down in another article: Enter opens it there.
  await ask(page, 'lihgthouse keepr');
  await expect(option(page)).toContainText('lighthouse keeper', { timeout: 20_000 });
  await expect(page.locator('dialog [role="status"]')).toContainText('“lighthouse” for “lihgthouse”');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeHidden();
  await expect(page.locator('.reader')).not.toHaveAttribute('aria-label', /京都/);
  await expect.poll(async () => (await painted(page))['postil-find-current']).toEqual(['lighthouse']);
  const article = page.getByRole('region', { name: 'Article' });
  const passage = article.getByText('Only here a lighthouse keeper');
  await expect(passage).toBeInViewport();
  await expect(article).toBeFocused();

  // A piece of a Japanese word; what is not there says so; Esc gives the focus back.
  await ask(page, '書館');
  await expect(option(page)).toContainText('図書館');
  await field(page).fill('連館');
  await expect(page.locator('dialog [role="status"]')).toHaveText('Nothing found');
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeHidden();
  await expect(article).toBeFocused();

  // A note: its highlight is in hand.
  await ask(page, 'glossed');
  await expect(option(page)).toContainText('Compare the glossed Bibles');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-annotation="note-0"]').first()).toBeVisible();
  await expect.poll(async () => (await painted(page))['postil-focused']?.length).toBe(1);

  // What is written now is found now.
  await page.keyboard.press('n');
  await page.keyboard.press('End');
  await page.keyboard.type(' and palimpsests');
  await page.keyboard.press('Control+Enter');
  await expect(async () => {
    await ask(page, 'palimpsest');
    await expect(option(page)).toContainText('palimpsests', { timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await page.keyboard.press('Escape');

  // On the disk, then damaged: made anew, and nothing is missing.
  await expect.poll(() => bytesOf(profile), { timeout: 20_000 }).toBeGreaterThan(1_000);
  await quit(first);
  for (const file of await indexFiles(profile)) {
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0x5a, bytes.length >> 2));
  }
  const { page: again } = await start();
  await ask(again, 'palimpsest');
  await expect(option(again)).toContainText('palimpsests', { timeout: 20_000 });
  await field(again).fill('図書館');
  await expect(option(again)).toContainText('図書館');
});
