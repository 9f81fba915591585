import { expect, type Locator } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seed } from '../e2e/library.ts';
import { quit, test } from '../e2e/app.ts';
import { startBare } from './bare.ts';

const TURNED = 'Bill \u202efdp.exe';
const TAG = 'due \u202eyliad';

/** The letters of a line as the eye meets them, from left to right. */
function seen(line: Locator): Promise<string> {
  return line.evaluate((element) => {
    const letters: [left: number, letter: string][] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const { data } = node as Text;
      for (let at = 0; at < data.length; at += 1) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, width } = range.getBoundingClientRect();
        if (width > 0) letters.push([left, data[at]!]);
      }
    }
    return letters
      .sort(([a], [b]) => a - b)
      .map(([, letter]) => letter)
      .join('');
  });
}

test('D7: no name turns its letters around, wherever it is shown; what is kept stays as it was', async ({
  profile,
  start,
}) => {
  const file = join(profile, 'bill\u202etxt.txt');
  await writeFile(
    file,
    `${TURNED}\n\nThe lights were lit again on Thursday, after \u202edenrut\u202c years.\n`,
  );
  await seed(profile, () => [{ words: 'on Thursday', note: 'Which?', tags: [TAG] }], 'bill', file);
  const running = await start();
  const { page } = running;
  const sidebar = page.getByRole('navigation', { name: 'Library' });
  const row = page.getByRole('option').first();
  await expect(row).toBeVisible();
  expect.soft(await seen(row.getByRole('heading'))).toBe('Bill fdp.exe');
  expect.soft(await seen(sidebar.locator('.label', { hasText: 'due' }))).toBe('due yliad');
  expect.soft(await seen(page.locator('aside h2'))).toBe('Bill fdp.exe');
  await row.dblclick();
  await expect(page.locator('[data-head] h1')).toBeVisible();
  expect.soft(await seen(page.locator('[data-head] h1'))).toBe('Bill fdp.exe');
  expect.soft(await page.locator('[data-annotation] .tag').first().innerText()).not.toContain('\u202e');
  const kept = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('postil');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(new Error('It cannot be opened'));
    });
    const request = database.transaction('articles').objectStore('articles').getAll();
    const all = await new Promise<{ title: string }[]>((resolve) => {
      request.onsuccess = () => resolve(request.result as { title: string }[]);
    });
    database.close();
    return all.map(({ title }) => title);
  });
  expect(kept).toEqual([TURNED]);
  await quit(running);
});

test('D7: control: where letters are shown as they are kept, they are met in another order', async ({
  profile,
}) => {
  const html = `<!doctype html><meta charset="utf-8"><h1 dir="auto">${TURNED}</h1>`;
  const { app, page } = await startBare(profile, { html });
  expect(await seen(page.locator('h1'))).toBe('Bill exe.pdf');
  await app.close();
});
