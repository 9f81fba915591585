/**
 * `npm run bench -- extraction [--pages DIR] [--write]`: clean view and metadata of real pages by Postil, by Readability as it
 * comes, and by Defuddle, against what the Readability project expects of them; and how many pages a second they read. `DIR`
 * holds a folder for each page with `source.html`, `expected.html` and `expected-metadata.json`; without it the corpus beside the
 * project is read. Ends with 1 where Postil misses a goal, with 2 without pages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedPages } from '../corpora.ts';
import { spread } from '../figures.ts';
import { report, type Row } from '../report.ts';
import { likeness, textOfHtml } from './likeness.ts';
import { readTogether, THREADS } from './pool.ts';
import { READERS, type Reader } from './readers.ts';

/** The app's own threads read the pages, too. */
export const NEEDS_APP = true;

/** Each page is read so often, after once to warm up, that the fastest time is one without a pause. */
const ROUNDS = 3;
/** It is ahead of this one, or there is no reason for it. */
const PLAIN = READERS.find(({ name }) => name === 'Readability on jsdom')!;
const OURS = READERS[0]!;

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
  /** Of all pages, round by round. */
  rounds: number[];
}

export async function run(args: readonly string[]): Promise<number> {
  const folders = savedPages(args, 'extraction').filter((path) => existsSync(join(path, 'expected.html')));
  if (folders.length === 0) return 2;
  const pages = folders.map(pageIn);
  const results = await quietly(() => readAll(pages));
  const [ours, ...others] = results;
  const together = await quietly(() => readTogetherAndPlainly(pages));
  const rows = others.flatMap((other, index) => rowsOf(ours!, other, READERS[index + 1]!.name));
  rows.push(speedRow(`pages a second, in ${THREADS} threads as the app adds them`, together.ours, together.other, pages.length, PLAIN.name, 1)); // prettier-ignore
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
    rounds: Array.from({ length: ROUNDS }, () => 0),
  }));
  for (const page of pages)
    for (const [index, reader] of READERS.entries()) await readOne(reader, page, results[index]!);
  return results;
}

/** What a reader tells the console of its work is not asked for here. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { log, warn, error } = console;
  console.log = console.warn = console.error = () => undefined;
  try {
    return await work();
  } finally {
    Object.assign(console, { log, warn, error });
  }
}

async function readOne({ read }: Reader, page: Page, result: Result): Promise<void> {
  const times: number[] = [];
  let reading = await read(page.html);
  for (let round = 0; round < ROUNDS; round += 1) {
    const time = await timed(async () => (reading = await read(page.html)));
    times.push(time);
    result.rounds[round]! += time;
  }
  result.milliseconds.push(Math.min(...times));
  result.likeness.push(likeness(reading.text(), page.text));
  // Where no title is expected any will do: Postil always has one.
  result.title += Number(flat(page.title) === '' || flat(reading.title) === flat(page.title));
  result.byline += Number(flat(reading.byline) === flat(page.byline));
  result.lang += Number(page.lang === null || flat(reading.lang) === flat(page.lang));
}

/**
 * Milliseconds of all pages, round by round: in the app's threads, and by the plain reader, in turn. The threads are begun, what
 * they read is compared, and their code is compiled, before that.
 */
async function readTogetherAndPlainly(pages: readonly Page[]): Promise<{ ours: number[]; other: number[] }> {
  const bytes = pages.map(({ html }) => new TextEncoder().encode(html));
  const texts = await readTogether(bytes);
  for (const [at, { html }] of pages.entries()) {
    if (texts[at] !== (await OURS.read(html)).text()) throw new Error('The threads read another text');
  }
  await readTogether(bytes);
  const times = { ours: [] as number[], other: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.other.push(await timed(async () => {
      for (const { html } of pages) await PLAIN.read(html);
    }));
    times.ours.push(await timed(() => readTogether(bytes)));
  }
  return times;
} // prettier-ignore

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
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
    speedRow(
      'pages a second, one after the other',
      ours.rounds,
      other.rounds,
      ours.likeness.length,
      name,
      name === PLAIN.name ? 1 : null,
    ),
  ];
}

function speedRow(what: string, ours: readonly number[], other: readonly number[], pages: number, name: string, goal: number | null): Row {
  const perSecond = (rounds: readonly number[]): number[] => rounds.map((time) => (1000 * pages) / time);
  return { what, unit: '/s', ours: perSecond(ours), other: { what: name, samples: perSecond(other) }, compare: 'ratio', goal, more: true };
} // prettier-ignore
