import type { ArticleRecord } from '../library/records.ts';

/** What is known of where an article comes from, each on one line; `null` where it is not known. */
export interface Citation {
  author: string | null;
  /** Never empty. */
  title: string;
  site: string | null;
  /** As the file gives it, never more exact than that. */
  date: string | null;
  /** The address, or the name of the file. */
  source: string | null;
}

/** Author, title, site, date and source of an article. */
export function citationOf(article: ArticleRecord): Citation {
  return {
    author: known(article.byline),
    title: known(article.title) ?? 'Untitled',
    site: known(article.siteName),
    // Of a time that the file gives, the day is what is cited.
    date: known(article.published?.replace(/^(\d{4}-\d{2}-\d{2})T.*$/u, '$1')),
    source: known(article.sourceUrl) ?? known(article.places[0]?.name),
  };
}

/** A citation in words: *Ines Marlow, “The last ferry”, The Harbour Post, 2024-06-27, https://…*. */
export function citationText({ author, title, site, date, source }: Citation): string {
  return [author, `“${title}”`, site, date, source].filter((part) => part !== null).join(', ');
}

/** On one line, or `null` for nothing. */
function known(text: string | null | undefined): string | null {
  const line = text?.replace(/[\s\u0085]+/gu, ' ').trim() ?? '';
  return line === '' ? null : line;
}
