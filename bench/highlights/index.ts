/**
 * `npm run bench -- highlights [bare] [rivals] [--write]`: ten thousand passages on a megabyte of text, in Electron, against the
 * same text without them; and a hundred, a thousand and ten thousand against other ways to paint them. Ends with 1 where a goal
 * was missed.
 */
import { report, type Row } from '../report.ts';
import type { Stage } from '../stage.ts';
import { inTheApp } from './app.ts';
import type { SideName } from './rivals/index.ts';
import { COUNTS, RIVALS, type Round, type Sides } from './sides.ts';

/** Enough for medians that hold still from run to run; scrolling is a walk of 300 frames each. */
const ROUNDS = 15;
const WALKS = 16;
/** Of each side with each count: the slowest takes ten seconds, and each round holds several additions and themes. */
const AGAINST = 3;

export async function run(args: readonly string[], stage: Stage): Promise<number> {
  const all = !args.some((arg) => ['bare', 'rivals'].includes(arg));
  const rows: Row[] = [];
  if (all || args.includes('bare')) rows.push(...(await againstBareText(stage)));
  if (all || args.includes('rivals')) rows.push(...(await againstRivals(stage)));
  return report('highlights', rows, args, stage.versions) ? 0 : 1;
}

async function againstBareText(stage: Stage): Promise<Row[]> {
  const page = await stage.open();
  // A first round warms the compiler up and is thrown away.
  await page.call('painting', 2);
  const painting = await page.call<Sides>('painting', ROUNDS);
  const adding = await page.call<{ put: number[]; app: number[]; frame: number[] }>('adding', ROUNDS);
  const hitting = await page.call<Sides>('hitting', ROUNDS);
  const scrolling = await page.call<Sides>('scrolling', WALKS);
  const theming = await page.call<Sides>('theming', ROUNDS);
  await page.close();
  const app = await inTheApp(stage, ROUNDS);

  const bare = (samples: number[]): Row['other'] => ({ what: 'the bare text', samples });
  const empty = { what: 'a frame without it', samples: adding.frame };
  return [
    { what: 'open and paint all', unit: 'ms', ours: painting.ours, other: bare(painting.other), compare: 'difference', goal: 20 },
    { what: 'add one', unit: 'ms', ours: adding.put, other: empty, compare: 'value', goal: 16 },
    { what: 'add one, as the app does it', unit: 'ms', ours: adding.app, other: empty, compare: 'value', goal: 16 },
    { what: 'hit-test', unit: 'ms', ours: hitting.ours, other: { what: 'the caret alone', samples: hitting.other }, compare: 'value', goal: 0.5 },
    { what: 'scroll, frame at p95', unit: 'ms', ours: scrolling.ours, other: bare(scrolling.other), compare: 'ratio', goal: 1.2 },
    { what: 'switch the theme', unit: 'ms', ours: theming.ours, other: bare(theming.other), compare: 'value', goal: 100 },
    { what: 'switch the theme, in the app', unit: 'ms', ours: app.theme, other: null, compare: 'value', goal: 100 },
    { what: 'mark a selection, in the app', unit: 'ms', ours: app.add, other: null, compare: 'value', goal: 16 },
  ]; // prettier-ignore
}

/** Each side has the page for itself, loaded anew; the sides take turns. */
async function againstRivals(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  const page = await stage.open();
  for (const count of COUNTS) {
    const sides = new Map<SideName, Round>();
    for (let round = 0; round < AGAINST; round += 1) {
      for (const name of ['Postil', ...RIVALS] as const) {
        await page.reload();
        const some = await page.call<Round>('round', name, count);
        const all = sides.get(name) ?? { paint: [], add: [], hit: [], scroll: [], theme: [] };
        for (const what of Object.keys(all) as (keyof Round)[]) all[what].push(...some[what]);
        sides.set(name, all);
      }
    }
    for (const [what, name] of Object.entries(ROUND) as [keyof Round, string][])
      for (const rival of RIVALS) {
        const other = { what: rival, samples: sides.get(rival)![what] };
        rows.push({ what: `${count.toLocaleString('en-GB')} passages: ${name}`, unit: 'ms', ours: sides.get('Postil')![what], other, compare: 'ratio', goal: rival === ON_OURS ? null : 1 }); // prettier-ignore
      }
  }
  await page.close();
  return rows;
}

/** Half of it is ours: what it tells is which half a figure comes from. */
const ON_OURS = 'nested marks, on our page';

const ROUND: Readonly<Record<keyof Round, string>> = {
  paint: 'paint',
  add: 'add one',
  hit: 'hit-test',
  scroll: 'scroll, frame at p95',
  theme: 'switch the theme',
};
