import {
  _electron as electron,
  expect,
  test as base,
  type ElectronApplication,
  type Page,
} from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The checkout, which is also the app's folder. */
export const ROOT = resolve(import.meta.dirname, '../..');
/** The built app's folder: this one, or another build of it that is to be looked at. */
export const APP = process.env['POSTIL_APP'] ?? ROOT;
/** The packaged app instead of the build: `npm run test:packaged` names it. */
const EXECUTABLE = process.env['POSTIL_EXECUTABLE'];
/** What the stock Electron loads before an app that Playwright drives; see there. */
export const HOLD = ['-r', join(ROOT, 'scripts/hold-ready.cjs')] as const;
export const SAMPLES = join(ROOT, 'resources/samples');

/** The dated news text that the stories read. */
export const NEWS = join(ROOT, 'tests/fixtures/000_b12b4f190a4ac5da.txt');

export interface Running {
  app: ElectronApplication;
  page: Page;
}

/** Chromium refuses its sandbox to root; everyone else keeps it. */
export function sandboxArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** Starts the built app on `profile` with `files`, and waits until the window shows something to do: the article, if given. */
async function launch(profile: string, files: readonly string[], executable = EXECUTABLE): Promise<Running> {
  const stock = createRequire(import.meta.url)('electron') as unknown as string;
  const app = await electron.launch({
    executablePath: executable ?? stock,
    // Dates are written as people of the place write them, so the place is fixed.
    args: [
      ...sandboxArguments(),
      '--lang=en-GB',
      ...(executable === undefined ? [...HOLD, APP] : []),
      '--profile',
      profile,
      ...files,
    ],
    cwd: ROOT,
  });
  const page = await app.firstWindow();
  const ready = files.length > 0 ? '.reader' : '.library, .reader, .highlights, [role="alert"]';
  await expect(page.locator(ready).first()).toBeVisible({ timeout: 20_000 });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return { app, page };
}

/** Closes as a person does: the window first, so that everything on the way out runs. */
export async function quit({ app }: Running): Promise<void> {
  await app.close();
}

/** Kills the app's whole process group's main process at once, with no chance to save. */
export async function kill({ app }: Running): Promise<void> {
  const child = app.process();
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await gone;
}

interface Stage {
  /** A profile of the test's own, removed at its end. */
  profile: string;
  /** Starts the app on it; whatever still runs at the end of the test is ended. */
  start: (files?: readonly string[], executable?: string) => Promise<Running>;
}

export const test = base.extend<Stage>({
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'postil-e2e-'));
    await use(profile);
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  },
  start: async ({ profile }, use) => {
    const started: { app: ElectronApplication; process: ChildProcess }[] = [];
    await use(async (files = [], executable) => {
      const running = await launch(profile, files, executable);
      started.push({ app: running.app, process: running.app.process() });
      return running;
    });
    for (const { app, process } of started)
      if (process.exitCode === null && process.signalCode === null) await app.close();
  },
});

/** The letters the page shows, leaf by leaf, joined as the canonical text is. Read from the DOM alone. */
export function shownText(page: Page): Promise<string> {
  return page.locator('[data-page]').evaluate((root: HTMLElement) => {
    const leaves: string[] = [];
    const blocks = 'p, h1, h2, h3, h4, h5, h6, pre, figcaption, caption, dt, summary';
    for (const leaf of root.querySelectorAll(blocks)) {
      if (leaf.textContent) leaves.push(leaf.textContent);
    }
    return leaves.join('\n');
  });
}

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Client rectangles of the first occurrence of `words` on the page, brought into view, once nothing moves any more. */
export async function rectsOf(page: Page, words: string): Promise<Rect[]> {
  let before = '';
  for (;;) {
    const rects = await rectsNow(page, words);
    const now = JSON.stringify(rects);
    if (now === before) return rects;
    before = now;
    await page.waitForTimeout(50);
  }
}

function rectsNow(page: Page, words: string): Promise<Rect[]> {
  return page.locator('[data-page]').evaluate((root: HTMLElement, needle: string) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    let all = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes.push(node as Text);
      all += (node as Text).data;
    }
    const start = all.indexOf(needle);
    if (start < 0) throw new Error(`Not on the page: ${needle}`);
    const at = (offset: number, end: boolean): [Text, number] => {
      let before = 0;
      for (const node of nodes) {
        const inside = end ? offset <= before + node.data.length : offset < before + node.data.length;
        if (inside) return [node, offset - before];
        before += node.data.length;
      }
      throw new Error('Offset outside of the page');
    };
    const range = document.createRange();
    range.setStart(...at(start, false));
    range.setEnd(...at(start + needle.length, true));
    const { top, bottom } = range.getBoundingClientRect();
    const scroller = root.closest('.scroller')!;
    const view = scroller.getBoundingClientRect();
    if (top < view.top + 80 || bottom > view.bottom - 80)
      scroller.scrollBy(0, (top + bottom - view.top - view.bottom) / 2);
    return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
  }, words);
}

/** Drags the mouse over `words`, as a hand does: press before the first letter, move, let go behind the last. */
export async function dragOver(page: Page, words: string): Promise<void> {
  const rects = await rectsOf(page, words);
  const first = rects[0];
  const last = rects.at(-1);
  if (!first || !last) throw new Error(`No rectangle for: ${words}`);
  await page.mouse.move(first.left + 1, (first.top + first.bottom) / 2);
  await page.mouse.down();
  await page.mouse.move((first.left + last.right) / 2, (first.top + last.bottom) / 2, { steps: 3 });
  await page.mouse.move(last.right - 1, (last.top + last.bottom) / 2, { steps: 3 });
  // On a busy machine the last move may go unanswered; a hand would move on a little, and so does this one.
  const y = (last.top + last.bottom) / 2;
  await expect(async () => {
    await page.mouse.move(last.right - 3, y);
    await page.mouse.move(last.right - 1, y);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words);
  }).toPass({ timeout: 5_000 });
  await page.mouse.up();
}

/** A painted highlight: the letters under it, from the CSS Custom Highlight registry. */
export function painted(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const found: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights as unknown as Map<string, Set<Range>>) {
      const texts = [...highlight].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString();
      });
      if (texts.length > 0) found[name] = texts.sort();
    }
    return found;
  });
}

/** Chooses a command of the menu, which comes a moment after the window. */
export async function clickMenu(app: ElectronApplication, id: string): Promise<void> {
  const isThere = () => app.evaluate(({ Menu }) => Menu.getApplicationMenu() !== null);
  await expect.poll(isThere).toBe(true);
  await app.evaluate(({ Menu }, name) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(name);
    if (!item) throw new Error(`The menu has no ${name}`);
    item.click();
  }, id);
}
