import type { DroppedKind, Extraction } from '../article.ts';
import { PostilError } from '../failure.ts';
import { textOf } from '../text.ts';
import { openArchive } from './archive.ts';
import { damaged } from './archive-directory.ts';
import { propertiesIn, PROPERTIES_DIALECT } from './document-properties.ts';
import { headLines, stated } from './document-head.ts';
import { titleOf } from './file-title.ts';
import { settleFragments } from './fragments.ts';
import { elementsOf, isElement, type Element, type Root } from './hast.ts';
import { languageOf, majorityDirection } from './language.ts';
import { contentOf } from './odt-content.ts';
import { stylesIn } from './odt-styles.ts';
import { partPictures } from './part-pictures.ts';
import type { DocumentSource, ParsedDocument } from './source.ts';
import type { Origins } from './tree-origins.ts';
import { treeOf } from './tree.ts';
import { xmlPart, type XmlDialect } from './xml.ts';

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
 * An OpenDocument text as an article: headings, lists, tables, notes, pictures and formulas. Text that was deleted with the
 * record of changes on is left out, text that was inserted is text. Throws PostilError: `malformed`, `too-large`, `too-deep`,
 * `unsupported` where it has a password.
 */
export async function parseOdt(source: DocumentSource): Promise<ParsedDocument> {
  const { name } = source;
  const archive = openArchive(source.bytes, name);
  const part = (path: string): Root | null => xmlPart(archive, path, source, ODF);
  refuseEncrypted(part('META-INF/manifest.xml'), name);
  const content = part('content.xml');
  const body =
    content === null ? undefined : [...elementsOf(content)].find(({ tagName }) => tagName === 'office:text');
  if (body === undefined) throw damaged(name, 'the part with its text is missing');
  const dropped: Extraction['dropped'] = {};
  const count = (kind: DroppedKind): void => void (dropped[kind] = (dropped[kind] ?? 0) + 1);
  const properties = propertiesIn(part('meta.xml'));
  const formula = (address: string): Element | null => {
    const root = part(`${address}/content.xml`);
    return [...(root === null ? [] : elementsOf(root))].find(({ tagName }) => tagName === 'math') ?? null;
  };
  const { blocks: children, notes } = contentOf(body, {
    styles: stylesIn([content, part('styles.xml')]),
    count,
    formula,
  });
  const head = headLines(children, properties);
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
  const origins: Origins = new WeakMap();
  const { blocks, resources } = treeOf(root, {
    base: null,
    language: { lang: properties.lang, dir: null },
    embedded: partPictures(archive, count),
    origins,
  });
  settleFragments(blocks, root, origins);
  const text = textOf(blocks);
  const { lang: said } = properties;
  const lang = said ?? languageOf(text);
  const lines = stated(head, properties);
  return {
    encoding: 'utf-8',
    ...lines,
    title: lines.title ?? titleOf(name, text),
    lang,
    dir: majorityDirection(blocks.map((block) => textOf([block]))),
    siteName: null,
    sourceUrl: null,
    blocks,
    page: null,
    resources,
    warnings: [],
    rules: { ...lines.rules, ...(lang === null ? {} : { lang: said === null ? 'letters' : 'properties' }) },
    dropped,
  };
}

function refuseEncrypted(manifest: Root | null, name: string): void {
  for (const element of manifest === null ? [] : elementsOf(manifest)) {
    if (!isElement(element, 'manifest:encryption-data')) continue;
    throw new PostilError(
      'unsupported',
      `${name} is protected by a password. Open it in the program it was made with and save it without one.`,
    );
  }
}
