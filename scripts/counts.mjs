// @ts-check
/** How many tests passed, failed and were skipped, read from the runners' own JSON reports. */
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * @param {number} code the exit code of a step that is one check
 * @returns {Count}
 */
export function countOfStep(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {string} report vitest's JSON
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countOfVitest(report, code) {
  const read = readReport(report);
  if (!read) return countOfStep(1);
  // A file that could not even be loaded has no tests to count, and is a failure all the same.
  const unloaded = read.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = read.numFailedTests + unloaded;
  return withExitCode(code, {
    passed: read.numPassedTests,
    failed,
    skipped: read.numPendingTests + read.numTodoTests,
  });
}

/**
 * @param {string} report Playwright's JSON
 * @param {number} code its exit code
 * @returns {Count}
 */
export function countOfPlaywright(report, code) {
  const read = readReport(report);
  if (!read) return countOfStep(1);
  const { expected, unexpected, flaky, skipped } = read.stats;
  return withExitCode(code, { passed: expected, failed: unexpected + flaky, skipped });
}

/**
 * @param {Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  const add = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/** @param {Count} count */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A runner that ends badly with no failed test (an unhandled error, no test found) has failed nevertheless.
 *
 * @param {number} code
 * @param {Count} count
 * @returns {Count}
 */
function withExitCode(code, count) {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {string} path @returns {any} `undefined` where there is none */
export function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
