import { afterAll, describe, expect, test } from 'vitest';
import { foreignForm } from '../../src/core/import/detect.ts';
import { readKindle } from '../../src/core/import/kindle.ts';
import { readOmnivore } from '../../src/core/import/omnivore.ts';
import { readReadest } from '../../src/core/import/readest.ts';
import { annotatedPage } from '../../src/core/import/singlefile-page.ts';
import { readZotero } from '../../src/core/import/zotero.ts';
import { documentOf } from '../../src/core/parse/html-document.ts';
import { long, measured } from '../results.ts';
import { MOST, slope } from './slopes.ts';

const LIMIT = 180_000;
let steepest = 0;

const many = (length: number, size: number): number[] =>
  Array.from({ length: Math.ceil(length / size) }, (_, index) => index);
const filled = (piece: string, length: number): string => piece.repeat(Math.ceil(length / piece.length));

const entry = (at: string, words: string, what = 'Highlight'): string =>
  `Low Water (N. A.)\r\n- Your ${what} on Location ${at} | Added on Friday, 24 June 2022 10:30:00\r\n\r\n${words}\r\n==========\r\n`;
const book = (length: number): string =>
  many(length, 240)
    .map(
      (n) =>
        entry(`${n * 5}-${n * 5 + 2}`, `Words of place ${n}.`) + entry(`${n * 5 + 2}`, `Mine ${n}`, 'Note'),
    )
    .join('');
const sameShelf = (length: number): string =>
  many(length, 130).map((n) => entry('1-1', `Words ${n} of one place`)).join(''); // prettier-ignore
const sameNotes = (length: number): string =>
  many(length, 130).map((n) => entry('1', `Note ${n}`, n === 0 ? 'Highlight' : 'Note')).join(''); // prettier-ignore
const zotero = (length: number): string =>
  JSON.stringify(
    many(length, 120).map((n) => ({
      ...{ key: `K${n}`, itemType: 'annotation', parentItem: 'F', annotationText: `Words ${n}`, tags: [] },
      annotationSortIndex: `${n}`,
    })),
  );
const readest = (length: number): string =>
  JSON.stringify({ booknotes: many(length, 60).map((n) => ({ id: `n${n}`, type: 'annotation', text: 'Words', note: 'x' })) }); // prettier-ignore
const marks = (length: number): string =>
  many(length, 120).map((n) => `<p>It <b class="single-file-highlight" data-singlefile-highlight-id=${n}>was</b> so.</p>`).join(''); // prettier-ignore
const omnivore = (markdown: string) => () =>
  readOmnivore([
    { path: 'metadata_0_to_20.json', text: '[{"slug":"a","title":"A"}]' },
    { path: 'highlights/a.md', text: markdown },
  ]);

/** What each reader meets most, and what would hurt it: a file of a length, made ready, and then read. */
const READERS: [string, (length: number) => () => unknown][] = [
  ['a Kindle’s book', (n) => { const text = book(n); return () => readKindle(text); }],
  ['Zotero', (n) => { const text = zotero(n); return () => readZotero(text); }],
  ['Omnivore', (n) => omnivore(filled('> Words of it. \n\n#a label\n\nMine.\n\n', n))],
  ['a page’s highlights', (n) => { const page = documentOf(marks(n), 'x'); return () => annotatedPage(page); }],
  ['Readest', (n) => { const text = readest(n); return () => readReadest({ name: 'x', text }); }],
  ['a Kindle, all at one place', (n) => { const text = sameShelf(n); return () => readKindle(text); }],
  ['a Kindle, all notes at one place', (n) => { const text = sameNotes(n); return () => readKindle(text); }],
  ['a Kindle, two long alike quotes', (n) => { const text = entry('1-2', `${filled('a ', n)}b`) + entry('1-2', filled('a ', n)); return () => readKindle(text); }],
  ['a Kindle, one line of brackets', (n) => { const text = entry('1-2', 'W').replace('Low Water', filled('(', n)); return () => readKindle(text); }],
  ['a Kindle, a label that never ends', (n) => { const text = entry('1-2', 'W') + entry(filled('1-', n), 'W'); return () => readKindle(text); }],
  ['Omnivore, one quote of marks', (n) => omnivore(`> Words\n${filled('> ', n)}x`)],
  ['Omnivore, labels', (n) => omnivore(`> Words\n\n${filled('#a ', n)}`)],
  ['what a page is', (n) => { const text = filled('<single-file-not data-singlefile-highlight-id ', n); return () => foreignForm('a.html', text); }],
  ['what Markdown is', (n) => { const text = filled('^hl-a ^hl-', n); return () => foreignForm('a.md', text); }],
]; // prettier-ignore

/** The short form takes the first so many: the files that people have. */
const FAST = 4;

describe('D9: reading files of reading programs is linear', () => {
  test.each(long ? READERS : READERS.slice(0, FAST))(
    'D9: reading %s',
    (_, work) => {
      const found = slope((length) => {
        const run = work(length);
        return () => void run();
      }, 100_000);
      steepest = Math.max(steepest, found);
      expect(found).toBeLessThan(MOST);
    },
    LIMIT,
  );
});

test(
  'D9: control: a reader that compares each entry with all before it is seen',
  () => {
    const quadratic = (length: number) => {
      const entries = sameShelf(length).split('==========');
      return () => {
        let alike = 0;
        for (const [at, one] of entries.entries())
          for (const other of entries.slice(0, at)) if (one.endsWith(other)) alike += 1;
        return void alike;
      };
    };
    expect(slope(quadratic, 40_000, 1)).toBeGreaterThan(MOST);
  },
  LIMIT,
);

afterAll(() => {
  if (long) measured('D9', `Readers of reading programs: the steepest slope is ${steepest.toFixed(2)}`);
});
