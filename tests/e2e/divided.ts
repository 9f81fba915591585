import { expect, type Page } from '@playwright/test';
import { painted } from './app.ts';

/** What is seen of words that are divided, read from the page alone: its letters, its lines, and where hyphens are drawn. */

const HYPHEN = '\u00AD';
export const whole = (text: string): string => text.replaceAll(HYPHEN, '');

/** The data of all text nodes, as they are. */
export function nodesOf(page: Page): Promise<string[]> {
  return page.locator('[data-page]').evaluate((root: HTMLElement) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push((walker.currentNode as Text).data);
    return found;
  });
}

export interface DividedWord {
  /** The word's part before the hyphen that is drawn, and the one on the next line. */
  first: string;
  second: string;
}

/** The words at the ends of lines that are divided there: a soft hyphen has a width only where it is drawn. */
export function dividedAtEnds(page: Page): Promise<DividedWord[]> {
  return page.locator('[data-page]').evaluate((root: HTMLElement, hyphen: string) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: DividedWord[] = [];
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let at = node.data.indexOf(hyphen); at >= 0; at = node.data.indexOf(hyphen, at + 1)) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        if (![...range.getClientRects()].some(({ width }) => width > 1)) continue;
        const plain = (part: string): string => part.replaceAll(hyphen, '');
        const first = plain(/[\p{L}\u00AD]+$/u.exec(node.data.slice(0, at))?.[0] ?? '');
        const second = plain(/^[\p{L}\u00AD]+/u.exec(node.data.slice(at + 1))?.[0] ?? '');
        found.push({ first, second });
      }
    }
    return found;
  }, HYPHEN);
}

interface Ends {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Where the first letter of `words` begins and the last ends, in the window, once nothing moves; brought into view first. */
async function endsOf(page: Page, words: string): Promise<Ends> {
  let before = '';
  for (;;) {
    const ends = await endsNow(page, words);
    const now = JSON.stringify(ends);
    if (now === before) return ends;
    before = now;
    await page.waitForTimeout(50);
  }
}

function endsNow(page: Page, words: string): Promise<Ends> {
  return page.locator('[data-page]').evaluate(
    (root: HTMLElement, { needle, hyphen }) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const letters: [Text, number][] = [];
      let all = '';
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        for (let at = 0; at < node.length; at += 1) {
          if (node.data[at] === hyphen) continue;
          letters.push([node, at]);
          all += node.data[at];
        }
      }
      const start = all.indexOf(needle);
      if (start < 0) throw new Error(`Not on the page: ${needle}`);
      const rectOf = (index: number): DOMRect => {
        const [node, at] = letters[index]!;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        // Behind a hyphen that is drawn the letter's own is the last, in the next line.
        return [...range.getClientRects()].at(-1)!;
      };
      const scroller = root.closest('.scroller')!;
      const view = scroller.getBoundingClientRect();
      const { top, bottom } = rectOf(start);
      if (top < view.top + 80 || bottom > view.bottom - 160)
        scroller.scrollBy(0, (top + bottom - view.top - view.bottom) / 2);
      const [first, last] = [rectOf(start), rectOf(start + needle.length - 1)];
      return {
        from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
        to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
      };
    },
    { needle: words, hyphen: HYPHEN },
  );
}

/** Drags the mouse over `words`, whichever of them are divided. */
export async function dragOverDivided(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await expect(async () => {
    await page.mouse.move(to.x - 2, to.y);
    await page.mouse.move(to.x, to.y);
    expect(whole(await page.evaluate(() => document.getSelection()?.toString() ?? ''))).toBe(words);
  }).toPass({ timeout: 5_000 });
  await page.mouse.up();
}

/** The letters under what is painted under `name`, in the article's own. */
export async function lettersUnder(page: Page, name: string): Promise<string[]> {
  return ((await painted(page))[name] ?? []).map(whole);
}

export interface TopLine {
  /** What the line at the top begins with. */
  words: string;
  /** From the upper edge of what is seen, in CSS pixels. */
  distance: number;
  height: number;
}

/** Where the line at the top of what is seen stands. */
export function topLine(page: Page): Promise<TopLine> {
  return page.locator('.scroller').evaluate((scroller, hyphen) => {
    const edge = scroller.getBoundingClientRect().top;
    const walker = document.createTreeWalker(scroller.querySelector('[data-page]')!, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      for (let at = 0; at < node.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const rect = [...range.getClientRects()].at(-1);
        if (rect === undefined || rect.width === 0 || (rect.top + rect.bottom) / 2 < edge) continue;
        const { top, bottom } = rect;
        const words = node.data.slice(at).replaceAll(hyphen, '').trimStart().slice(0, 40);
        return { words, distance: top - edge, height: bottom - top };
      }
    }
    throw new Error('Nothing is seen');
  }, HYPHEN);
}

/** How far below the upper edge `words` stand now. */
export async function distanceOf(page: Page, words: string): Promise<number> {
  return page.locator('.scroller').evaluate(
    (scroller, { needle, hyphen }) => {
      const walker = document.createTreeWalker(scroller.querySelector('[data-page]')!, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const places = [...node.data].flatMap((letter, at) => (letter === hyphen ? [] : [at]));
        const start = node.data.replaceAll(hyphen, '').indexOf(needle);
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, places[start]!);
        range.setEnd(node, places[start]! + 1);
        return [...range.getClientRects()].at(-1)!.top - scroller.getBoundingClientRect().top;
      }
      throw new Error(`Not on the page: ${needle}`);
    },
    { needle: words, hyphen: HYPHEN },
  );
}
