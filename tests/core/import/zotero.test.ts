import { expect, test } from 'vitest';
import { nearestColour } from '../../../src/core/import/colour.ts';
import { readZotero } from '../../../src/core/import/zotero.ts';

const library = { type: 'user', id: 475425, name: 'ines' };
const item = (key: string, data: object) => ({ key, version: 3, library, links: {}, meta: {}, data: { key, version: 3, ...data } }); // prettier-ignore

const WORK = item('WORK1234', {
  itemType: 'journalArticle',
  title: 'On <i>low</i> water',
  creators: [
    { creatorType: 'editor', firstName: 'Per', lastName: 'Ott' },
    { creatorType: 'author', firstName: 'Ines', lastName: 'Varga' },
    { creatorType: 'author', name: 'Harbour Office' },
  ],
  date: '2019-05-03',
  url: 'https://journal.example/low-water',
  language: 'en',
});
const FILE = item('FILE1234', { itemType: 'attachment', parentItem: 'WORK1234', title: 'Full text', url: 'https://x.example/pdf' }); // prettier-ignore
const annotation = (key: string, data: object) =>
  item(key, {
    itemType: 'annotation',
    parentItem: 'FILE1234',
    annotationType: 'highlight',
    annotationColor: '#ffd400',
    annotationPageLabel: '12',
    annotationPosition: '{"pageIndex":11,"rects":[[1,2,3,4]]}',
    dateAdded: '2024-03-05T21:12:45Z',
    dateModified: '2024-03-06T08:00:00Z',
    tags: [],
    ...data,
  });

const ITEMS = [
  annotation('ANNO0002', { annotationText: 'the <b>boats</b>', annotationSortIndex: '00011|000900|00200', annotationType: 'underline', annotationColor: '#5fb236' }),
  annotation('ANNO0001', { annotationText: 'before dawn', annotationComment: 'see <i>Ott</i>', annotationSortIndex: '00011|000100|00100', tags: [{ tag: 'water', type: 1 }, { tag: ' ' }] }),
  annotation('ANNO0003', { annotationType: 'note', annotationComment: 'who paid?', annotationSortIndex: '00012|000000|00100' }),
  annotation('ANNO0004', { annotationType: 'image' }),
  annotation('ANNO0005', { annotationText: 'gone', deleted: 1 }),
  FILE,
  WORK,
]; // prettier-ignore

test('annotations of the Web API come under their work, in the order of the text', () => {
  const { kind, articles, warnings } = readZotero(JSON.stringify(ITEMS));
  expect(kind).toBe('zotero');
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({
    title: 'On low water',
    byline: 'Ines Varga, Harbour Office',
    sourceUrl: 'https://journal.example/low-water',
    published: '2019-05-03',
    language: 'en',
    annotations: [
      {
        key: '["zotero","users/475425/ANNO0001"]',
        exact: 'before dawn',
        note: 'see *Ott*',
        colour: 'saffron',
        style: 'highlight',
        tags: ['water'],
        created: '2024-03-05T21:12:45.000Z',
        updated: '2024-03-06T08:00:00.000Z',
      },
      { exact: 'the boats', colour: 'moss', style: 'underline' },
      { exact: '', note: 'who paid?' },
    ],
  });
  expect(warnings.map(({ code }) => code).sort()).toEqual(['deleted', 'no-quote', 'no-words']);
});

test('the data alone, an object with items, and Better BibTeX’s nests give the same', () => {
  const said = (text: string) =>
    readZotero(text).articles.map(({ title, byline, sourceUrl, annotations }) => ({
      ...{ title, byline, sourceUrl },
      annotations: annotations.map(({ exact, note, tags, colour }) => ({ exact, note, tags, colour })),
    }));
  const expected = said(JSON.stringify(ITEMS));
  const data = ITEMS.map((one) => one.data);
  expect(said(JSON.stringify(data))).toEqual(expected);
  expect(said(JSON.stringify({ items: ITEMS }))).toEqual(expected);
  const inner = data.slice(0, 5).map((one) => ({ ...one, parentItem: undefined }));
  const nested = {
    config: { id: '36a3b0b5-bad0-4a04-b79b-441c7cef77db', label: 'BetterBibTeX JSON' },
    collections: {},
    items: [{ ...WORK.data, attachments: [{ ...FILE.data, annotations: inner }] }],
  };
  expect(said(JSON.stringify(nested))).toEqual(expected);
});

test('annotations whose work is not in the file are kept together, and told', () => {
  const { articles, warnings } = readZotero(JSON.stringify(ITEMS.slice(0, 2)));
  expect(articles).toMatchObject([{ title: null, sourceUrl: null, annotations: [{}, {}] }]);
  expect(warnings.map(({ code }) => code)).toEqual(['no-work']);
});

test('an attachment alone, a circle of parents, and a DOI', () => {
  const alone = { ...FILE, data: { itemType: 'attachment', title: 'Scan', parentItem: 'FILE1234', DOI: 'doi:10.1000/tide.7' } }; // prettier-ignore
  expect(readZotero(JSON.stringify([ITEMS[1], alone])).articles[0]).toMatchObject({
    title: 'Scan',
    sourceUrl: 'https://doi.org/10.1000/tide.7',
  });
});

test.each([
  ['{}', 'no list of items that Zotero writes'],
  ['[1,"2",null]', 'no list of items that Zotero writes'],
  [JSON.stringify([WORK]), 'holds no annotations'],
  ['[{"itemType":', 'not complete JSON'],
])('%s is refused with a sentence', (text, sentence) => {
  expect(() => readZotero(text)).toThrow(sentence);
});

test.each([
  ['#ffd400', 'saffron'], ['#f19837', 'saffron'], ['#5fb236', 'moss'], ['#2ea8e5', 'sky'], ['#ff6666', 'rose'],
  ['#e56eee', 'rose'], ['#a28ae5', 'lilac'], ['#aaaaaa', null], ['#AAA', null], ['violet', 'lilac'], ['Blue', 'sky'],
  ['#0f08', 'moss'], ['yellow ', 'saffron'], ['constructor', null], ['', null], [null, null],
] as const)('%j is nearest to %j', (value, colour) => {
  expect(nearestColour(value)).toBe(colour);
}); // prettier-ignore

test('says that notes of their own are left out, as they may repeat what is marked', () => {
  const note = item('NOTE1234', {
    itemType: 'note',
    parentItem: 'WORK1234',
    note: '<p>On <i>boats</i>.</p>',
    tags: [],
  });
  const { articles, warnings } = readZotero(JSON.stringify([...ITEMS, WORK, FILE, note]));
  expect(articles).toHaveLength(1);
  expect(warnings.find(({ code }) => code === 'notes')?.message).toBe(
    'One note of Zotero’s own, which belongs to no passage, was left out.',
  );
});
