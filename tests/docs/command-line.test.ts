import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helpFor } from '../../src/main/cli/usage.ts';
import { COMMAND_WORDS } from '../../src/main/start/arguments.ts';
import { postil } from '../main/cli/run.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'docs/command-line.md');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Commands whose help is a page of its own; the others have a line in the overview, which is all about them. */
const TOPICS = COMMAND_WORDS.filter((word) => word !== 'help' && helpFor(word) !== helpFor('help'));

const blockOf = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
/** The part of the page that is the program's own words: from the first heading of a command to the end. */
const generated = (): string =>
  [
    '## In short',
    blockOf(helpFor('help')),
    ...TOPICS.flatMap((word) => [`## ${word}`, blockOf(helpFor(word))]),
  ].join('\n\n');

describe('docs/command-line.md', () => {
  it('says what `postil help` says, word for word', () => {
    const page = readFileSync(PAGE, 'utf8');
    const head = page.slice(0, page.indexOf('## In short'));
    if (process.env['POSTIL_WRITE_GOLDEN'] === '1') writeFileSync(PAGE, `${head}${generated()}\n`);
    expect(
      readFileSync(PAGE, 'utf8'),
      'POSTIL_WRITE_GOLDEN=1 npm run test:unit -- tests/docs writes it anew',
    ).toBe(`${head}${generated()}\n`);
  });

  it('has a part for every command', () => {
    expect(TOPICS).toEqual(
      expect.arrayContaining(['extract', 'import', 'export', 'check', 'backup', 'restore']),
    );
  });
});

/** What the examples name, in a folder of its own that is also `~`: made of our samples. */
const FILES: Readonly<Record<string, string>> = {
  'news.txt': 'low-water.txt',
  'article.txt': 'low-water.txt',
  'old.txt': 'low-water.txt',
  'page.html': 'sixteen-minutes.html',
  'report.html': 'sixteen-minutes.html',
  'story.html': 'sixteen-minutes.html',
  'saved/one.html': 'sixteen-minutes.html',
  'reading/two.txt': 'al-warraq.txt',
  'articles/three.md': 'second-voice.md',
  'note.md': 'second-voice.md',
};
const NOTES: Readonly<Record<string, string>> = {
  'notes.json': JSON.stringify([]),
  'readwise-data.csv': 'Highlight,Book Title,Book Author,Note,Location,Highlighted at\nA tide that turns,Low water,,,,2026-01-01\n',
  'My Clippings.txt': 'Low water (A. Writer)\n- Your Highlight on Location 1-2 | Added on Monday, 1 January 2024 10:00:00\n\nA tide that turns\n==========\n',
}; // prettier-ignore

/** Examples that are not run as they stand, and why. */
const LEFT: Readonly<Record<string, string>> = {
  'postil [FILE…]': 'opens the window; the stories do',
};

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postil-docs-'));
  for (const [name, sample] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(ROOT, 'resources/samples', sample), join(folder, name));
  }
  // Notes of our own making, as `export --as json` writes them.
  await postil(folder, 'import', 'article.txt');
  for (const [name, text] of Object.entries(NOTES)) writeFileSync(join(folder, name), text);
  writeFileSync(
    join(folder, 'notes.json'),
    (await postil(folder, 'export', 'article.txt', '--as', 'json')).stdout,
  );
  for (const name of ['vault/notes', 'shared', 'notes']) mkdirSync(join(folder, name), { recursive: true });
  await postil(folder, 'backup', 'postil.zip');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Commands as they stand in what is written for people: each once, without what a table's second column says of it. */
const PAGES = ['README.md', ...readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]; // prettier-ignore
const examples = [
  ...new Set(
    PAGES.flatMap((page) => [...read(page).matchAll(/^ {2,4}(?:node bin\/postil\.mjs|postil) (.+)$/gm)])
      .map(([, words = '']) => words.split(/ {2,}/)[0]!.trim())
      .filter((words) => !/[[…]|\w\|\w|\b[A-Z]{4,}\b/.test(words)),
  ),
];

/** As a shell would hand it over: quotes, `~`, `*` in a last part, what goes to a file or another program. */
function argumentsOf(words: string): string[] {
  const [own = ''] = words.split(/ [|>] /);
  return (own.match(/"[^"]*"|\S+/g) ?? []).flatMap((word) => {
    const plain = word.replaceAll('"', '').replace(/^(?:~|\/tmp|\/media\/stick)(?=\/)/, folder);
    const star = /^(.*\/)?\*(\.\w+)$/.exec(plain);
    if (star === null) return [plain];
    const [, inside = '', ending = ''] = star;
    return readdirSync(join(folder, inside)).filter((name) => name.endsWith(ending)).map((name) => inside + name);
  });
} // prettier-ignore

describe('the examples', () => {
  it('are many', () => expect(examples.length).toBeGreaterThan(20));

  it.each(examples)('postil %s', async (words) => {
    if (LEFT[`postil ${words}`] !== undefined) return;
    const argv = argumentsOf(words);
    // An archive of another program has more in it than a line of text.
    const known = argv.filter((word) => word !== 'omnivore-export.zip');
    // What is restored, or made of notes alone, is a library beside: that of the other examples stays as it is.
    if (['restore', 'import'].includes(argv[0]!) && !argv.includes('--profile'))
      known.push('--profile', join(folder, `${argv[0]}ed`));
    const { code, stdout, stderr } = await postil(folder, ...known);
    expect(code, stdout + stderr).toBe(0);
  });
});
