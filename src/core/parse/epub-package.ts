import type { Direction } from '../article.ts';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { isWebAddress } from './address.ts';
import type { Archive } from './archive.ts';
import { damaged } from './archive-directory.ts';
import { dateOf, joinedNames, PROPERTIES_DIALECT } from './document-properties.ts';
import { elementsOf, isElement, lineText, property, type Element, type Root } from './hast.ts';
import type { DocumentSource } from './source.ts';
import { languageTag } from './tree-place.ts';
import { xmlPart, type XmlDialect } from './xml.ts';

/** The package document of a book (EPUB 3.3 §5, OPF 2.0): what it says of itself, and in which order it is read. */
export interface Book {
  title: string | null;
  authors: string[];
  byline: string | null;
  published: string | null;
  dek: string | null;
  publisher: string | null;
  lang: string | null;
  /** Which way its pages turn. */
  progression: Direction | null;
  sourceUrl: string | null;
  /** Paths of its texts in reading order, and of those that stand beside it (`linear="no"`). */
  spine: string[];
  aside: string[];
  /** Those among them that are a picture, not a page. */
  drawn: ReadonlySet<string>;
  /** How many more it lists that are of no kind that can be read. */
  unread: number;
  /** EPUB 3's navigation document, EPUB 2's NCX. */
  navigation: string | null;
  ncx: string | null;
  cover: string | null;
}

const PACKAGE: XmlDialect = {
  namespaces: { ...PROPERTIES_DIALECT.namespaces, 'http://www.idpf.org/2007/opf': '' },
};
const PLAIN: XmlDialect = {
  namespaces: {
    'urn:oasis:names:tc:opendocument:xmlns:container': '',
    'http://www.w3.org/2001/04/xmlenc#': 'enc:',
  },
};

/** Reads the package of the book in `archive`. Throws PostilError: `malformed` where there is none, `unsupported` where it is locked. */
export function bookIn(archive: Archive, source: DocumentSource): Book {
  const path = packagePath(archive, source);
  const root = path === null ? null : xmlPart(archive, path, source, PACKAGE);
  if (path === null || root === null) throw damaged(source.name, words.files.formats.archive.found.noPackage);
  const elements = [...elementsOf(root)];
  const items = new Map(
    elements
      .filter(({ tagName }) => tagName === 'item')
      .map((item) => [property(item, 'id') ?? '', itemOf(item, path, archive)]),
  );
  const spine: string[] = [];
  const aside: string[] = [];
  const drawn = new Set<string>();
  let unread = 0;
  for (const reference of elements.filter(({ tagName }) => tagName === 'itemref')) {
    const item = items.get(property(reference, 'idref') ?? '');
    const shown = item === undefined ? null : shownFor(item, items);
    if (item !== undefined && shown === null) unread += 1;
    if (shown === null) continue;
    if (!isText(shown.mediaType)) drawn.add(shown.path);
    (property(reference, 'linear') === 'no' ? aside : spine).push(shown.path);
  }
  refuseLocked(archive, source, [...spine, ...aside]);
  const itemsFound = [...items.values()];
  const order = elements.find(({ tagName }) => tagName === 'spine');
  const named = (name: string): Item | undefined =>
    itemsFound.find(({ properties }) => properties.includes(name));
  const coverId = metaNamed(elements, 'cover');
  const cover = named('cover-image') ?? items.get(coverId ?? '');
  const ncx =
    items.get(order === undefined ? '' : (property(order, 'toc') ?? '')) ??
    itemsFound.find(({ mediaType }) => mediaType === 'application/x-dtbncx+xml');
  const progression = order === undefined ? null : property(order, 'page-progression-direction');
  return {
    ...metadataOf(root, elements),
    progression: progression === 'rtl' || progression === 'ltr' ? progression : null,
    spine,
    aside,
    drawn,
    unread,
    navigation: named('nav')?.path ?? null,
    ncx: ncx?.path ?? null,
    cover: cover !== undefined && cover.mediaType.startsWith('image/') ? cover.path : null,
  };
}

function packagePath(archive: Archive, source: DocumentSource): string | null {
  const container = xmlPart(archive, 'META-INF/container.xml', source, PLAIN);
  const roots = container === null ? [] : [...elementsOf(container)];
  const named = roots
    .filter(({ tagName }) => tagName === 'rootfile')
    .map((root) => property(root, 'full-path') ?? '');
  const found = named
    .map((path) => partPath('', path, archive))
    .find((path) => path !== null && archive.has(path));
  return found ?? archive.paths.find((path) => path.endsWith('.opf')) ?? null;
}

interface Item {
  path: string | null;
  mediaType: string;
  properties: string[];
  /** The id of the item that stands for this one where it cannot be shown. */
  fallback: string;
}
type Shown = Item & { path: string };

/** What is read for an item of the reading order: itself or, along its fallbacks (EPUB 3.3 §3.5.1), a page rather than a picture. */
function shownFor(item: Item, items: ReadonlyMap<string, Item>): Shown | null {
  const seen = new Set<Item>();
  let picture: Shown | null = null;
  for (let at: Item | undefined = item; at !== undefined && !seen.has(at); at = items.get(at.fallback)) {
    seen.add(at);
    const { path } = at;
    if (path === null) continue;
    if (isText(at.mediaType)) return { ...at, path };
    if (at.mediaType.startsWith('image/')) picture ??= { ...at, path };
  }
  return picture;
}

function itemOf(item: Element, base: string, archive: Archive): Item {
  return {
    path: partPath(base, property(item, 'href') ?? '', archive),
    mediaType: property(item, 'media-type') ?? '',
    properties: (property(item, 'properties') ?? '').split(/\s+/),
    fallback: property(item, 'fallback') ?? '',
  };
}

/** XHTML, as EPUB 2 and 3 and their forerunner name it. */
function isText(mediaType: string): boolean {
  return /^(?:application\/xhtml\+xml|text\/(?:html|x-oeb1-document))$/.test(mediaType);
}

/**
 * The path in the archive that `href` means in the part `base`; `null` for an address outside the archive. What the archive
 * has under that very name comes before what it means when percent signs are decoded.
 */
export function partPath(base: string, href: string, archive: Archive): string | null {
  const reference = href.replace(/[?#][^]*$/, '');
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(reference)) return null;
  if (reference === '') return base;
  const folder = base.slice(0, base.lastIndexOf('/') + 1);
  const [plain, decoded] = [reference, percentDecoded(reference)].map((path) =>
    withoutDots(path.startsWith('/') ? path.slice(1) : folder + path),
  );
  return (plain !== undefined && plain !== null && archive.has(plain) ? plain : decoded) ?? null;
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** `path` without `.` and `..`; `null` where it leads out of the archive. */
function withoutDots(path: string): string | null {
  const kept: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') {
      if (kept.pop() === undefined) return null;
    } else if (segment !== '.' && segment !== '') kept.push(segment);
  }
  return kept.join('/');
}

type Metadata = Omit<
  Book,
  'progression' | 'spine' | 'aside' | 'drawn' | 'unread' | 'navigation' | 'ncx' | 'cover'
>;

function metadataOf(root: Root, elements: readonly Element[]): Metadata {
  const all = (name: string): Element[] =>
    elements.filter((element) => element.tagName === `dc:${name}` && lineText(element) !== '');
  const first = (name: string): string | null => all(name).map(lineText)[0] ?? null;
  const refined = (element: Element, name: string): string | null => {
    const id = property(element, 'id');
    const refinement = elements.find(
      (meta) =>
        isElement(meta, 'meta') &&
        property(meta, 'refines') === `#${id}` &&
        property(meta, 'property') === name,
    );
    return property(element, name) ?? (id === null || refinement === undefined ? null : lineText(refinement));
  };
  const creators = all('creator');
  // Translators and illustrators are contributors whom some books name here.
  const authors = creators.filter((creator) => /^(?:aut|author)?$/.test(refined(creator, 'role') ?? ''));
  const names = (authors.length > 0 ? authors : creators).map(lineText);
  const dates = all('date').filter((date) => property(date, 'event') !== 'modification');
  const published = dates.find((date) => /publication/.test(property(date, 'event') ?? '')) ?? dates[0];
  const addresses = [...all('source'), ...all('identifier')].map(lineText).filter(isWebAddress);
  return {
    title: first('title'),
    authors: names,
    byline: joinedNames(names),
    // Calibre writes the year 101 where it knows none.
    published: published === undefined || /^0/.test(lineText(published)) ? null : dateOf(lineText(published)),
    dek: first('description'),
    publisher: first('publisher'),
    lang: languageTag(first('language')) ?? languageTag(packageLanguage(root)),
    sourceUrl: addresses[0] ?? null,
  };
}

function packageLanguage(root: Root): string | null {
  const element = root.children.find((child) => isElement(child));
  return isElement(element) ? property(element, 'xml:lang') : null;
}

function metaNamed(elements: readonly Element[], name: string): string | null {
  const meta = elements.find((element) => isElement(element, 'meta') && property(element, 'name') === name);
  return meta === undefined ? null : property(meta, 'content');
}

/** Fonts that are only hidden from copying, by EPUB's own method and by Adobe's. */
const OBFUSCATION = /^http:\/\/(?:www\.idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC)$/;

/** A book whose texts are encrypted (OCF 3.3 §4.2.6.3.2) is locked to a program or a person. */
function refuseLocked(archive: Archive, source: DocumentSource, texts: readonly string[]): void {
  const root = xmlPart(archive, 'META-INF/encryption.xml', source, PLAIN);
  if (root === null) return;
  for (const data of elementsOf(root)) {
    if (data.tagName !== 'enc:EncryptedData') continue;
    const inside = [...elementsOf(data)];
    const method = inside.find(({ tagName }) => tagName === 'enc:EncryptionMethod');
    const reference = inside.find(({ tagName }) => tagName === 'enc:CipherReference');
    if (method !== undefined && OBFUSCATION.test(property(method, 'Algorithm') ?? '')) continue;
    const path = reference === undefined ? null : partPath('', property(reference, 'URI') ?? '', archive);
    if (path !== null && texts.includes(path)) {
      throw new PostilError('unsupported', words.files.formats.book.locked(source.name));
    }
  }
}
