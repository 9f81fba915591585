// @ts-check
/** docs/promises.md: what the tests of safety are, and what each found when it last ran whole. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rootPath } from './bundling.mjs';

const PATH = rootPath('docs/promises.md');

/** Each test by its id, as SECURITY.md names them. */
const WHAT = {
  E1: 'preferences of every live window, that of paper too',
  E2: "the page's process as an ordinary user: sandbox, seccomp, no new privileges",
  E3: 'every permission asked for',
  E4: 'content security policy, probed ten ways',
  E5: '30 kinds of links by click, middle click, drag and key; links from outside',
  E6: 'every channel called from a wrong frame and with wrong types',
  E7: '200 addresses to the scheme',
  E8: "the release's fuses, read and behaving",
  E9: 'keys of the exposed object',
  D1: 'script payloads as text, title, note, import and portable page',
  D2: 'network vectors of every kind, on screen and on paper, in a network namespace',
  D4: 'paths of pictures',
  D5: 'broken and disguised picture files',
  D6: 'clobbering ids',
  D7: 'overlays and fixed positions',
  D8: 'monsters: huge and deep files',
  D9: 'time at n, 4n and 16n of parser, anchoring, import and merge; endless templates',
  D10: 'ZIP and XML bombs, hostile backups',
  D11: 'folders with circles, pipes, strange names and a hundred thousand files',
  D12: '10,000 mutated files of every importer',
  X1: 'hostile names of files through every export, and hostile folders',
  X2: 'front matter, read back by two libraries',
  X3: 'titles, quotes, notes and tags as Markdown, read back by two readers',
  X4: 'whole articles as Markdown, read back by two readers',
  X5: 'export, import, export: the same bytes',
  S1: 'kills at any moment, half of them while the journal is replaced',
  S2: "Chromium's database thrown away, on purpose",
  S3: '30 kinds of damage to database, journal, copies and settings',
  S4: 'full disk while saving, copying, exporting',
  S5: 'power cuts: only what was synced is sure',
  S6: 'libraries of every earlier version',
  S7: 'a library of a newer version',
  S8: 'the origin, which never changes',
  S9: '20 starts at once on one profile',
  S10: "kills of the page's process",
  S11: 'backup and restore, compared by SHA-256',
  P1: 'packets sent: idle, in the main story, on hostile files',
  C1: 'lockfile complete, licences on the list',
  C2: 'two builds in two folders',
};

/** @typedef {{ id: string, sentence: string, at: string }} Result */

/**
 * Writes the table. Rows of tests that were not asked for stay as they were.
 *
 * @param {{ measured: Result[], failed: ReadonlySet<string>, asked: readonly string[], minutes: number, electron: string }} outcome
 */
export function writePromises({ measured, failed, asked, minutes, electron }) {
  const { version } = JSON.parse(readFileSync(rootPath('package.json'), 'utf8'));
  const date = new Date().toISOString().slice(0, 10);
  const before = earlierRows();
  const rows = Object.entries(WHAT).map(([id, what]) => {
    if (asked.length > 0 && !asked.includes(id)) return before.get(id) ?? row(id, what, NOT_RUN, '', '', '');
    const found = measured.filter((one) => one.id === id).map((one) => one.sentence);
    const result = failed.has(id) ? '**failed**' : found.length > 0 ? found.join('; ') : NOT_RUN;
    return result === NOT_RUN
      ? row(id, what, result, '', '', '')
      : row(id, what, result, date, version, electron);
  });
  const text = [
    '# What was promised, and what was measured',
    '',
    'Written by `npm run test:long`, which runs every test of `tests/security` and `tests/durability` in its full form.',
    'Each id is a file there, with a control that shows what the test would see if the promise were broken. A shorter form',
    `of each runs in \`npm test\`. The last run took ${minutes < 1 ? 'less than a minute' : `${minutes.toFixed(0)} minutes`}${asked.length > 0 ? ` (${asked.join(', ')} alone)` : ''}.`,
    '',
    '| id | what | result | date | version | Electron |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
  writeFileSync(PATH, text);
}

const NOT_RUN = 'not run';

/** @param {string[]} cells */
function row(...cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

/** @returns {Map<string, string>} the rows of the file as it is, by id */
function earlierRows() {
  const text = existsSync(PATH) ? readFileSync(PATH, 'utf8') : '';
  return new Map(
    text.split('\n').flatMap((line) => {
      const id = /^\| ([A-Z]\d+) \|/.exec(line)?.[1];
      return id === undefined ? [] : [/** @type {[string, string]} */ ([id, line])];
    }),
  );
}
