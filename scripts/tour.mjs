// @ts-check
/**
 * The tour: the real app, driven as a person would drive it, with a picture at every station. For machines without a
 * display, and for the README's picture (`node scripts/tour.mjs --picture docs/reader.png`).
 */
import { _electron as electron } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildAppIfStale } from './build-app.mjs';
import { rootPath } from './bundling.mjs';
import { ensureSystemLibraries, hasDisplay, withDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { run, runAsScript } from './steps.mjs';

/** @typedef {{ app: import('@playwright/test').ElectronApplication, page: import('@playwright/test').Page }} Running */

/** As the design's pictures are drawn. */
const SIZE = { width: 1440, height: 900 };
const SENTENCE = 'Screens took the margin away altogether, then gave it back as a sidebar';
const NOTE = 'Compare the **sidebar** with the gloss: both answer, but only one shares the page.';

/** @param {string} profile @returns {Promise<Running>} */
async function start(profile) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, '-r', rootPath('scripts/hold-ready.cjs'), rootPath(''), '--profile', profile];
  const app = await electron.launch({ executablePath: await ensureElectron(), args, cwd: rootPath('') });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, size) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
  }, SIZE);
  await page.locator('[data-page] p').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { app, page };
}

/** Drags the mouse over `words`. @param {import('@playwright/test').Page} page @param {string} words */
async function drag(page, words) {
  const paragraph = page.locator('[data-page] p', { hasText: words }).first();
  await paragraph.scrollIntoViewIfNeeded();
  const box = await paragraph.evaluate((element, needle) => {
    const text = /** @type {Text} */ (document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode());
    const range = document.createRange();
    const at = text.data.indexOf(needle);
    range.setStart(text, at);
    range.setEnd(text, at + needle.length);
    const rects = [...range.getClientRects()];
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last) throw new Error('The passage is not on the page.');
    return {
      from: [first.left + 1, first.top + first.height / 2],
      to: [last.right - 1, last.top + last.height / 2],
    };
  }, words);
  await page.mouse.move(Number(box.from[0]), Number(box.from[1]));
  await page.mouse.down();
  await page.mouse.move(Number(box.to[0]), Number(box.to[1]), { steps: 8 });
  await page.mouse.up();
}

/**
 * @param {string} folder where the pictures and the Markdown file go
 * @param {string} [readme] where the picture after the restart goes as well
 */
async function tour(folder, readme) {
  await mkdir(folder, { recursive: true });
  const profile = await mkdtemp(join(tmpdir(), 'postil-tour-'));
  let number = 0;
  /** @param {Running} running @param {string} what */
  const picture = async ({ page }, what) => {
    number += 1;
    const path = join(folder, `${number}-${what.replaceAll(' ', '-')}.png`);
    await page.waitForTimeout(300);
    await page.screenshot({ path });
    console.log(`${what}: ${path}`);
  };
  try {
    let running = await start(profile);
    await running.page.locator('[data-annotation]').first().waitFor();
    await picture(running, 'the first start');
    await drag(running.page, SENTENCE);
    await running.page.getByRole('toolbar').waitFor();
    await picture(running, 'a selection');
    await running.page.keyboard.press('2');
    await running.page.keyboard.press('n');
    await running.page.keyboard.type(NOTE);
    await running.page.locator('[data-save="saved"]').waitFor();
    await picture(running, 'a note as it is saved');
    await running.page.keyboard.press('Escape');
    await running.app.close();

    running = await start(profile);
    await running.page.locator('[data-annotation]', { hasText: 'shares the page' }).waitFor();
    await picture(running, 'after a restart');
    if (readme !== undefined) await running.page.screenshot({ path: readme });
    for (const theme of ['Sepia', 'Dark', 'Light']) {
      await running.page.getByRole('button', { name: 'Text and theme' }).click();
      await running.page.getByRole('radio', { name: theme, exact: true }).check();
      await running.page.keyboard.press('Escape');
      if (theme !== 'Light') await picture(running, `in ${theme.toLowerCase()}`);
    }
    await running.page.keyboard.press('Control+s');
    await running.page.getByRole('dialog').waitFor();
    await picture(running, 'the export preview');
    const file = join(folder, 'notes.md');
    await running.app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
    }, file);
    await running.page.getByRole('button', { name: 'Save as' }).click();
    await running.page.getByText('The notes are in').waitFor();
    console.log(`the notes as Markdown: ${file}`);
    await running.app.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

await runAsScript(import.meta.url, async (args) => {
  const folder = rootPath('tour');
  const at = args.indexOf('--picture');
  const readme = at < 0 ? undefined : resolve(args[at + 1] ?? 'docs/reader.png');
  if (!hasDisplay()) {
    // The same script again, inside of a virtual display.
    await ensureSystemLibraries();
    const [command, rest] = await withDisplay(process.execPath, [rootPath('scripts/tour.mjs'), ...args]);
    return run(command, rest);
  }
  await buildAppIfStale();
  await tour(folder, readme);
  console.log(`Everything is in ${folder}`);
  return 0;
});
