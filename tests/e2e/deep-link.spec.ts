import { expect, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import type { Operation } from '../../src/core/library/operation.ts';
import type { Bridge } from '../../src/ipc.ts';
import { APP, painted, quit, sandboxArguments, test } from './app.ts';
import { seed } from './library.ts';

const raised = (page: Page) => page.locator('.slot.raised');
const link = (id: string, article = 'article-seeded') => `postil://article/${article}#${id}`;

/** Starts the same profile once more, as a link in another program does; resolves when that start has ended. */
async function startAgain(profile: string, ...args: string[]): Promise<void> {
  const stock = createRequire(import.meta.url)('electron') as unknown as string;
  await promisify(execFile)(stock, [...sandboxArguments(), APP, '--profile', profile, ...args]);
}

test('a link opens its article at the highlight, at the start and in the window that runs, and nothing else', async ({
  profile,
  start,
}) => {
  test.slow();
  await seed(profile, () => [
    { words: 'the fish hall', note: 'A place.' },
    { words: 'less sure', note: 'Why?' },
    { words: 'The harbour mouth was closed', note: 'Dates to check.', colour: 'sky' },
    { words: 'breakwater', deleted: '2026-01-03T10:00:00.000Z' },
  ]);
  const running = await start([link('note-2')]);
  const { app, page } = running;
  await expect(raised(page)).toHaveAttribute('data-id', 'note-2');
  await expect(raised(page)).toContainText('Dates to check.');
  await expect
    .poll(async () => (await painted(page))['postil-focused'])
    .toEqual(['The harbour mouth was closed']);
  await expect(page.locator('[data-live]')).toHaveText('The harbour mouth was closed');

  // What stands in an editor is saved before the window goes elsewhere.
  await page.keyboard.press('n');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' And whose');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await startAgain(profile, link('note-0'));
  await expect(raised(page)).toHaveAttribute('data-id', 'note-0');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  await expect(page.locator('[data-annotation="note-2"]')).toContainText('Dates to check. And whose');

  // From a dialog, and from the library.
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await startAgain(profile, link('note-1'));
  await expect(raised(page)).toHaveAttribute('data-id', 'note-1');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.locator('.library')).toBeVisible();
  await startAgain(profile, 'postil://article/article-seeded');
  await expect(page.locator('.reader')).toBeVisible();

  for (const [url, words] of [
    [link('note-9'), 'The highlight that this link leads to is not in this article.'],
    [link('note-3'), 'The highlight that this link leads to was deleted.'],
    [link('note-0', 'nobody'), 'The article that this link leads to is not in this library.'],
    ['postil://article/../../etc/passwd', 'The link that was followed does not lead to an article.'],
  ] as const) {
    await startAgain(profile, url, '/etc/hostname');
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Fishing crews/);
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

  await page.evaluate(intoTrash, 'article-seeded');
  await quit(running);
  const again = await start();
  await startAgain(profile, link('note-0'));
  await expect(again.page.getByText('which this link leads to, is in the trash.')).toBeVisible();
  await expect(again.page.locator('.reader')).toHaveCount(0);
  await quit(again);
});

/** Journals what no button does yet: an article is put into the trash. */
async function intoTrash(id: string): Promise<void> {
  const { postil } = globalThis as unknown as { postil: Bridge<unknown> };
  const operations = JSON.parse(await postil.operations(0)) as Operation[];
  const all = operations.flatMap(({ changes }) => changes);
  const last = all.findLast((change) => change.table === 'articles' && change.id === id);
  if (last?.table !== 'articles' || last.after === null) throw new Error(`Not in the journal: ${id}`);
  const at = new Date().toISOString();
  const change = {
    table: 'articles' as const,
    id,
    before: last.after,
    after: { ...last.after, deleted: at },
  };
  const answer = await postil.append({ id: crypto.randomUUID(), kind: 'delete', at, changes: [change] });
  if (!answer.ok) throw new Error(answer.failure.message);
}
