import { expect, type Page } from '@playwright/test';
import { execFile, execFileSync } from 'node:child_process';
import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { dragOver, NEWS, painted, quit, ROOT, test, type Running } from './app.ts';

const QUOTE = 'The harbour mouth was closed on eleven days in May';
const OTHER = 'the fish hall';

/** All that undo may change, as the window shows it. */
async function shown(page: Page): Promise<unknown> {
  const cards = await page
    .getByRole('complementary', { name: 'Margin notes' })
    .locator('[data-annotation]')
    .evaluateAll((all) =>
      all.map((card) => {
        const tags = [...card.querySelectorAll('.tag')].map((tag) => tag.textContent);
        const time = card.querySelector('time');
        return [
          card.getAttribute('aria-label'),
          card.textContent?.replace(time?.textContent ?? '', ''),
          tags,
        ];
      }),
    );
  return { cards, painted: await painted(page) };
}

async function spoken(page: Page, key: string): Promise<string> {
  const live = page.locator('[data-live]');
  const before = await live.textContent();
  await page.keyboard.press(key);
  // The same words twice differ by a space that does not break.
  await expect.poll(() => live.textContent()).not.toBe(before);
  return ((await live.textContent()) ?? '').trim();
}

/** Presses `key` until nothing is left to undo (or redo); resolves to how many steps there were. */
async function all(page: Page, key: string): Promise<number> {
  for (let steps = 0; ; steps += 1) {
    if ((await spoken(page, key)).startsWith('Nothing to')) return steps;
    expect(steps).toBeLessThan(50);
  }
}

async function typeNote(page: Page, words: string): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.locator('[data-save="Saved"]')).toBeVisible();
}

/** More than is left in the last block of a file, so that it cannot be written to a full disk. */
const LONG = ` Not yet saved. ${'Nor is this. '.repeat(400)}Nor the end.`;

function cli(profile: string, ...args: string[]) {
  return promisify(execFile)(process.execPath, [join(ROOT, 'bin/postil.mjs'), ...args, '--profile', profile]);
}

test('every change is undone and redone, after a restart too', async ({ start }) => {
  let running = await start([NEWS]);
  let { page } = running;
  // Creation, colour, style, note, deletion.
  await dragOver(page, QUOTE);
  await page.keyboard.press('1');
  await expect.poll(() => painted(page)).toMatchObject({ 'postil-saffron': [QUOTE] });
  await page.keyboard.press('4');
  await page.keyboard.press('u');
  await typeNote(page, 'Eleven, not seven.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await dragOver(page, OTHER);
  await page.keyboard.press('3');
  await expect.poll(async () => Object.keys(await painted(page)).join()).toContain('sky');
  await page.keyboard.press('Delete');
  await expect.poll(async () => Object.keys(await painted(page)).join()).not.toContain('sky');
  await page.keyboard.press('Escape');
  const end = await shown(page);
  await quit(running);

  running = await start();
  ({ page } = running);
  await expect.poll(() => shown(page)).toEqual(end);
  expect(await all(page, 'Control+z')).toBe(6);
  expect(await painted(page)).toEqual({});
  await quit(running);

  running = await start();
  ({ page } = running);
  expect(await painted(page)).toEqual({});
  expect(await all(page, 'Control+Shift+z')).toBe(6);
  await page.keyboard.press('Escape');
  await expect.poll(() => shown(page)).toEqual(end);
  await quit(running);

  running = await start();
  await expect.poll(() => shown(running.page)).toEqual(end);
  await quit(running);
});

test('undo takes nothing back over what the command line has changed since', async ({ start, profile }) => {
  const running = await start([NEWS]);
  const { page } = running;
  await dragOver(page, QUOTE);
  await page.keyboard.press('2');
  await typeNote(page, 'Mine.');
  await page.keyboard.press('Escape');

  const { stdout } = await cli(profile, 'export', NEWS, '--as', 'json');
  const exported = JSON.parse(stdout) as { annotations: { note: string; updated: string }[] };
  for (const annotation of exported.annotations) {
    annotation.note = 'Theirs.';
    annotation.updated = new Date(Date.now() + 1000).toISOString();
  }
  const file = join(profile, 'notes.json');
  await writeFile(file, JSON.stringify(exported));
  await cli(profile, 'import', file);

  const margin = page.getByRole('complementary', { name: 'Margin notes' });
  await expect(margin).toContainText('Theirs.');
  await page.keyboard.press('Control+z');
  await expect(
    page.getByText('The note has been changed elsewhere since; nothing was undone.'),
  ).toBeVisible();
  await expect(margin).toContainText('Theirs.');
  expect(await painted(page)).toMatchObject({ 'postil-moss': [QUOTE] });
  await quit(running);
});

/** A disk of its own for the profile, with little room; `null` where none can be made. Only root may mount one. */
function smallDisk(profile: string): { fill(): Promise<void>; free(): Promise<void>; end(): void } | null {
  try {
    // Chromium's own files take about 15 MB.
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', profile], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const filler = join(profile, 'filler');
  return {
    fill: async () => {
      for (const size of [1_000_000, 4096, 1])
        while (
          await appendFile(filler, Buffer.alloc(size)).then(
            () => true,
            () => false,
          )
        );
    },
    free: () => rm(filler),
    end: () => execFileSync('umount', ['-l', profile]),
  };
}

async function answerWith(running: Running, response: number): Promise<() => Promise<string[]>> {
  await running.app.evaluate(({ dialog }, given) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_window: unknown, options: { message: string; detail?: string }) => {
      asked.push(`${options.message} ${options.detail ?? ''}`);
      return Promise.resolve({ response: given, checkboxChecked: false });
    }) as typeof dialog.showMessageBox;
  }, response);
  return () => running.app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

test.describe('on a full disk', () => {
  let disk: ReturnType<typeof smallDisk> = null;
  test.beforeEach(({ profile }) => {
    disk = smallDisk(profile);
    test.skip(disk === null, 'A full disk cannot be made here: mounting one takes root.');
  });
  test.afterEach(() => disk?.end());

  /** A saved note, then more of it than the full disk takes. */
  async function writeOnFullDisk(page: Page): Promise<void> {
    await dragOver(page, QUOTE);
    await page.keyboard.press('1');
    await typeNote(page, 'Saved.');
    await disk?.fill();
    await page.keyboard.insertText(LONG);
    await expect(page.locator('[data-save="Not saved, retrying"]')).toBeVisible();
  }

  const journal = (profile: string) => readFile(join(profile, 'library/journal.jsonl'), 'utf8');
  const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin notes' });

  test('what is typed is kept, said to be unsaved, shown, and saved when there is room', async ({
    start,
    profile,
  }) => {
    let running = await start([NEWS]);
    let { page } = running;
    await writeOnFullDisk(page);
    await page.keyboard.type(' More.');
    await expect(page.locator('.messages')).toContainText('the disk is full');
    await page.screenshot({ path: test.info().outputPath('full.png') });

    // The note can be left and reads as it was left.
    await page.keyboard.press('Escape');
    await expect(margin(page)).toContainText('Nor the end. More.');
    await disk?.free();
    await page.locator('.messages').getByRole('button', { name: 'Try again now' }).click();
    await expect(page.locator('.messages')).toContainText('Saved.');
    expect(await journal(profile)).toContain('Nor the end. More.');
    await quit(running);

    running = await start();
    ({ page } = running);
    await expect(margin(page)).toContainText('Nor the end. More.');
    await quit(running);
  });

  test('what is not saved yet is taken back at once, and done again', async ({ start, profile }) => {
    const { page } = await start([NEWS]);
    await writeOnFullDisk(page);
    await page.keyboard.press('Escape');
    await dragOver(page, 'less sure');
    await page.keyboard.press('3');
    await expect.poll(() => painted(page)).toMatchObject({ 'postil-sky': ['less sure'] });
    await page.keyboard.press('Control+z');
    await expect(page.locator('[data-live]')).toHaveText('Undone: highlight');
    await expect.poll(async () => (await painted(page))['postil-sky'] ?? []).toEqual([]);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => painted(page)).toMatchObject({ 'postil-sky': ['less sure'] });
    await page.keyboard.press('Control+z');
    await disk?.free();
    // It is tried again by itself.
    await expect(page.locator('.messages')).toContainText('Saved.');
    expect(await journal(profile)).not.toContain('"sky"');
  });

  test('a page that crashes meanwhile brings back what it could not save', async ({ start, profile }) => {
    const running = await start([NEWS]);
    await writeOnFullDisk(running.page);
    // Playwright has no page any more after a crash: the window is looked at from main.
    const words = () =>
      running.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const read = contents?.executeJavaScript('document.body.innerText') as Promise<string> | undefined;
        // A page that is gone never answers.
        return Promise.race([read, new Promise<string>((resolve) => setTimeout(() => resolve(''), 500))]);
      });
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    // Where the database cannot be opened either, the page waits for it.
    await expect.poll(words).toMatch(/Make some room|The harbour mouth was closed/);
    await disk?.free();
    await expect.poll(words).toContain('What had not been saved when the page ended was brought back.');
    await expect.poll(words).toContain('Nor the end.');
    await expect.poll(() => journal(profile)).toContain('Nor the end.');
  });

  test('closing asks, and the window stays open if that is the answer', async ({ start, profile }) => {
    const running = await start([NEWS]);
    const { page } = running;
    await writeOnFullDisk(page);
    const asked = await answerWith(running, 0);
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(asked).toHaveLength(1);
    expect((await asked())[0]).toMatch(/^The last words could not be saved\. .*the disk is full/);
    await running.app.evaluate(({ app }) => app.quit());
    await expect.poll(asked).toHaveLength(2);
    // Longer than main waits for a page that does not answer.
    await page.waitForTimeout(3500);
    await expect(page.getByLabel('Note, in Markdown')).toHaveValue(`Saved.${LONG}`);
    await page.keyboard.type(' Still here.');
    await disk?.free();
    await expect(page.locator('[data-save="Saved"]')).toBeVisible();
    await quit(running);
    expect(await journal(profile)).toContain('Still here.');
  });

  test('closing without saving closes', async ({ start }) => {
    const running = await start([NEWS]);
    await writeOnFullDisk(running.page);
    await answerWith(running, 1);
    const gone = new Promise((done) => running.app.process().once('exit', done));
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await gone;
  });
});
