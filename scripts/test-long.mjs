// @ts-check
/**
 * npm run test:long: the tests of safety in their full form (`tests/security`, `tests/durability`), and what they found as a
 * table, docs/promises.md. An id or several (`npm run test:long -- S1 S2`) runs those alone and leaves the other rows as they
 * were. The last line on stdout is `N passed, N failed`, with `, N skipped` if there are any.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { buildCli } from './build-cli.mjs';
import { countOfPlaywright, countOfVitest, sentence, sum } from './counts.mjs';
import { ensureSystemLibraries } from './display.mjs';
import { playwright } from './e2e.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { packageApp } from './package.mjs';
import { writePromises } from './promises.mjs';
import { programOf, run, runAsScript } from './steps.mjs';

/** The tests of safety, and no others: `npm test` runs those. */
const FOLDERS = ['tests/security', 'tests/durability'];

await runAsScript(import.meta.url, async (ids) => {
  const started = Date.now();
  const reports = mkdtempSync(join(tmpdir(), 'postil-long-'));
  const results = join(reports, 'results.jsonl');
  const environment = { POSTIL_LONG: '1', POSTIL_RESULTS: results };
  const electron = versionOf(await ensureElectron());
  await ensureSystemLibraries();
  await buildApp();
  await buildCli();
  await packageApp();

  const paths = ids.length === 0 ? FOLDERS : ids.flatMap((id) => FOLDERS.map((folder) => `${folder}/${id}-`));
  const units = join(reports, 'vitest.json');
  // One file at a time: what a second one does to the caches is a slope of its own.
  const alone = ['--no-file-parallelism', '--passWithNoTests', '--reporter=default'];
  const vitest = [programOf('vitest'), 'run', ...paths, ...alone];
  const unitCode = await run(process.execPath, [...vitest, '--reporter=json', `--outputFile.json=${units}`], {
    env: { ...process.env, ...environment },
  });
  const app = join(reports, 'playwright.json');
  const appCode = await playwright([...paths, '--pass-with-no-tests', '--reporter=list,json'], {
    ...environment,
    PLAYWRIGHT_JSON_OUTPUT_FILE: app,
  });
  const total = sum([countOfVitest(units, unitCode), countOfPlaywright(app, appCode)]);

  const lines = existsSync(results) ? readFileSync(results, 'utf8').trimEnd().split('\n') : [];
  const failed = [...failedIds(units), ...failedIds(app)];
  const measured = lines.filter((line) => line !== '').map((line) => JSON.parse(line));
  writePromises({
    measured,
    failed: new Set(failed),
    asked: ids,
    minutes: (Date.now() - started) / 60_000,
    electron,
  });
  rmSync(reports, { recursive: true, force: true });

  console.log(`docs/promises.md written after ${((Date.now() - started) / 60_000).toFixed(1)} minutes.`);
  console.log(sentence(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
});

/**
 * Every test's title begins with its id.
 *
 * @param {string} report vitest's or Playwright's JSON
 * @returns {string[]} the ids of tests that failed
 */
function failedIds(report) {
  if (!existsSync(report)) return [];
  const { testResults = [], suites = [] } = JSON.parse(readFileSync(report, 'utf8'));
  const titles = testResults.flatMap((/** @type {any} */ { assertionResults }) =>
    assertionResults.flatMap((/** @type {any} */ { status, title, fullName }) =>
      status === 'failed' ? [title, fullName] : [],
    ),
  );
  const pending = [...suites];
  for (let suite = pending.pop(); suite !== undefined; suite = pending.pop()) {
    pending.push(...(suite.suites ?? []));
    for (const { ok, title } of suite.specs ?? []) if (!ok) titles.push(title);
  }
  return titles.flatMap((/** @type {string} */ title) => /^([A-Z]\d+):/.exec(title)?.[1] ?? []);
}

/**
 * The version of the runtime that is really used, which need not be the one that the packages name.
 *
 * @param {string} executable
 */
function versionOf(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return execFileSync(executable, ['-p', 'process.versions.electron'], { env, encoding: 'utf8' }).trim();
}
