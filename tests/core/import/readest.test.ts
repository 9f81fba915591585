import { expect, test } from 'vitest';
import { readReadest, readReadestFolder } from '../../../src/core/import/readest.ts';

const NOTE = {
  id: 'k3f9',
  type: 'annotation',
  cfi: 'epubcfi(/6/14!/4/2/6,/1:10,/1:64)',
  text: 'the boats lay on their sides',
  style: 'squiggly',
  color: 'green',
  note: 'like sleepers',
  createdAt: 1700000000000,
  updatedAt: 1700000060000,
};
const EXPORT = {
  $format: 'readest-annotations',
  version: 1,
  exportedAt: 1700000100000,
  book: {
    title: 'Low water',
    author: 'Ines Varga',
    hash: 'd41d8cd98f00b204e9800998ecf8427e',
    format: 'EPUB',
  },
  annotations: [
    NOTE,
    {
      ...NOTE,
      id: 'a',
      color: '#E91E63',
      style: 'highlight',
      type: 'excerpt',
      note: '',
      text: 'before dawn',
    },
    { ...NOTE, id: 'b', type: 'bookmark', note: '', text: 'Chapter one' },
    { ...NOTE, id: 'c', deletedAt: 1700000200000 },
    { ...NOTE, id: 'd', text: '', note: '' },
    { ...NOTE, id: 'e', type: 'bookmark', note: 'stopped here', text: 'Chapter one' },
    'nonsense',
  ],
};

test('an export gives the book’s notes, with colours, styles and times', () => {
  const { kind, articles, warnings } = readReadest({ name: 'notes.json', text: JSON.stringify(EXPORT) });
  expect(kind).toBe('readest');
  expect(articles[0]).toMatchObject({ title: 'Low water', byline: 'Ines Varga', text: null });
  expect(articles[0]?.annotations).toMatchObject([
    {
      exact: 'the boats lay on their sides',
      note: 'like sleepers',
      colour: 'moss',
      style: 'underline',
      created: '2023-11-14T22:13:20.000Z',
      updated: '2023-11-14T22:14:20.000Z',
    },
    { exact: 'before dawn', colour: 'rose', style: 'highlight' },
    { exact: '', note: 'stopped here' },
  ]);
  expect(warnings.map(({ code }) => code).sort()).toEqual(['bookmarks', 'deleted', 'no-words', 'unreadable']);
});

test('the file beside a book has notes under the same names, and no title', () => {
  const text = JSON.stringify({
    bookHash: EXPORT.book.hash,
    progress: [3, 90],
    booknotes: [NOTE],
    updatedAt: 1,
  });
  const { articles, warnings } = readReadest({ name: 'config.json', text });
  const exported = readReadest({ name: 'x.json', text: JSON.stringify(EXPORT) });
  expect(articles[0]?.annotations[0]).toEqual(exported.articles[0]?.annotations[0]);
  expect(articles[0]?.title).toBeNull();
  expect(warnings.map(({ code }) => code)).toEqual(['no-title']);
  expect(readReadest({ name: 'Low water.json', text }).articles[0]?.title).toBe('Low water');
});

test('a folder of books knows their titles by their hashes', () => {
  const config = JSON.stringify({ bookHash: EXPORT.book.hash, booknotes: [NOTE] });
  const file = readReadestFolder([
    { path: 'Readest/library.json', text: JSON.stringify([EXPORT.book]) },
    { path: `Readest/${EXPORT.book.hash}/config.json`, text: config },
    { path: 'Readest/0123456789abcdef0123456789abcdef/config.json', text: '{"booknotes":[]}' },
  ]);
  expect(file.articles.map(({ title }) => title)).toEqual(['Low water']);
});

test.each([
  ['[]', 'no file of notes that Readest writes'],
  ['{"booknotes":{}}', 'no file of notes that Readest writes'],
  ['{"booknotes":[]}', 'holds no highlights or notes'],
  ['{"booknotes":', 'not complete JSON'],
  ['', 'is empty'],
  [`{"booknotes":${'['.repeat(40)}${']'.repeat(40)}}`, 'nested more deeply'],
])('%j is refused with a sentence', (text, sentence) => {
  expect(() => readReadest({ name: 'x.json', text })).toThrow(sentence);
});
