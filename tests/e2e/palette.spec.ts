import { expect } from '@playwright/test';
import { NEWS, test } from './app.ts';

test('every command can be found and run by keyboard alone', async ({ start }) => {
  const { page } = await start([NEWS]);
  await expect(page.locator('.reader')).toBeVisible();
  const focused = () => page.evaluate(() => document.activeElement?.className);
  const before = await focused();
  await page.keyboard.press('Control+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  const field = palette.getByRole('combobox', { name: 'Command' });
  await expect(field).toBeFocused();
  await page.keyboard.type('theme dark');
  await expect(palette.getByRole('option')).toHaveText(['Dark theme']);
  await page.keyboard.press('Enter');
  await expect(palette).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await focused()).toBe(before);

  // What was run last stands first; the keys say themselves; Esc leaves all as it was.
  await page.keyboard.press('Control+Shift+P');
  const options = palette.getByRole('option');
  await expect(options.first()).toHaveText('Dark theme');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await expect(options.last()).toBeInViewport();
  await expect(palette.getByRole('option', { name: /^Find in the article/ })).toContainText('Ctrl F');
  await page.keyboard.type('zzz');
  await expect(palette.getByRole('status')).toHaveText('No command that can be used here has these words.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  expect(await focused()).toBe(before);

  // It offers what can be done where the reader is.
  await page.keyboard.press('Alt+Home');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.type('find in');
  await expect(palette.getByRole('option')).toHaveCount(0);
});
