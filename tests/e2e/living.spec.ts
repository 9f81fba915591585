import { expect, type Page } from '@playwright/test';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from '../../src/renderer/store/host.ts';
import { dragOver, NEWS, painted, quit, test, type Running } from './app.ts';

const FIRST = 'the fish hall';
const SECOND = 'The harbour mouth was closed';
const bridge = 'window.postil';

/** Chooses the notes folder, with the answer that nobody is there to give, and turns the automatic export on. */
async function keepNotesIn({ app, page }: Running, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, folder);
  expect(await page.evaluate(`${bridge}.chooseNotesFolder()`)).toEqual({ outcome: 'done' });
  expect(await page.evaluate(`${bridge}.notesFolder()`)).toEqual({ name: 'Vault' });
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Notes folder: Vault' }).check();
  await dialog.getByRole('checkbox', { name: /up to date by itself/ }).check();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

async function mark(page: Page, words: string): Promise<void> {
  await dragOver(page, words);
  await page.keyboard.press('1');
  await expect.poll(async () => JSON.stringify(await painted(page))).toContain(words);
  await page.keyboard.press('Escape');
}

/** Waits until the file says so: it is written two seconds after the last change, on a busy machine later. */
const eventually = (path: string) =>
  expect.poll(() => readFile(path, 'utf8').catch(() => ''), { timeout: 30_000 });

test('notes go to their folder by themselves, and what the reader writes there stays', async ({
  profile,
  start,
}) => {
  test.slow();
  const vault = join(profile, 'Vault');
  await mkdir(vault);
  const running = await start([NEWS]);
  const { page } = running;
  await keepNotesIn(running, vault);
  expect(await readdir(vault)).toEqual([]);

  await test.step('a passage is marked, and the file appears', async () => {
    await mark(page, FIRST);
    await expect.poll(() => readdir(vault), { timeout: 30_000 }).toHaveLength(1);
  });
  const [name = ''] = await readdir(vault);
  const path = join(vault, name);
  await eventually(path).toContain(`> ${FIRST}\n`);

  await test.step('an edit in the file and a change in Postil are both there', async () => {
    const text = await readFile(path, 'utf8');
    await writeFile(path, `${text}\n## My own heading\n\nSeen from the pier.\n`);
    await mark(page, SECOND);
    await eventually(path).toContain(`> ${SECOND}`);
    expect(await readFile(path, 'utf8')).toContain('## My own heading\n\nSeen from the pier.\n');
  });

  await test.step('a block deleted in the file stays deleted', async () => {
    const text = await readFile(path, 'utf8');
    const block = new RegExp(`(?:^>.*\\n)*> ${FIRST}\\n\\n\\^hl-\\S+\\n`, 'm').exec(text)?.[0] ?? '';
    expect(block).toContain(FIRST);
    await writeFile(path, text.replace(block, ''));
    await page.keyboard.press('Control+z');
    await eventually(path).not.toContain(SECOND);
    expect(await readFile(path, 'utf8')).not.toContain(`> ${FIRST}`);
  });

  await test.step('nothing changed: nothing is written', async () => {
    const before = await stat(path);
    const input = await page.evaluate(async () => {
      const postil = (window as unknown as { postil: Host }).postil;
      return postil.exportNotes({ articles: 'all', as: 'markdown', to: 'notes', filter: {}, dryRun: false });
    });
    expect(input).toMatchObject({
      outcome: 'done',
      report: { counts: { unchanged: 1, written: 0, merged: 0 } },
    });
    expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  });

  await test.step('the last change goes out before the window closes', async () => {
    await mark(page, SECOND);
    await quit(running);
    expect(await readFile(path, 'utf8')).toContain(`> ${SECOND}`);
  });
});
