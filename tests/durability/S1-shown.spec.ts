import { expect } from '@playwright/test';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, kill, NEWS, painted, quit, test } from '../e2e/app.ts';

const QUOTE = 'The harbour mouth was closed on eleven days in May';

test('S1: what shows as saved is there after kill -9', async ({ start }) => {
  const typed: string[] = [];
  for (let round = 1; round <= 3; round += 1) {
    const running = await start(round === 1 ? [NEWS] : []);
    const { page } = running;
    if (round === 1) {
      await dragOver(page, QUOTE);
      await page.keyboard.press('1');
    } else {
      await expect(page.getByRole('complementary', { name: 'Margin notes' })).toContainText(typed.join(' '));
      await page.keyboard.press(']');
    }
    await page.keyboard.press('n');
    await page.keyboard.type(`${round === 1 ? '' : ' '}round${round}`);
    typed.push(`round${round}`);
    await expect(page.getByLabel('Note, in Markdown')).toHaveValue(typed.join(' '));
    await expect(page.locator('[data-save="saved"]')).toBeVisible();
    await kill(running);
  }
  const running = await start();
  await expect(running.page.getByRole('complementary', { name: 'Margin notes' })).toContainText(
    typed.join(' '),
  );
  expect(await painted(running.page)).toMatchObject({ 'postil-saffron': [QUOTE] });
  await quit(running);
});

test('S1: a database that Chromium has emptied is made again from the journal, and the reader is told', async ({
  profile,
  start,
}) => {
  let running = await start([NEWS]);
  await dragOver(running.page, QUOTE);
  await running.page.keyboard.press('n');
  await running.page.keyboard.type('Eleven, not seven.');
  await expect(running.page.locator('[data-save="saved"]')).toBeVisible();
  await quit(running);

  await rm(join(profile, 'chromium', 'IndexedDB'), { recursive: true });

  running = await start();
  await expect(running.page.getByText('1 annotation in 1 article restored from the journal.')).toBeVisible();
  await expect(running.page.getByRole('complementary', { name: 'Margin notes' })).toContainText(
    'Eleven, not seven.',
  );
  expect(await painted(running.page)).toMatchObject({ 'postil-saffron': [QUOTE] });
  await quit(running);
});

test('S1: control: what was not in the journal is not on the screen', async ({ profile, start }) => {
  let running = await start([NEWS]);
  await dragOver(running.page, QUOTE);
  await running.page.keyboard.press('1');
  await running.page.keyboard.press('n');
  await running.page.keyboard.type('Eleven, not seven.');
  await expect(running.page.locator('[data-save="saved"]')).toBeVisible();
  await kill(running);
  const path = join(profile, 'library/journal.jsonl');
  const lines = (await readFile(path, 'utf8'))
    .split('\n')
    .filter((line) => !line.includes('Eleven, not seven.'));
  await writeFile(path, lines.join('\n'));
  await rm(join(profile, 'chromium', 'IndexedDB'), { recursive: true });
  running = await start();
  expect(await painted(running.page)).toMatchObject({ 'postil-saffron': [QUOTE] });
  await expect(running.page.getByRole('complementary', { name: 'Margin notes' })).not.toContainText('Eleven, not seven.'); // prettier-ignore
  await quit(running);
});
