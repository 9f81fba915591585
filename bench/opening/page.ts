/** Opening a text, inside Electron: as the app's page, and as one string given to `innerHTML`. */
import { buildPage, type Page } from '../../src/renderer/reader/page.ts';
import { articleOf, type BenchArticle } from '../article.ts';
import { check, idle, presented } from '../frames.ts';
import { prepare, root, scroller } from '../scene.ts';
import { materialOf, type Material, type Shape } from './sides.ts';

export type Side = 'ours' | 'other' | 'empty';

let material: Material;
let article: BenchArticle;

/** Makes what both sides are given; nobody's time. */
function make(shape: Shape, characters: number): void {
  material = materialOf(shape, characters);
  article = articleOf(material.blocks);
}

/** Milliseconds until the text is on screen; the page is then finished, compared with the text, and taken away. */
async function open(side: Side): Promise<number> {
  scroller.scrollTop = 0;
  const { time, page } = await show(side);
  check(side === 'empty' || shown() === article.text, 'the page shows the whole text');
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

function shown(): string {
  return [...root.querySelectorAll('p')].map((leaf) => leaf.textContent).join('\n');
}

await prepare();
Object.assign(window, { bench: { make, open, stand } });
