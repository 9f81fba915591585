/**
 * `npm run bench -- growth [articles] [annotations] [article] [--write]`: what everything that a reader does costs with 1, 3, 10, 30 and
 * 100 times as many articles, annotations and letters. `--write` draws a plot of each row into docs/growth. Ends with 1 where
 * a slope is steeper than its bound.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tell } from '../report.ts';
import type { Stage } from '../stage.ts';
import { opened } from './app.ts';
import { add, inCore, inLibrary, startsAgain, withArticle, type Costs } from './measure.ts';
import { kindOf, OPERATIONS } from './operations.ts';
import { plotOf } from './plot.ts';
import { cellsOf, growthOf, HEAD, pageWith, plotName, type Dimension, type GrowthRow } from './rows.ts';
import { BASE, ofAnnotations, ofArticles, ofSubjects, TIMES, type Library } from './seed.ts';
import type { Subject } from './subject.ts';

/** Not from small to large: a machine that gets slower meanwhile must not look like growth. */
const ORDER = [2, 0, 4, 1, 3];
const STARTS = 2;
const PLOTS = join(process.cwd(), 'docs', 'growth');

export async function run(args: readonly string[], stage: Stage): Promise<number> {
  const wanted = (name: string): boolean => args.every((arg) => arg.startsWith('--')) || args.includes(name);
  const folder = mkdtempSync(join(tmpdir(), 'postil-growth-'));
  const rows: GrowthRow[] = [];
  try {
    if (wanted('article')) rows.push(...(await ofOneArticle(stage, folder)));
    if (wanted('articles')) rows.push(...(await ofLibraries(stage, 'articles', ofArticles(folder))));
    if (wanted('annotations')) rows.push(...(await ofLibraries(stage, 'annotations', ofAnnotations(folder))));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  rows.sort((a, b) => place(a) - place(b));
  tell('growth', [[...HEAD], ...rows.map(cellsOf)], args, stage.versions);
  if (args.includes('--write')) draw(rows);
  return rows.every((row) => growthOf(row).verdict === 'met') ? 0 : 1;
}

async function ofLibraries(
  stage: Stage,
  dimension: 'articles' | 'annotations',
  all: Library[],
): Promise<GrowthRow[]> {
  const costs = all.map((): Costs => ({}));
  for (const at of ORDER) add(costs[at]!, await inLibrary(stage, all[at]!));
  for (let round = 0; round < STARTS; round += 1)
    for (const at of ORDER) add(costs[at]!, await startsAgain(stage, all[at]!));
  return rowsOf(dimension, BASE[dimension], costs);
}

async function ofOneArticle(stage: Stage, folder: string): Promise<GrowthRow[]> {
  const { profile, long, marked } = ofSubjects(folder);
  const costs = new Map<Subject, Costs>([...long, ...marked].map((subject) => [subject, inCore(subject)]));
  const app = await opened(stage, profile);
  try {
    for (const at of ORDER)
      for (const subject of [long[at]!, marked[at]!])
        add(costs.get(subject)!, await withArticle(app, subject));
  } finally {
    await app.close();
  }
  const of = (subjects: readonly Subject[]): Costs[] => subjects.map((subject) => costs.get(subject)!);
  return [...rowsOf('text', BASE.characters, of(long)), ...rowsOf('own', BASE.own, of(marked))];
}

/** A row for each operation that was done with all sizes. */
function rowsOf(dimension: Dimension, base: number, costs: readonly Costs[]): GrowthRow[] {
  return OPERATIONS.flatMap((what): GrowthRow[] => {
    const points = costs.map((cost, at) => ({ size: base * TIMES[at]!, samples: cost[what] ?? [] }));
    if (points.every(({ samples }) => samples.length === 0)) return [];
    return [{ what, dimension, kind: kindOf(what, dimension), points }];
  });
}

/** By what is done; within that by what grows. */
function place({ what }: GrowthRow): number {
  return OPERATIONS.findIndex((operation) => operation === what);
}

/** Replaces what was drawn before: a plot whose row is no more would say what is not so. */
function draw(rows: readonly GrowthRow[]): void {
  mkdirSync(PLOTS, { recursive: true });
  for (const name of readdirSync(PLOTS)) if (name.endsWith('.svg')) rmSync(join(PLOTS, name));
  for (const row of rows) writeFileSync(join(PLOTS, plotName(row)), plotOf(row));
  const page = join(PLOTS, 'README.md');
  writeFileSync(page, pageWith(readFileSync(page, 'utf8'), rows));
}
