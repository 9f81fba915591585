import { describe, expect, it } from 'vitest';
import { readHypothesis } from '../../../src/core/import/hypothesis.ts';

const PAGE = 'https://example.org/ferry';

/** An annotation as the API answers it. */
function row(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    created: '2024-05-01T10:00:00.123456+00:00',
    updated: '2024-05-02T10:00:00.000000+00:00',
    user: 'acct:ines@hypothes.is',
    uri: PAGE,
    text: '',
    tags: [],
    group: '__world__',
    target: [{ source: PAGE, selector: selectors('at dawn') }],
    document: { title: ['The last ferry'] },
    links: { html: `https://hypothes.is/a/${id}` },
    user_info: { display_name: null },
    ...more,
  };
}

function selectors(exact: string): unknown[] {
  return [
    { type: 'RangeSelector', startContainer: '/div[1]/p[2]', startOffset: 3, endContainer: '/div[1]/p[2]', endOffset: 9 },
    { type: 'TextPositionSelector', start: 1207, end: 1214 },
    { type: 'TextQuoteSelector', exact, prefix: 'left the island ', suffix: '. Nobody' },
  ]; // prettier-ignore
}

const PAGE_NOTE = { target: [{ source: PAGE }] };
const read = (value: unknown) => readHypothesis(JSON.stringify(value));

describe('readHypothesis', () => {
  const rows = [
    row('A', { text: 'The *first* boat.', tags: ['sea', 'morning'] }),
    row('B', { ...PAGE_NOTE, text: 'All of it.' }),
  ];
  it.each<[string, unknown]>([
    ['an answer of the API', { total: 2, rows }],
    ['an export of the client', { export_date: '2024-05-03', export_userid: 'ines', client_version: '1.1', annotations: rows }],
    ['a list', rows],
    ['several answers', [{ rows: rows.slice(0, 1) }, { rows: rows.slice(1) }]],
  ])('reads %s', (_, value) => {
    expect(read(value)).toEqual({
      kind: 'hypothesis',
      warnings: [],
      articles: [
        {
          ...{ id: null, title: 'The last ferry', byline: null, sourceUrl: PAGE, published: null, language: null, text: null },
          annotations: [
            {
              ...{ key: 'A', exact: 'at dawn', prefix: 'left the island ', suffix: '. Nobody', start: 1207, end: 1214 },
              ...{ note: 'The *first* boat.', colour: null, style: 'highlight', tags: ['sea', 'morning'] },
              ...{ created: '2024-05-01T10:00:00.123Z', updated: '2024-05-02T10:00:00.000Z' },
            },
            {
              ...{ key: 'B', exact: '', prefix: '', suffix: '', start: null, end: null },
              ...{ note: 'All of it.', colour: null, style: 'highlight', tags: [] },
              ...{ created: '2024-05-01T10:00:00.123Z', updated: '2024-05-02T10:00:00.000Z' },
            },
          ],
        },
      ],
    });
  }); // prettier-ignore

  it('quotes replies below the note they answer, the oldest first, with author and day', () => {
    const answer = (id: string, references: string[], text: string, created: string, name: string) =>
      row(id, {
        ...PAGE_NOTE,
        references,
        text,
        created,
        user_info: { display_name: name },
        tags: [`by-${id}`],
      });
    const { articles, warnings } = read({
      rows: [
        answer('R2', ['A', 'R1'], 'Are you sure?\n\nI am not.', '2024-06-02T00:00:00Z', 'Ines'),
        row('A', { text: 'The first boat.', tags: ['sea'] }),
        answer('R1', ['A'], 'No, the second.', '2024-06-01T00:00:00Z', '*Nils*'),
        answer('R3', ['gone'], 'To nobody.', '2024-06-03T00:00:00Z', 'Nils'),
      ],
    });
    const [first, lost] = articles[0]!.annotations;
    expect(first!.note).toBe(
      [
        'The first boat.',
        '',
        '— ines',
        '',
        '> **\\*Nils\\***, 2024-06-01:',
        '>',
        '> No, the second.',
        '',
        '> > **Ines**, 2024-06-02:',
        '> >',
        '> > Are you sure?',
        '> >',
        '> > I am not.',
      ].join('\n'),
    );
    expect(first!.tags).toEqual(['sea', 'by-R1', 'by-R2']);
    expect(lost).toMatchObject({
      key: 'R3',
      exact: '',
      note: expect.stringContaining('To nobody.') as string,
    });
    expect(warnings.map(({ code }) => code)).toEqual(['lost-replies', 'authors']);
  });

  it('parts pages, and knows the title that any of their annotations says', () => {
    const { articles } = read([
      row('A', { document: {} }),
      row('B', { uri: 'https://example.org/other#part', document: { title: 'Other' } }),
      row('C'),
      row('D', { uri: 'urn:x-pdf:0123', document: { title: ['A paper'] } }),
    ]);
    expect(
      articles.map(({ title, sourceUrl, annotations }) => [title, sourceUrl, annotations.length]),
    ).toEqual([
      ['The last ferry', PAGE, 2],
      ['Other', 'https://example.org/other', 1],
      ['A paper', null, 1],
    ]);
  });

  it('says whose notes these are where they are by several people', () => {
    const { articles } = read([row('A', { text: 'Mine.' }), row('B', { user: 'acct:nils@hypothes.is' })]);
    expect(articles[0]!.annotations.map(({ note }) => note)).toEqual(['Mine.\n\n— ines', '— nils']);
  });

  it('keeps what has no words as notes on the article, and leaves out what has nothing', () => {
    const bare = { target: [{ source: PAGE, selector: [{ type: 'PageSelector', index: 3 }] }] };
    const { articles, warnings } = read([row('A', { ...bare, text: 'On page 3.' }), row('B', bare), 7]);
    expect(articles[0]!.annotations.map(({ key, exact, note }) => [key, exact, note])).toEqual([
      ['A', '', 'On page 3.'],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['no-annotation', 'no-words', 'nothing-kept']);
  });

  it.each([
    ['', 'empty'],
    ['{', 'malformed'],
    ['[]', 'empty'],
    ['{"rows":[]}', 'empty'],
    ['{"__proto__":{"rows":[{"text":"x"}]}}', 'empty'],
    [`{"rows":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'malformed'],
  ])('refuses %j with a sentence', (text, code) => {
    expect(() => readHypothesis(text)).toThrow(expect.objectContaining({ name: 'PostilError', code }));
  });
});
