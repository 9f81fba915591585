import { expect, type Page } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWS, SAMPLES, test, type Running } from './app.ts';
import { seed } from './library.ts';

/**
 * The eight main views, in three themes, as pictures: compared with those that were recorded, or written for `docs/gallery` where
 * POSTIL_GALLERY names a folder (`npm run gallery`). Letters are drawn in another way on each kind of machine, so only the kind
 * that recorded them compares. To record: `npm run test:e2e -- visual --update-snapshots`.
 */

const GALLERY = process.env['POSTIL_GALLERY'];
const FOLDER = join(import.meta.dirname, 'visual.spec.ts-snapshots');
const MACHINE = join(FOLDER, 'machine.txt');
const THEMES = ['light', 'sepia', 'dark'] as const;

/** Of the pictures that are compared: without the sidebar just wide enough for the margin, so that all stay below two megabytes. */
const SMALL = { width: 1000, height: 410 };
const LARGE = { width: 1280, height: 800 };

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** What each picture shows, how to get there from the one before, what must be seen there, and the way back. */
const VIEWS: readonly {
  name: string;
  words: string;
  open: (page: Page) => Promise<void>;
  seen: string;
  close?: (page: Page) => Promise<void>;
}[] = [
  { name: 'reader', words: 'An article with its margin', open: async () => undefined, seen: 'aside [data-annotation]' },
  { name: 'note', words: 'A note in hand', open: press(']'), seen: '.slot.raised' },
  { name: 'notes', words: 'The list of highlights and notes', open: press('Escape', 'Control+Shift+n'), seen: 'aside[aria-label="Highlights and notes"]', close: press('Control+Shift+n') },
  { name: 'export', words: 'Export', open: press('Control+s'), seen: 'dialog[open]', close: press('Escape') },
  { name: 'settings', words: 'Settings', open: press('Control+,'), seen: 'dialog[open]', close: press('Escape') },
  { name: 'search', words: 'Search in everything', open: async (page) => { await page.keyboard.press('Control+k'); await page.keyboard.type('harbour'); }, seen: 'dialog[open] [role="option"]', close: press('Escape') },
  { name: 'highlights', words: 'All highlights and notes', open: press('Control+Shift+a'), seen: '.highlights [role]' },
  { name: 'library', words: 'The library', open: async (page) => { await page.keyboard.press('Alt+Home'); if (GALLERY === undefined) await page.keyboard.press('Control+\\'); }, seen: '.library' },
]; // prettier-ignore

/** What decides how letters are drawn: the system, the browser, and how wide the faces of the system are. */
async function machine(page: Page): Promise<string> {
  const drawn = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d')!;
    const widths = ['monospace', 'serif', 'sans-serif', 'system-ui'].map((face) => {
      context.font = `20px ${face}`;
      return `${face} ${context.measureText('The quick brown fox 0123').width.toFixed(2)}`;
    });
    const chromium = /Chrome\/([\d.]+)/.exec(navigator.userAgent)?.[1] ?? '';
    return `Chromium ${chromium}, ${widths.join(', ')}, ${devicePixelRatio} ×`;
  });
  return `${process.platform} ${process.arch}, ${drawn}`;
}

async function resize({ app, page }: Running, { width, height }: typeof SMALL): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height,
  ] as [number, number]);
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
}

test('the main views look as they did', async ({ profile, start }, info) => {
  const isRecording = info.config.updateSnapshots === 'all' || info.config.updateSnapshots === 'changed';
  const recorded = existsSync(MACHINE) ? readFileSync(MACHINE, 'utf8').trim() : null;
  const compares = GALLERY === undefined && !isRecording;
  test.skip(
    compares && recorded === null,
    'No pictures are recorded: npm run test:e2e -- visual --update-snapshots',
  );
  await seed(profile, () => [
    { words: 'the fish hall', colour: 'moss', note: 'Where the *crews* meet in winter.', tags: ['harbour'] },
    { words: 'The port authority', colour: 'sky', style: 'underline', note: 'Who decides?' },
  ]);
  const running = await start([join(SAMPLES, 'second-voice.md'), NEWS]);
  const { page } = running;
  const kind = await machine(page);
  test.skip(
    compares && kind !== recorded,
    `The pictures were recorded on another kind of machine (${recorded}) than this one (${kind})`,
  );
  if (isRecording) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(MACHINE, `${kind}\n`);
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await resize(running, GALLERY === undefined ? SMALL : LARGE);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.locator('.scroller').focus();
  if (GALLERY === undefined) await page.keyboard.press('Control+\\');
  // What is said in passing is there or gone, as the machine is quick or slow.
  await page.evaluate(() => {
    for (const said of document.querySelectorAll<HTMLElement>('.messages'))
      said.style.setProperty('display', 'none');
  });

  for (const { name, open, seen, close } of VIEWS) {
    await open(page);
    await expect(page.locator(seen).first(), name).toBeVisible();
    for (const theme of THEMES) {
      await page.evaluate((wanted) => (document.documentElement.dataset['theme'] = wanted), theme);
      if (GALLERY === undefined)
        // A letter's edge may be a shade off; a word that has moved is more than one pixel in two hundred.
        await expect.soft(page).toHaveScreenshot(`${name}-${theme}.png`, {
          maxDiffPixelRatio: 0.005,
          scale: 'css',
          caret: 'hide',
        });
      else
        await page.screenshot({
          path: join(GALLERY, `${name}-${theme}.jpg`),
          type: 'jpeg',
          quality: 68,
          scale: 'css',
          caret: 'hide',
          animations: 'disabled',
        });
    }
    await close?.(page);
  }
  if (GALLERY !== undefined) writeFileSync(join(GALLERY, 'README.md'), index());
});

/** The page that shows the pictures. */
function index(): string {
  const sections = VIEWS.map(({ name, words }) => {
    const pictures = THEMES.map((theme) => `![${words}, ${theme}](${name}-${theme}.jpg)`);
    return `## ${words}\n\n${pictures.join('\n')}\n`;
  });
  return `# Gallery\n\nWritten by \`npm run gallery\`; not by hand.\n\n${sections.join('\n')}`;
}
