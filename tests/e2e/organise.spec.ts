import { expect, type Page } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readLibrary } from '../../src/main/library/library.ts';
import { bringAxe, THEMES, violations } from './access.ts';
import { test } from './app.ts';
import { seed } from './library.ts';

/** A row of the sidebar, by its words. */
const row = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name });
const listed = (page: Page) => page.getByRole('option').getByRole('heading');
const toast = (page: Page) => page.getByRole('status', { name: 'Messages' }).or(page.locator('body'));

async function text(profile: string, name: string, words: string): Promise<string> {
  const path = join(profile, name);
  await writeFile(path, `${words}\n\nThe ferry left the island at dawn. Nobody on board had slept.\n`);
  return path;
}

test('what is tagged, filed, thrown away and brought back', async ({ profile, start }) => {
  const note = { words: 'at dawn', note: 'Which dawn?', tags: ['sea/ferries'] };
  await seed(profile, () => [note], 'one', await text(profile, 'one.txt', 'One harbour'));
  await seed(profile, () => [{ ...note, id: 'other', tags: ['water'] }], 'two', await text(profile, 'two.txt', 'Two harbours')); // prettier-ignore
  const { page } = await start();
  await expect(listed(page)).toHaveCount(2);
  const before = (await readLibrary(profile)).state.annotations;

  await test.step('a tag for both, by keys alone', async () => {
    await page.getByRole('option').first().focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+G');
    await page.keyboard.type('method');
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText('Tagged 2 articles “method”.');
    await expect(row(page, /^method/)).toContainText('2');
  });

  await test.step('a tag merged into another, on articles and highlights, and taken back', async () => {
    await row(page, /^sea/).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Merge into…' }).click();
    await page.keyboard.type('water');
    await page.keyboard.press('Enter');
    await expect(toast(page)).toContainText('Merged the tag “sea” into “water”, on 1 highlight.');
    await expect(row(page, /^sea/)).toHaveCount(0);
    await expect(row(page, /^water/)).toContainText('2');
    await row(page, /^water/).click();
    await expect(listed(page)).toHaveCount(2);
    await page.keyboard.press('Control+Z');
    await expect(row(page, /^sea/)).toContainText('1');
    await page.keyboard.press('Control+Shift+Z');
    await expect(row(page, /^sea/)).toHaveCount(0);
    await page.keyboard.press('Control+Z');
    await expect(row(page, /^sea/)).toContainText('1');
  });

  await test.step('a folder, renamed where it stands, and an article dragged onto it', async () => {
    await row(page, /^All articles/).click();
    await page.getByRole('button', { name: 'New folder' }).click();
    await page.keyboard.type('Harbors');
    await page.keyboard.press('Enter');
    await expect(row(page, /^Harbors/)).toBeFocused();
    await page.keyboard.press('F2');
    await page.keyboard.type('Harbours');
    await page.keyboard.press('Enter');
    await expect(row(page, /^Harbours/)).toBeFocused();
    // Both are still selected, and would go together.
    await page.getByRole('option').filter({ hasText: 'Two harbours' }).click();
    await page
      .getByRole('option')
      .filter({ hasText: 'Two harbours' })
      .dragTo(row(page, /^Harbours/));
    await expect(row(page, /^Harbours/)).toContainText('1');
    await row(page, /^Harbours/).click();
    await expect(listed(page)).toHaveText(['Two harbours']);
    // Without a sidebar, from the palette, and taken back.
    await page.keyboard.press('Control+Shift+P');
    await page.keyboard.type('new folder');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Rivers');
    await page.keyboard.press('Enter');
    await expect(row(page, /^Rivers/)).toBeVisible();
    await page.keyboard.press('Control+Z');
    await expect(row(page, /^Rivers/)).toHaveCount(0);
  });

  await test.step('both into the trash, and back with their notes', async () => {
    await row(page, /^All articles/).click();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect(toast(page)).toContainText('Moved 2 articles to the trash.');
    await row(page, /^Trash/).click();
    await expect(listed(page)).toHaveCount(2);
    await page.getByRole('option').first().click();
    await page.keyboard.press('Control+A');
    await page.getByRole('toolbar').getByRole('button', { name: 'Restore' }).click();
    await expect(toast(page)).toContainText('Restored 2 articles with their notes.');
    await expect(row(page, /^Trash/)).toContainText('0');
    expect((await readLibrary(profile)).state.annotations.get('note-0')?.note).toBe('Which dawn?');
    expect((await readLibrary(profile)).state.annotations.size).toBe(before.size);
  });

  await test.step('one away for good, and only that', async () => {
    await row(page, /^Harbours/).click();
    await page.getByRole('option').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Move to trash' }).click();
    await row(page, /^Trash/).click();
    await page.getByRole('button', { name: 'Empty trash…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Empty the trash' });
    await expect(dialog).toContainText(
      '1 article will be gone for good, with 1 highlight, 1 note and 1 stored text.',
    );
    await bringAxe(page);
    expect(await violations(page, THEMES)).toEqual([]);
    await dialog.getByRole('button', { name: 'Empty trash' }).click();
    await expect(toast(page)).toContainText('1 article from the trash is gone for good.');
    const { state } = await readLibrary(profile);
    expect([...state.articles.keys()]).toEqual(['one']);
    expect([...state.annotations.values()].map(({ articleId }) => articleId)).toEqual(['one']);
    expect([...state.revisions.values()].map(({ articleId }) => articleId)).toEqual(['one']);
  });
});
