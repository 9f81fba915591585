import { expect, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dragOver, NEWS, painted, quit, test, type Running } from '../e2e/app.ts';
import { measured } from '../results.ts';

const QUOTE = 'The harbour mouth was closed on eleven days in May';

async function typeNote(page: Page, words: string): Promise<void> {
  await page.keyboard.press('n');
  await expect(page.getByLabel('Note, in Markdown')).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.locator('[data-save="saved"]')).toBeVisible();
}

/** More than is left in the last block of a file, so that it cannot be written to a full disk. */
const LONG = ` Not yet saved. ${'Nor is this. '.repeat(400)}Nor the end.`;

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
    await expect(page.locator('[data-save="failed"]')).toBeVisible();
  }

  const journal = (profile: string) => readFile(join(profile, 'library/journal.jsonl'), 'utf8');
  const margin = (page: Page) => page.getByRole('complementary', { name: 'Margin notes' });

  test('S4: what is typed is kept, said to be unsaved, shown, and saved when there is room', async ({
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
    const again = page.locator('.messages').getByRole('button', { name: 'Try again now' });
    await expect(again).toBeVisible();
    await disk?.free();
    // It may have been tried again by itself in this moment, and be gone.
    await again.evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
    await expect(page.locator('.messages')).toContainText('Saved.');
    expect(await journal(profile)).toContain('Nor the end. More.');
    await quit(running);

    running = await start();
    ({ page } = running);
    await expect(margin(page)).toContainText('Nor the end. More.');
    await quit(running);
  });

  test('S4: what is not saved yet is taken back at once, and done again', async ({ start, profile }) => {
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

  test('S4: a page that crashes meanwhile brings back what it could not save', async ({ start, profile }) => {
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

  test('S4: closing asks, and the window stays open if that is the answer', async ({ start, profile }) => {
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
    await expect(page.locator('[data-save="saved"]')).toBeVisible();
    await quit(running);
    expect(await journal(profile)).toContain('Still here.');
  });

  test('S4: closing without saving closes', async ({ start }) => {
    const running = await start([NEWS]);
    await writeOnFullDisk(running.page);
    await answerWith(running, 1);
    const gone = new Promise((done) => running.app.process().once('exit', done));
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await gone;
  });

  test('S4: control: with room on the same disk the same words are saved at once', async ({
    start,
    profile,
  }) => {
    const running = await start([NEWS]);
    await dragOver(running.page, QUOTE);
    await running.page.keyboard.press('1');
    await typeNote(running.page, 'Saved.');
    await running.page.keyboard.insertText(LONG);
    await expect(running.page.locator('[data-save="saved"]')).toBeVisible();
    expect(await journal(profile)).toContain('Nor the end.');
    await expect(running.page.locator('.messages')).not.toContainText('the disk is full');
    await quit(running);
    measured(
      'S4',
      'full disk while saving: said, the text kept, shown and saved when there was room, after a crash too',
    );
  });
});
