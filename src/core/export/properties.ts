import type { Annotation } from '../annotation.ts';
import type { ArticleRecord } from '../library/records.ts';
import type { PropertyValue, RenderedFile } from '../living/rendered.ts';
import { tagsOf, updatedOf } from './annotations.ts';
import { articleLink } from './link.ts';
import type { Property, PropertySource } from './settings.ts';
import { tagName } from './tags.ts';

/**
 * What front matter says of an article, by the keys the reader chose: in their order, without those that have no value; of two
 * with the same key the first. `shown` are the annotations that are in the file.
 */
export function propertiesOf(
  article: ArticleRecord,
  shown: readonly Annotation[],
  properties: readonly Property[],
): RenderedFile['properties'] {
  const found = new Map<string, PropertyValue>();
  for (const { from, key } of properties) {
    const value = found.has(key) ? null : SOURCES[from](article, shown);
    if (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0))
      found.set(key, value);
  }
  return [...found];
}

type Source = (article: ArticleRecord, shown: readonly Annotation[]) => PropertyValue | null | undefined;

const SOURCES: Record<PropertySource, Source> = {
  title: ({ title }) => title,
  author: ({ byline }) => byline,
  published: ({ published }) => published,
  site: ({ siteName }) => siteName,
  source: ({ sourceUrl }) => sourceUrl,
  file: ({ places }) => places[0]?.name,
  language: ({ lang }) => lang,
  // As Obsidian has them, without their sign; what it could not take for a tag is left to the blocks.
  tags: ({ tags = [] }, shown) =>
    [...new Set([...tags, ...tagsOf(shown)].map(tagName))].filter((name) => name !== null),
  colours: (_, shown) => [...new Set(shown.map(({ colour }) => colour))].sort(),
  highlights: (_, shown) => shown.length,
  // The day: a date is what every program knows, and a file need not change with each letter of a note.
  updated: (_, shown) => updatedOf(shown)?.slice(0, 'YYYY-MM-DD'.length),
  id: ({ id }) => id,
  link: ({ id }) => articleLink(id),
};
