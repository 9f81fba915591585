/**
 * `npm run bench -- durability [saves] [start] [rebuild] [--write]`: what it costs that nothing is lost. A note saved through the
 * journal against the database alone, in the app's own window; a start with 100,000 annotations against one with none; and the
 * database made anew from the journal. Ends with 1 where a goal was missed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { report, type Row } from '../report.ts';
import type { Stage } from '../stage.ts';
import { APP } from '../start.ts';
import type { Sides } from '../highlights/sides.ts';
import { annotation, seed } from './seed.ts';
import { rebuild, start } from './start.ts';

const ANNOTATIONS = 100_000;
/** Enough for a median that holds still; saves vary by what the disk does meanwhile. */
const SAVES = 300;
const STARTS = 9;
const REBUILDS = 3;

export async function run(args: readonly string[], stage: Stage): Promise<number> {
  const wanted = (name: string): boolean => args.every((arg) => arg.startsWith('--')) || args.includes(name);
  const folder = mkdtempSync(join(tmpdir(), 'postil-durability-'));
  const empty = join(folder, 'empty');
  const full = join(folder, 'full');
  const rows: Row[] = [];
  try {
    await seed(empty, 0);
    if (wanted('saves')) rows.push(await saves(stage, empty));
    if (wanted('start') || wanted('rebuild')) await seed(full, ANNOTATIONS);
    if (wanted('rebuild')) rows.push(await rebuilds(stage, full));
    if (wanted('start')) rows.push(await starts(stage, empty, full));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return report('durability', rows, args, stage.versions) ? 0 : 1;
}

async function saves(stage: Stage, profile: string): Promise<Row> {
  const { app, page } = await stage.launch([APP, '--profile', profile]);
  try {
    Object.assign(
      stage.versions,
      await app.evaluate(() => ({
        electron: process.versions['electron'],
        chromium: process.versions['chrome'],
      })),
    );
    await page.locator('[data-page] p').first().waitFor();
    // One script without imports, as the page's own policy lets nothing be loaded into it.
    await page.evaluate(`{${script(stage)}}`);
    const measure = (rounds: number): Promise<Sides> =>
      page.evaluate(
        ([first, count]) =>
          (window as unknown as { bench: { saves: (a: unknown, b: unknown) => Promise<Sides> } }).bench.saves(
            first,
            count,
          ),
        [annotation(), rounds] as const,
      );
    const { ours, other } = await measure(SAVES);
    // The first ones warm compilers, files and caches up.
    const against = { what: 'the database alone', samples: other.slice(SAVES / 10) };
    return { what: 'save a note', unit: 'ms', ours: ours.slice(SAVES / 10), other: against, compare: 'difference', goal: 3 }; // prettier-ignore
  } finally {
    await app.close();
  }
}

function script({ pages }: Stage): string {
  const folder = join(pages, 'assets');
  const [name, ...more] = readdirSync(folder).filter((file) => file.endsWith('.js'));
  if (name === undefined || more.length > 0) throw new Error('The bench is one script');
  return readFileSync(join(folder, name), 'utf8');
}

async function starts(stage: Stage, empty: string, full: string): Promise<Row> {
  const times = { ours: [] as number[], other: [] as number[] };
  for (let round = -1; round < STARTS; round += 1) {
    const other = await start(stage, empty);
    const ours = await start(stage, full);
    // The first start of both makes databases and caches.
    if (round === -1) continue;
    times.other.push(other.time);
    times.ours.push(ours.time);
  }
  const against = { what: 'with none', samples: times.other };
  return { what: 'start with 100,000 annotations', unit: 'ms', ours: times.ours, other: against, compare: 'ratio', goal: 1.2 }; // prettier-ignore
}

async function rebuilds(stage: Stage, full: string): Promise<Row> {
  const times: number[] = [];
  for (let round = 0; round < REBUILDS; round += 1) {
    const { time, shares } = await rebuild(stage, full);
    if (shares < 2) throw new Error('The library was read in without a sign of progress');
    times.push(time / 1000);
  }
  return { what: 'start and rebuild 100,000 annotations', unit: 's', ours: times, other: null, compare: 'value', goal: 10 }; // prettier-ignore
}
