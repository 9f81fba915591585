import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

describe('commands in the documents', () => {
  it('npm runs what package.json has', () => {
    const named = all.flatMap(({ page, code }) =>
      [...code.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => ({ page, name })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
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
      // A word in capitals stands for one of the reader's own.
      const isPattern = argv.some((word) => /^(?:[A-Z]+$|…|\.\.\.|\[|<)/.test(word));
      return !isPattern && readArguments(argv, ROOT).kind === 'wrong';
    });
    expect(wrong).toEqual([]);
  });
});
