/**
 * `npm run bench -- library [start] [opening] [list] [search] [highlights] [--write]`: a library of 10,000 articles with 100,000
 * annotations in the app itself: its first paint against an empty one's, an article among all of them against the same one alone, the
 * list, the search, all its highlights, and what all of it takes of memory. Ends with 1 where a goal was missed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { quantile } from '../figures.ts';
import { report, type Row } from '../report.ts';
import type { Stage } from '../stage.ts';
import { viewsHighlights, type Viewed } from './all-highlights.ts';
import { arrows, opens, scrolls, types, watchIndex } from './inside.ts';
import { memoryOf } from './memory.ts';
import { profilesIn, type Profiles } from './profiles.ts';
import { opened, searchable, settle, whole } from './settle.ts';
import { start } from './start.ts';

const SIZE = { articles: 10_000, annotations: 100_000, seed: 1 };
const STARTS = 9;
const OPENINGS = 15;
/** A wheel turned fast, for as long as it takes to see a thousand rows. */
const SCROLL = { by: 240, frames: 400 };
const PRESSES = 150;
/** Words as they are met and as they are mistyped, in the scripts of the library. */
const TYPED = ['margin', 'harbour road', 'readrs', 'table voice', '图书', 'แม่น้ำ', 'الكتاب', 'winter morning'];

export async function run(args: readonly string[], stage: Stage): Promise<number> {
  const wanted = (name: string): boolean => args.every((arg) => arg.startsWith('--')) || args.includes(name);
  const folder = mkdtempSync(join(tmpdir(), 'postil-library-'));
  const rows: Row[] = [];
  try {
    const profiles = profilesIn(folder, SIZE);
    // The first start makes the databases from the journals, and the index.
    for (const profile of [profiles.empty, profiles.alone, profiles.full]) await settle(stage, profile);
    if (wanted('start')) rows.push(await starts(stage, profiles));
    if (wanted('opening')) rows.push(await openings(stage, profiles));
    if (wanted('list')) rows.push(...(await list(stage, profiles.full)));
    if (wanted('search')) rows.push(...(await search(stage, profiles.full)));
    if (wanted('highlights')) rows.push(...(await highlights(stage, profiles.full)));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  return report('library', rows, args, stage.versions) ? 0 : 1;
}

async function starts(stage: Stage, { full, empty }: Profiles): Promise<Row> {
  const times = { ours: [] as number[], other: [] as number[] };
  for (let round = -1; round < STARTS; round += 1) {
    const other = await start(stage, empty);
    const ours = await start(stage, full);
    if (other.rows > 0 || ours.rows < 5) throw new Error('The sides do not show what they are to show');
    if (round === -1) continue;
    times.other.push(other.time);
    times.ours.push(ours.time);
  }
  const against = { what: 'an empty one', samples: times.other };
  return { what: 'first paint of the library', unit: 'ms', ours: times.ours, other: against, compare: 'ratio', goal: 1.3 }; // prettier-ignore
}

async function openings(stage: Stage, { full, alone, title }: Profiles): Promise<Row> {
  const times = { ours: [] as number[], other: [] as number[] };
  // In turn, so that both have the machine as it is.
  for (let turn = 0; turn < 3; turn += 1) {
    for (const [side, profile] of [
      ['other', alone],
      ['ours', full],
    ] as const) {
      const { app, page } = await opened(stage, profile);
      await whole(page);
      await searchable(page);
      const some = await page.evaluate(opens, { title, rounds: OPENINGS / 3 + 1 });
      // The first one warms up.
      times[side].push(...some.slice(1));
      await app.close();
    }
  }
  const against = { what: 'the same alone', samples: times.other };
  return { what: 'open an article', unit: 'ms', ours: times.ours, other: against, compare: 'ratio', goal: 1.2 }; // prettier-ignore
}

async function list(stage: Stage, profile: string): Promise<Row[]> {
  const frames: number[] = [];
  const work: number[] = [];
  const keys: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    // Otherwise every frame is rounded up to the display's next beat.
    const { app, page } = await opened(stage, profile, ['--disable-frame-rate-limit', '--disable-gpu-vsync']);
    await whole(page);
    await searchable(page);
    const busy = await busyTime(page);
    const { times, rows } = await page.evaluate(scrolls, SCROLL);
    work.push(((await busy()) * 1000) / SCROLL.frames);
    if (rows < SCROLL.frames / 2) throw new Error('The list was not scrolled through');
    frames.push(p95(times));
    await page.evaluate(() => document.querySelector<HTMLElement>('.library [role="option"]')?.focus());
    keys.push(p95(await page.evaluate(arrows, PRESSES)));
    await app.close();
  }
  return [
    { what: 'the window’s own work for a frame of it', unit: 'ms', ours: work, other: null, compare: 'value', goal: null }, // prettier-ignore
    {
      what: 'scroll the list, frame at p95',
      unit: 'ms',
      ours: frames,
      other: null,
      compare: 'value',
      goal: 20,
    },
    { what: 'go through it by keys, p95', unit: 'ms', ours: keys, other: null, compare: 'value', goal: 50 },
  ];
}

/** Resolves to a question: for how many seconds the window's main thread has run since, whoever else has the machine meanwhile. */
async function busyTime(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const now = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  const before = await now();
  return async () => (await now()) - before;
}

async function search(stage: Stage, profile: string): Promise<Row[]> {
  const [loads, tasks, letters, memory] = [[], [], [], []] as number[][];
  for (let turn = 0; turn < 3; turn += 1) {
    const { app, page } = await opened(stage, profile);
    await page.addInitScript(watchIndex);
    await page.reload();
    await page.locator('.library [role="option"]').first().waitFor();
    await whole(page);
    // It is loaded when somebody is about to search.
    await searchable(page);
    const noted = await indexed(page);
    if (noted.built) throw new Error('The index was made anew instead of being loaded');
    loads!.push(noted.ready - noted.asked);
    tasks!.push(noted.longest);
    await page.keyboard.press('Control+k');
    await page.locator('dialog input[role="combobox"]').waitFor();
    letters!.push(p95(await page.evaluate(types, TYPED)));
    await page.keyboard.press('Escape');
    await page.evaluate(scrolls, SCROLL);
    memory!.push(...(await held(app, page)));
    await app.close();
  }
  return [
    value('load the index', 'ms', loads!, 1_500),
    value('longest task of the window meanwhile', 'ms', tasks!, 50),
    value('search, a letter at p95', 'ms', letters!, 50),
    ...(memory!.length > 0 ? [value('memory of all processes', 'MB', memory!, 700)] : []),
  ];
}

async function highlights(stage: Stage, profile: string): Promise<Row[]> {
  const views: Viewed[] = [];
  const frames: number[] = [];
  const memory: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const { app, page } = await opened(stage, profile, ['--disable-frame-rate-limit', '--disable-gpu-vsync']);
    await whole(page);
    await searchable(page);
    views.push(await viewsHighlights(page));
    const { times, rows } = await page.evaluate(scrolls, { ...SCROLL, list: '.highlights' });
    if (rows < SCROLL.frames / 2) throw new Error('The highlights were not scrolled through');
    frames.push(p95(times));
    memory.push(...(await held(app, page)));
    await app.close();
  }
  const of = (pick: (view: Viewed) => number): number[] => views.map(pick);
  const regroup = of((view) => Math.max(...view.regroup));
  return [
    // As soon as every action is to be answered.
    value(
      'all highlights: first rows',
      'ms',
      of((view) => view.open),
      100,
    ),
    value(
      'longest task of the window while the others are read',
      'ms',
      of((view) => view.reading),
      50,
    ),
    value('all of them grouped or ordered otherwise, the slowest', 'ms', regroup, null),
    value(
      'longest task of the window meanwhile',
      'ms',
      of((view) => view.regrouping),
      50,
    ),
    value('scroll them, frame at p95', 'ms', frames, 20),
    ...(memory.length > 0 ? [value('memory of all processes, with all of them', 'MB', memory, null)] : []),
  ];
}

/** A row that stands for itself. */
function value(what: string, unit: string, ours: number[], goal: number | null): Row {
  return { what, unit, ours, other: null, compare: 'value', goal };
}

interface Noted {
  asked: number;
  ready: number;
  built: boolean;
  longest: number;
}

async function indexed(page: Page): Promise<Noted> {
  const noted = () => (window as unknown as { postilBench: Noted }).postilBench;
  await page.waitForFunction(() => (window as unknown as { postilBench: Noted }).postilBench.ready > 0);
  return page.evaluate(noted);
}

/** After everything has come to rest. */
async function held(app: ElectronApplication, page: Page): Promise<number[]> {
  await page.waitForTimeout(3_000);
  const pid = app.process().pid;
  const megabytes = pid === undefined ? null : memoryOf(pid);
  return megabytes === null ? [] : [megabytes];
}

function p95(times: readonly number[]): number {
  return quantile(
    times.toSorted((a, b) => a - b),
    0.95,
  );
}
