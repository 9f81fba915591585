/** One round of one side: all that is measured of it, on a page that nothing was on before. Runs in the page. */
import { articleOf, paragraphBlocks, paragraphsOf } from '../article.ts';
import { quantile } from '../figures.ts';
import { check, frame, idle } from '../frames.ts';
import { root, scroller } from '../scene.ts';
import { paragraphAt, passagesApart, startsOf } from './apart.ts';
import { letterAt } from './letter.ts';
import { sideOf, type SideName } from './rivals/index.ts';
import type { Done, Side } from './rivals/side.ts';
import { CHARACTERS, type Round } from './sides.ts';

/** Added and taken away one after the other, of which the last are counted: the first ones warm the compiler up. */
const ADDED = 5;
const WARMING = 2;
/** Points on passages and beside them, and how often all are asked: a clock of 0.1 ms has to tell some µs. */
const POINTS = 100;
const ASKED = 5;
/** Milliseconds: ten times what the slowest takes. */
const PATIENCE = 60_000;
/** Steps of a quick turn of the wheel. */
const STEPS = 120;
const STEP = 240;

const article = articleOf(paragraphBlocks(paragraphsOf(CHARACTERS)));
const starts = startsOf(article.text);

export async function round(name: SideName, count: number): Promise<Round> {
  const side = sideOf(name, { root, scroller, article });
  const passages = passagesApart(article.text, count);
  await side.open();
  await idle();
  check(shown() === article.text, `${name} shows the whole text`);
  // In the middle of the text, where a passage is in sight.
  const middle = passages[count >> 1]!;
  root.querySelectorAll('p')[paragraphAt(starts, middle.start)]!.scrollIntoView();
  await settled();
  // A few passages first, so that none is measured with code that was never run.
  await seen(() => side.paint(passages.slice((count >> 1) - 5, (count >> 1) + 5)));
  side.clear();
  await settled();
  const paint = await seen(() => side.paint(passages));
  await settled();
  const near = passages.filter(({ start, end }) => isInSight(start) && isInSight(end - 1));
  const painted = new Set(side.texts());
  for (const { start, end, id } of near)
    check(painted.has(article.text.slice(start, end).replaceAll('\n', '')), `${name} paints ${id}`);

  const hit = hitting(name, side, near);
  const add: number[] = [];
  for (let at = 0; at < ADDED; at += 1) {
    // Between two that are there.
    const one = { ...middle, id: `one-more-${at}`, start: middle.end + 1 + at, end: middle.end + 9 + at };
    const time = await seen(() => side.paint([one]));
    check(
      side.texts().includes(article.text.slice(one.start, one.end).replaceAll('\n', '')),
      `${name} adds one`,
    );
    if (at >= WARMING) add.push(time);
    await seen(() => side.remove(one));
    await settled(SHORT_AFTERMATH);
  }
  const theme: number[] = [];
  for (const next of ['dark', 'light', 'dark'] as const) {
    theme.push(await seen(() => side.theme(next)));
    await settled();
  }
  return {
    paint: [paint],
    add,
    hit: [hit],
    scroll: [await scrolling(), await scrolling()],
    theme: theme.slice(1),
  };
}

/** Milliseconds for one question *what is under this point*: on the letters of passages, and on others. */
function hitting(
  name: SideName,
  side: Side,
  near: readonly { id: string; start: number; end: number }[],
): number {
  const points: { x: number; y: number }[] = [];
  const first = starts[paragraphAt(starts, near[0]!.start)]!;
  for (let at = 0; points.length < POINTS; at += 1) {
    const passage = near[at % near.length]!;
    const turn = Math.floor(at / near.length);
    // One on a passage, one anywhere on the screen's letters.
    const offset =
      at % 2 === 0 ? passage.start + (turn % (passage.end - passage.start)) : first + ((at * 37) % 1200);
    const rect = /\s/.test(article.text[offset]!) ? null : letterAt(root, starts, offset);
    if (rect === null || !isWithin(rect)) continue;
    const point = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    const under = near.filter(({ start, end }) => start <= offset && offset < end).map(({ id }) => id);
    check(
      side.hit(point.x, point.y).join() === under.join(),
      `${name} finds ${under.join() || 'nothing'} at ${offset}`,
    );
    points.push(point);
  }
  const start = performance.now();
  for (let again = 0; again < ASKED; again += 1) for (const { x, y } of points) side.hit(x, y);
  return (performance.now() - start) / (ASKED * POINTS);
}

/** The 95th percentile of the frames' times, from the top on. */
async function scrolling(): Promise<number> {
  scroller.scrollTop = 0;
  await settled();
  const frames: number[] = [];
  let last = performance.now();
  for (let step = 0; step < STEPS; step += 1) {
    scroller.scrollTop += STEP;
    await frame();
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  check(scroller.scrollTop === STEPS * STEP, 'the text was scrolled through');
  return quantile(
    frames.toSorted((a, b) => a - b),
    0.95,
  );
}

/** Milliseconds from the start of `act` to the end of the frame that shows what it was to do. */
async function seen(act: () => Done): Promise<number> {
  await frame();
  const start = performance.now();
  const done = act();
  do {
    await frame();
    check(performance.now() - start < PATIENCE, `what was asked for was not there after ${PATIENCE} ms`);
  } while (!done());
  return performance.now() - start;
}

/** What follows by itself (sizes observed, drawings put off) is over by then: the longest wait of any side is 150 ms. */
const AFTERMATH = 170;
/** After one passage it is what is put off by 10 ms. */
const SHORT_AFTERMATH = 60;

async function settled(wait = AFTERMATH): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, wait));
  await idle();
  await frame();
}

function isInSight(offset: number): boolean {
  const rect = letterAt(root, starts, offset);
  return rect !== null && isWithin(rect);
}

function isWithin({ top, bottom }: DOMRect): boolean {
  return top >= 0 && bottom <= innerHeight;
}

function shown(): string {
  return [...root.querySelectorAll('p')].map((leaf) => leaf.textContent).join('\n');
}
