import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRequire } from 'node:module';
import { dragOver, NEWS, ROOT, SAMPLES, sandboxArguments, test } from './app.ts';

const TITLE = /^Fishing crews on the Karsa coast/;

test('a file dropped on the window opens', async ({ start }) => {
  const { page } = await start();
  const debug = await page.context().newCDPSession(page);
  const data = { items: [], files: [NEWS], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await debug.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

test('a second start hands its files to the running window, and ends', async ({ start, profile }) => {
  const { page, app } = await start();
  const electron = createRequire(import.meta.url)('electron') as unknown as string;
  const second = spawn(electron, [...sandboxArguments(), ROOT, '--profile', profile, NEWS], {
    stdio: 'ignore',
  });
  const code = await new Promise((done) => second.once('exit', done));
  expect(code).toBe(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('reading a large page is shown, and can be cancelled', async ({ start, profile }) => {
  const large = join(profile, 'large.html');
  const words = 'The tide was measured again, and the paper said another thing. '.repeat(6);
  const paragraph = `<p>${words}<em>${words}</em></p>`;
  await writeFile(large, `<!doctype html><title>Large</title><article>${paragraph.repeat(3500)}</article>`);
  const { page, app } = await start([NEWS]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await app.evaluate(
    ({ app: main }, path) => main.emit('second-instance', {}, [], '', { files: [path] }),
    large,
  );
  await expect(page.getByText('Reading large.html', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Reading large.html was stopped.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
});

test('several files open in turn, and the list finds each again', async ({ start }) => {
  const { page } = await start([join(SAMPLES, 'second-voice.md'), NEWS]);
  const heading = page.getByRole('heading', { level: 1 }).first();
  await expect(heading).toHaveText(TITLE);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading).toHaveText('The Second Voice in the Margin');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(heading).toHaveText(TITLE);
  await page.keyboard.press('Alt+Home');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Control+Shift+T');
  await expect(heading).toHaveText(TITLE);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Filter the list' }).fill('by:calloway');
  const found = page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
  await expect(found).toHaveCount(1);
  await found.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText('The Second Voice in the Margin');
});

test('the notes go to the clipboard as Markdown, from the page and from the list', async ({ start }) => {
  const { page, app } = await start([NEWS]);
  await dragOver(page, 'the fish hall');
  await page.keyboard.press('5');
  await page.keyboard.press('n');
  await page.keyboard.type('Where is it?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+C');
  await expect(page.getByText('The notes are on the clipboard as Markdown.')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/> \[!quote\|lilac\]\n> the fish hall\n\n\^hl-[0-9a-f-]{36}\n\nWhere is it\?\n$/);
  expect(copied).not.toMatch(/^---/);

  await app.evaluate(({ clipboard }) => clipboard.clear());
  await page.keyboard.press('Alt+ArrowLeft');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(copied);
});
