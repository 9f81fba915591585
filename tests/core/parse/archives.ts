import { strToU8, zipSync, type Zippable } from 'fflate';
import type { DocumentFormat, DocumentSource } from '../../../src/core/parse/source.ts';
import { parseDocument } from '../../../src/core/parse/index.ts';
import type { Article } from '../../../src/core/article.ts';

/** Documents that are ZIP archives, built from small XML of our own. */

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** An archive of `files`, in their order. `mimetype`, where there is one, is stored as it is. */
export function zipOf(files: Files): Uint8Array {
  const entries = Object.entries(files).map(([path, content]): [string, Zippable[string]] => [
    path,
    [typeof content === 'string' ? strToU8(content) : content, { level: path === 'mimetype' ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(entries), { mtime: new Date('2024-06-27T12:00:00') });
}

/** `bytes` as the article that they are under the name `name`. */
export function read(bytes: Uint8Array, format: DocumentFormat, name = `tides.${format}`): Promise<Article> {
  return parseDocument(sourceOf(bytes, format, name));
}

export function sourceOf(bytes: Uint8Array, format: DocumentFormat, name: string): DocumentSource {
  const decode = (part: Uint8Array): { text: string; encoding: string } => ({
    text: new TextDecoder().decode(part),
    encoding: 'utf-8',
  });
  return { bytes, name, format, found: { format: { by: 'content' } }, decode };
}

/** A PNG of one pixel. */
export const PNG = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const WORD_NAMESPACES =
  `xmlns:w="${W}" xmlns:r="${OFFICE}/relationships" xmlns:m="${OFFICE}/math" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

const STYLES = [
  'Title', 'Subtitle', 'heading 1', 'heading 2', 'Quote', 'HTML Preformatted', 'toc 1', 'footnote text',
]; // prettier-ignore

/** A Word document: `body` is what stands in `w:body`, `core` in its core properties; `more` adds or replaces parts. */
export function docxOf(
  body: string,
  { core = '', more = {} }: { core?: string; more?: Files } = {},
): Uint8Array {
  const styles = STYLES.map(
    (name) =>
      `<w:style w:type="paragraph" w:styleId="${name.replace(' ', '')}"><w:name w:val="${name}"/></w:style>`,
  ).join('');
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/relationships/${kind}" Target="${target}"/>`;
  return zipOf({
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('rId1', 'image', 'media/tide.png')}${relation('rId2', 'hyperlink', 'https://example.org/tides').replace('/>', ' TargetMode="External"/>')}${relation('rId3', 'footnotes', 'footnotes.xml')}${relation('rId4', 'numbering', 'numbering.xml')}${relation('rId5', 'styles', 'styles.xml')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${W}">${styles}</w:styles>`,
    'word/numbering.xml': `${HEAD}<w:numbering xmlns:w="${W}">${[0, 1].map((id) => `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${id === 0 ? 'bullet' : 'decimal'}"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>`).join('')}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
    ...more,
  });
}

/** A paragraph of Word's with the text `text`, of the style `style`. */
export const paragraph = (text: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A book. `texts` are bodies of XHTML by file name, in reading order; `navigation` the inside of `nav`. */
export interface BookParts {
  texts: Readonly<Record<string, string>>;
  metadata?: string;
  navigation?: string;
  ncx?: string;
  /** More items of the manifest, and attributes of the spine. */
  items?: string;
  spine?: string;
  /** The attributes of single references in the spine, by file name. */
  references?: Readonly<Record<string, string>>;
  more?: Files;
}

export function epubOf({
  texts,
  metadata,
  navigation,
  ncx,
  items,
  spine,
  references,
  more,
}: BookParts): Uint8Array {
  const names = Object.keys(texts);
  const page = (body: string): string =>
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">\n` +
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
  const nav = navigation === undefined ? '' : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'; // prettier-ignore
  const toc =
    ncx === undefined ? '' : '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>';
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf':
      '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">' +
      `${metadata ?? '<dc:title>Tides</dc:title><dc:language>en</dc:language>'}</metadata><manifest>${nav}${toc}${items ?? ''}` +
      names
        .map((name, index) => `<item id="t${index}" href="text/${name}" media-type="application/xhtml+xml"/>`)
        .join('') +
      `</manifest><spine ${ncx === undefined ? '' : 'toc="ncx"'} ${spine ?? ''}>` +
      names.map((name, index) => `<itemref idref="t${index}" ${references?.[name] ?? ''}/>`).join('') +
      '</spine></package>',
    ...Object.fromEntries(names.map((name) => [`OEBPS/text/${name}`, page(texts[name] ?? '')])),
    ...(navigation === undefined
      ? {}
      : { 'OEBPS/nav.xhtml': page(`<nav epub:type="toc">${navigation}</nav>`) }),
    ...(ncx === undefined
      ? {}
      : {
          'OEBPS/toc.ncx': `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>${ncx}</navMap></ncx>`,
        }),
    ...more,
  });
}

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const ODF_NAMESPACES = [
  'office', 'style', 'text', 'table', 'meta',
].map((name) => `xmlns:${name}="${ODF}${name}:1.0"`).concat([
  `xmlns:draw="${ODF}drawing:1.0"`, `xmlns:fo="${ODF}xsl-fo-compatible:1.0"`, `xmlns:svg="${ODF}svg-compatible:1.0"`,
  'xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"',
]).join(' '); // prettier-ignore

/** An OpenDocument text: `text` is what stands in `office:text`, `styles` among the automatic styles. */
export function odtOf(
  text: string,
  { styles = '', meta = '', more = {} }: { styles?: string; meta?: string; more?: Files } = {},
): Uint8Array {
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${HEAD}<office:document-content ${ODF_NAMESPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    'meta.xml': `${HEAD}<office:document-meta ${ODF_NAMESPACES}><office:meta>${meta}</office:meta></office:document-meta>`,
    ...more,
  });
}

/** The same flat, as one file of XML. */
export function fodtOf(text: string, { styles = '', meta = '' } = {}): Uint8Array {
  return strToU8(
    `${HEAD}<office:document ${ODF_NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:meta>${meta}</office:meta>` +
      `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document>`,
  );
}
