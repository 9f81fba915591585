/**
 * `npm run bench -- opening [text] [pages] [scroll] [memory] [--pages DIR] [--write]`: how soon a text is on screen, made up
 * or of saved pages (see corpora.ts), against the same text given to a bare page as one `innerHTML` string; how it scrolls; and what it
 * takes of memory. Ends with 1 where a goal was missed.
 */
import { report, type Row } from '../report.ts';
import type { OpenPage, Stage } from '../stage.ts';
import { largestPages } from './saved.ts';
import type { Shape } from './sides.ts';

interface Size {
  name: string;
  shape: Shape;
  characters: number;
  /** The long ones are slow on the other side, and hold still in few; the shortest take a frame, which does not. */
  rounds: number;
  goal: number | null;
}

const SIZES: readonly Size[] = [
  { name: '10 KB', shape: 'paragraphs', characters: 10_000, rounds: 81, goal: 1.1 },
  { name: '100 KB', shape: 'paragraphs', characters: 100_000, rounds: 31, goal: 1.1 },
  { name: '1 MB', shape: 'paragraphs', characters: 1_000_000, rounds: 9, goal: 0.25 },
  { name: '5 MB', shape: 'paragraphs', characters: 5_000_000, rounds: 3, goal: null },
  { name: '20 MB', shape: 'paragraphs', characters: 20_000_000, rounds: 3, goal: 0.05 },
  { name: '1 MB, one list', shape: 'one list', characters: 1_000_000, rounds: 7, goal: 0.25 },
  { name: '1 MB, one paragraph', shape: 'one paragraph', characters: 1_000_000, rounds: 7, goal: null },
];
/** Of the saved pages, which are as long as articles are. */
const PAGE_ROUNDS = 21;
const PAGE_GOAL = 1.1;
/** Each goes through all of it, 700 frames of a megabyte. */
const WALKS: readonly { name: string; characters: number; rounds: number }[] = [
  { name: '100 KB', characters: 100_000, rounds: 9 },
  { name: '1 MB', characters: 1_000_000, rounds: 5 },
];
const SCROLL_GOAL = 1.2;
const LARGEST = 20_000_000;
const MEMORY_ROUNDS = 3;

export async function run(args: readonly string[], stage: Stage): Promise<number> {
  const all = !args.some((arg) => ['text', 'pages', 'scroll', 'memory'].includes(arg));
  const rows: Row[] = [];
  if (all || args.includes('text')) rows.push(...(await texts(stage)));
  if (all || args.includes('pages')) rows.push(...(await savedPages(stage, args)));
  if (all || args.includes('scroll')) rows.push(...(await walks(stage)));
  if (all || args.includes('memory')) rows.push(await memory(stage));
  return report('opening', rows, args, stage.versions) ? 0 : 1;
}

async function texts(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  const page = await stage.open();
  for (const { name, shape, characters, rounds, goal } of SIZES) {
    await page.call('make', shape, characters);
    // What is short is warmed up; what is long warms itself up.
    const times = await inTurn(page, rounds, characters <= 1_000_000);
    rows.push({ what: name, unit: 'ms', ours: times.ours, other: { what: 'innerHTML', samples: times.other }, compare: 'ratio', goal }); // prettier-ignore
  }
  await page.close();
  return rows;
}

async function inTurn(page: OpenPage, rounds: number, warm: boolean) {
  const times = { ours: [] as number[], other: [] as number[], empty: [] as number[] };
  if (warm) for (const side of ['other', 'ours']) await page.call('open', side);
  for (let round = 0; round < rounds; round += 1) {
    for (const side of ['empty', 'other', 'ours'] as const)
      times[side].push(await page.call<number>('open', side));
  }
  return times;
}

async function savedPages(stage: Stage, args: readonly string[]): Promise<Row[]> {
  const pages = largestPages(args);
  const row = (what: string, ours: number[], other: number[]): Row => ({ what, unit: 'ms', ours, other: { what: 'innerHTML', samples: other }, compare: 'ratio', goal: PAGE_GOAL }); // prettier-ignore
  if (pages.length === 0) return [row('the ten largest saved pages', [], [])];
  const rows: Row[] = [];
  const page = await stage.open();
  for (const { name, kilobytes, article } of pages) {
    await page.call('take', article);
    const { ours, other } = await inTurn(page, PAGE_ROUNDS, true);
    rows.push(row(`saved page of ${kilobytes} KB, ${name}`, ours, other));
  }
  await page.close();
  return rows;
}

async function walks(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  const page = await stage.open();
  for (const { name, characters, rounds } of WALKS) {
    await page.call('make', 'paragraphs', characters);
    const times = { ours: [] as number[], other: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      for (const side of round % 2 === 0 ? (['other', 'ours'] as const) : (['ours', 'other'] as const))
        times[side].push(await page.call<number>('scroll', side));
    }
    rows.push({ what: `${name}, scrolled to the end, frame at p95`, unit: 'ms', ours: times.ours, other: { what: 'innerHTML', samples: times.other }, compare: 'ratio', goal: SCROLL_GOAL }); // prettier-ignore
  }
  await page.close();
  return rows;
}

/** Of the page's process, in a window of its own each time: what the page takes, without what it is made from. */
async function memory(stage: Stage): Promise<Row> {
  const taken = { ours: [] as number[], other: [] as number[] };
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    for (const side of ['other', 'ours'] as const) {
      const page = await stage.open();
      await page.call('make', 'paragraphs', LARGEST);
      const before = await page.memory();
      await page.call('stand', side);
      taken[side].push(((await page.memory()) - before) / 2 ** 20);
      await page.close();
    }
  }
  return { what: '20 MB, memory', unit: 'MB', ours: taken.ours, other: { what: 'innerHTML', samples: taken.other }, compare: 'ratio', goal: 0.15 }; // prettier-ignore
}
