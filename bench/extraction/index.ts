/**
 * `npm run bench -- extraction --pages DIR [--write]`: clean view and metadata of real pages by Postil, by Readability as it
 * comes, and by Defuddle, against what the Readability project expects of them. `DIR` holds a folder for each page with
 * `source.html`, `expected.html` and `expected-metadata.json`. Ends with 1 where Postil misses a goal, with 2 without pages.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spread } from '../figures.ts';
import { report, type Row } from '../report.ts';
import { likeness, textOfHtml } from './likeness.ts';
import { READERS, type Reader } from './readers.ts';

/** Each page is read so often, after once to warm up, that the fastest time is one without a pause. */
const ROUNDS = 3;

interface Page {
  html: string;
  text: string;
  title: string | null;
  byline: string | null;
  lang: string | null;
}

interface Result {
  likeness: number[];
  title: number;
  byline: number;
  lang: number;
  milliseconds: number[];
}

export async function run(args: readonly string[]): Promise<number> {
  const folder = args[args.indexOf('--pages') + 1];
  if (!args.includes('--pages') || folder === undefined || !existsSync(folder)) {
    console.error('SKIPPED: no pages to read. npm run bench -- extraction --pages DIR');
    return 2;
  }
  const pages = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'expected.html'))).sort().map((name) => pageIn(join(folder, name))); // prettier-ignore
  const results = await readAll(pages);
  const [ours, ...others] = results;
  const rows = others.flatMap((other, index) => rowsOf(ours!, other, READERS[index + 1]!.name));
  return report('extraction', rows, args) ? 0 : 1;
}

function pageIn(folder: string): Page {
  const file = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const { title, byline, lang } = JSON.parse(file('expected-metadata.json')) as Omit<Page, 'html' | 'text'>;
  return {
    ...{ html: file('source.html'), text: textOfHtml(file('expected.html')) },
    ...{ title, byline, lang: lang ?? null },
  };
}

/** Each page by each reader in turn, so that none has a warmer machine than the others. */
async function readAll(pages: readonly Page[]): Promise<Result[]> {
  const results = READERS.map((): Result => ({
    likeness: [],
    title: 0,
    byline: 0,
    lang: 0,
    milliseconds: [],
  }));
  // What a reader tells of its work is not asked for here.
  const { log, warn, error } = console;
  console.log = console.warn = console.error = () => undefined;
  try {
    for (const page of pages)
      for (const [index, reader] of READERS.entries()) await readOne(reader, page, results[index]!);
  } finally {
    Object.assign(console, { log, warn, error });
  }
  return results;
}

async function readOne({ read }: Reader, page: Page, result: Result): Promise<void> {
  const times: number[] = [];
  let reading = await read(page.html);
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    reading = await read(page.html);
    times.push(performance.now() - start);
  }
  result.milliseconds.push(Math.min(...times));
  result.likeness.push(likeness(reading.text, page.text));
  // Where no title is expected any will do: Postil always has one.
  result.title += Number(flat(page.title) === '' || flat(reading.title) === flat(page.title));
  result.byline += Number(flat(reading.byline) === flat(page.byline));
  result.lang += Number(page.lang === null || flat(reading.lang) === flat(page.lang));
}

function flat(value: string | null): string {
  return (value ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Goals are for what is missed, so that less is better in every row. */
function rowsOf(ours: Result, other: Result, name: string): Row[] {
  const missed = (result: Result, key: 'title' | 'byline' | 'lang'): number =>
    (100 * (result.likeness.length - result[key])) / result.likeness.length;
  const unlike = (values: readonly number[], pick: (sorted: readonly number[]) => number): number =>
    100 * (1 - pick(values.toSorted((a, b) => a - b)));
  const median = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length / 2)] ?? 0;
  const least = (sorted: readonly number[]): number => sorted[0] ?? 0;
  const row = (what: string, unit: string, figures: (result: Result) => readonly number[], goal: number | null): Row => ({
    what, unit, ours: figures(ours), other: { what: name, samples: figures(other) }, compare: 'value', goal,
  }); // prettier-ignore
  return [
    row('4-grams missed or too many, the median page', '%', (result) => [unlike(result.likeness, median)], 1),
    row('4-grams missed or too many, the worst page', '%', (result) => [unlike(result.likeness, least)], 10),
    row('pages with another title', '%', (result) => [missed(result, 'title')], 3),
    row('pages with another byline', '%', (result) => [missed(result, 'byline')], 10),
    row('pages with another language', '%', (result) => [missed(result, 'lang')], 0),
    row('a page', 'ms', (result) => [spread(result.milliseconds).median], null),
    row('all pages', 'ms', (result) => [result.milliseconds.reduce((sum, time) => sum + time, 0)], null),
  ];
}
