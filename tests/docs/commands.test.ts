import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/main/cli/arguments.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...inFolder('docs'),
  ...inFolder('docs/decisions'),
];
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

function inFolder(folder: string): string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** What stands in a page as code: in backquotes, or as an indented line that begins like a command. */
function codeOf(page: string): string[] {
  const words = readFileSync(join(ROOT, page), 'utf8');
  const inline = [...words.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  const fenced = [...words.matchAll(/^(?: {4}|\t)?((?:npm|npx|node|postil) .+)$/gm)].map(
    ([, code = '']) => code,
  );
  return [...inline, ...fenced];
}

const all = PAGES.flatMap((page) => codeOf(page).map((code) => ({ page, code })));

/** Where each script of package.json that a document names is run, if not here. */
const RUN_BY: Readonly<Record<string, string>> = {
  start: 'opens the window: every story does that, by the same program',
  test: 'is what runs this',
  'test:unit': 'a part of npm test, and runs this',
  'test:e2e': 'a part of npm test',
  'test:long': 'takes hours; writes docs/promises.md, which is committed',
  'test:packaged': 'by the release workflow; its own story and the fuses by npm test',
  typecheck: 'a part of npm test',
  lint: 'a part of npm test',
  build: 'a part of npm test',
  package: 'a part of npm test',
  audit:
    'by the check workflow, as it asks the registry; what it does with an answer by tests/packaged/lists.test.ts',
  format: 'changes files; npm test checks that it would not',
  bench: 'takes an hour; that its sides do the same work is tested by tests/bench',
  gallery: 'writes pictures; the story behind it compares them in npm test',
  seed: 'here, with few articles',
};

describe('commands in the documents', () => {
  it('a library is seeded, as README.md says', () => {
    const profile = mkdtempSync(join(tmpdir(), 'postil-seed-'));
    const seed = ['scripts/seed.mjs', '--articles', '3', '--annotations', '5', '--seed', '1'];
    execFileSync(process.execPath, [...seed, '--profile', profile], { cwd: ROOT, stdio: 'pipe' });
    expect(readFileSync(join(profile, 'library/journal.jsonl'), 'utf8').split('\n').length).toBeGreaterThan(
      3,
    );
    rmSync(profile, { recursive: true });
  }, 60_000);

  it('npm runs what package.json has', () => {
    const named = all.flatMap(({ page, code }) =>
      [...code.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => ({ page, name })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
  });

  it('each of those is run by a test or a workflow, or there is a reason why not', () => {
    const named = new Set(
      all.flatMap(({ code }) => [
        ...[...code.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name),
        ...[...code.matchAll(/\bnpm (start|test)\b/g)].map(([, name = '']) => name),
      ]),
    );
    expect([...named].filter((name) => RUN_BY[name] === undefined)).toEqual([]);
    expect(Object.keys(RUN_BY).filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('benches that are named are there', () => {
    const named = all.flatMap(({ page, code }) =>
      [...code.matchAll(/\bnpm run bench -- ([a-z]+)/g)].map(([, name = '']) => ({ page, name })),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(({ name }) => !existsSync(join(ROOT, 'bench', name)))).toEqual([]);
  });

  it('node runs files that are there', () => {
    const named = all.flatMap(({ page, code }) =>
      [...code.matchAll(/\bnode ((?:bin|scripts|bench)\/[\w./-]+)/g)].map(([, path = '']) => ({
        page,
        path,
      })),
    );
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('what is written for the command line is understood by it', () => {
    const named = all.flatMap(({ page, code }) => {
      const words =
        /^(?:node bin\/postil\.mjs|postil) ((?:extract|import|export|check|backup|restore|completion|man|help)\b.*)$/.exec(
          code,
        )?.[1];
      // What follows several blanks tells what the command does.
      return words === undefined ? [] : [{ page, words: words.split(/ {2,}/)[0] ?? '' }];
    });
    expect(named.length).toBeGreaterThan(5);
    const wrong = named.filter(({ words }) => {
      const argv = words
        .split(/ [|>] /)[0]!
        .match(/"[^"]*"|\S+/g)!
        .map((word) => word.replaceAll('"', ''));
      // A word in capitals stands for one of the reader's own, and of words with a stroke between one is meant.
      const isPattern = argv.some((word) => /^(?:[A-Z]+$|…|\.\.\.|\[|<|\w+\|)/.test(word));
      return !isPattern && readArguments(argv, ROOT).kind === 'wrong';
    });
    expect(wrong).toEqual([]);
  });
});
