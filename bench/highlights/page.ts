/** What is measured of highlights, inside Electron. Every function returns samples of both sides, taken in turn. */
import { buildPage, type Page } from '../../src/renderer/reader/page.ts';
import { Painter } from '../../src/renderer/reader/paint.ts';
import { articleOf, paragraphBlocks, paragraphsOf, passagesOf } from '../article.ts';
import { quantile } from '../figures.ts';
import { check, frame, idle, presented } from '../frames.ts';
import { prepare, root, scroller } from '../scene.ts';
import { CHARACTERS, HIGHLIGHTS, type Sides } from './sides.ts';

const article = articleOf(paragraphBlocks(paragraphsOf(CHARACTERS)));
const passages = passagesOf(article.text, HIGHLIGHTS);

/** The text bare, and the same text with all passages painted. */
async function painting(rounds: number): Promise<Sides> {
  const sides: Sides = { ours: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['other', 'ours'] as const) {
      let page: Page | undefined;
      let painter: Painter | undefined;
      const time = await presented(() => {
        page = buildPage(root, article, { scroller });
        if (side === 'other') return;
        painter = new Painter(page);
        painter.set(passages);
      });
      sides[side].push(time);
      check(registered() > 0 === (side === 'ours'), 'passages are painted on one side');
      await page!.ready;
      await idle();
      check(shown() === article.text, 'the page shows the whole text');
      painter?.destroy();
      page!.destroy();
      await idle();
    }
  }
  return sides;
}

/** Adding one passage to all, on screen: as one more (`put`), and as the app does it, with the whole list again (`set`). */
async function adding(rounds: number): Promise<{ put: number[]; set: number[]; frame: number[] }> {
  const { page, painter, end } = await middle();
  const times = { put: [] as number[], set: [] as number[], frame: [] as number[] };
  const { start } = page.sectionRangeNear(0, innerHeight, 0);
  for (let round = 0; round < rounds; round += 1) {
    const one = { ...passages[0]!, id: 'one more', start: start + round, end: start + round + 40 };
    times.frame.push(await presented(() => undefined));
    times.put.push(await presented(() => painter.put(one)));
    check(painter.overlapping(one.start, one.end).includes(one), 'the passage is there');
    painter.remove(one.id);
    const all = [...passages, one];
    times.set.push(await presented(() => painter.set(all)));
    check(painter.overlapping(one.start, one.end).includes(one), 'the passage is there');
    painter.remove(one.id);
  }
  end();
  return times;
}

/** Milliseconds for one question *what is under this point*, and for the browser's part of it alone. */
async function hitting(rounds: number): Promise<Sides> {
  const { page, painter, end } = await middle();
  const points = Array.from({ length: 200 }, (_, at) => {
    const { left, width } = root.getBoundingClientRect();
    // Steps that have nothing in common with lines and words, so that all kinds of places are met.
    return { x: left + ((at * 37) % width), y: 20 + ((at * 61) % (innerHeight - 40)) };
  });
  let found = 0;
  for (const { x, y } of points.slice(0, 20)) {
    const hits = new Set(painter.hit(x, y));
    found += hits.size;
    for (const { id, start, end: last } of painter.overlapping(0, article.text.length)) {
      const inside = page
        .rectsOf(start, last)
        .some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
      check(!inside || hits.has(id), `a passage under ${x}, ${y} is found`);
    }
  }
  check(found > 0, 'some points are on passages');
  const sides: Sides = { ours: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    await frame();
    sides.other.push(each(points, ({ x, y }) => document.caretPositionFromPoint(x, y)));
    await frame();
    sides.ours.push(each(points, ({ x, y }) => painter.hit(x, y)));
  }
  end();
  return sides;
}

/** Scrolls through the text in steps of a quick turn of the wheel; the 95th percentile of the frames' times. */
async function scrolling(rounds: number): Promise<Sides> {
  const sides: Sides = { ours: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? (['other', 'ours'] as const) : (['ours', 'other'] as const)) {
      scroller.scrollTop = 0;
      const page = buildPage(root, article, { scroller });
      const painter = side === 'ours' ? new Painter(page) : null;
      painter?.set(passages);
      await page.ready;
      await idle();
      const frames: number[] = [];
      let last = performance.now();
      for (let step = 0; step < 300; step += 1) {
        scroller.scrollTop += 240;
        await frame();
        const now = performance.now();
        frames.push(now - last);
        last = now;
      }
      sides[side].push(
        quantile(
          frames.toSorted((a, b) => a - b),
          0.95,
        ),
      );
      painter?.destroy();
      page.destroy();
      await idle();
    }
  }
  return sides;
}

/** Another theme, with and without passages. */
async function theming(rounds: number): Promise<Sides> {
  const sides: Sides = { ours: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['other', 'ours'] as const) {
      const { painter, end } = await middle();
      if (side === 'other') painter.set([]);
      await idle();
      const next = document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark';
      sides[side].push(await presented(() => (document.documentElement.dataset['theme'] = next)));
      end();
    }
  }
  return sides;
}

/** The page with all passages, scrolled to the middle. */
async function middle(): Promise<{ page: Page; painter: Painter; end: () => void }> {
  const page = buildPage(root, article, { scroller });
  const painter = new Painter(page);
  painter.set(passages);
  await page.ready;
  scroller.scrollTop = scroller.scrollHeight / 2;
  await frame();
  await idle();
  const end = (): void => {
    painter.destroy();
    page.destroy();
  };
  return { page, painter, end };
}

/** Letter by letter, as a person would compare: leaf by leaf, joined as the text is. */
function shown(): string {
  return [...root.querySelectorAll('p')].map((leaf) => leaf.textContent).join('\n');
}

function registered(): number {
  return [...CSS.highlights.values()].reduce((count, highlight) => count + highlight.size, 0);
}

function each<T>(items: readonly T[], act: (item: T) => unknown): number {
  const start = performance.now();
  for (const item of items) act(item);
  return (performance.now() - start) / items.length;
}

await prepare();
Object.assign(window, { bench: { painting, adding, hitting, scrolling, theming } });
