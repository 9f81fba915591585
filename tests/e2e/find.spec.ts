import { expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { painted, test } from './app.ts';

test('finding begins where the reader is, goes on from there, and comes round', async ({
  profile,
  start,
}) => {
  const paragraphs = Array.from(
    { length: 60 },
    (_, i) => `Part ${i + 1}. ${'The tide goes out and comes in again. '.repeat(8)}`,
  );
  const file = join(profile, 'tides.txt');
  await writeFile(file, paragraphs.join('\n\n'));
  const { page } = await start([file]);
  const field = page.getByRole('textbox', { name: 'Find in the article' });
  const current = async () => (await painted(page))['postil-find-current']?.[0];
  const count = page.locator('search [role="status"]');

  await page.keyboard.press('Control+f');
  await page.keyboard.type('Part');
  await expect(count).toHaveText('1 of 60');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // Down the page: the first hit below the top is the first that is found.
  await page.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight / 2));
  await page.waitForTimeout(300);
  const top = await page.locator('.scroller').evaluate((scroller) => scroller.scrollTop);
  await page.keyboard.press('Control+f');
  await expect(field).toBeFocused();
  await page.keyboard.type('part ');
  await expect(count).toHaveText(/^(?:2\d|3\d) of 60$/);
  const first = Number((await count.textContent())!.split(' ')[0]);
  expect(await current()).toBe('Part ');
  const moved = await page.locator('.scroller').evaluate((scroller) => scroller.scrollTop);
  expect(Math.abs(moved - top)).toBeLessThan(700);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`${first + 1} of 60`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`${first - 1} of 60`);
  await field.fill('part 60');
  await expect(count).toHaveText('1 of 1');
  await field.fill('Part 1.');
  await expect(count).toHaveText('1 of 1');
  await page.keyboard.press('Escape');
  // What was found is selected, ready to be marked.
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('Part 1.');
});
