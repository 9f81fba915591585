// @ts-check
/**
 * npm run audit: what is known against the packages of the lockfile, all of them, those that only build too. Each finding is mended, or
 * stands in .github/audit-exceptions.json with the reason why it does not reach anybody, and a day until which that is believed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rootPath } from './bundling.mjs';
import { Refusal, runAsScript } from './steps.mjs';

/**
 * @typedef {{ id: string, name: string, severity: string, title: string }} Finding
 * @typedef {{ advisory: string, package: string, why: string, until: string }} Exception `until`: a day, `2027-01-31`
 */

/** A reason is a sentence at least. */
const SHORTEST_REASON = 30;
const ADVISORY = /^GHSA(?:-[0-9a-z]{4}){3}$/;

/**
 * What `npm audit --json` (of npm 7 and newer) names, each advisory once for each package.
 *
 * @param {unknown} report
 * @returns {Finding[]}
 * @throws {Refusal} where it is no such report: no server answered
 */
export function findingsOf(report) {
  const { vulnerabilities } = /** @type {{ vulnerabilities?: Record<string, { via: unknown[] }> }} */ (
    report ?? {}
  );
  if (typeof vulnerabilities !== 'object')
    throw new Refusal(
      'The registry did not answer, so nothing is known of the packages. Try again with a network.',
    );
  const found = Object.values(vulnerabilities).flatMap(({ via }) =>
    via.flatMap((one) => {
      // A name alone says that it comes with another package, which has an entry of its own.
      if (typeof one !== 'object' || one === null) return [];
      const { url = '', name = '', severity = '', title = '' } = /** @type {Record<string, string>} */ (one);
      return [{ id: url.split('/').at(-1) ?? '', name, severity, title }];
    }),
  );
  return [...new Map(found.map((one) => [`${one.id} ${one.name}`, one])).values()];
}

/**
 * What is to be done, in sentences; none where everything is mended or explained.
 *
 * @param {readonly Finding[]} findings
 * @param {readonly Exception[]} exceptions
 * @param {string} today `2026-11-23`
 * @returns {string[]}
 */
export function judge(findings, exceptions, today) {
  const excepted = (/** @type {Finding} */ { id, name }) =>
    exceptions.some((one) => one.advisory === id && one.package === name);
  return [
    ...findings
      .filter((finding) => !excepted(finding))
      .map(({ id, name, severity, title }) => `${name}: ${title} (${severity}, ${id})`),
    ...exceptions.flatMap((one) => {
      const named = `The exception for ${one.package} (${one.advisory})`;
      if (!ADVISORY.test(one.advisory)) return [`${named} names no advisory.`];
      if (one.why.trim().length < SHORTEST_REASON) return [`${named} gives no reason.`];
      if (!/^\d{4}-\d\d-\d\d$/.test(one.until) || one.until < today)
        return [`${named} was good until ${one.until}.`];
      const isMet = findings.some(({ id, name }) => one.advisory === id && one.package === name);
      return isMet ? [] : [`${named} is not needed any more.`];
    }),
  ];
}

await runAsScript(import.meta.url, async () => {
  const { stdout } = spawnSync('npm', ['audit', '--json'], {
    cwd: rootPath('.'),
    encoding: 'utf8',
    // npm is a script of the shell's on Windows.
    shell: process.platform === 'win32',
    maxBuffer: 100_000_000,
  });
  /** @type {unknown} */
  let report;
  try {
    report = JSON.parse(stdout);
  } catch {
    report = null;
  }
  const findings = findingsOf(report);
  const exceptions = JSON.parse(readFileSync(rootPath('.github/audit-exceptions.json'), 'utf8'));
  const open = judge(findings, exceptions, new Date().toISOString().slice(0, 10));
  for (const sentence of open) console.log(sentence);
  console.log(`${findings.length} findings, ${exceptions.length} of them explained.`);
  return open.length === 0 ? 0 : 1;
});
