import { elementsOf, property, rawText, type Root } from './hast.ts';

/** What a page says of itself in JSON-LD (https://schema.org/Article and its kinds). */

export interface LinkedData {
  /** `headline`. Where `name` differs, either may be the page's; both are told. */
  title: string | null;
  name: string | null;
  byline: string | null;
  published: string | null;
  dek: string | null;
  siteName: string | null;
  lang: string | null;
  url: string | null;
}

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|AnalysisNewsArticle|Review|Chapter)$/;

/** Longer scripts carry product lists, not an article's few fields. */
const LONGEST = 2_000_000;

/** The first article described in the JSON-LD scripts of `root`; `null` without one. Broken scripts are passed over. */
export function linkedData(root: Root): LinkedData | null {
  for (const element of elementsOf(root)) {
    if (
      element.tagName !== 'script' ||
      property(element, 'type')?.trim().toLowerCase() !== 'application/ld+json'
    )
      continue;
    const source = rawText(element).replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '');
    const article = source.length > LONGEST ? null : findArticle(parsed(source));
    if (article !== null) return fieldsOf(article);
  }
  return null;
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    // Scripts are data of others: a broken one says nothing about the page.
    return null;
  }
}

/** Pages wrap the article in arrays, `@graph` or `mainEntity`, seldom deeper than this. */
const REACH = 4;

function findArticle(value: unknown, reach = REACH): Fields | null {
  if (typeof value !== 'object' || value === null || reach === 0) return null;
  if (Array.isArray(value)) {
    for (const entry of value) {
      const found = findArticle(entry, reach - 1);
      if (found !== null) return found;
    }
    return null;
  }
  const fields = value as Fields;
  if ([fields['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return fields;
  return findArticle(fields['@graph'], reach - 1) ?? findArticle(fields['mainEntity'], reach - 1);
}

function fieldsOf(article: Fields): LinkedData {
  return {
    title: text(article['headline']) ?? text(article['name']),
    name: text(article['name']),
    byline: names(article['author']),
    published: text(article['datePublished']),
    dek: text(article['description']),
    siteName: names(article['publisher']),
    lang: text(article['inLanguage']),
    url: text(article['url']) ?? text(article['mainEntityOfPage']) ?? idOf(article['mainEntityOfPage']),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function idOf(value: unknown): string | null {
  return typeof value === 'object' && value !== null ? text((value as Fields)['@id']) : null;
}

/** Names of people or organisations, given as a string, an object with `name`, or several of them. */
function names(value: unknown): string | null {
  const found = [value].flat().flatMap((entry) => {
    const name =
      text(entry) ?? (typeof entry === 'object' && entry !== null ? text((entry as Fields)['name']) : null);
    return name === null || /^https?:/i.test(name) ? [] : [name];
  });
  return found.length === 0 ? null : [...new Set(found)].join(', ');
}
