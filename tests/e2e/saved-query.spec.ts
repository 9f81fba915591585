import { expect } from '@playwright/test';
import { join } from 'node:path';
import { quit, SAMPLES, test } from './app.ts';

const FILES = ['second-voice.md', 'low-water.txt', 'kawa-no-yohaku.md'].map((name) => join(SAMPLES, name));

test('a search is written with the keyboard, put right, saved with its name, and there after a restart', async ({
  start,
}) => {
  const first = await start(FILES);
  const { page } = first;
  // The last of them: what is opened comes after whatever else was asked for.
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('川の余白');
  await page.keyboard.press('Alt+Home');
  const field = page.getByRole('combobox', { name: 'Filter the list' });
  const rows = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await expect(rows).toHaveCount(3);

  // What is proposed is taken by keys alone, and in quotation marks where it must be.
  await field.focus();
  await page.keyboard.type('by:');
  await page.keyboard.press('ArrowDown');
  await expect(field).toHaveAttribute('aria-activedescendant', /-0$/);
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await expect(field).toHaveValue('by:');
  await page.keyboard.type('ines');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('by:"Ines Calloway" ');
  await expect(rows).toHaveCount(1);

  // A slip is told when the word is done, and one press puts it right.
  await page.keyboard.type('is:raed ');
  await expect(page.getByText('“is:raed” is not known. Did you mean is:read?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save this search…' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Write is:read' }).press('Enter');
  await expect(field).toHaveValue('by:"Ines Calloway" is:read ');
  await expect(rows).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('by:ines OR title:余白 ');
  await expect(rows).toHaveCount(2);

  await page.getByRole('button', { name: 'Save this search…' }).click();
  await page.keyboard.type('Margins');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Margins' })).toBeVisible();
  await expect(field).toBeFocused();
  await expect(rows).toHaveCount(2);
  await quit(first);

  const again = await start();
  await again.page.keyboard.press('Alt+Home');
  const saved = again.page.getByRole('navigation').getByRole('button', { name: 'Margins' });
  await expect(saved).toHaveAttribute('title', 'by:ines OR title:余白');
  await saved.click();
  await expect(again.page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(2);
});
