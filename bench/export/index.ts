/**
 * `npm run bench -- export [--articles N] [--write]`: 100,000 annotations of 5,000 articles into a folder of Markdown, through the
 * usual template; once into an empty folder, once with nothing changed. Beside it the same files written and synced one after
 * another, which is what the disk takes. Ends with 1 where a goal was missed.
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { runExport, type ExportJob } from '../../src/main/exporting/run-export.ts';
import { writeNew } from '../../src/main/files/write.ts';
import { report, type Row } from '../report.ts';
import { seed } from './seed.ts';

const ANNOTATIONS = 100_000;
const ARTICLES = 5_000;

/** Issue 6's goals, in seconds: a cup of tea, and a breath. */
const FIRST = 60;
const AGAIN = 10;

export async function run(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--articles');
  const articles = at < 0 ? ARTICLES : Number(args[at + 1]);
  const each = ANNOTATIONS / ARTICLES;
  const profile = await mkdtemp(join(tmpdir(), 'postil-bench-profile-'));
  const folder = await mkdtemp(join(tmpdir(), 'postil-bench-notes-'));
  const plain = await mkdtemp(join(tmpdir(), 'postil-bench-plain-'));
  try {
    const made = await timed(async () => seed(profile, articles, each));
    console.log(`${articles} articles with ${articles * each} annotations made in ${made.toFixed(1)} s`);
    const job = jobOf(profile, folder);
    const first = await timed(() => expectAll(job, 'written', articles));
    const before = await times(folder);
    const again = await timed(() => expectAll(job, 'unchanged', articles));
    const moved = (await times(folder)).filter((time, index) => time !== before[index]).length;
    const disk = await timed(() => writePlainly(folder, plain));
    const row = (what: string, seconds: number, goal: number): Row => ({
      what: `${what} (${((seconds * 1000) / articles).toFixed(2)} ms an article)`,
      unit: 's',
      ours: [seconds],
      other: { what: 'writing and syncing alone', samples: [disk] },
      compare: 'value',
      goal: (goal * articles) / ARTICLES,
    });
    const count = (articles * each).toLocaleString('en-GB');
    const rows: Row[] = [
      row(`${count} annotations to ${articles.toLocaleString('en-GB')} files, first time`, first, FIRST),
      row('the same again, nothing changed', again, AGAIN),
      { what: 'files whose time has moved by that', unit: '', ours: [moved], other: null, compare: 'value', goal: 0 },
    ]; // prettier-ignore
    return report('export', rows, args) ? 0 : 1;
  } finally {
    for (const path of [profile, folder, plain]) await rm(path, { recursive: true, force: true });
  }
}

function jobOf(profile: string, folder: string): ExportJob {
  return {
    ...{ profile, role: 'command', folder, articles: 'all' },
    manner: {
      ...{ form: 'markdown', filter: {}, dryRun: false, automatic: false, skipEmpty: true, overwrite: false },
      name: null,
      rendering: { settings: DEFAULT_SETTINGS.exporting, colourNames: DEFAULT_SETTINGS.colourNames },
    },
  };
}

async function expectAll(job: ExportJob, outcome: 'written' | 'unchanged', articles: number): Promise<void> {
  const { counts, files } = await runExport(job);
  if (counts[outcome] === articles) return;
  throw new Error(`Not all were ${outcome}: ${JSON.stringify(counts)} ${JSON.stringify(files[0])}`);
}

async function times(folder: string): Promise<bigint[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(names.map(async (name) => (await stat(join(folder, name), { bigint: true })).mtimeNs));
}

/** The same bytes, one file after another, each synced. */
async function writePlainly(from: string, to: string): Promise<void> {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) await writeNew(join(to, name), readFileSync(join(from, name)));
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
