import type { Direction, Rule, Stated } from '../article.ts';
import { isWebAddress, linkAddress } from './address.ts';
import { fieldDate } from './dates.ts';
import { elementsOf, lineText, type Root } from './hast.ts';
import { linkedData } from './html-jsonld.ts';
import { originalAddress, savedFrom } from './html-saved.ts';
import { statementsOf, type Statements } from './html-statements.ts';
import { headlineOf } from './html-title.ts';
import { languageTag } from './tree-place.ts';

export interface PageMetadata {
  title: string | null;
  byline: string | null;
  published: string | null;
  dek: string | null;
  siteName: string | null;
  lang: string | null;
  dir: Direction | null;
  sourceUrl: string | null;
  /** `<base href>` where it is http(s), else the source address. */
  base: string | null;
  /** Where each of them was found. */
  rules: Partial<Record<Stated, Rule>>;
}

/** A rule, and what the page says by it. */
type Candidate = readonly [Rule, string | null | undefined];

/**
 * What a page says of itself. The first that says anything counts; docs/metadata.md has the same as a table. Title and byline go by
 * Readability's order as far as that goes, so that both name a page alike; what Readability does not look at comes behind.
 * title     JSON-LD headline or name · Dublin Core · og:title · Weibo · title · twitter:title · parsely-title · citation_title ·
 *           sailthru.title · the `title` element without the site's name · microdata headline · the first `h1`
 * byline    JSON-LD author · Dublin Core creator · author · parsely-author · article:author unless an address · citation_author ·
 *           `seen`, which is the line that Readability took for one · sailthru.author · byl · JSON-LD of another kind · microdata or
 *           RDFa author · rel=author, class byline or author
 * published JSON-LD datePublished · article:published_time · parsely-pub-date · citation_publication_date or _date · Dublin Core ·
 *           sailthru.date, date, pubdate … · microdata · the first `time` element, the article's before others; only what is a date
 * dek       JSON-LD description · Dublin Core · og:description · description · twitter:description
 * siteName  JSON-LD publisher · og:site_name · application-name · citation_journal_title
 * lang      `<html lang>` · `<body lang>` · JSON-LD inLanguage · content-language · Dublin Core · og:locale
 * sourceUrl what those who saved it wrote down (SingleFile, *saved from*, `archived`: the Wayback Machine) · canonical link · og:url · JSON-LD
 */
export function metadataOf(
  root: Root,
  { seen = null, archived = null }: { seen?: string | null; archived?: string | null } = {},
): PageMetadata {
  const page = statementsOf(root);
  const headline = page.title === null || page.title === '' ? null : headlineOf(page.title, root);
  const linked = linkedData(root, headline);
  const meta = (...names: string[]): string | null => firstOf(names.map((name) => page.meta.get(name)));
  const rules: Partial<Record<Stated, Rule>> = {};
  const choose = (
    field: Stated,
    read: (value: string) => string | null,
    candidates: readonly Candidate[],
  ) => {
    for (const [rule, value] of candidates) {
      const found = value === null || value === undefined ? null : read(value);
      if (found === null) continue;
      rules[field] = rule;
      return found;
    }
    return null;
  };
  const web = (address: string): string | null => webAddress(address, page.base);
  const sourceUrl = choose('sourceUrl', web, [
    ['saved-from', savedFrom(root) ?? archived],
    ['link', page.canonical],
    ['open-graph', meta('og:url')],
    ['json-ld', linked?.url],
  ]);
  return {
    title: choose('title', line, [
      ['json-ld', linked?.title],
      ['dublin-core', meta('dc:title', 'dcterm:title', 'dcterms:title')],
      ['open-graph', meta('og:title')],
      ['meta', meta('weibo:article:title', 'weibo:webpage:title', 'title')],
      ['twitter-card', meta('twitter:title')],
      ['meta', meta('parsely-title', 'citation_title', 'sailthru.title')],
      ['title-element', headline],
      ['microdata', page.items.headline],
      ['heading', firstHeading(root)],
    ]),
    byline: choose('byline', bylineOf, [
      ['json-ld', linked?.isArticle === true ? linked.byline : null],
      [
        'dublin-core',
        joined(page, 'dc:creator') ?? meta('dcterm:creator') ?? joined(page, 'dcterms:creator'),
      ],
      ['meta', joined(page, 'author') ?? joined(page, 'parsely-author')],
      ['open-graph', joined(page, 'article:author')],
      ['meta', joined(page, 'citation_author')],
      ['readability', seen],
      ['meta', withoutBy(meta('sailthru.author', 'byl'))],
      ['json-ld', linked?.byline],
      ['microdata', page.items.authors.join(', ')],
      ['attribute', withoutBy(firstOf(page.bylines))],
    ]),
    published: choose('published', fieldDate, [
      ['json-ld', linked?.published],
      ['open-graph', meta('article:published_time')],
      [
        'meta',
        meta('parsely-pub-date', 'citation_publication_date', 'citation_online_date', 'citation_date'),
      ],
      ...['dc:date', 'dcterms:issued', 'dcterms:created', 'dcterms:date', 'dc:date.issued'].map(
        (name): Candidate => ['dublin-core', meta(name)],
      ),
      ...DATES.map((name): Candidate => ['meta', meta(name)]),
      ['microdata', page.items.published],
      ...page.times.map((time): Candidate => ['time-element', time]),
    ]),
    dek: choose('dek', line, [
      ['json-ld', linked?.dek],
      ['dublin-core', meta('dc:description', 'dcterm:description', 'dcterms:description')],
      ['open-graph', meta('og:description')],
      ['meta', meta('weibo:article:description', 'weibo:webpage:description', 'description')],
      ['twitter-card', meta('twitter:description')],
    ]),
    siteName: choose('siteName', line, [
      ['json-ld', linked?.siteName],
      ['open-graph', meta('og:site_name')],
      ['meta', meta('application-name', 'citation_journal_title')],
    ]),
    lang: choose('lang', languageTag, [
      ['attribute', page.lang],
      ['json-ld', linked?.lang],
      ['meta', meta('content-language')?.split(',')[0]],
      ['dublin-core', meta('dc:language', 'dcterms:language')],
      ['open-graph', meta('og:locale')],
    ]),
    dir: page.dir,
    sourceUrl,
    base: page.base !== null && isWebAddress(page.base) ? page.base : sourceUrl,
    rules,
  };
}

const DATES = [
  'sailthru.date', 'date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publication_date', 'datepublished',
  'article.published', 'og:published_time',
]; // prettier-ignore

function firstOf(values: readonly (string | null | undefined)[]): string | null {
  return values.find((value) => value !== null && value !== undefined && value !== '') ?? null;
}

/** All that a page says under `name`; names in the order *Doe, Jane* are parted by semicolons, or nobody could part them. */
function joined(page: Statements, name: string): string | null {
  const names = page.each.get(name)?.values.filter((value) => !isWebAddress(value)) ?? [];
  return names.length === 0 ? null : names.join(names.some((one) => one.includes(',')) ? '; ' : ', ');
}

/** A name, not an address of one. */
function bylineOf(value: string): string | null {
  const found = line(value);
  return found === null || isWebAddress(found) ? null : found;
}

/** `Jane Doe` of `By Jane Doe`. Where Readability sees a byline first it stays as it is seen. */
function withoutBy(value: string | null): string | null {
  return value?.replace(/^\s*(?:(?:written|posted|published)\s+)?by[:\s]\s*(?=\S)/i, '') ?? null;
}

function webAddress(address: string, base: string | null): string | null {
  const absolute = linkAddress(address, base);
  return absolute !== null && isWebAddress(absolute) ? originalAddress(absolute) : null;
}

function firstHeading(page: Root): string | null {
  for (const element of elementsOf(page)) {
    if (element.tagName === 'h1' && lineText(element) !== '') return lineText(element);
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
function line(value: string): string | null {
  const text = value
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
  return text === '' ? null : text;
}
