/** Opening a text and scrolling through it, inside Electron: as the app's page, and as one string given to `innerHTML`. */
import { buildPage, type Page } from '../../src/renderer/reader/page.ts';
import { articleOf, type BenchArticle } from '../article.ts';
import { quantile } from '../figures.ts';
import { check, frame, idle, presented } from '../frames.ts';
import { prepare, root, scroller } from '../scene.ts';
import { htmlOf, materialOf, type Material, type Shape } from './sides.ts';

export type Side = 'ours' | 'other' | 'empty';

let material: Material;
let article: BenchArticle;
/** What either side shows, letter by letter. */
let text: string;

/** A quick turn of the wheel: most of a screen with each frame. */
const STEP = 720;

/** Makes what both sides are given; nobody's time. */
function make(shape: Shape, characters: number): void {
  material = materialOf(shape, characters);
  article = articleOf(material.blocks);
  text = article.text.replaceAll('\n', '');
}

/** The same of an article that was read. */
function take(given: BenchArticle): void {
  article = given;
  const html = htmlOf(given.blocks);
  material = { blocks: given.blocks, html };
  const bare = document.createElement('div');
  bare.innerHTML = html;
  text = bare.textContent;
}

/** Milliseconds until the text is on screen; the page is then finished, compared with the text, and taken away. */
async function open(side: Side): Promise<number> {
  scroller.scrollTop = 0;
  const { time, page } = await show(side);
  check(side === 'empty' || root.textContent === text, 'the page shows the whole text');
  page?.destroy();
  root.replaceChildren();
  await idle();
  return time;
}

/** The same, and leaves it standing. */
async function show(side: Side): Promise<{ time: number; page: Page | undefined }> {
  let page: Page | undefined;
  const time = await presented(() => {
    if (side === 'ours') page = buildPage(root, article, { scroller });
    if (side === 'other') root.innerHTML = material.html;
  });
  await page?.ready;
  await idle();
  return { time, page };
}

async function stand(side: Side): Promise<number> {
  return (await show(side)).time;
}

/** From the top to the end of the text: the 95th percentile of the frames' times, in milliseconds. */
async function scroll(side: Side): Promise<number> {
  scroller.scrollTop = 0;
  const { page } = await show(side);
  const frames: number[] = [];
  let last = performance.now();
  // What is taller than was thought moves the end while it is come to.
  for (let top = -1; scroller.scrollTop > top;) {
    top = scroller.scrollTop;
    scroller.scrollTop += STEP;
    await frame();
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  const { bottom } = root.getBoundingClientRect();
  check(
    bottom <= innerHeight && frames.length * STEP > root.offsetHeight / 2,
    'the end was come to, step by step',
  );
  page?.destroy();
  root.replaceChildren();
  await idle();
  return quantile(
    frames.toSorted((a, b) => a - b),
    0.95,
  );
}

await prepare();
Object.assign(window, { bench: { make, take, open, stand, scroll } });
