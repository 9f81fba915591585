import mammoth from 'mammoth';
import type { DroppedKind } from '../article.ts';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { openArchive, type Archive } from './archive.ts';
import { headLines, stated } from './document-head.ts';
import { PROPERTIES_DIALECT, propertiesIn } from './document-properties.ts';
import { wordParts, type WordParts } from './docx-parts.ts';
import { STAND_IN } from './docx-rewrite.ts';
import { STYLES } from './docx-styles.ts';
import { documentArticle } from './document-article.ts';
import { elementsOf, isElement, lineText, property, type Child, type Element, type Root } from './hast.ts';
import { documentOf } from './html-document.ts';
import type { DocumentSource, ParsedDocument } from './source.ts';
import { tooDeep } from './too-deep.ts';
import { languageTag } from './tree-place.ts';
import { textPart, xmlPart } from './xml.ts';

/**
 * A Word document (ECMA-376, WordprocessingML) as an article, by mammoth: it reads styles, lists, tables, notes, links and
 * tracked changes (insertions are text, deletions are not) into HTML, which takes the way of every page from there. What mammoth
 * may read comes out of our own archive, within its limits. Throws PostilError: `malformed`, `too-large`, `too-deep`,
 * `unsupported`.
 */
export async function parseDocx(source: DocumentSource): Promise<ParsedDocument> {
  const { bytes, name } = source;
  const archive = openArchive(bytes, name);
  const properties = propertiesIn(xmlPart(archive, partNamed(archive, 'core'), source, PROPERTIES_DIALECT));
  const parts = wordParts(archive, source);
  const { html, pictures, missing, signs } = await converted(parts, name);
  const page = documentOf(html, name);
  const head = headLines(arranged(page, parts), properties);
  const { dropped } = parts;
  const count = (kind: DroppedKind, times: number): void => {
    if (times > 0) dropped[kind] = (dropped[kind] ?? 0) + times;
  };
  count('page-furniture', margins(archive, source));
  count('missing-pictures', missing);
  count('drawings', signs);
  const root: Root = { type: 'root', children: head.rest };
  const lines = stated(head, properties);
  const { lang } = properties;
  const said = {
    ...lines,
    lang,
    langRule: 'properties',
    otherLang: commonest(parts.languages),
    dropped,
  } as const;
  return documentArticle(root, said, { name, embedded: (address) => pictures.get(address) ?? null });
}

/** Headers and footers with words in them: Word writes three of each, most of them empty. */
function margins(archive: Archive, { decode }: DocumentSource): number {
  const paths = archive.paths.filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path));
  return paths.filter((path) =>
    />[^<]*[^<\s][^<]*<\/(?:[\w.-]+:)?t>/.test(textPart(archive, path, decode) ?? ''),
  ).length;
}

function partNamed(archive: Archive, name: string): string {
  const usual = `docProps/${name}.xml`;
  return archive.has(usual) ? usual : (archive.paths.find((path) => path.endsWith(`/${name}.xml`)) ?? usual);
}

/** Addresses that the pictures have on mammoth's page; no file can have one of this form. */
const PICTURE = 'word-picture:';

async function converted(
  parts: WordParts,
  name: string,
): Promise<{ html: string; pictures: Map<string, Uint8Array>; missing: number; signs: number }> {
  const pictures = new Map<string, Uint8Array>();
  let missing = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const address = `${PICTURE}${pictures.size}`;
    try {
      pictures.set(address, new Uint8Array(await image.readAsArrayBuffer()));
    } catch (error) {
      if (error instanceof PostilError) throw error;
      // Linked, not embedded: its address is another file or another computer.
      missing += 1;
    }
    return { src: address };
  });
  // `file` is how mammoth's own tests give it an archive; its types know only of what it unpacks itself.
  const input = { file: parts } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  try {
    const options = { styleMap: [...STYLES], includeEmbeddedStyleMap: false, convertImage };
    const { value, messages } = await mammoth.convertToHtml(input, options);
    // Mammoth goes on without a picture that it could not have; one beyond the limits is no such.
    const beyond = messages.find(
      (message) => message.type === 'error' && message.error instanceof PostilError,
    );
    if (beyond?.type === 'error') throw beyond.error;
    // Letters of fonts of signs that mammoth's table lacks.
    const signs = messages.filter(({ message }) => message.startsWith('A w:sym element')).length;
    return { html: value, pictures, missing, signs };
  } catch (error) {
    if (error instanceof PostilError) throw error;
    if (error instanceof RangeError) throw tooDeep(name);
    throw new PostilError('malformed', words.files.formats.word.notWhole(name), { cause: error });
  }
}

/** Mammoth's page in the tree's terms: notes as a section of footnotes, formulas and ruby in their places. */
function arranged(page: Root, { standIns }: WordParts): Child[] {
  const body = [...elementsOf(page)].find(({ tagName }) => tagName === 'body');
  const children = body?.children ?? [];
  const notes = children.findLast((child): child is Element => isElement(child, 'ol') && isNotes(child));
  if (notes !== undefined) {
    const section: Element = {
      type: 'element',
      tagName: 'section',
      properties: { dataFootnotes: '' },
      children: [notes],
    };
    children.splice(children.indexOf(notes), 1, section);
  }
  for (const element of elementsOf(page)) {
    if (!isElement(element, 'a')) continue;
    const href = property(element, 'href') ?? '';
    if (/^#(?:foot|end)note-(?!ref-)/.test(href))
      element.children = [{ type: 'text', value: noteLabel(element) }];
    const index = href.startsWith(`#${STAND_IN}-`) ? Number(href.slice(STAND_IN.length + 2)) : -1;
    // In the link's place, as the element that it becomes.
    Object.assign(element, standIns[index]);
  }
  return children;
}

const isNotes = (list: Element): boolean =>
  list.children.some(
    (child) => isElement(child, 'li') && /^(?:foot|end)note-/.test(property(child, 'id') ?? ''),
  );

/** Word raises a bare number where mammoth writes it in brackets. */
function noteLabel(mark: Element): string {
  return lineText(mark).replace(/^\[(.*)\]$/, '$1');
}

function commonest(languages: ReadonlyMap<string, number>): string | null {
  const [first] = [...languages].sort(([, a], [, b]) => b - a);
  return languageTag(first?.[0] ?? null);
}
