import type { Direction } from '../article.ts';
import { isWebAddress } from './address.ts';
import { readDate } from './dates.ts';
import { elementsOf, isElement, lineText, property, type Element, type Root } from './hast.ts';
import { linkedData, type LinkedData } from './html-jsonld.ts';
import { directionValue, languageTag } from './tree-place.ts';

export interface PageMetadata {
  title: string | null;
  /** The text of `<title>`, which often names the site too. */
  documentTitle: string | null;
  byline: string | null;
  published: string | null;
  dek: string | null;
  siteName: string | null;
  lang: string | null;
  dir: Direction | null;
  sourceUrl: string | null;
  /** `<base href>` where it is http(s), else the source address. */
  base: string | null;
}

/**
 * What a page says of itself. The first that says anything counts:
 * title     JSON-LD headline (or name, where only that is part of `<title>`) · Dublin Core title · og:title · twitter:title · parsely-title
 * byline    JSON-LD author · Dublin Core creator · author · parsely-author · article:author unless an address · rel=author
 * published JSON-LD datePublished · article:published_time · parsely-pub-date · Dublin Core date or issued · date, pubdate …
 *           · itemprop=datePublished · the first `<time datetime>`; only what is a date
 * dek       JSON-LD description · Dublin Core · og:description · description · twitter:description
 * siteName  JSON-LD publisher · og:site_name · application-name
 * lang      `<html lang>` · `<body lang>` · JSON-LD inLanguage · content-language · og:locale
 * sourceUrl a SingleFile or *saved from* comment (what was really fetched) · canonical link · og:url · JSON-LD url
 */
export function metadataOf(root: Root): PageMetadata {
  const linked = linkedData(root);
  const page = collect(root);
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = page.meta.get(name) ?? page.byName.get(name);
      if (value !== undefined) return value;
    }
    return null;
  };
  const author = meta('article:author');
  const dates = [
    linked?.published,
    meta('article:published_time', 'parsely-pub-date'),
    meta('dc.date', 'dcterms.issued', 'dcterms.created', 'dcterms.date', 'dc.date.issued'),
    meta(
      'date',
      'pubdate',
      'publishdate',
      'publish-date',
      'datepublished',
      'sailthru.date',
      'article.published',
    ),
    ...page.dates,
  ];
  const addresses = [savedFrom(root), page.canonical, meta('og:url'), linked?.url ?? null];
  const sourceUrl = addresses.find((address) => address !== null && isWebAddress(address)) ?? null;
  const languages = [page.lang, linked?.lang ?? null, meta('content-language'), meta('og:locale')];
  return {
    title: clean(
      headline(linked, page.title) ??
        meta('dc.title', 'dcterms.title', 'og:title', 'twitter:title', 'parsely-title', 'title'),
    ),
    documentTitle: clean(page.title),
    byline: clean(
      linked?.byline ??
        meta('dc.creator', 'dcterms.creator', 'author', 'parsely-author') ??
        (author === null || isWebAddress(author) ? page.author : author),
    ),
    published: firstDate(dates),
    dek: clean(
      linked?.dek ??
        meta('dc.description', 'dcterms.description', 'og:description', 'description', 'twitter:description'),
    ),
    siteName: clean(linked?.siteName ?? meta('og:site_name', 'application-name')),
    lang: languages.map((value) => languageTag(value)).find((value) => value !== null) ?? null,
    dir: page.dir,
    sourceUrl,
    base: page.base !== null && isWebAddress(page.base) ? page.base : sourceUrl,
  };
}

/** Some sites put a description of the page's kind into `headline` and the title into `name`. */
function headline(linked: LinkedData | null, documentTitle: string | null): string | null {
  if (linked === null) return null;
  const within = (value: string | null): boolean => value !== null && (documentTitle ?? '').includes(value);
  return within(linked.name) && !within(linked.title) ? linked.name : linked.title;
}

interface Collected {
  /** By `property` (RDFa) first, then by `name`: what is stated both ways is stated for machines in the former. */
  meta: Map<string, string>;
  byName: Map<string, string>;
  dates: string[];
  title: string | null;
  canonical: string | null;
  author: string | null;
  base: string | null;
  lang: string | null;
  dir: Direction | null;
}

function collect(root: Root): Collected {
  const found: Collected = {
    meta: new Map(), byName: new Map(), dates: [], title: null, canonical: null, author: null, base: null, lang: null, dir: null,
  }; // prettier-ignore
  for (const element of elementsOf(root)) {
    switch (element.tagName) {
      case 'html':
      case 'body':
        found.lang ??= property(element, 'lang') ?? property(element, 'xmlLang');
        found.dir ??= directionValue(property(element, 'dir'));
        break;
      case 'title':
        found.title ??= lineText(element);
        break;
      case 'base':
        found.base ??= property(element, 'href');
        break;
      case 'meta':
        collectMeta(element, found);
        break;
      case 'link':
        if (relates(element, 'canonical')) found.canonical ??= property(element, 'href');
        break;
      case 'time':
        found.dates.push(property(element, 'dateTime') ?? lineText(element));
        break;
      default:
        if (property(element, 'itemProp') === 'datePublished')
          found.dates.unshift(property(element, 'content') ?? lineText(element));
        if (element.tagName === 'a' && relates(element, 'author')) found.author ??= lineText(element);
    }
  }
  return found;
}

function collectMeta(element: Element, found: Collected): void {
  const content = property(element, 'content')?.trim() ?? '';
  if (content === '') return;
  const names = [property(element, 'name'), property(element, 'httpEquiv'), property(element, 'itemProp')];
  note(found.meta, property(element, 'property'), content);
  for (const name of names) note(found.byName, name, content);
}

function note(meta: Map<string, string>, names: string | null, content: string): void {
  for (const name of (names ?? '').toLowerCase().split(/\s+/)) {
    // Dublin Core is written dc.title, dc:title, dcterm:title and dcterms.title.
    const key = name.replace(/^dc(terms?)?[.:]/, (_, terms?: string) =>
      terms === undefined ? 'dc.' : 'dcterms.',
    );
    if (key !== '' && !meta.has(key)) meta.set(key, content);
  }
}

function relates(element: Element, relation: string): boolean {
  return (property(element, 'rel') ?? '').toLowerCase().split(/\s+/).includes(relation);
}

/** The address in the comment that SingleFile, or a browser's *Save page as*, puts before or into `<html>`. */
function savedFrom(root: Root): string | null {
  const html = root.children.find((child) => isElement(child, 'html'));
  for (const node of [...root.children, ...(isElement(html) ? html.children : [])]) {
    if (node.type !== 'comment') continue;
    const match =
      /saved with SingleFile[^]{0,200}?\burl:\s*(\S{1,4000})/i.exec(node.value) ??
      /saved from url=\(\d+\)(\S{1,4000})/i.exec(node.value);
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

function firstDate(values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const date = value === null || value === undefined ? null : readDate(value);
    if (date !== null) return date;
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  amp: '&',
};

/** One line, without the entities that publishers escape twice; `null` for nothing. */
function clean(value: string | null): string | null {
  const line = (value ?? '')
    .replace(
      /&(?:(lt|gt|quot|apos|nbsp|amp)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
      (whole, name?: string, decimal?: string, hex?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
        const letter = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        return letter ? String.fromCodePoint(code) : '\uFFFD';
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' ? null : line;
}
