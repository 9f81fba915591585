import { elementsOf, property, rawText, type Element, type Root } from './hast.ts';
import { lenientJson } from './html-lenient-json.ts';
import { similarity } from './html-title.ts';

/** What a page says of itself in JSON-LD (https://schema.org/Article and its kinds). */
export interface LinkedData {
  /** Whether it is of an article's kind; of another kind it has neither title nor description of use. */
  isArticle: boolean;
  title: string | null;
  byline: string | null;
  published: string | null;
  dek: string | null;
  siteName: string | null;
  lang: string | null;
  url: string | null;
}

/** schema.org's articles, which a page has one of. */
const ARTICLE =
  /(?:Article|Report|SocialMediaPosting|BlogPosting|LiveBlogPosting|DiscussionForumPosting|APIReference)$/;
/** Kinds that are an article on some pages, and on others one thing among many. */
const PERHAPS = /(?:Review|Chapter|Thesis|Blog|CreativeWork|WebPage|QAPage|Question|HowTo|Recipe)$/;

/** Longer scripts carry product lists, not an article's few fields. */
const LONGEST = 2_000_000;

/**
 * The article described in the JSON-LD scripts of `root`: the first that is an article, else the first that may be one.
 * `documentTitle` tells whether `name` or `headline` is the title where they differ: some sites write their own name, others the
 * page's kind there. `null` without one. Scripts are read leniently; broken ones are passed over.
 */
export function linkedData(root: Root, documentTitle: string | null): LinkedData | null {
  let perhaps: LinkedData | null = null;
  for (const element of elementsOf(root)) {
    if (!isLinkedData(element)) continue;
    const source = rawText(element);
    if (source.length > LONGEST) continue;
    const value = lenientJson(source);
    const article = find(value, ARTICLE);
    if (article !== null) return fieldsOf(article, documentTitle, value);
    const other: Fields | null = perhaps === null ? find(value, PERHAPS) : null;
    if (other !== null)
      perhaps = { ...fieldsOf(other, documentTitle, value), isArticle: false, title: null, dek: null };
  }
  return perhaps;
}

type Fields = Readonly<Record<string, unknown>>;

/** A media type may have parameters behind it: `application/ld+json; charset=utf-8`. */
function isLinkedData(element: Element): boolean {
  return (
    element.tagName === 'script' &&
    /^\s*application\/ld\+json\s*(?:;|$)/i.test(property(element, 'type') ?? '')
  );
}

/** Pages wrap the article in arrays, `@graph` or `mainEntity`, seldom deeper than this. */
const REACH = 4;

function find(value: unknown, type: RegExp, reach = REACH): Fields | null {
  if (typeof value !== 'object' || value === null || reach === 0) return null;
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = find(entry, type, reach - 1);
      if (found !== null) return found;
    }
    return null;
  }
  const fields = value as Fields;
  if ([fields['@type']].flat().some((name) => typeof name === 'string' && type.test(name))) return fields;
  return find(fields['@graph'], type, reach - 1) ?? find(fields['mainEntity'], type, reach - 1);
}

function fieldsOf(article: Fields, documentTitle: string | null, all: unknown): LinkedData {
  const { headline, name, author, creator, datePublished, publisher, description, inLanguage, url, mainEntityOfPage } =
    article; // prettier-ignore
  return {
    isArticle: true,
    title: titleIn(text(headline), text(name), documentTitle ?? ''),
    byline: names(author, all) ?? names(creator, all),
    published: text(datePublished),
    dek: text(description),
    siteName: names(publisher, all),
    lang: text(inLanguage) ?? member(inLanguage, 'alternateName') ?? member(inLanguage, 'name'),
    url: text(url) ?? text(mainEntityOfPage) ?? member(mainEntityOfPage, '@id'),
  };
}

/** As much of a title's words in the other as makes them the same. */
const SAME = 0.75;

function titleIn(headline: string | null, name: string | null, documentTitle: string): string | null {
  if (headline === null || name === null) return name ?? headline;
  const isTitle = (value: string): boolean => similarity(value, documentTitle) > SAME;
  return isTitle(headline) && !isTitle(name) ? headline : name;
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function member(value: unknown, name: string): string | null {
  return typeof value === 'object' && value !== null ? text((value as Fields)[name]) : null;
}

/** A byline has room for so many. */
const MOST_NAMES = 50;

/**
 * Names of people or organisations, given as a string, an object with `name` or the parts of one, the `@id` of one that stands
 * elsewhere in the script, or several of them.
 */
function names(value: unknown, all: unknown): string | null {
  const found = [value]
    .flat(2)
    .slice(0, MOST_NAMES)
    .flatMap((entry) => {
      const id = member(entry, '@id');
      const own = namesOf(entry);
      return own.length > 0 || id === null ? own : namesOf(withId(all, id));
    })
    .filter((name) => !/^https?:/i.test(name));
  return found.length === 0 ? null : [...new Set(found)].join(', ');
}

/** The names of one entry: some programs write all authors of an article as the names of one person. */
function namesOf(entry: unknown): string[] {
  const plain = text(entry);
  if (plain !== null) return [plain];
  if (typeof entry !== 'object' || entry === null) return [];
  const { name, givenName, familyName } = entry as Fields;
  const own = [name].flat().slice(0, MOST_NAMES).map(text);
  const whole = own.filter((part) => part !== null);
  if (whole.length > 0) return whole;
  const parts = [text(givenName), text(familyName)].filter((part) => part !== null);
  return parts.length === 0 ? [] : [parts.join(' ')];
}

function withId(value: unknown, id: string): unknown {
  const graph = Array.isArray(value) ? value : [(value as Fields)['@graph']].flat();
  return graph.find((entry) => member(entry, '@id') === id && namesOf(entry).length > 0);
}
