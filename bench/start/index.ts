/**
 * `npm run bench -- start [memory] [--write]`: from the start of the process to the library that answers a key, and to an article given on the
 * command line, in a library without articles and in one with 100,000 annotations, against a bare Electron window with a static page;
 * and what all processes then hold in memory, which alone is measured with `memory`. Ends with 1 where a goal was missed.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { paragraphsOf } from '../article.ts';
import { memoryOf } from '../library/memory.ts';
import { profilesIn } from '../library/profiles.ts';
import { settle } from '../library/settle.ts';
import { report, type Row } from '../report.ts';
import type { Stage } from '../stage.ts';
import { APP, startOf, type Look } from '../start.ts';
import { articleLook, libraryLook, paragraphLook } from './looks.ts';

const SIZE = { articles: 10_000, annotations: 100_000, seed: 1 };
/** A long article. */
const CHARACTERS = 20_000;
const ROUNDS = 15;
const MEMORY_ROUNDS = 3;
/** In milliseconds: until nothing is made or given back any more. */
const REST = 6_000;
const GOALS = { library: 1.15, article: 1.25, memory: 1.2 } as const;

interface Side {
  what: string;
  kind: 'library' | 'article';
  profile: string;
  args: string[];
  look: () => Look;
}

export async function run(args: readonly string[], stage: Stage): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'postil-start-'));
  try {
    const { empty, full } = profilesIn(folder, SIZE);
    const [text, page] = [join(folder, 'article.txt'), join(folder, 'article.html')];
    const paragraphs = paragraphsOf(CHARACTERS);
    writeFileSync(text, paragraphs.join('\n\n'));
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8">${paragraphs.map((one) => `<p>${one}</p>`).join('')}`,
    );
    const bare = [join(process.cwd(), 'bench', 'start', 'bare'), pathToFileURL(page).href];
    for (const profile of [empty, full]) await settle(stage, profile);
    // An article stays in the library that it was opened in.
    const alone = join(folder, 'alone');
    cpSync(empty, alone, { recursive: true });
    const sides = [
      libraryIn('library of no articles', empty),
      articleIn('article, alone', alone, text),
      libraryIn('library of 100,000 annotations', full),
      articleIn('article, in a library of 100,000 annotations', full, text),
    ];
    // Memory can be measured beside other work, times cannot.
    const timed = args.includes('memory') ? [] : await times(stage, sides, bare);
    const rows = [...timed, ...(await memory(stage, sides, bare))];
    return report('start', rows, args, stage.versions) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

const libraryIn = (what: string, profile: string): Side => ({
  what,
  kind: 'library',
  profile,
  args: [APP, '--profile', profile],
  look: libraryLook,
});
const articleIn = (what: string, profile: string, text: string): Side => ({
  what,
  kind: 'article',
  profile,
  args: [APP, '--profile', profile, text],
  look: articleLook,
});

/** All in turn, so that each has the machine as it is; the first round makes what a first start makes. */
async function times(stage: Stage, sides: readonly Side[], bare: readonly string[]): Promise<Row[]> {
  const other: number[] = [];
  const ours = sides.map(() => [] as number[]);
  for (let round = -1; round < ROUNDS; round += 1) {
    const { time } = await startOf(stage, bare, paragraphLook);
    if (round >= 0) other.push(time);
    for (const [at, side] of sides.entries()) {
      beginWithList(side);
      const started = await startOf(stage, side.args, side.look);
      if (round >= 0) ours[at]!.push(started.time);
    }
  }
  return sides.map(({ what, kind }, at) => ({ what: `start, ${what}`, unit: 'ms', ours: ours[at]!, other: { what: 'a bare window', samples: other }, compare: 'ratio', goal: GOALS[kind] })); // prettier-ignore
}

/** PSS of all processes, come to rest; no rows where the system does not tell. */
async function memory(stage: Stage, sides: readonly Side[], bare: readonly string[]): Promise<Row[]> {
  const other: number[] = [];
  const ours = sides.map(() => [] as number[]);
  for (let round = 0; round < MEMORY_ROUNDS; round += 1) {
    other.push(...(await held(stage, bare, 'p')));
    for (const [at, side] of sides.entries()) {
      beginWithList(side);
      const shown = side.kind === 'article' ? '[data-page] p' : '.library [role="option"], .library .state p';
      ours[at]!.push(...(await held(stage, side.args, shown)));
    }
  }
  if (other.length === 0) return [];
  return sides.map(({ what }, at) => ({ what: `memory, ${what}`, unit: 'MB', ours: ours[at]!, other: { what: 'a bare window', samples: other }, compare: 'ratio', goal: GOALS.memory })); // prettier-ignore
}

async function held(stage: Stage, args: readonly string[], shown: string): Promise<number[]> {
  const { app, page } = await stage.launch([...args]);
  const versions = () => ({ electron: process.versions['electron'], chromium: process.versions['chrome'] });
  Object.assign(stage.versions, await app.evaluate(versions));
  await page.locator(shown).first().waitFor({ timeout: 0 });
  await page.waitForTimeout(REST);
  const { pid } = app.process();
  const megabytes = pid === undefined ? null : memoryOf(pid);
  await app.close();
  return megabytes === null ? [] : [megabytes];
}

/** Wherever the one before has ended. */
function beginWithList({ profile }: Side): void {
  rmSync(join(profile, 'settings.json'), { force: true });
}
