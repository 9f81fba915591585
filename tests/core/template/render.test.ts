import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { exportMarkdown, markdownOf, type ExportInput } from '../../../src/core/export/markdown.ts';
import { PROPERTY_SOURCES, USUAL_EXPORT, type OwnTemplate } from '../../../src/core/export/settings.ts';
import { fileNameOf, renderNotes, type RenderOptions } from '../../../src/core/template/render.ts';
import { SHIPPED } from '../../../src/core/template/shipped.ts';
import { textOf } from '../../../src/core/text.ts';
import { annotationOn, articleRecord, TEXT } from '../library/records.ts';

const OWN: OwnTemplate = {
  id: 'mine',
  name: 'Mine',
  article: '# {{ article.title }}',
  highlight: '{{ highlight.quote }}\n\n{{ highlight.anchor }}',
  fileName: '{{ article.title }}',
};
const withOwn = (changes: Partial<OwnTemplate>): RenderOptions => ({
  ...USUAL_EXPORT,
  template: 'mine',
  own: [{ ...OWN, ...changes }],
});
const inputOf = (changes: Partial<ExportInput> = {}): ExportInput => ({
  article: articleRecord(),
  text: TEXT,
  annotations: [annotationOn('The ferry left', { id: 'a1' })],
  ...changes,
});
/** What one highlight's template makes, without the id that every block has. */
const blockOf = (
  highlight: string,
  changes: Parameters<typeof annotationOn>[1] = {},
  quote = 'The ferry left',
) => {
  const annotations = [annotationOn(quote, { id: 'a1', ...changes })];
  const [block] = renderNotes(inputOf({ annotations }), withOwn({ highlight })).parts.filter(
    ({ type }) => type === 'block',
  );
  return block?.text;
};

describe('a template’s lines', () => {
  it.each([
    [
      'values of several lines stay in their quote',
      '> {{ highlight.quote }}\n\n{{ highlight.anchor }}',
      '> One.\n>\n> Two.\n\n^hl-a1',
    ],
    ['and in their list', '- {{ highlight.quote }}\n\n{{ highlight.anchor }}', '- One.\n\n  Two.\n\n^hl-a1'],
    ['and in a quote in a list', '1. > {{ highlight.quote }}', '1. > One.\n   >\n   > Two.\n\n^hl-a1'],
    [
      'lines whose values are empty are left out',
      '> {{ highlight.quote }}\n> {{ highlight.note }}',
      '> One.\n>\n> Two.\n\n^hl-a1',
    ],
    [
      'but not those that say something else',
      '{{ highlight.anchor }}\n\nNote: {{ highlight.note }}',
      '^hl-a1\n\nNote: ',
    ],
    [
      'lines of tags alone leave no line',
      '> a\n{% if highlight.note %}\n> b\n{% endif %}\n> c',
      '> a\n> c\n\n^hl-a1',
    ],
    ['nor does one in a loop', '{% for n in (1..3) %}\n- {{ n }}\n{% endfor %}', '- 1\n- 2\n- 3\n\n^hl-a1'],
    ['blank lines are one', '\n\na\n\n\n\nb\n\n\n', 'a\n\nb\n\n^hl-a1'],
    [
      'what is captured is Markdown',
      '{% capture x %}**{{ highlight.colour }}**\nb{% endcapture %}> {{ x }}',
      '> **saffron**\n> b\n\n^hl-a1',
    ],
    [
      'the id stands alone, once, and at the end where it has no place',
      '{{ highlight.anchor }} x {{ highlight.anchor }}',
      'x \n\n^hl-a1',
    ],
    [
      'ids of others are no ids',
      '^hl-zz\n\n{{ highlight.anchor }}\n\n^hl-a1',
      '\\^hl-zz\n\n^hl-a1\n\n\\^hl-a1',
    ],
    [
      'an open fence ends with the part it is in',
      '```\n{{ highlight.quote | raw }}\n\n{{ highlight.anchor }}\n\nb',
      '```\nOne.\nTwo.\n```\n\n^hl-a1\n\nb',
    ],
    ['an open comment is none', '<!-- a\n\n{{ highlight.anchor }}', '\\<!-- a\n\n^hl-a1'],
  ])('%s', (_, highlight, written) => {
    expect(blockOf(highlight, { exact: 'One.\nTwo.' })).toBe(written);
  });

  it('are escaped where they are values, and as written where they are the template’s', () => {
    const exact = '*a* #b [[c]] <d>';
    expect(blockOf('*{{ highlight.quote }}*', { exact })).toBe(
      '*\\*a\\* \\#b \\[\\[c\\]\\] \\<d\\>*\n\n^hl-a1',
    );
    expect(blockOf('{{ highlight.quote | raw }}', { exact })).toBe(`${exact}\n\n^hl-a1`);
    expect(blockOf('{{ highlight.quote | truncate: 3, "" }}', { exact })).toBe('\\*a\\*\n\n^hl-a1');
    expect(blockOf('{{ "x" | link: "javascript:alert(1)" }}{{ "]" | link: "https://e.org/a b(c)" }}')).toBe(
      'x[\\]](https://e.org/a%20b%28c%29)\n\n^hl-a1',
    );
  });

  it('keep a note’s Markdown, whatever stands before it', () => {
    const note = '- one\n\n\n  two\n- `x`';
    expect(blockOf('> {{ highlight.note }}', { note })).toBe('> - one\n>\n>\n>   two\n> - `x`\n\n^hl-a1');
  });
});

describe('what a template can say', () => {
  it.each([
    ['{{ highlight.tags | join: "; " }}', 'a b; c'],
    ['{{ highlight.tags }}', 'a b, c'],
    ['{{ highlight.tag_line }}', '#a-b #c'],
    ['{{ highlight.look }} {{ highlight.style }} {{ highlight.callout }}', 'moss underline underline quote'],
    ['{{ highlight.colour_name }}', 'claim'],
    ['{{ highlight.created | date: "%-d %B %Y, %H:%M" }}', '2 January 2025, 10:00'],
    ['{{ article.published | date: "%a %d.%m.%y" }}', 'Thu 27.06.24'],
    ['{{ article.published | date: "%H:%M" }}', '2024-06-27'],
    ['{{ highlight.number }}/{{ article.highlights }}', '1/1'],
    ['{{ article.citation }}', 'Ines Marlow, “The last ferry”, 2024-06-27, 000_b12b.txt'],
    ['{{ article.cited }} {{ article.year }}', 'Ines Marlow, 2024 2024'],
    ['{{ highlight.link }}', 'postil://article/article-1#a1'],
    ['{% if highlight.note %}x{% else %}none{% endif %}', 'none'],
    ['{% if highlight.quote contains "ferry" %}yes{% endif %}', 'yes'],
  ])('%s', (highlight, written) => {
    const annotations = [
      annotationOn('The ferry left', { id: 'a1', colour: 'moss', style: 'underline', tags: ['a b', 'c'] }),
    ];
    const options = {
      ...withOwn({ highlight: `${highlight}\n\n{{ highlight.anchor }}` }),
      colourNames: { moss: 'claim' },
    };
    const block = renderNotes(inputOf({ annotations }), options).parts.at(-1);
    expect(block?.text).toBe(`${written}\n\n^hl-a1`);
  });

  it('is the same in every zone', () => {
    const zone = process.env['TZ'];
    const written = ['Asia/Tokyo', 'America/Los_Angeles'].map((name) => {
      process.env['TZ'] = name;
      return blockOf('{{ highlight.created | date: "%Y-%m-%d %H:%M %A" }}', {
        created: '2025-01-01T23:30:00.000Z',
      });
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(written).toEqual(Array(2).fill('2025-01-01 23:30 Wednesday\n\n^hl-a1'));
  });

  it('is in the front matter what the reader chose, by their names', () => {
    const properties = PROPERTY_SOURCES.map((from) => ({ from, key: `my ${from}` }));
    const annotations = [
      annotationOn('dawn', {
        id: '2',
        colour: 'rose',
        tags: ['sea/night', 'Ferry', '!!'],
        updated: '2025-03-04T23:59:00.000Z',
      }),
      annotationOn('ferry', { id: '1', colour: 'moss', tags: ['ferry', '1912'] }),
    ];
    const file = renderNotes(inputOf({ annotations }), { ...USUAL_EXPORT, properties });
    expect(Object.fromEntries(file.properties)).toEqual({
      'my title': 'The last ferry',
      'my author': 'Ines Marlow',
      'my published': '2024-06-27',
      'my file': '000_b12b.txt',
      'my language': 'en',
      'my tags': ['_1912', 'Ferry', 'sea/night'],
      'my colours': ['moss', 'rose'],
      'my highlights': 2,
      'my updated': '2025-03-04',
      'my id': 'article-1',
      'my link': 'postil://article/article-1',
    });
    expect(markdownOf(file)).toContain('my tags:\n  - _1912\n  - Ferry\n  - sea/night\n');
    expect(markdownOf(renderNotes(inputOf(), { ...USUAL_EXPORT, properties: [] }))).toMatch(
      /^# The last ferry\n/,
    );
  });
});

const heading = (level: 1 | 2 | 3 | 4, value: string): Block => ({
  type: 'heading',
  level,
  children: [{ type: 'text', value }],
});
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const BLOCKS = [
  heading(1, 'The last ferry'),
  paragraph('Before any.'),
  heading(2, 'Empty'),
  heading(2, 'Method'),
  heading(4, 'Deep * one'),
  paragraph('In the deep.'),
  heading(2, 'Late'),
  paragraph('At the end.'),
];
describe('the article’s headings', () => {
  const text = textOf(BLOCKS);
  const linesOf = (quotes: string[], changes: Partial<RenderOptions> = {}) => {
    const annotations = quotes.map((quote) =>
      annotationOn(quote, { id: quote.replace(/\W/g, ''), note: 'x' }, text),
    );
    const file = renderNotes(
      { article: articleRecord(), text, blocks: BLOCKS, annotations },
      { ...USUAL_EXPORT, ...changes },
    );
    return file.parts.flatMap((part) =>
      part.type === 'heading' ? part.text : part.type === 'block' ? part.id : [],
    );
  };

  it.each([
    [
      'only those with blocks below, and those they stand under',
      ['In the deep', 'At the end'],
      ['## Method', '### Deep \\* one', 'hl-Inthedeep', '## Late', 'hl-Attheend'],
    ],
    ['what stands above all has none', ['Before', 'At the end'], ['hl-Before', '## Late', 'hl-Attheend']],
    [
      'after notes on the whole article it has one',
      ['', 'Before'],
      ['## On the article', 'hl-', '## Highlights', 'hl-Before'],
    ],
    [
      'which another heading makes needless',
      ['', 'At the end'],
      ['## On the article', 'hl-', '## Late', 'hl-Attheend'],
    ],
    ['a highlight on a heading stands under it', ['Method'], ['## Method', 'hl-Method']],
    [
      'each once',
      ['In', 'the deep', 'Deep'],
      ['## Method', '### Deep \\* one', 'hl-Deep', 'hl-In', 'hl-thedeep'],
    ],
  ])('%s', (_, quotes, lines) => {
    expect(linesOf(quotes)).toEqual(lines);
  });

  it('divide nothing where the reader does not want them', () => {
    expect(linesOf(['In the deep', 'At the end'], { headings: false })).toEqual([
      'hl-Inthedeep',
      'hl-Attheend',
    ]);
  });
});

describe('what is written', () => {
  it('is only what the filter lets through', () => {
    const annotations = [
      annotationOn('ferry', { id: 'a', colour: 'rose' }),
      annotationOn('dawn', { id: 'b', tags: ['Sea/night'] }),
      annotationOn('', { id: 'c', note: 'x', colour: 'rose', deleted: '2025-02-01T00:00:00.000Z' }),
    ];
    const ids = (options: Partial<RenderOptions>) =>
      renderNotes(inputOf({ annotations }), { ...USUAL_EXPORT, ...options }).parts.flatMap((part) =>
        part.type === 'block' ? part.id : [],
      );
    expect(ids({ colours: ['rose'] })).toEqual(['hl-a']);
    expect(ids({ tags: ['sea'] })).toEqual(['hl-b']);
    expect(ids({ since: '2030-01-01T00:00:00.000Z' })).toEqual([]);
  });

  it.each(SHIPPED.map(({ id }) => id))(
    'has one block for each highlight, and the same bytes twice: %s',
    (template) => {
      const annotations = [
        annotationOn('ferry', { id: 'a', note: 'One.\n\n```\ncode', tags: ['t'] }),
        annotationOn('', { id: 'w', note: 'Whole.' }),
        annotationOn('gone since', { id: 'o', revision: 'b'.repeat(64) }),
      ];
      const options = { ...USUAL_EXPORT, template, times: true };
      const file = renderNotes(inputOf({ annotations }), options);
      for (const part of file.parts) {
        expect(part.text).toBe(part.text.trim());
        const ids = part.text.split('\n').filter((line) => /^\^hl-/.test(line));
        expect(ids).toEqual(part.type === 'block' ? [`^${part.id}`] : []);
      }
      expect(file.parts.flatMap((part) => (part.type === 'block' ? part.id : []))).toEqual([
        'hl-w',
        'hl-a',
        'hl-o',
      ]);
      const again = structuredClone(inputOf({ annotations: annotations.toReversed() }));
      expect(exportMarkdown(again, options)).toBe(markdownOf(file));
      expect(markdownOf(file)).not.toMatch(/[\0-\x08\x0e-\x1f]/);
    },
  );

  it('is called what the template says, on one line and unescaped', () => {
    const article = articleRecord({ title: 'A *star*\n{{ x }}', byline: null });
    expect(fileNameOf({ ...inputOf(), article }, USUAL_EXPORT)).toBe('A *star* {{ x }}');
    expect(fileNameOf(inputOf(), { ...USUAL_EXPORT, template: 'zotero' })).toBe(
      'Ines Marlow - 2024 - The last ferry',
    );
    expect(
      fileNameOf(
        inputOf(),
        withOwn({
          fileName: '{% capture x %}{{ article.title | upcase }}{% endcapture %}{{ x }} {{ article.tags }}',
        }),
      ),
    ).toBe('THE LAST FERRY');
  });

  it('is called as its article is where the template gives it no name', () => {
    expect(fileNameOf(inputOf(), withOwn({ fileName: '{% if false %}x{% endif %}' }))).toBe('The last ferry');
    const article = articleRecord({ title: ' \n ' });
    expect(fileNameOf({ ...inputOf(), article }, withOwn({ fileName: '' }))).toBe('Untitled');
  });

  it('is in the usual form for a template that is there no more', () => {
    expect(exportMarkdown(inputOf(), { ...USUAL_EXPORT, template: 'gone' })).toBe(
      exportMarkdown(inputOf(), USUAL_EXPORT),
    );
  });
});
