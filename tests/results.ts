/**
 * What the tests named in SECURITY.md share (`tests/security`, `tests/durability`): whether they run in the short form or in
 * the full one, and where they write what they measured, for the table in `docs/promises.md`.
 */

import { appendFileSync } from 'node:fs';

/** True in `npm run test:long`, which sets POSTIL_LONG=1: the full number of rounds, and the slow tests. */
export const long = process.env['POSTIL_LONG'] === '1';

/** How often to repeat something: `fast` times in `npm test`, `full` times in the long run. */
export const rounds = (fast: number, full: number): number => (long ? full : fast);

/** One line of the file of results; `at` is an ISO date. */
export interface Result {
  readonly id: string;
  readonly sentence: string;
  readonly at: string;
}

/**
 * Records what a test found, as one sentence with its figures ("1,000 kills: 0 acknowledged operations lost"). Call it last,
 * when everything has been checked: a sentence that is there is a sentence that held.
 *
 * @param id The test's id in SECURITY.md, such as `S2`.
 */
export function measured(id: string, sentence: string): void {
  const file = process.env['POSTIL_RESULTS'];
  if (file === undefined) return;
  const result: Result = { id, sentence, at: new Date().toISOString() };
  // One short append in one call: workers of several tests may write to the same file.
  appendFileSync(file, `${JSON.stringify(result)}\n`);
}
