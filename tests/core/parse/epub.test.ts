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

test('texts come in reading order, those beside it behind, with their names in the table of contents', async () => {
  const book = await read(
    epubOf({
      texts: {
        'note.xhtml': '<p>Linked.</p>',
        'advert.xhtml': '<p>Buy more.</p>',
        'a.xhtml': '<p>First <a href="note.xhtml">aside</a>.</p>',
        'b.xhtml': '<p>Second.</p>',
      },
      references: { 'note.xhtml': 'linear="no"', 'advert.xhtml': 'linear="no"' },
      navigation:
        '<ol><li><a href="text/a.xhtml">One</a></li><li><a href="text/advert.xhtml">More books</a></li></ol>',
    }),
    'epub',
  );
  expect(book.text).toBe('One\nFirst aside.\nSecond.\nLinked.\nMore books\nBuy more.');
});

test('a book whose texts all stand beside the reading order opens', async () => {
  const references = { 'a.xhtml': 'linear="no"' };
  const book = await read(epubOf({ texts: { 'a.xhtml': '<p>Low water.</p>' }, references }), 'epub');
  expect(book.text).toBe('Low water.');
});

test('a cover beside the reading order comes first, once', async () => {
  const book = await read(
    epubOf({
      texts: {
        'cover.xhtml': '<div><img src="../c.png" alt="Front"/></div>',
        'a.xhtml': '<p>Low water.</p>',
      },
      references: { 'cover.xhtml': 'linear="no"' },
      items: '<item id="c" href="c.png" media-type="image/png" properties="cover-image"/>',
      more: { 'OEBPS/c.png': PNG },
    }),
    'epub',
  );
  expect(book.blocks).toMatchObject([{ children: [{ type: 'image' }] }, { children: [{ type: 'text' }] }]);
});

/** A book whose reading order is `spine`, of items as the manifest has them. */
const bookOf = (
  manifest: string,
  spine: readonly string[],
  more: Record<string, string | Uint8Array>,
): Uint8Array =>
  epubOf({
    texts: {},
    navigation: '<ol><li><a href="one.svg">The estuary</a></li></ol>',
    more: {
      'OEBPS/book.opf':
        `<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>${manifest}</manifest>` +
        `<spine>${spine.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`,
      ...more,
    },
  });
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg"><title>A map</title><text x="1">Emden <tspan>harbour</tspan></text></svg>';

test('a book of drawings opens: their names, their words, and the drawing named as left out', async () => {
  const manifest = '<item id="one" href="one.svg" media-type="image/svg+xml"/>';
  const book = await read(bookOf(manifest, ['one'], { 'OEBPS/one.svg': SVG }), 'epub');
  expect(book.text).toBe('The estuary\nEmden harbour');
  expect(JSON.stringify(book.blocks)).toContain('"alt":"A map"');
  expect(book.extraction.dropped).toEqual({ drawings: 1 });
});

test('what cannot be read is read by what stands for it, or told', async () => {
  const manifest =
    '<item id="film" href="f.mp4" media-type="video/mp4" fallback="words"/><item id="words" href="w.xhtml" media-type="application/xhtml+xml"/>' +
    '<item id="photo" href="p.png" media-type="image/png"/><item id="pdf" href="p.pdf" media-type="application/pdf" fallback="pdf"/>';
  const more = {
    'OEBPS/w.xhtml': '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>A film.</p></body></html>',
    'OEBPS/p.png': PNG,
  };
  const book = await read(bookOf(manifest, ['film', 'photo', 'pdf'], more), 'epub');
  expect(book.text).toBe('A film.');
  expect(book.resources).toHaveLength(1);
  expect(book.warnings).toEqual([
    { code: 'unread-part', message: 'The book lists a text that is of no kind that Postil reads.' },
  ]);
  expect(await failure(bookOf(manifest, ['pdf'], {}))).toMatchObject({ code: 'unsupported' });
});

test.each<[string, Record<string, string>, string, string[]]>([
  [
    'parts and chapters that all begin with h1 have the levels of the table of contents',
    {
      'p.xhtml': '<h1>Part</h1>',
      'a.xhtml': '<h1>One</h1><p>x</p><h2>Ebb</h2>',
      'b.xhtml': '<p>y</p><h1>Two</h1>',
    },
    '<ol><li><a href="text/p.xhtml">Part</a><ol><li><a href="text/a.xhtml">One</a></li><li><a href="text/b.xhtml">Two</a></li></ol></li></ol>',
    ['1 Part', '2 One', '3 Ebb', '2 Two'],
  ],
  [
    'a table of contents of one level does not flatten what the text tells apart',
    { 'p.xhtml': '<h2>Part</h2>', 'a.xhtml': '<h3>One</h3><h4>Ebb</h4>', 'b.xhtml': '<h3 id="x">Two</h3>' },
    '<ol><li><a href="text/p.xhtml">Part</a></li><li><a href="text/a.xhtml">One</a></li><li><a href="text/b.xhtml#x">Two</a></li></ol>',
    ['1 Part', '2 One', '3 Ebb', '2 Two'],
  ],
  [
    'several chapters in one file, and a file that the table of contents does not name',
    {
      'a.xhtml': '<h2 id="a">One</h2><h3>Ebb</h3><div id="b"><h2>Two</h2></div>',
      'b.xhtml': '<h3>Flow</h3>',
    },
    '<ol><li><a href="text/a.xhtml#a">One</a><ol><li><a href="text/a.xhtml#b">Two</a></li></ol></li></ol>',
    ['1 One', '2 Ebb', '2 Two', '3 Flow'],
  ],
])('%s', async (_, texts, navigation, expected) => {
  expect(headings((await read(epubOf({ texts, navigation }), 'epub')).blocks)).toEqual(expected);
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
    '1 Its own name',
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
  expect(headings(book.blocks)).toEqual(['1 One', '1 Own']);
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
