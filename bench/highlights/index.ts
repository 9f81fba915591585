/**
 * `npm run bench -- highlights [--write]`: ten thousand passages on a megabyte of text, in Electron, against the same text
 * without them. Ends with 1 where a goal was missed.
 */
import { report, type Row } from '../report.ts';
import type { Stage } from '../stage.ts';
import { inTheApp } from './app.ts';
import type { Sides } from './sides.ts';

/** Enough for medians that hold still from run to run; scrolling is a walk of 300 frames each. */
const ROUNDS = 15;
const WALKS = 16;

export async function run(args: readonly string[], stage: Stage): Promise<number> {
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
  const rows: Row[] = [
    { what: 'open and paint all', unit: 'ms', ours: painting.ours, other: bare(painting.other), compare: 'difference', goal: 20 },
    { what: 'add one', unit: 'ms', ours: adding.put, other: empty, compare: 'value', goal: 16 },
    { what: 'add one, as the app does it', unit: 'ms', ours: adding.app, other: empty, compare: 'value', goal: 16 },
    { what: 'hit-test', unit: 'ms', ours: hitting.ours, other: { what: 'the caret alone', samples: hitting.other }, compare: 'value', goal: 0.5 },
    { what: 'scroll, frame at p95', unit: 'ms', ours: scrolling.ours, other: bare(scrolling.other), compare: 'ratio', goal: 1.2 },
    { what: 'switch the theme', unit: 'ms', ours: theming.ours, other: bare(theming.other), compare: 'value', goal: 100 },
    { what: 'switch the theme, in the app', unit: 'ms', ours: app.theme, other: null, compare: 'value', goal: 100 },
    { what: 'mark a selection, in the app', unit: 'ms', ours: app.add, other: null, compare: 'value', goal: 16 },
  ]; // prettier-ignore
  return report('highlights', rows, args, stage.versions) ? 0 : 1;
}
