/** What is measured of highlights, inside Electron. Every function returns samples of both sides, taken in turn. */
import { describe, type Annotation } from '../../src/core/annotation.ts';
import { buildPage, type Page } from '../../src/renderer/reader/page.ts';
import { Painter, type PaintItem } from '../../src/renderer/reader/paint.ts';
import { Painting } from '../../src/renderer/reader/painting.ts';
import { PlacedOrder } from '../../src/renderer/reader/placed.ts';
import { articleOf, paragraphBlocks, paragraphsOf, passagesOf } from '../article.ts';
import { quantile } from '../figures.ts';
import { check, frame, idle, presented } from '../frames.ts';
import { prepare, root, scroller } from '../scene.ts';
import { round } from './against.ts';
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
        painter.update([], passages);
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

/**
 * Adding one passage to all, on screen: to the painter alone, and as the app does it, from one more annotation to its place in
 * reading order and on the page.
 */
async function adding(rounds: number): Promise<{ put: number[]; app: number[]; frame: number[] }> {
  const { page, painter, end } = await middle();
  const times = { put: [] as number[], app: [] as number[], frame: [] as number[] };
  const annotations = new Map(passages.map((passage) => [passage.id, annotationOf(passage)]));
  const order = new PlacedOrder({ revision: HASH });
  const painting = new Painting(painter);
  const change = (ids: Iterable<string>): void => {
    order.touch(ids);
    painting.follow(order.follow(annotations));
  };
  change(annotations.keys());
  const { left } = root.getBoundingClientRect();
  // In the middle of the window, so that a press can find it.
  const start = page.offsetAt(left + 10, innerHeight / 2) ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    const one = { ...passages[0]!, id: 'one more', start: start + round, end: start + round + 40 };
    times.frame.push(await presented(() => undefined));
    times.put.push(await presented(() => painter.update([], [one])));
    check(isThere(painter, page, one), 'the passage is there');
    painter.update([one.id], []);
    check(!isThere(painter, page, one), 'the passage is gone');
    await frame();
    const made = annotationOf(one);
    annotations.set(one.id, made);
    times.app.push(await presented(() => change([one.id])));
    check(isThere(painter, page, one), 'the passage is there again');
    annotations.delete(one.id);
    change([one.id]);
    await frame();
  }
  end();
  return times;
}

const HASH = 'bench';

function annotationOf({ id, start, end, colour, style }: PaintItem): Annotation {
  const at = '2026-01-01T00:00:00.000Z';
  const selector = describe(article.text, start, end);
  const kept = { articleId: 'bench', revision: HASH, anchor: null, note: '', tags: [], deleted: null };
  return { ...selector, ...kept, id, colour, style, created: at, updated: at };
}

/** Whether a press on the passage's first letter finds it. */
function isThere(painter: Painter, page: Page, { id, start }: PaintItem): boolean {
  const [letter] = page.rectsOf(start, start + 1);
  if (letter === undefined) return false;
  return painter.hit(letter.left + letter.width / 2, letter.top + letter.height / 2).includes(id);
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
    for (const { id, start, end: last } of passages) {
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
      painter?.update([], passages);
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
      if (side === 'other')
        painter.update(
          passages.map(({ id }) => id),
          [],
        );
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
  painter.update([], passages);
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
Object.assign(window, { bench: { painting, adding, hitting, scrolling, theming, round } });
