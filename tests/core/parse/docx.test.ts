import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Article, Block } from '../../../src/core/article.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { docxOf, paragraph, PNG, read } from './archives.ts';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const item = (text: string, list: number, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const picture =
  '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="A gauge"/><a:graphic><a:graphicData><pic:pic>' +
  '<pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
const NOTES =
  '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2"><w:p><w:r>' +
  '<w:t>Measured at Emden.</w:t></w:r></w:p></w:footnote></w:footnotes>';

const document = docxOf(
  paragraph('The tide tables', 'Title') +
    paragraph('How to read them', 'Subtitle') +
    paragraph('Contents 3', 'toc1') +
    paragraph('Low water', 'heading1') +
    `<w:p>${run('It is ')}${run('low', '<w:b/>')}${run(' water')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' in ')}` +
    `<w:hyperlink r:id="rId2">${run('May')}</w:hyperlink>${run('.')}</w:p>` +
    `<w:p><w:ins w:id="1">${run('Inserted')}</w:ins><w:del w:id="2"><w:r><w:delText>deleted</w:delText></w:r></w:del>` +
    `${run(' words')}<w:r><w:commentReference w:id="0"/></w:r></w:p>` +
    item('Ems', 1) +
    item('Dollart', 1, 1) +
    item('First', 2) +
    paragraph('Water is patient.', 'Quote') +
    paragraph('tide = 1', 'HTMLPreformatted') +
    paragraph('  tide += 2', 'HTMLPreformatted') +
    `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('River')}${cell('Tide')}</w:tr><w:tr>${cell('Ems')}${cell('3.1')}</w:tr></w:tbl>` +
    picture +
    '<w:p><m:oMath><m:f><m:num><m:r><m:t>a+1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>' +
    `<w:p><w:hyperlink w:anchor="end">${run('To the end')}</w:hyperlink></w:p>` +
    `<w:p><w:bookmarkStart w:id="9" w:name="end"/>${run('The end')}</w:p>`,
  {
    core:
      '<dc:title>Template 7</dc:title><dc:creator>Ada Quill; Bo Reed</dc:creator><dc:language>en-GB</dc:language>' +
      '<dcterms:created>2024-06-27T08:30:00Z</dcterms:created><dcterms:modified>2025-01-01T00:00:00Z</dcterms:modified>',
    more: {
      'word/media/tide.png': PNG,
      'word/footnotes.xml': NOTES,
      'word/header1.xml': '<w:p><w:t> Draft 3</w:t></w:p>',
      'word/header2.xml': '<w:p><w:t> </w:t></w:p>',
    },
  },
);

let article: Article;
beforeAll(async () => {
  article = await read(document, 'docx');
});
const blocks = (type: Block['type']): Block[] => article.blocks.filter((block) => block.type === type);

test('what the document says of itself, and what said it', () => {
  expect(article).toMatchObject({
    format: 'docx',
    encoding: 'utf-8',
    title: 'The tide tables',
    dek: 'How to read them',
    byline: 'Ada Quill, Bo Reed',
    published: '2024-06-27T08:30:00Z',
    lang: 'en-GB',
    dir: 'ltr',
  });
  expect(article.extraction).toEqual({
    format: { by: 'content' },
    encoding: { by: 'format', confidence: 1 },
    rules: {
      title: 'heading',
      dek: 'first-lines',
      byline: 'properties',
      published: 'properties',
      lang: 'properties',
    },
    dropped: { comments: 1, deletions: 1, 'page-furniture': 2 },
  });
});

test('the text is the text, letter by letter', () => {
  expect(article.text).toBe(
    [
      'Low water',
      'It is low water1 in May.',
      'Inserted words',
      'Ems',
      'Dollart',
      'First',
      'Water is patient.',
      'tide = 1\n  tide += 2',
      'River',
      'Tide',
      'Ems',
      '3.1',
      'a+12',
      'To the end',
      'The end',
      'Measured at Emden.',
    ].join('\n'),
  );
});

test('each kind of part is what it is in the tree', () => {
  expect(blocks('heading')).toMatchObject([{ level: 1 }]);
  expect(blocks('quote')).toHaveLength(1);
  expect(blocks('code')).toMatchObject([{ value: 'tide = 1\n  tide += 2' }]);
  expect(blocks('list')).toMatchObject([
    { ordered: false, items: [{ children: [{}, { type: 'list', ordered: true }] }] },
    { ordered: true },
  ]);
  expect(blocks('table')).toMatchObject([
    {
      rows: [
        [{ header: true }, { header: true }],
        [{ header: false }, {}],
      ],
    },
  ]);
  expect(blocks('footnotes')).toMatchObject([{ items: [{ label: '1' }] }]);
  expect(article.resources).toMatchObject([{ mediaType: 'image/png', bytes: PNG }]);
  const inlines = JSON.stringify(article.blocks);
  expect(inlines).toContain('"alt":"A gauge"');
  expect(inlines).toContain('"type":"math","display":"inline"');
  expect(inlines).toContain('"tag":"mfrac"');
  expect(inlines).toContain('{"type":"link","href":"https://example.org/tides"');
});

test('a link within the document says where its target stands in the text', () => {
  const offset = article.text.indexOf('The end');
  expect(JSON.stringify(article.blocks)).toContain(`"href":"#char=${offset}"`);
});

test.each([
  ['the title of the properties', docxOf(paragraph('Low water.'), { core: '<dc:title>Tides</dc:title>' }), 'Tides', 'properties'],
  ['the file name', docxOf(paragraph('Low water.')), 'low water in may', 'file-name'],
])('without a title on the page, %s counts', async (_, bytes, title, rule) => {
  const found = await read(bytes, 'docx', 'low-water-in-may.docx');
  expect(found.title).toBe(title);
  expect(found.extraction.rules.title).toBe(rule);
}); // prettier-ignore

const deep = (levels: number): string =>
  '<w:sdt><w:sdtContent>'.repeat(levels) + '</w:sdtContent></w:sdt>'.repeat(levels);

test.each<[string, Uint8Array, string, RegExp]>([
  ['cut off', document.slice(0, 2000), 'malformed', /is damaged: its end is missing/],
  ['without a body', docxOf('', { more: { 'word/document.xml': '<w:document xmlns:w="x"/>' } }), 'malformed', /not a whole Word document/],
  ['with broken XML', docxOf('<w:p'), 'malformed', /not a whole Word document/],
  ['with entities', docxOf('', { more: { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><x>&b;</x>' } }), 'malformed', /defines its own XML/],
  ['of 2,000 levels', docxOf(deep(1000)), 'too-deep', /levels deep/],
  ['that unpacks to 70 MB', docxOf(`<w:p>${' '.repeat(70_000_000)}</w:p>`), 'too-large', /far more/],
  ['without text', docxOf(''), 'empty', /no text/],
])('a document %s is a failure with a sentence', async (_, bytes, code, message) => {
  const error: unknown = await read(bytes, 'docx').catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PostilError);
  expect(error).toMatchObject({ code });
  expect((error as PostilError).message).toMatch(message);
  expect((error as PostilError).message).toContain('tides.docx');
}); // prettier-ignore

test('a linked picture is missing, and nothing is fetched for it', async () => {
  const linked = docxOf(paragraph('Low water.') + picture.replace('r:embed="rId1"', 'r:link="rId2"'));
  const found = await read(linked, 'docx');
  expect(found.resources).toEqual([]);
  expect(found.extraction.dropped).toEqual({ 'missing-pictures': 1 });
});

test('whatever stands in the XML, the answer is an article or a PostilError', async () => {
  const tag = fc.constantFrom(
    'p',
    'r',
    't',
    'tbl',
    'tr',
    'tc',
    'hyperlink',
    'ins',
    'del',
    'sdt',
    'drawing',
    'br',
    'fldChar',
  );
  const piece = fc.oneof(
    tag.map((name) => `<w:${name}>`),
    tag.map((name) => `</w:${name}>`),
    tag.map((name) => `<w:${name} w:val="1" w:id="2"/>`),
    fc.constantFrom('<m:oMath>', '</m:oMath>', '&amp;', '&bad;', 'words', '\u0000', '<', ']]>'),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const outcome = await read(docxOf(paragraph('Low water.') + pieces.join('')), 'docx').then(
        (found) => found.text,
        (error: unknown) => error,
      );
      if (typeof outcome === 'string') expect(outcome).toContain('Low water.');
      else expect(outcome).toBeInstanceOf(PostilError);
    }),
    { numRuns: 150 },
  );
});
