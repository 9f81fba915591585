/** The same, in the app itself: its library, its window, ten thousand passages on a megabyte of text. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { describe, type Annotation } from '../../src/core/annotation.ts';
import { paragraphsOf, passagesOf } from '../article.ts';
import type { Stage } from '../stage.ts';
import { APP } from '../start.ts';
import { CHARACTERS, HIGHLIGHTS } from './sides.ts';

export interface AppTimes {
  theme: number[];
  add: number[];
}

/** Milliseconds from the click to the new theme on screen, and from the key to the new highlight, which is saved by then. */
export async function inTheApp(stage: Stage, rounds: number): Promise<AppTimes> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-highlights-'));
  try {
    const article = seed(folder);
    const running = await stage.launch([APP, '--profile', join(folder, 'profile'), article]);
    const { page } = running;
    await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 10));
    // Notes, rail and the rest of the page are built by then.
    await page.waitForTimeout(3000);
    const times: AppTimes = { theme: [], add: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.theme.push(await switchTheme(page, round % 2 === 0 ? 'dark' : 'light'));
      times.add.push(await add(page, round));
    }
    await running.app.close();
    return times;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

/** Puts the article and its annotations into a library, by the command line. Answers the article's path. */
function seed(folder: string): string {
  const article = join(folder, 'article.txt');
  const notes = join(folder, 'notes.json');
  writeFileSync(article, paragraphsOf(CHARACTERS).join('\n\n'));
  postil('import', article);
  const exported = JSON.parse(postil('export', '--all', '--as', 'json', '--out', '-')) as {
    article: { id: string; hash: string };
    text: string;
    annotations: Annotation[];
  };
  const now = new Date().toISOString();
  const { id: articleId, hash: revision } = exported.article;
  exported.annotations = passagesOf(exported.text, HIGHLIGHTS).map(({ id, start, end, colour, style }) => ({
    ...describe(exported.text, start, end),
    ...{ id, articleId, revision, anchor: null, colour, style },
    ...{ note: '', tags: [], created: now, updated: now, deleted: null },
  }));
  writeFileSync(notes, JSON.stringify(exported));
  postil('import', notes);
  return article;

  function postil(...args: string[]): string {
    const program = [join(APP, 'bin', 'postil.mjs'), ...args, '--profile', join(folder, 'profile')];
    const { status, stdout, stderr } = spawnSync(process.execPath, program, {
      encoding: 'utf8',
      // The export holds the text and ten thousand passages with their contexts.
      maxBuffer: 2 ** 26,
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  }
}

function switchTheme(page: Page, theme: 'dark' | 'light'): Promise<number> {
  return page.evaluate(async (wanted) => {
    // What is in the menu is made when it is opened.
    const menu = document.querySelector<HTMLElement>('#type-menu')!;
    if (!menu.matches(':popover-open')) menu.showPopover();
    const choice = () => menu.querySelector<HTMLInputElement>(`input[value="${wanted}"]`);
    while (choice() === null) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const start = performance.now();
    choice()!.click();
    while (document.documentElement.dataset['theme'] !== wanted) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - start;
  }, theme);
}

function add(page: Page, round: number): Promise<number> {
  return page.evaluate(async (index) => {
    const leaf = document.querySelectorAll('[data-page] p')[index]!.firstChild as Text;
    document.getSelection()!.setBaseAndExtent(leaf, 5, leaf, 9);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    const key = new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true, cancelable: true });
    document.querySelector('.scroller')!.dispatchEvent(key);
    // The new highlight is the one in hand; its colour may run on into a neighbour of the same one.
    // A space at its end is not marked.
    const isThere = (): boolean =>
      [...(CSS.highlights.get('postil-focused') ?? [])].some(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer === leaf && startOffset === 5 && endOffset >= 8,
      );
    while (!isThere()) {
      if (performance.now() - start > 10_000) throw new Error('The highlight never came');
      await new Promise(requestAnimationFrame);
    }
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - start;
  }, round);
}
