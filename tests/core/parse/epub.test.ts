import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../../src/core/article.ts';
import { PostilError } from '../../../src/core/failure.ts';
import { inlineText } from '../../../src/core/text.ts';
import { epubOf, PNG, read, zipOf } from './archives.ts';

const headings = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'heading' ? [`${block.level} ${inlineText(block.children)}`] : [],
  );
const failure = async (bytes: Uint8Array): Promise<PostilError> => {
  const thrown: unknown = await read(bytes, 'epub').catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(PostilError);
  return thrown as PostilError;
};
const point = (label: string, src: string, inside = ''): string =>
  `<navPoint><navLabel><text>${label}</text></navLabel><content src="${src}"/>${inside}</navPoint>`;

test('what the package says, and that the package said it', async () => {
  const book = await read(
    epubOf({
      texts: { 'a.xhtml': '<p>Low water.</p>' },
      metadata:
        '<dc:title>Tides &amp; times</dc:title><dc:creator opf:role="ill">Cy Marsh</dc:creator>' +
        '<dc:creator opf:role="aut">Ada Quill</dc:creator><dc:creator id="b">Bo Reed</dc:creator>' +
        '<meta refines="#b" property="role">aut</meta><dc:publisher>Mudflat</dc:publisher>' +
        '<dc:date opf:event="modification">2025-01-01</dc:date><dc:date>2024-06</dc:date><dc:language>en-GB</dc:language>' +
        '<dc:identifier>urn:uuid:1</dc:identifier><dc:source>https://example.org/tides</dc:source>' +
        '<dc:description>&lt;p&gt;Of the &lt;b&gt;sea&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;And land.&lt;/p&gt;</dc:description>',
    }),
    'epub',
  );
  expect(book).toMatchObject({
    title: 'Tides & times',
    byline: 'Ada Quill, Bo Reed',
    published: '2024-06',
    dek: 'Of the sea. And land.',
    lang: 'en-GB',
    siteName: 'Mudflat',
    sourceUrl: 'https://example.org/tides',
    text: 'Low water.',
  });
  expect(Object.values(book.extraction.rules)).toEqual(Array(7).fill('package'));
});

test('texts come in reading order, those aside only where one links to them', async () => {
  const book = await read(
    epubOf({
      texts: {
        'note.xhtml': '<p>Linked.</p>',
        'advert.xhtml': '<p>Buy more.</p>',
        'a.xhtml': '<p>First <a href="note.xhtml">aside</a>.</p>',
        'b.xhtml': '<p>Second.</p>',
      },
      references: { 'note.xhtml': 'linear="no"', 'advert.xhtml': 'linear="no"' },
    }),
    'epub',
  );
  expect(book.text).toBe('First aside.\nSecond.\nLinked.');
});

test("EPUB 3's navigation gives headings to chapters that have none, at their depth", async () => {
  const book = await read(
    epubOf({
      texts: {
        'cover.xhtml': '<p><img src="../c.png" alt="Cover"/></p>',
        'a.xhtml': '<p class="t">CHAPTER&#160;ONE</p><p>Low water.</p><p id="ebb">Ebb.</p>',
        'b.xhtml': '<h2>Its own name</h2><p>High water.</p>',
        'c.xhtml': '<div><p>Slack.</p><div id="s"><a id="x"/><p>Still.</p></div></div>',
      },
      navigation:
        '<ol><li><a href="text/cover.xhtml">Cover</a></li><li><a href="text/a.xhtml">Chapter one</a><ol>' +
        '<li><a href="text/a.xhtml#ebb">The ebb</a></li></ol></li><li><a href="text/b.xhtml">Two</a></li>' +
        '<li><span>Part two</span><ol><li><a href="text/c.xhtml">Three</a></li><li><a href="text/c.xhtml#x">Still water</a></li></ol></li></ol>',
      more: { 'OEBPS/c.png': PNG },
    }),
    'epub',
  );
  expect(headings(book.blocks)).toEqual([
    '1 CHAPTER\u00A0ONE',
    '2 The ebb',
    '2 Its own name',
    '2 Three',
    '2 Still water',
  ]);
  expect(book.text).toBe(
    'CHAPTER\u00A0ONE\nLow water.\nThe ebb\nEbb.\nIts own name\nHigh water.\nThree\nSlack.\nStill water\nStill.',
  );
});

test("so does EPUB 2's NCX", async () => {
  const book = await read(
    epubOf({
      texts: { 'a.xhtml': '<p>Low water.</p>', 'b.xhtml': '<h3 id="h">Own</h3><p>High water.</p>' },
      ncx: point('One', 'text/a.xhtml') + point('Two', 'text/b.xhtml#h'),
    }),
    'epub',
  );
  expect(headings(book.blocks)).toEqual(['1 One', '3 Own']);
});

test('the table of contents in the spine, and the title page, are not said twice', async () => {
  const book = await read(
    epubOf({
      texts: {
        'title.xhtml': '<h1>Tides</h1><p>Ada Quill</p>',
        '../nav.xhtml': '',
        'a.xhtml': '<p>Low water.</p>',
      },
      metadata: '<dc:title>Tides</dc:title><dc:creator>Ada Quill</dc:creator>',
      navigation: '<ol><li><a href="text/a.xhtml">One</a></li></ol>',
    }),
    'epub',
  );
  expect(book.text).toBe('One\nLow water.');
  expect(book.extraction.dropped).toEqual({ 'page-furniture': 3 });
});

test('links between chapters lead to a place in the text; dead ones are words', async () => {
  const book = await read(
    epubOf({
      texts: {
        'a.xhtml':
          '<p><a href="b.xhtml#high">There</a>, <a href="b.xhtml">its beginning</a>, <a href="gone.xhtml">gone</a>, ' +
          '<a href="https://example.org/">out</a>.</p>',
        'b.xhtml': '<h1>Two</h1><p>Low. <b id="high">High</b> water.</p>',
      },
    }),
    'epub',
  );
  const links = JSON.stringify(book.blocks).match(/"href":"[^"]*"/g);
  expect(links).toEqual([
    `"href":"#char=${book.text.indexOf('High')}"`,
    `"href":"#char=${book.text.indexOf('Two')}"`,
    '"href":"https://example.org/"',
  ]);
});

test.each([
  ['beside the text', { 'a.xhtml': '<p>Low<a epub:type="noteref" id="r1" href="#n1">1</a>.</p><aside epub:type="footnote" id="n1"><p><a href="#r1">1</a>. At Emden.</p></aside><p>High.</p>' }],
  ['in a chapter of their own', { 'a.xhtml': '<p>Low<a role="doc-noteref" id="r1" href="b.xhtml#n1">1</a>.</p><p>High.</p>', 'b.xhtml': '<section epub:type="endnotes"><ol><li epub:type="endnote" id="n1"><p>At Emden. <a role="doc-backlink" href="a.xhtml#r1">\u21A9</a></p></li></ol></section>' }],
])('notes %s are footnotes', async (_, texts) => {
  const book = await read(epubOf({ texts }), 'epub');
  expect(book.text).toBe('Low1.\nHigh.\nAt Emden.');
  const footnotes = book.blocks.at(-1);
  expect(footnotes).toMatchObject({ type: 'footnotes', items: [{ label: '1' }] });
  expect(JSON.stringify(book.blocks)).toContain('"type":"footnote-reference"');
}); // prettier-ignore

test('pictures are those of the archive; a cover that no page shows comes first', async () => {
  const book = await read(
    epubOf({
      texts: {
        'a.xhtml':
          '<p>Low water.</p><p><img src="../img/a%20b.png" alt="Gauge"/><img src="../img/none.png"/><img src="https://example.org/x.png"/></p>' +
          '<div><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="../img/d.svg"/></svg></div>',
      },
      items: '<item id="c" href="img/c.png" media-type="image/png" properties="cover-image"/>',
      more: {
        'OEBPS/img/a b.png': PNG,
        'OEBPS/img/c.png': Uint8Array.from([...PNG, 0]),
        'OEBPS/img/d.svg': '<svg/>',
      },
    }),
    'epub',
  );
  expect(book.resources.map(({ mediaType }) => mediaType)).toEqual(['image/png', 'image/png']);
  expect(book.blocks[0]).toMatchObject({
    children: [{ type: 'image', alt: 'Cover', resource: 'picture-1' }],
  });
  expect(book.extraction.dropped).toEqual({ 'missing-pictures': 1, 'remote-pictures': 1, drawings: 1 });
});

test("XHTML is read as XML, and a careless writer's is read all the same", async () => {
  const book = await read(
    epubOf({
      texts: {
        'a.xhtml':
          '<p><a id="x"/>Not a link. <i/>Not italic.</p><script src="x.js"/><p>Low&nbsp;water &amp; <![CDATA[a < b]]> &copy; &unknown;</p>',
        'b.xhtml': '<p>one<br>two<p>three</div><p>four',
      },
    }),
    'epub',
  );
  expect(book.text).toBe(
    'Not a link. Not italic.\nLow\u00A0water & a < b © &unknown;\none\ntwo\nthree\nfour',
  );
  expect(JSON.stringify(book.blocks)).not.toContain('"link"');
});

test('each text has its own language and direction', async () => {
  const book = await read(
    epubOf({
      texts: {
        'a.xhtml': '<div xml:lang="ar" dir="rtl"><p>ماء</p></div>',
        'b.xhtml': '<p>Low water is when the sea is gone.</p>',
        'c.xhtml': '<p>High water is when it is back.</p>',
      },
      spine: 'page-progression-direction="rtl"',
    }),
    'epub',
  );
  expect(book.dir).toBe('ltr');
  expect(book.blocks[0]).toMatchObject({ lang: 'ar', dir: 'rtl' });
});

const locked = (algorithm: string, uri: string): string =>
  '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>' +
  `<enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`;
const OBFUSCATED = 'http://www.idpf.org/2008/embedding';
const AES = 'http://www.w3.org/2001/04/xmlenc#aes256-cbc';
const withEncryption = (algorithm: string, uri: string): Uint8Array =>
  epubOf({
    texts: { 'a.xhtml': '<p>Low water.</p>' },
    more: { 'META-INF/encryption.xml': locked(algorithm, uri) },
  });

test('a locked book says so; hidden fonts lock nothing', async () => {
  expect(await failure(withEncryption(AES, 'OEBPS/text/a.xhtml'))).toMatchObject({
    code: 'unsupported',
    message:
      'tides.epub is locked by its publisher (DRM), so only the program it was bought for can open it.',
  });
  expect((await read(withEncryption(OBFUSCATED, 'OEBPS/text/a.xhtml'), 'epub')).text).toBe('Low water.');
  expect((await read(withEncryption(AES, 'OEBPS/font.otf'), 'epub')).text).toBe('Low water.');
});

const whole = epubOf({ texts: { 'a.xhtml': '<p>Low water.</p>' } });

test.each<[string, Uint8Array, string, RegExp]>([
  ['cut off', whole.slice(0, -30), 'malformed', /is damaged/],
  ['without a package', zipOf({ mimetype: 'application/epub+zip' }), 'malformed', /says what the book holds is missing/],
  ['without its texts', epubOf({ texts: {} }), 'malformed', /none of the texts/],
  ['with entities', epubOf({ texts: {}, more: { 'META-INF/container.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><x>&a;</x>' } }), 'malformed', /abbreviations/],
  ['of 100,000 levels', epubOf({ texts: { 'a.xhtml': '<div>'.repeat(100_000) } }), 'too-deep', /levels deep/],
])('a book %s is a failure with a sentence', async (_, bytes, code, message) => {
  const error = await failure(bytes);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
  expect(error.message).toContain('tides.epub');
}); // prettier-ignore

test('a text that is missing is told, and the others are read', async () => {
  const partial = epubOf({
    texts: { 'a.xhtml': '<p>Low water.</p>' },
    more: {
      'OEBPS/book.opf':
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="text/a.xhtml" media-type="application/xhtml+xml"/>' +
        '<item id="b" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>',
    },
  });
  const found = await read(partial, 'epub');
  expect(found.text).toBe('Low water.');
  expect(found.warnings).toMatchObject([
    { code: 'missing-part', message: 'The book lists a text that is not in the file.' },
  ]);
});

test('names of prefixes are the writer’s own', async () => {
  const book = await read(
    epubOf({
      texts: {},
      more: {
        'OEBPS/book.opf':
          '<o:package xmlns:o="http://www.idpf.org/2007/opf"><o:metadata xmlns:d="http://purl.org/dc/elements/1.1/"><d:title>Tides</d:title></o:metadata>' +
          '<o:manifest><o:item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></o:manifest><o:spine><o:itemref idref="a"/></o:spine></o:package>',
        'OEBPS/a.xhtml':
          '<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>Low <h:em>water</h:em>.</h:p></h:body></h:html>',
      },
    }),
    'epub',
  );
  expect(book.title).toBe('Tides');
  expect(JSON.stringify(book.blocks)).toContain('"tag":"em"');
});

test('any XHTML is a book or a PostilError', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<a id="x"/>',
      '<aside epub:type="footnote" id="n">',
      '</aside>',
      '<a epub:type="noteref" href="#n">',
      '</a>',
    ),
    fc.constantFrom(
      '<ol>',
      '<li id="n">',
      '</ol>',
      '<svg>',
      '<image href="x"/>',
      '</svg>',
      '<br>',
      '<h1>',
      '</h1>',
      '&nbsp;',
      '<!DOCTYPE',
      '<![CDATA[',
      ']]>',
    ),
    fc.constantFrom(
      '<table>',
      '<tr>',
      '<td>',
      '<math>',
      '<mi>x</mi>',
      '</math>',
      '<section epub:type="endnotes">',
      '<img src="x"/>',
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const bytes = epubOf({
        texts: { 'a.xhtml': '<p>Low water.</p>', 'b.xhtml': pieces.join('') },
        navigation: '<ol><li><a href="text/b.xhtml#n">N</a></li><li><a href="text/b.xhtml">B</a></li></ol>',
      });
      const outcome = await read(bytes, 'epub').then(
        (found) => found.text,
        (error: unknown) => error,
      );
      if (typeof outcome === 'string') expect(outcome).toContain('Low water.');
      else expect(outcome).toBeInstanceOf(PostilError);
    }),
    { numRuns: 200 },
  );
});
