import { expect, test } from 'vitest';
import { readOmnivore } from '../../../src/core/import/omnivore.ts';
import { omnivoreNotes } from '../../../src/core/import/omnivore-highlights.ts';

const ITEM = {
  id: '7b0e8a90-3c1c-4b1e-9c56-1a52b3c00001',
  slug: 'low-water-18f2',
  title: 'Low water',
  description: 'On the harbour in winter.',
  author: 'Ines Varga',
  url: 'https://journal.example/low-water',
  state: 'Archived',
  readingProgress: 100,
  thumbnail: '',
  labels: ['harbours', { name: 'to cite' }],
  savedAt: '2024-02-01T10:00:00.000Z',
  updatedAt: '2024-02-03T10:00:00.000Z',
  publishedAt: '2024-01-31T00:00:00.000Z',
};

const HTML = `<DIV id="readability-content"><DIV class="page" id="readability-page-1"><p>The tide went out before dawn, and the
boats lay on their sides.</p><p>Nobody had told the pilot. He came down at six with his lamp.</p><p>By noon it was back.</p></DIV></DIV>`;

const MARKDOWN = [
  '> The tide went out before dawn, and the boats lay on their sides. \n\n#water #to quote\n\nA good opening.\n\nUse it.',
  '> Nobody had told the pilot.\n> By noon it was back. ',
].join('\n\n');

const entries = (markdown = MARKDOWN, item: object = ITEM) => [
  {
    path: 'export/metadata_0_to_20.json',
    text: JSON.stringify([item, { ...ITEM, slug: 'unread', id: '2' }]),
  },
  { path: 'export/content/low-water-18f2.html', text: HTML },
  { path: 'export/content/unread.html', text: HTML },
  { path: 'export/highlights/low-water-18f2.md', text: markdown },
];

test('an export gives the article with its text, labels, quotes and notes', () => {
  const { kind, articles, warnings } = readOmnivore(entries());
  expect(kind).toBe('omnivore');
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({
    title: 'Low water',
    byline: 'Ines Varga',
    sourceUrl: 'https://journal.example/low-water',
    published: '2024-01-31',
    text: 'The tide went out before dawn, and the boats lay on their sides.\nNobody had told the pilot. He came down at six with his lamp.\nBy noon it was back.',
    annotations: [
      { exact: '', note: '', tags: ['harbours', 'to cite'] },
      {
        exact: 'The tide went out before dawn, and the boats lay on their sides.',
        note: 'A good opening.\n\nUse it.',
        tags: ['water', 'to quote'],
      },
      { exact: 'Nobody had told the pilot.\nBy noon it was back.', note: '', tags: [] },
    ],
  });
  expect(warnings.map(({ code }) => code)).toEqual(['no-highlights']);
  const again = readOmnivore(entries()).articles[0]?.annotations;
  expect(again?.map(({ key }) => key)).toEqual(articles[0]?.annotations.map(({ key }) => key));
});

test('highlights whose article is in no list are kept under its slug', () => {
  const [, content, , highlights] = entries();
  const { articles, warnings } = readOmnivore([content!, highlights!]);
  expect(articles[0]).toMatchObject({ title: 'low water 18f2', sourceUrl: null });
  expect(articles[0]?.annotations).toHaveLength(2);
  expect(warnings.map(({ code }) => code)).toEqual(['not-listed']);
});

test('without its highlights, or with a list that is none, it is refused with a sentence', () => {
  expect(() => readOmnivore(entries().slice(0, 2))).toThrow('Choose the whole folder or archive');
  expect(() => readOmnivore([])).toThrow('There are no highlights here');
  expect(() => readOmnivore([{ path: 'metadata_0_to_20.json', text: '{}' }])).toThrow(
    'not the list of articles',
  );
  expect(() => readOmnivore([{ path: 'metadata_0_to_20.json', text: '[' }])).toThrow('not complete JSON');
});

test('a page that cannot be read costs its text and no quote', () => {
  const broken = entries().map((entry) => (entry.path.includes('content') ? { ...entry, text: ' ' } : entry));
  const { articles, warnings } = readOmnivore(broken);
  expect(articles[0]?.text).toBeNull();
  expect(articles[0]?.annotations).toHaveLength(3);
  expect(warnings.map(({ code }) => code)).toContain('no-text');
});

const always = () => true;

test.each([
  ['a note on the article stands before the first quote', 'About all of it.\n\n\n\n> One. ', [['One.', '']], 'About all of it.'],
  ['or behind one without a note, with blank lines of its own', '> One. \n\nAbout all of it.\n\n\n\n> Two. ', [['One.', ''], ['Two.', '']], 'About all of it.'],
  ['also at the end', '> One. \n\nAbout all of it.\n\n', [['One.', '']], 'About all of it.'],
  ['with a note before it the two stay together', '> One. \n\nMine.\n\nAbout all of it.\n\n\n\n> Two. ', [['One.', 'Mine.\n\nAbout all of it.'], ['Two.', '']], ''],
  ['a heading in a note is no label', '> One. \n\n# Why\n\nBecause.', [['One.', '# Why\n\nBecause.']], ''],
  ['lines of a quote', '> One,\ntwo\n> > three. \n\n', [['One,\ntwo\nthree.', '']], ''],
  ['nothing', '', [], ''],
])('%s', (_, markdown, highlights, onArticle) => {
  const notes = omnivoreNotes(markdown, always);
  expect(notes.highlights.map(({ quote, note }) => [quote, note])).toEqual(highlights);
  expect(notes.onArticle).toBe(onArticle);
}); // prettier-ignore

test('a quote that is not in the article stays in the note it was written in', () => {
  const markdown = '> One. \n\nAs Ott says:\n\n> Water has no memory.\n\nBut it has.';
  const { highlights } = omnivoreNotes(markdown, (words) => words === 'One.');
  expect(highlights).toEqual([
    { quote: 'One.', labels: [], note: 'As Ott says:\n\n> Water has no memory.\n\nBut it has.' },
  ]);
  const told = readOmnivore(
    entries('> By noon it was back. \n\nAs Ott says:\n\n> Water has no memory. '),
  ).warnings;
  expect(told.map(({ code }) => code)).toContain('quotes-in-notes');
});
