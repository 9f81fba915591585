// @ts-check
/**
 * `npm run bench [-- --write]` runs every bench, one after the other, and prints all tables; `npm run bench -- <name> [arguments]`
 * one of them; `npm run bench -- --compare OLDER` compares two copies of docs/benchmarks.md. Each bench is a folder with an
 * `index.ts`, which is bundled for Node and run; one with a `page.html` is run with Electron and that page, on a virtual display
 * where there is none.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { build } from 'vite';
import { buildAppIfStale } from '../scripts/build-app.mjs';
import { ensureSystemLibraries, hasDisplay, withDisplay } from '../scripts/display.mjs';
import { run } from '../scripts/steps.mjs';
import { stageOf } from './window.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const [name = '', ...rest] = process.argv.slice(2);
const folders = (await readdir(here, { withFileTypes: true })).filter((entry) => entry.isDirectory());
const names = folders.map(({ name }) => name).filter((name) => existsSync(join(here, name, 'index.ts')));

/** What a reader waits for, then what is behind it, then what is counted more than timed. Others follow by their names. */
const ORDER = 'start opening highlights interaction library durability growth anchoring search extraction export stacking merge'.split(' '); // prettier-ignore
/** Needs pairs of documents that are no part of the project: by its name alone. */
const ASKED_FOR = ['revisions'];

/** What a bench ends with where it has nothing to measure; see its words. */
const SKIPPED = 2;

if (name === '--compare')
  process.exitCode = await bundled(join(here, 'compare.ts'), (bench) => bench.run(rest));
else if (name === '' || name === '--write') process.exitCode = await all(name === '' ? [] : [name]);
else if (names.includes(name)) process.exitCode = await one(name, rest);
else {
  console.error(`Which bench? npm run bench [-- <name>], one of: ${names.join(', ')}`);
  process.exitCode = SKIPPED;
}

/**
 * @param {string} name
 * @param {string[]} args
 */
async function one(name, args) {
  const hasPage = existsSync(join(here, name, 'page.html'));
  if (hasPage) await ensureSystemLibraries();
  if (hasPage && !hasDisplay()) return run(...(await withDisplay(process.execPath, process.argv.slice(1))));
  return bundled(join(here, name, 'index.ts'), async (bench, out) => {
    // POSTIL_APP names another build of the app, as for the end-to-end tests.
    if (bench.NEEDS_APP === true && process.env['POSTIL_APP'] === undefined) await buildAppIfStale();
    return (await bench.run(args, hasPage ? await stageOf(join(here, name), out) : undefined)) ?? 0;
  });
}

/**
 * Each in a process of its own: what one leaves in memory is not the next one's.
 *
 * @param {string[]} args
 */
async function all(args) {
  const known = (/** @type {string} */ one) => (ORDER.indexOf(one) + ORDER.length + 1) % (ORDER.length + 1);
  const queue = names
    .filter((one) => !ASKED_FOR.includes(one))
    .sort((a, b) => known(a) - known(b) || (a < b ? -1 : 1));
  const began = Date.now();
  /** @type {[string, string, string][]} */
  const ends = [];
  for (const [index, one] of queue.entries()) {
    console.log(`\n[${index + 1} of ${queue.length}, after ${minutes(Date.now() - began)}] ${one}`);
    const start = Date.now();
    const code = await run(process.execPath, [fileURLToPath(import.meta.url), one, ...args]);
    const end = code === 0 ? 'all goals met' : code === 1 ? 'BEHIND A GOAL, OR IT BROKE: see above' : code === SKIPPED ? 'SKIPPED: see above' : `ended with ${code}`; // prettier-ignore
    ends.push([one, minutes(Date.now() - start), end]);
  }
  console.log(`\n${queue.length} benches in ${minutes(Date.now() - began)}`);
  for (const [one, time, end] of ends) console.log(`${one.padEnd(12)} ${time.padStart(6)}  ${end}`);
  for (const one of ASKED_FOR)
    console.log(`${one.padEnd(12)}         by its name alone: npm run bench -- ${one}`);
  return Math.max(0, ...ends.map(([, , end]) => Number(!/^(?:all|SKIPPED)/.test(end))));
}

/** @param {number} milliseconds */
function minutes(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Bundles a module for Node and does `use` with it.
 *
 * @param {string} entry
 * @param {(module: any, out: string) => number | Promise<number>} use
 */
async function bundled(entry, use) {
  const out = await mkdtemp(join(tmpdir(), 'postil-bench-'));
  try {
    await build({
      configFile: false,
      root: here,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: out,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
      },
    });
    return await use(await import(pathToFileURL(join(out, 'bench.mjs')).href), out);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}
