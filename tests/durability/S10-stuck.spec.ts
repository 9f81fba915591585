import { expect } from '@playwright/test';
import { kill, NEWS, quit, test, type Running } from '../e2e/app.ts';
import { dragOver } from '../e2e/app.ts';

/** Chromium waits about fifteen seconds for an answer to the hand before it calls a page stuck. */
const NOTICED = 60_000;

interface Question {
  message: string;
  buttons: string[];
  /** Whether the question was taken back. */
  gone: boolean;
}

/** Keeps the question and gives its n-th asking the n-th of `answers`; where there is none it stays open until it is taken back. */
async function answerWith({ app }: Running, answers: number[]): Promise<() => Promise<Question[]>> {
  await app.evaluate(({ dialog }, given) => {
    const asked: Question[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_window: unknown, options: Electron.MessageBoxOptions) => {
      const { message, buttons = [], cancelId = 0, signal } = options;
      const question = { message, buttons, gone: false };
      const response = given[asked.push(question) - 1];
      return new Promise((resolve) => {
        if (response !== undefined) resolve({ response, checkboxChecked: false });
        signal?.addEventListener('abort', () => {
          question.gone = true;
          resolve({ response: cancelId, checkboxChecked: false });
        });
      });
    }) as typeof dialog.showMessageBox;
  }, answers);
  return () => app.evaluate(() => (globalThis as unknown as { asked: Question[] }).asked);
}

/** The page does nothing else for `ms`; the hand goes on. */
function hang({ page }: Running, ms: number): void {
  page
    .evaluate((long) => {
      setTimeout(() => {
        const end = Date.now() + long;
        while (Date.now() < end);
      });
    }, ms)
    .catch(() => undefined);
}

/** A press of a key, as the system sends it: Playwright's own waits for the page. */
async function press({ app }: Running): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: 'Shift' });
  });
}

async function writeHalfANote({ page }: Running): Promise<void> {
  await dragOver(page, 'eleven days in May');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note, in Markdown' }).pressSequentially('Typed before it hung');
}

test.setTimeout(240_000);

test('S10: a page that hangs can be loaded again, and no letter is lost', async ({ start }) => {
  const running = await start([NEWS]);
  const { app, page } = running;
  await writeHalfANote(running);
  const asked = await answerWith(running, [1]);
  const before = await page.evaluate(() => performance.timeOrigin);
  hang(running, 600_000);
  await page.waitForTimeout(500);
  await press(running);
  await expect.poll(async () => (await asked()).length, { timeout: NOTICED }).toBe(1);
  expect((await asked())[0]).toMatchObject({
    message: 'The window does not answer.',
    buttons: ['Wait', 'Load again'],
  });
  const now = () =>
    app
      .evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('performance.timeOrigin'),
      )
      .catch(() => before);
  await expect.poll(now, { timeout: 30_000 }).not.toBe(before);
  const notes = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        `document.querySelector('aside')?.textContent ?? ''`,
      ),
    );
  await expect.poll(notes, { timeout: 30_000 }).toContain('Typed before it hung');
  await kill(running);
});

test('S10: control: a page that answers in time asks nothing, and one that answers late takes its question back', async ({
  start,
}) => {
  const running = await start([NEWS]);
  const { page } = running;
  const asked = await answerWith(running, []);
  hang(running, 3_000);
  await page.waitForTimeout(500);
  await press(running);
  await page.waitForTimeout(4_000);
  expect(await asked()).toEqual([]);

  hang(running, 40_000);
  await page.waitForTimeout(500);
  await press(running);
  await expect.poll(async () => (await asked()).length, { timeout: NOTICED }).toBe(1);
  await expect.poll(async () => (await asked())[0]?.gone, { timeout: NOTICED }).toBe(true);
  await quit(running);
});
