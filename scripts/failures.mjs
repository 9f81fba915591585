// @ts-check
/** Which tests failed and why, read from the runners' own JSON reports: told together at the end, where they are not looked for. */
import { readReport } from './counts.mjs';

/** Of a message so much as tells what was expected and what came; a page's whole text is told where it failed. */
const MOST_LETTERS = 900;

/** @param {string} name @param {unknown} message */
function told(name, message) {
  // Colours of the terminal.
  const words = String(message ?? '').replace(/\u001b\[\d*(;\d+)*m/g, '');
  return `${name}\n${words.trim().slice(0, MOST_LETTERS).replace(/^/gm, '    ')}`;
}

/**
 * @param {string} report vitest's JSON
 * @returns {string[]} a text for each failed test, and each file that could not be loaded
 */
export function failuresOfVitest(report) {
  const files = readReport(report)?.testResults ?? [];
  return files.flatMap((/** @type {any} */ file) => {
    const failed = file.assertionResults.filter((/** @type {any} */ one) => one.status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [told(file.name, file.message)];
    return failed.map((/** @type {any} */ one) => told(one.fullName, one.failureMessages[0]));
  });
}

/**
 * @param {string} report Playwright's JSON
 * @returns {string[]} a text for each failed test
 */
export function failuresOfPlaywright(report) {
  /** @param {any} suite @returns {string[]} */
  const inSuite = (suite) => [
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      spec.tests.flatMap((/** @type {any} */ test) =>
        test.results
          .filter((/** @type {any} */ result) => !['passed', 'skipped'].includes(result.status))
          .map((/** @type {any} */ result) =>
            told(`${spec.file}:${spec.line} ${spec.title} (${result.status})`, result.errors?.[0]?.message),
          ),
      ),
    ),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  return (readReport(report)?.suites ?? []).flatMap(inSuite);
}
