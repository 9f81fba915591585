import type { DroppedKind, Extraction } from '../article.ts';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { openArchive } from './archive.ts';
import { damaged } from './archive-directory.ts';
import { propertiesIn, PROPERTIES_DIALECT } from './document-properties.ts';
import { headLines, stated } from './document-head.ts';
import { documentArticle } from './document-article.ts';
import { elementsOf, isElement, type Element, type Root } from './hast.ts';
import { contentOf, type OdtOptions } from './odt-content.ts';
import { stylesIn } from './odt-styles.ts';
import { partPictures } from './part-pictures.ts';
import type { EmbeddedPicture } from './picture.ts';
import type { DocumentSource, ParsedDocument } from './source.ts';
import { xmlOf, xmlPart, xmlText, type XmlDialect } from './xml.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const ODF: XmlDialect = {
  namespaces: {
    [`${OASIS}office:1.0`]: 'office:',
    [`${OASIS}style:1.0`]: 'style:',
    [`${OASIS}text:1.0`]: 'text:',
    [`${OASIS}table:1.0`]: 'table:',
    [`${OASIS}drawing:1.0`]: 'draw:',
    [`${OASIS}xsl-fo-compatible:1.0`]: 'fo:',
    [`${OASIS}svg-compatible:1.0`]: 'svg:',
    [`${OASIS}manifest:1.0`]: 'manifest:',
    'http://www.w3.org/1999/xlink': 'xlink:',
    'http://www.w3.org/1998/Math/MathML': '',
    ...PROPERTIES_DIALECT.namespaces,
  },
};

/**
 * An OpenDocument text as an article, packed or flat (one file of XML): headings, lists, tables, notes, pictures and formulas.
 * Text that was deleted with the record of changes on, and hidden text, is left out; text that was inserted is text. Throws
 * PostilError: `malformed`, `too-large`, `too-deep`, `unsupported` where it has a password or is no text.
 */
export async function parseOdt(source: DocumentSource): Promise<ParsedDocument> {
  const { name } = source;
  const dropped: Extraction['dropped'] = {};
  const count = (kind: DroppedKind): void => void (dropped[kind] = (dropped[kind] ?? 0) + 1);
  const { content, meta, styles, formula, embedded } = partsOf(source, count);
  const elements = content === null ? [] : [...elementsOf(content)];
  const body = elements.find(({ tagName }) => tagName === 'office:text');
  if (body === undefined) throw withoutText(elements, name);
  const properties = propertiesIn(meta);
  const { blocks, notes, cut } = contentOf(body, { styles, count, formula });
  const head = headLines(blocks, properties);
  const root: Root = { type: 'root', children: head.rest };
  if (notes.length > 0) {
    const list: Element = { type: 'element', tagName: 'ol', properties: {}, children: notes };
    root.children.push({
      type: 'element',
      tagName: 'section',
      properties: { dataFootnotes: '' },
      children: [list],
    });
  }
  const { lang } = properties;
  const warnings = cut ? [{ code: 'table-cut', message: words.files.formats.openDocument.repeats }] : [];
  const said = { ...stated(head, properties), lang, langRule: 'properties', dropped, warnings } as const;
  return documentArticle(root, said, { name, embedded });
}

/** What a document consists of, wherever it lies. */
interface OdtParts extends Pick<OdtOptions, 'styles' | 'formula'> {
  content: Root | null;
  meta: Root | null;
  embedded: EmbeddedPicture;
}

function partsOf(source: DocumentSource, count: (kind: DroppedKind) => void): OdtParts {
  // A ZIP archive begins with the initials of Phil Katz.
  if (source.bytes[0] !== 0x50 || source.bytes[1] !== 0x4b) return flatParts(source);
  const archive = openArchive(source.bytes, source.name);
  const part = (path: string): Root | null => xmlPart(archive, path, source, ODF);
  refuseEncrypted(part('META-INF/manifest.xml'), source.name);
  const content = part('content.xml');
  return {
    content,
    meta: part('meta.xml'),
    styles: stylesIn([content, part('styles.xml')]),
    formula: (address) => {
      const root = part(`${address}/content.xml`);
      return [...(root === null ? [] : elementsOf(root))].find(({ tagName }) => tagName === 'math') ?? null;
    },
    embedded: partPictures(archive, count),
  };
}

/** OpenDocument 1.3 part 3, §2.2.2: all parts under one root; pictures and formulas stand where they are shown. */
function flatParts({ bytes, name, decode }: DocumentSource): OdtParts {
  const content = xmlOf(xmlText(bytes, decode), name, ODF);
  const meta = [...elementsOf(content)].find(({ tagName }) => tagName === 'office:meta');
  return {
    content,
    meta: meta === undefined ? null : { type: 'root', children: meta.children },
    styles: stylesIn([content]),
    formula: () => null,
    embedded: () => null,
  };
}

/** What an OpenDocument is that is no text. */
const OTHERS = ['spreadsheet', 'presentation', 'drawing', 'chart'] as const;

function withoutText(elements: readonly Element[], name: string): PostilError {
  const { notText } = words.files.formats.openDocument;
  const other = OTHERS.find((kind) => elements.some(({ tagName }) => tagName === `office:${kind}`));
  if (other === undefined) return damaged(name, words.files.formats.archive.found.noContent);
  return new PostilError('unsupported', notText[other](name));
}

function refuseEncrypted(manifest: Root | null, name: string): void {
  for (const element of manifest === null ? [] : elementsOf(manifest)) {
    if (!isElement(element, 'manifest:encryption-data')) continue;
    throw new PostilError('unsupported', words.files.formats.password(name));
  }
}
