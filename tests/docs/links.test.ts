import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const text = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8');
const named = [...text.matchAll(/\]\((tests\/[^)]+)\)/g)].map(([, path]) => path ?? '');

it('every test that SECURITY.md names is there', () => {
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

/** All that is written for people. */
const PAGES = ['.', 'docs', 'docs/decisions', 'docs/gallery'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

it.each(PAGES)('what %s links to is there', (page) => {
  const file = join(ROOT, page);
  const words = readFileSync(file, 'utf8');
  const links = [...words.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
  const missing = links.filter((link) => {
    const [path = '', anchor = ''] = link.split('#');
    const target = path === '' ? file : resolve(dirname(file), decodeURI(path));
    if (!existsSync(target)) return true;
    return anchor !== '' && !headingsOf(target).has(anchor);
  });
  expect(missing).toEqual([]);
});

/** Anchors of a page; none of what is no page. */
function headingsOf(file: string): Set<string> {
  if (!file.endsWith('.md')) return new Set();
  return new Set(
    [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => anchorOf(title)),
  );
}

/** As GitHub makes it: lower case, dashes for spaces, no punctuation. */
function anchorOf(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-'); // prettier-ignore
}

it('every id that has a test is named by SECURITY.md', () => {
  const idOf = (path: string): string => /\/([A-Z]\d+)-/.exec(path)?.[1] ?? '';
  const ids = new Set(named.map(idOf));
  const files = ['tests/security', 'tests/durability'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => /^[A-Z]\d+-.*\.(spec|test)\.ts$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  expect(files.filter((path) => !ids.has(idOf(path)))).toEqual([]);
});
