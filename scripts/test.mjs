// @ts-check
/**
 * npm test: everything, one step after another, to the end even if one fails.
 * The last line on stdout is `N passed, N failed`, with `, N skipped` if there are any.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { buildCli } from './build-cli.mjs';
import { countOfPlaywright, countOfStep, countOfVitest, sentence, sum } from './counts.mjs';
import { ensureSystemLibraries, hasDisplay } from './display.mjs';
import { playwright } from './e2e.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { failuresOfPlaywright, failuresOfVitest } from './failures.mjs';
import { ensureInspectableTwin } from './inspectable.mjs';
import { packageApp } from './package.mjs';
import { programOf, Refusal, run, runAsScript } from './steps.mjs';
import { typecheck } from './typecheck.mjs';

/** What failed, in words, to be told once more at the end. @type {string[]} */
const failures = [];

const reports = mkdtempSync(join(tmpdir(), 'postil-test-'));

/** @param {string} packageName @param {string[]} args */
const tool = (packageName, args) => run(process.execPath, [programOf(packageName), ...args]);

/**
 * `needs`: steps without which a step would test an old build, or wait in vain for a window. `beside`: goes on at the same time as
 * the step before, as each of these is one thread for most of its time.
 *
 * @typedef {{ name: string, needs?: string[], beside?: true, job: () => Promise<import('./counts.mjs').Count> }} Step
 * @type {Step[]}
 */
const STEPS = [
  { name: 'types', job: async () => countOfStep(await typecheck()) },
  {
    name: 'lint',
    beside: true,
    job: async () => countOfStep(await tool('eslint', ['.', '--max-warnings', '0'])),
  },
  { name: 'format', beside: true, job: async () => countOfStep(await tool('prettier', ['--check', '.'])) },
  { name: 'units', job: units },
  { name: 'runtime', job: () => succeeds(ensureElectron, ensureSystemLibraries) },
  { name: 'build', job: () => succeeds(buildApp, buildCli) },
  { name: 'package', needs: ['runtime', 'build'], job: () => succeeds(packageApp, ensureInspectableTwin) },
  { name: 'stories', needs: ['runtime', 'build'], job: () => inElectron('stories', ['tests/e2e/'], 100) },
  {
    name: 'promises',
    needs: ['runtime', 'build'],
    // Each on a virtual display of its own; on one display the windows of the one would take the focus from those of the other.
    ...(hasDisplay() ? {} : { beside: true }),
    job: () => inElectron('promises', ['tests/security/', 'tests/durability/'], 200),
  },
];

async function units() {
  const report = join(reports, 'vitest.json');
  const code = await tool('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  failures.push(...failuresOfVitest(report));
  return countOfVitest(report, code);
}

/**
 * @param {string} name
 * @param {string[]} folders whose files are run
 * @param {number} display see `withDisplay`
 */
async function inElectron(name, folders, display) {
  const report = join(reports, `${name}.json`);
  // Each empties its folder of results when it begins.
  const args = [...folders, '--reporter=list,json', '--output', join('test-results', name)];
  const code = await playwright(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: report }, display);
  failures.push(...failuresOfPlaywright(report));
  return countOfPlaywright(report, code);
}

/** @param {(() => Promise<unknown>)[]} jobs which throw where they fail */
async function succeeds(...jobs) {
  for (const job of jobs) await job();
  return countOfStep(0);
}

await runAsScript(import.meta.url, async () => {
  /** @type {{ name: string, count: import('./counts.mjs').Count }[]} */
  const counts = [];
  /** @param {Step} step */
  const done = async ({ name, needs = [], job }) => {
    const lacking = counts.filter((step) => needs.includes(step.name) && step.count.failed > 0);
    try {
      if (lacking.length > 0)
        throw new Refusal(`Not run: ${lacking.map((step) => step.name).join(', ')} failed.`);
      return { name, count: await job() };
    } catch (error) {
      console.error(error instanceof Refusal ? error.message : error);
      return { name, count: countOfStep(1) };
    }
  };
  for (let at = 0; at < STEPS.length;) {
    const after = STEPS.findIndex(({ beside }, index) => index > at && beside !== true);
    const together = STEPS.slice(at, after < 0 ? STEPS.length : after);
    console.log(`\n── ${together.map(({ name }) => name).join(', ')} ──`);
    counts.push(...(await Promise.all(together.map(done))));
    at += together.length;
  }
  rmSync(reports, { recursive: true, force: true });

  if (failures.length > 0) console.log(`\n── failed ──\n${failures.join('\n\n')}`);
  console.log('\n── all ──');
  for (const { name, count } of counts) console.log(`${name.padEnd(8)} ${sentence(count)}`);
  const total = sum(counts.map(({ count }) => count));
  console.log(sentence(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});
