import { describe, expect, it } from 'vitest';
import { taggedNote } from '../../../src/core/import/readwise-note.ts';
import { readReadwise } from '../../../src/core/import/readwise-csv.ts';

const HEADER =
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags';
const SAID = { prefix: '', suffix: '', start: null, end: null, style: 'highlight' } as const;

const rows = (csv: string) => readReadwise(csv).articles.flatMap(({ annotations }) => annotations);

describe('readReadwise', () => {
  it('reads an export: books, quotes with commas and line breaks, colours, tags and times', () => {
    const file = readReadwise(
      [
        `\ufeff${HEADER}`,
        '"The ferry, she wrote, ""left"" at dawn.\nNobody slept.",Low Water,Nils Arendt,B00ABC,Read again,yellow,"sea, night",location,1204,2022-07-07 14:34:43+00:00,"harbours, essays"',
        'By noon it was empty.,Low Water,Nils Arendt,B00ABC,,pink,,location,1300,"June 27, 2022",harbours',
        '',
        'Another one,Other,,,,,,page,3,,',
      ].join('\r\n'),
    );
    const key = 'B00ABC\nLow Water\n';
    expect(file.kind).toBe('readwise');
    expect(file.warnings.map(({ code }) => code)).toEqual(['locations']);
    expect(file.articles).toEqual([
      {
        ...{ id: null, title: 'Low Water', byline: 'Nils Arendt', sourceUrl: null, published: null, language: null, text: null },
        annotations: [
          {
            ...SAID,
            key: `${key}location 1204\nThe ferry, she wrote, "left" at dawn.\nNobody slept.`,
            exact: 'The ferry, she wrote, "left" at dawn.\nNobody slept.',
            ...{ note: 'Read again', colour: 'saffron', tags: ['sea', 'night'] },
            ...{ created: '2022-07-07T14:34:43.000Z', updated: '2022-07-07T14:34:43.000Z' },
          },
          {
            ...SAID,
            key: `${key}location 1300\nBy noon it was empty.`,
            exact: 'By noon it was empty.',
            ...{ note: '', colour: 'rose', tags: [] },
            ...{ created: '2022-06-27T00:00:00.000Z', updated: '2022-06-27T00:00:00.000Z' },
          },
          {
            ...SAID,
            key: `${key}Document tags`,
            ...{ exact: '', note: '', colour: null, tags: ['harbours', 'essays'], created: null, updated: null },
          },
        ],
      },
      {
        ...{ id: null, title: 'Other', byline: null, sourceUrl: null, published: null, language: null, text: null },
        annotations: [
          {
            ...SAID,
            key: 'Other\nOther\npage 3\nAnother one',
            exact: 'Another one',
            ...{ note: '', colour: null, tags: [], created: null, updated: null },
          },
        ],
      },
    ]);
  }); // prettier-ignore

  it.each([
    ['the template for imports', 'Highlight,Title,Author,URL,Note,Location,Date\nWords,A page,Ines,https://example.org/a,Mine,,2024-05-01'],
    ['semicolons', 'Highlight;Title;Author;URL;Note;Location;Date\nWords;A page;Ines;https://example.org/a;Mine;;2024-05-01'],
    ['tabs', 'Highlight\tTitle\tAuthor\tURL\tNote\tLocation\tDate\nWords\tA page\tInes\thttps://example.org/a\tMine\t\t2024-05-01'],
    ['columns in another order, unknown ones among them', 'Rating,note,HIGHLIGHT,"Book Title",Source URL,Book Author,Highlighted at\n5,Mine,Words,A page,https://example.org/a,Ines,2024-05-01 00:00'],
    ['lone carriage returns', 'Highlight,Title,Author,URL,Note,Location,Date\rWords,A page,Ines,https://example.org/a,Mine,,2024-05-01\r'],
  ])('reads %s', (_, csv) => {
    expect(readReadwise(csv)).toMatchObject({
      warnings: [],
      articles: [
        {
          ...{ title: 'A page', byline: 'Ines', sourceUrl: 'https://example.org/a' },
          annotations: [{ exact: 'Words', note: 'Mine', created: '2024-05-01T00:00:00.000Z' }],
        },
      ],
    });
  }); // prettier-ignore

  it('keeps headings and notes without words, and gives rows that are alike names of their own', () => {
    const csv = `${HEADER}\nThe Harbour,A,,,.h1,,,,,,\nThe Harbour,A,,,Mine,,,,,,\n,A,,,On all of it,,,,,,\n,A,,,,,,,,,\n`;
    expect(rows(csv).map(({ key, exact, note, tags }) => [key, exact, note, tags])).toEqual([
      ['A\nA\n\nThe Harbour', 'The Harbour', '', ['h1']],
      ['A\nA\n\nThe Harbour\n2', 'The Harbour', 'Mine', []],
      ['A\nA\n\nOn all of it', '', 'On all of it', []],
    ]);
  });

  it('says that a quotation mark has no partner, and keeps what there is', () => {
    const file = readReadwise(`${HEADER}\nOne,A,,,,,,,,,\n"Two,A,,,,,,,,,\nThree,A,,,,,,,,,\n`);
    expect(file.warnings.map(({ code }) => code)).toEqual(['broken-quotes']);
    expect(file.articles.flatMap(({ annotations }) => annotations)).not.toEqual([]);
  });

  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    [HEADER, 'empty'],
    ['Name,Price\nTea,3\n', 'malformed'],
    ['{"a":1}', 'malformed'],
    ['constructor,__proto__\n1,2\n', 'malformed'],
  ])('refuses %j with a sentence', (text, code) => {
    expect(() => readReadwise(text)).toThrow(expect.objectContaining({ name: 'PostilError', code }));
  });
});

describe('taggedNote', () => {
  it.each([
    ['.idea .to-read Compare this', 'Compare this', ['idea', 'to-read']],
    ['.h2', '', ['h2']],
    ['.c1', '', ['c1']],
    ['A sentence. .not a tag', 'A sentence. .not a tag', []],
    ['...and then', '...and then', []],
    ['.5 of them', '.5 of them', []],
    ['.été\nOn holiday', 'On holiday', ['été']],
    ['.', '.', []],
    ['', '', []],
  ])('%j', (note, rest, tags) => {
    expect(taggedNote(note)).toEqual({ note: rest, tags });
  });
});
