import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Direction } from '../article.ts';
import { isWebAddress } from './address.ts';
import { readDate } from './dates.ts';
import { directionValue, languageTag } from './tree-place.ts';

/** What the front matter of a Markdown file says about it. */
export interface FrontMatter {
  title: string | null;
  byline: string | null;
  published: string | null;
  dek: string | null;
  lang: string | null;
  dir: Direction | null;
  siteName: string | null;
  sourceUrl: string | null;
}

/**
 * YAML front matter (the text between the fences), or `null` where it is not YAML or not a mapping. Keys in any case:
 * title · byline, author, authors · published, date · dek, description, summary, subtitle, abstract · lang, language · dir ·
 * site, publication, sitename · source, url, canonical. Values are read as written; types of YAML do not change them.
 */
export function readFrontMatter(yaml: string): FrontMatter | null {
  // The failsafe schema makes every scalar a string: a date stays as it was written. Aliases could multiply without end.
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    lineCounter: new LineCounter(),
    logLevel: 'silent',
  });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const values = new Map<string, Node | null>();
  for (const { key, value } of document.contents.items) {
    if (isScalar(key)) values.set(String(key.value).toLowerCase(), value);
  }
  const first = (...keys: string[]): string | null => {
    for (const key of keys) {
      const text = textOfNode(values.get(key) ?? null);
      if (text !== null) return text;
    }
    return null;
  };
  const source = first('source', 'url', 'canonical', 'canonical_url', 'source_url', 'sourceurl');
  return {
    title: first('title', 'headline'),
    byline: first('byline', 'author', 'authors', 'creator'),
    published: readDate(first('published', 'date', 'pubdate', 'publishdate') ?? ''),
    dek: first('dek', 'description', 'summary', 'subtitle', 'abstract', 'excerpt'),
    lang: languageTag(first('lang', 'language')),
    dir: directionValue(first('dir', 'direction')),
    siteName: first('site', 'publication', 'sitename', 'site_name', 'publisher'),
    sourceUrl: source !== null && isWebAddress(source) ? source : null,
  };
}

/** A scalar; the scalars of a list, joined; the `name` of a mapping. One line. `null` for anything else, and for nothing. */
function textOfNode(node: Node | null): string | null {
  if (node === null || isAlias(node)) return null;
  if (isScalar(node)) {
    const text = String(node.value ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    return text === '' || text === 'null' || text === '~' ? null : text;
  }
  if (isMap(node)) return textOfNode((node.get('name', true) as Node | undefined) ?? null);
  if (!isSeq(node)) return null;
  const parts = node.items
    .map((item) => (isSeq(item) ? null : textOfNode(item as Node)))
    .filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
