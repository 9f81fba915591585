import type { Direction } from '../article.ts';
import { elementsOf, lineText, property, rawText, type Element, type Root } from './hast.ts';
import { itemsOf, type Items } from './html-microdata.ts';
import { timesOf } from './html-times.ts';
import { directionValue, languageTag } from './tree-place.ts';

/** What the elements of a page state, before anything is chosen from it. */
export interface Statements {
  /** `meta` elements by name, lower case: `og:title`, `dc:creator`, `author`. The last of several counts. */
  meta: ReadonlyMap<string, string>;
  /** The names of which a page has one for each author. */
  each: ReadonlyMap<string, OneEach>;
  /** Microdata and RDFa of the article. */
  items: Items;
  /** The text of `title`, on one line. */
  title: string | null;
  canonical: string | null;
  base: string | null;
  lang: string | null;
  dir: Direction | null;
  /** Links and elements that name an author to the eye. */
  bylines: readonly string[];
  /** What `time` elements say, the article's own first. */
  times: readonly string[];
}

interface OneEach {
  attribute: string;
  values: string[];
}

/** All of it, in passes that are linear in the page. */
export function statementsOf(root: Root): Statements {
  const meta = new Map<string, string>();
  const each = new Map<string, OneEach>();
  const found = { title: null, canonical: null, base: null, lang: null, dir: null } as {
    -readonly [Key in 'title' | 'canonical' | 'base' | 'lang']: string | null;
  } & { dir: Direction | null };
  const bylines: string[] = [];
  const drawings = new Set<Element>();
  for (const element of elementsOf(root)) {
    switch (element.tagName) {
      case 'html':
      case 'body':
        found.lang ??= languageTag(property(element, 'lang')) ?? languageTag(property(element, 'xmlLang'));
        found.dir ??= directionValue(property(element, 'dir'));
        break;
      case 'svg':
        // A drawing may have a title, too.
        for (const inside of elementsOf(element)) drawings.add(inside);
        break;
      case 'title':
        if (!drawings.has(element))
          found.title ??= rawText(element)
            .replace(/[ \t\n\r\f]+/g, ' ')
            .trim();
        break;
      case 'base':
        found.base ??= property(element, 'href');
        break;
      case 'meta':
        for (const [attribute, name] of metaNames(element)) {
          const content = property(element, 'content')?.trim() ?? '';
          if (content === '') continue;
          meta.set(name, content);
          if (ONE_EACH.has(name)) noteOne(each, name, attribute, content);
        }
        break;
      case 'link':
        if (relates(element, 'canonical')) found.canonical ??= property(element, 'href');
        break;
      default:
        if (isByline(element)) bylines.push(lineText(element));
    }
  }
  return { meta, each, items: itemsOf(root), ...found, bylines, times: timesOf(root) };
}

/** As Readability finds them in `property`, with whatever stands around: `og:article:published_time`. */
const PROPERTY =
  /(?:article|dc|dcterm|og|twitter)\s*:\s*(?:author|creator|description|published_time|title|site_name)/gi;

function* metaNames(element: Element): Generator<[attribute: string, name: string]> {
  const stated = property(element, 'property') ?? '';
  const known = stated.match(PROPERTY);
  if (known?.[0] !== undefined) {
    yield ['property', plain(known[0])];
    return;
  }
  for (const name of stated.split(/\s+/)) if (name !== '') yield ['property', plain(name)];
  for (const key of ['name', 'httpEquiv']) {
    const name = property(element, key);
    if (name !== null && name.trim() !== '') yield [key, plain(name)];
  }
}

/** Dublin Core is written dc.title, dc:title, DC.Title, dcterm:title and dcterms.title. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^(dc|dcterm|og|twitter)[.-]/, '$1:')
    .replace(/^dcterms[.:-]/, 'dcterms:');
}

const ONE_EACH = new Set([
  'author',
  'parsely-author',
  'article:author',
  'citation_author',
  'dc:creator',
  'dcterms:creator',
]);

/** A byline has room for so many. */
const MOST_AUTHORS = 50;

/** What is stated both ways, as `property` and as `name`, is stated twice: the last way counts, as with all others. */
function noteOne(each: Map<string, OneEach>, name: string, attribute: string, content: string): void {
  const known = each.get(name);
  if (known?.attribute !== attribute) each.set(name, { attribute, values: [content] });
  else if (known.values.length < MOST_AUTHORS && !known.values.includes(content)) known.values.push(content);
}

function relates(element: Element, relation: string): boolean {
  return (property(element, 'rel') ?? '').toLowerCase().split(/\s+/).includes(relation);
}

/** Longer texts in such an element are about the author, or a list of all of them. */
const LONGEST_BYLINE = 100;

function isByline(element: Element): boolean {
  const names = /(?:^|\s)(?:by-?line|author|p-author|article-author|post-author|entry-author)(?:\s|$)/i;
  const isOne = relates(element, 'author') || names.test(property(element, 'className') ?? '');
  if (!isOne) return false;
  const length = lineText(element).length;
  return length > 0 && length < LONGEST_BYLINE;
}
