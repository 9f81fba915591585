import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import { fodtOf, odtOf, PNG, read } from './archives.ts';

const style = (name: string, family: string, properties: string, parent = ''): string =>
  `<style:style style:name="${name}" style:family="${family}"${parent === '' ? '' : ` style:parent-style-name="${parent}"`}>` +
  `<style:text-properties ${properties}/></style:style>`;

const STYLES =
  style('T1', 'text', 'fo:font-weight="bold"') +
  style('T2', 'text', 'fo:font-style="italic"', 'T1') +
  style('P1', 'paragraph', 'fo:color="#000000"', 'Quotations') +
  '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/>' +
  '<text:list-level-style-bullet text:level="2"/></text:list-style>';

const document = odtOf(
  '<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes>' +
    '<text:table-of-content><text:index-body><text:p>Low water 3</text:p></text:index-body></text:table-of-content>' +
    '<text:p text:style-name="Title">The tide tables</text:p>' +
    '<text:h text:outline-level="2">Low water</text:h>' +
    '<text:p>It is <text:span text:style-name="T1">low</text:span> and <text:span text:style-name="T2">still</text:span>' +
    '<text:note text:note-class="footnote"><text:note-citation>*</text:note-citation><text:note-body><text:p>At Emden.</text:p></text:note-body></text:note>' +
    ' in <text:a xlink:href="https://example.org/">May</text:a>.<office:annotation><text:p>Really?</text:p></office:annotation></text:p>' +
    '<text:list text:style-name="L1"><text:list-item><text:p>Ems</text:p><text:list><text:list-item><text:p>Dollart</text:p></text:list-item></text:list></text:list-item></text:list>' +
    '<text:p text:style-name="P1">Water is patient.</text:p><text:p text:style-name="P1">So are we.</text:p>' +
    '<text:p text:style-name="Preformatted_20_Text">tide = 1</text:p><text:p text:style-name="Preformatted_20_Text"><text:s text:c="2"/>tide += 2</text:p>' +
    '<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>River</text:p></table:table-cell><table:table-cell><text:p>Tide</text:p></table:table-cell></table:table-row></table:table-header-rows>' +
    '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Ems</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table>' +
    '<text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A gauge</svg:desc></draw:frame>' +
    '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame></text:p>' +
    '<text:p><text:bookmark-ref text:ref-name="end">To the end</text:bookmark-ref><text:line-break/>of it</text:p>' +
    '<text:p><text:bookmark text:name="end"/>The   end</text:p>',
  {
    styles: STYLES,
    meta:
      '<dc:title>Template 7</dc:title><meta:initial-creator>Ada Quill</meta:initial-creator><dc:creator>Somebody later</dc:creator>' +
      '<meta:creation-date>2024-06-27T08:30:00.123456</meta:creation-date><dc:date>2025-01-01T00:00:00</dc:date><dc:language>en-GB</dc:language>',
    more: {
      'Pictures/a.png': PNG,
      'Object 1/content.xml':
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math>',
    },
  },
);

test('an OpenDocument text is an article', async () => {
  const article = await read(document, 'odt');
  expect(article).toMatchObject({
    title: 'The tide tables',
    byline: 'Ada Quill',
    published: '2024-06-27T08:30:00',
    lang: 'en-GB',
  });
  expect(article.text).toBe(
    'Low water\nIt is low and still* in May.\nEms\nDollart\nWater is patient.\nSo are we.\ntide = 1\n  tide += 2\n' +
      'River\nTide\nEms\nx2\nTo the end\nof it\nThe end\nAt Emden.',
  );
  expect(article.blocks).toMatchObject([
    { type: 'heading', level: 2 },
    {},
    { type: 'list', ordered: true, start: 3, items: [{ children: [{}, { type: 'list', ordered: false }] }] },
    { type: 'quote', children: [{}, {}] },
    { type: 'code', value: 'tide = 1\n  tide += 2' },
    { type: 'table', rows: [[{ header: true }, {}], [{ header: false, colSpan: 2 }]] },
    { children: [{ type: 'image', alt: 'A gauge', resource: 'picture-1' }, { type: 'math' }] },
    {},
    {},
    { type: 'footnotes', items: [{ label: '*' }] },
  ]);
  const inlines = JSON.stringify(article.blocks);
  expect(inlines).toContain(
    '{"type":"span","tag":"strong","children":[{"type":"span","tag":"em","children":[{"type":"text","value":"still"}]}]}',
  );
  expect(inlines).toContain(`"href":"#char=${article.text.indexOf('The end')}"`);
  expect(article.extraction).toMatchObject({
    rules: { title: 'heading', byline: 'properties', published: 'properties', lang: 'properties' },
    dropped: { comments: 1, deletions: 1, 'page-furniture': 1 },
  });
});

test('numbered headings are headings, not a list', async () => {
  const article = await read(
    odtOf(
      '<text:list><text:list-item><text:h text:outline-level="1">One</text:h></text:list-item></text:list><text:p>Low water.</text:p>',
    ),
    'odt',
  );
  expect(article.blocks).toMatchObject([{ type: 'heading', level: 1 }, { type: 'paragraph' }]);
});

test.each<[string, Uint8Array, string, RegExp]>([
  ['cut off', document.slice(0, -40), 'malformed', /is damaged/],
  ['without its text', odtOf('', { more: { 'content.xml': '<x/>' } }), 'malformed', /part with its text is missing/],
  ['with a password', odtOf('<text:p>x</text:p>', { more: { 'META-INF/manifest.xml': '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>' } }), 'unsupported', /password/],
])('a document %s is a failure with a sentence', async (_, bytes, code, message) => {
  const error: unknown = await read(bytes, 'odt').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code });
  expect((error as PostilError).message).toMatch(message);
}); // prettier-ignore

test('any elements are an article or a PostilError', async () => {
  const piece = fc.oneof(
    fc.constantFrom('text:p', 'text:h', 'text:list', 'text:list-item', 'text:span', 'text:note', 'text:s', 'table:table', 'table:table-row', 'table:table-cell', 'draw:frame', 'draw:text-box').chain(
      (name) => fc.constantFrom(`<${name}>`, `</${name}>`, `<${name} text:c="9999999" table:number-columns-repeated="99999999"/>`),
    ),
    fc.string(),
  ); // prettier-ignore
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const outcome = await read(odtOf(`<text:p>Low water.</text:p>${pieces.join('')}`), 'odt').then(
        (found) => found.text,
        (error: unknown) => error,
      );
      if (typeof outcome === 'string') expect(outcome).toContain('Low water.');
      else expect(outcome).toBeInstanceOf(PostilError);
    }),
    { numRuns: 150 },
  );
});

const p = (inside: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${inside}</text:p>`;

test('hidden text is not shown, whatever hides it, and counted', async () => {
  const hidden = 'text:is-hidden="true"';
  const article = await read(
    odtOf(
      `<text:section text:display="none">${p('no')}</text:section><text:section text:display="condition" ${hidden}>${p('no')}</text:section>` +
        `<text:section text:display="condition">${p('shown')}</text:section>${p('no', 'H')}${p(`no<text:hidden-paragraph ${hidden}/>`)}` +
        p(`a<text:span text:style-name="T">no</text:span>b<text:hidden-text ${hidden} text:string-value="no"/>c`),
      {
        styles:
          style('T', 'text', '', 'T0') + style('T0', 'text', 'text:display="none"') + style('H', 'paragraph', 'text:display="none"'),
      },
    ),
    'odt',
  ); // prettier-ignore
  expect(article.text).toBe('shown\nabc');
  expect(article.extraction.dropped).toEqual({ hidden: 6 });
});

const table = (rows: string): string => `<table:table>${rows}</table:table>`;
const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;

test('rows and cells that are said once stand as often as they say', async () => {
  const twice = 'table:number-rows-repeated="2"';
  const article = await read(
    odtOf(table(row(cell('a', 'table:number-columns-repeated="2"') + cell('b')) + row(cell('c') + cell('d'), twice))), // prettier-ignore
    'odt',
  );
  expect(article.text).toBe('a\na\nb\nc\nd\nc\nd');
  expect(article.warnings).toEqual([]);
});

test('a table that repeats a million times is cut, and says so; one of empty cells needs no words', async () => {
  const many = 'table:number-columns-repeated="1000000"';
  const rows = 'table:number-rows-repeated="1000000"';
  const full = await read(odtOf(table(row(cell('a', many), rows).repeat(1000))), 'odt');
  expect(full.text.length).toBeLessThan(200_000);
  expect(full.warnings).toMatchObject([{ code: 'table-cut' }]);
  // Each level would be fifty times the one within.
  const nested = (level: number): string =>
    level === 0
      ? cell('a', many)
      : `<table:table-cell ${many}>${table(row(nested(level - 1), rows))}</table:table-cell>`;
  const deep = await read(odtOf(table(row(nested(20), rows))), 'odt');
  expect(deep.text.length).toBeLessThan(200_000);
  expect(deep.warnings).toMatchObject([{ code: 'table-cut' }]);
  const empty = await read(odtOf(table(row(cell('a') + `<table:table-cell ${many}/>`))), 'odt');
  expect(empty.warnings).toEqual([]);
});

test('the words in shapes stand apart, and a line is a drawing', async () => {
  const article = await read(
    odtOf(
      p(
        `Beside.<draw:custom-shape><svg:title>No</svg:title>${p('One')}${p('two.')}</draw:custom-shape><draw:line/>`,
      ) + `<draw:g><draw:rect>${p('Three.')}</draw:rect></draw:g>`,
    ),
    'odt',
  );
  expect(article.text).toBe('Beside.\nOne\ntwo.\nThree.');
  expect(article.extraction.dropped).toEqual({ drawings: 1 });
});

test('a flat document is read like a packed one, with its pictures and formulas', async () => {
  const data = Buffer.from(PNG).toString('base64').replace(/(.{40})/g, '$1\n'); // prettier-ignore
  const article = await read(
    fodtOf(
      `<office:annotation><dc:creator>Bo</dc:creator></office:annotation>${p('Low <text:span text:style-name="T1">water</text:span>.')}` +
        p(
          `<draw:frame><draw:image><office:binary-data>${data}</office:binary-data></draw:image></draw:frame>`,
        ) +
        p(
          '<draw:frame><draw:object><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></draw:object></draw:frame>',
        ),
      { styles: STYLES, meta: '<dc:title>Tides</dc:title><dc:creator>Ada</dc:creator>' },
    ),
    'odt',
  );
  expect(article).toMatchObject({ title: 'Tides', byline: 'Ada', text: 'Low water.\nx' });
  expect(article.resources).toMatchObject([{ mediaType: 'image/png', bytes: PNG }]);
});

test.each<[string, string, string, RegExp]>([
  ['a flat spreadsheet', '<o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:body><o:spreadsheet/></o:body></o:document>', 'unsupported', /is an OpenDocument spreadsheet/],
  ['a flat file cut off', '<o:document xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"><o:meta>', 'malformed', /is damaged/],
  ['a flat file with entities', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 'malformed', /abbreviations/],
])('%s is a failure with a sentence', async (_, xml, code, message) => {
  const error: unknown = await read(Buffer.from(xml), 'odt').catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code });
  expect((error as PostilError).message).toMatch(message);
}); // prettier-ignore
