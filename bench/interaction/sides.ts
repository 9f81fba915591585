/** The same five actions in the app and on the bare page, by real keys and buttons; and what both must show afterwards. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Stage } from '../stage.ts';
import { leaves, markdown } from './text.ts';
import { timed, watch } from './timing.ts';

/** The built app's folder: this one, or another build that is to be looked at, as for the end-to-end tests. */
const APP = process.env['POSTIL_APP'] ?? process.cwd();

export const ACTIONS = [
  'type a letter',
  'change the size',
  'switch the theme',
  'open the outline',
  'find a letter',
] as const;
export type Action = (typeof ACTIONS)[number];
export type Times = Record<Action, number[]>;

/** What a side shows after its rounds: both must be equal. */
export interface Shown {
  text: string;
  note: string;
  size: string;
  paper: string;
  headings: number;
  hits: string;
}

/** How a side is handled. */
interface Hand {
  page: Page;
  leafs: string;
  note: string;
  theme(theme: 'dark' | 'light'): Promise<void>;
  /** Gets ready to type in the note; to find. */
  toNote(): Promise<void>;
  toFind(): Promise<void>;
  leave(): Promise<void>;
}

export async function both(stage: Stage, rounds: number): Promise<{ ours: Side; other: Side }> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-interaction-'));
  try {
    return { other: await onBarePage(stage, rounds), ours: await inTheApp(stage, rounds, folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

export interface Side {
  times: Times;
  shown: Shown;
}

async function inTheApp(stage: Stage, rounds: number, folder: string): Promise<Side> {
  const file = join(folder, 'article.md');
  writeFileSync(file, markdown(leaves()));
  const { app, page } = await stage.launch([APP, '--profile', join(folder, 'profile'), file]);
  try {
    await big(app);
    await page.waitForSelector('[data-page] > section');
    await page.waitForFunction(() => document.querySelector('[data-page] > section[data-waiting]') === null);
    await page.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight / 2));
    // Notes, rail and what follows a scroll are done by then, as before the first press of a hand.
    await page.waitForTimeout(2000);
    return await measure(rounds, {
      page,
      leafs: '[data-page] :is(p, h2)',
      note: 'textarea',
      async theme(theme) {
        if (!(await page.locator('#type-menu').isVisible()))
          await page.getByRole('button', { name: 'Text and theme' }).click();
        await page.locator(`#type-menu input[value="${theme}"]`).click();
      },
      async toNote() {
        await page.locator('.scroller').focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('n');
        await page.locator('textarea').waitFor();
      },
      async toFind() {
        await page.keyboard.press('Control+f');
        await page.locator('search input').waitFor();
      },
      async leave() {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      },
    });
  } finally {
    await app.close();
  }
}

async function onBarePage(stage: Stage, rounds: number): Promise<Side> {
  const { app, page } = await stage.launch([
    join(process.cwd(), 'bench', 'window'),
    pathToFileURL(join(stage.pages, 'page.html')).href,
  ]);
  try {
    await page.waitForFunction(() => 'bench' in window, null, { timeout: 60_000 });
    Object.assign(
      stage.versions,
      await app.evaluate(() => ({
        electron: process.versions['electron'],
        chromium: process.versions['chrome'],
      })),
    );
    return await measure(rounds, {
      page,
      leafs: '.page > :is(p, h2)',
      note: 'textarea',
      theme: (theme) => page.locator(`.tools .${theme}`).click(),
      toNote: () => page.locator('textarea').focus(),
      toFind: () => page.locator('search input').focus(),
      leave: () => page.keyboard.press('Escape'),
    });
  } finally {
    await app.close();
  }
}

function big(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setContentSize(1440, 900));
}

async function measure(rounds: number, hand: Hand): Promise<Side> {
  const { page } = hand;
  await watch(page);
  const times = Object.fromEntries(ACTIONS.map((action) => [action, [] as number[]])) as Times;

  await hand.toNote();
  for (let round = 0; round < rounds; round += 1)
    times['type a letter'].push(
      await timed(
        page,
        () => page.keyboard.press('e'),
        () => until(page, hand.note, 'e'.repeat(round + 1)),
      ),
    );
  const note = await page.locator(hand.note).inputValue();
  await hand.leave();

  for (let round = 0; round < rounds; round += 1) {
    const before = await sizeOf(page);
    const key = round % 2 === 0 ? 'Control+=' : 'Control+-';
    const changed = async (): Promise<void> => {
      await page.waitForFunction(
        (was) => getComputedStyle(document.querySelector('.page')!).fontSize !== was,
        before,
      );
    };
    times['change the size'].push(await timed(page, () => page.keyboard.press(key), changed));
  }
  const size = await sizeOf(page);

  for (let round = 0; round < rounds; round += 1) {
    const theme = round % 2 === 0 ? 'dark' : 'light';
    const changed = async (): Promise<void> => {
      await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
    };
    times['switch the theme'].push(await timed(page, () => hand.theme(theme), changed));
  }
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.keyboard.press('Escape');

  const outline = page.locator('#outline');
  for (let round = 0; round < rounds; round += 1) {
    const open = (): Promise<void> => page.getByRole('button', { name: 'Outline', exact: true }).click();
    times['open the outline'].push(await timed(page, open, () => outline.waitFor()));
    if (round < rounds - 1) await page.keyboard.press('Escape');
  }
  const headings = await outline.locator('button').count();
  await page.keyboard.press('Escape');

  await hand.toFind();
  const counted = (): Promise<void> => page.locator('search [role="status"]', { hasText: /\d/ }).waitFor();
  for (let round = 0; round < rounds; round += 1) {
    await page.locator('search input').fill('');
    const letter = 'etaoinshrdlu'[round % 12]!;
    times['find a letter'].push(await timed(page, () => page.keyboard.press(letter), counted));
  }
  const status = (await page.locator('search [role="status"]').textContent()) ?? '';
  const hits = /of (\d+)/.exec(status.replace(/[,. ]/g, (sign) => (sign === ' ' ? ' ' : '')))?.[1] ?? '';

  const text = await page
    .locator(hand.leafs)
    .evaluateAll((all) => all.map((leaf) => leaf.textContent).join('\n'));
  return { times, shown: { text, note, size, paper, headings, hits } };
}

const sizeOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.querySelector('.page')!).fontSize);

async function until(page: Page, field: string, value: string): Promise<void> {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelector<HTMLTextAreaElement>(selector!)?.value === wanted,
    [field, value],
  );
}
