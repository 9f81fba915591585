import { parse, stringify, type DocumentOptions, type SchemaOptions, type ToStringOptions } from 'yaml';
import type { ArticleRecord } from '../library/records.ts';

/** One line a field, and quotes around what YAML 1.1 (Obsidian's, most others') would take for a number, date or yes/no. */
const OPTIONS: DocumentOptions & SchemaOptions & ToStringOptions = { lineWidth: 0, compat: 'yaml-1.1' };

/** Dates stand bare, so that YAML 1.1 reads them as dates. */
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What does not belong into one line of a printable file (YAML 1.2, 5.1), and the marks that reverse text. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/u;

/**
 * The YAML front matter of an exported article, fences and final newline included: what is known of title, author,
 * published, site, source, file and language, in that order. Read by a YAML parser it gives the very strings.
 */
export function frontMatter(article: ArticleRecord): string {
  const fields: [string, string | null | undefined][] = [
    ['title', article.title],
    ['author', article.byline],
    ['published', article.published],
    ['site', article.siteName],
    ['source', article.sourceUrl],
    ['file', article.places[0]?.name],
    ['language', article.lang],
  ];
  const known = fields.filter(
    (field): field is [string, string] => field[1] !== null && field[1] !== undefined,
  );
  return `---\n${known.map(([key, value]) => `${key}: ${scalar(value)}\n`).join('')}---\n`;
}

function scalar(value: string): string {
  if (DATE.test(value)) return value;
  const text = stringify(value, OPTIONS).trimEnd();
  const plain = !UNPRINTABLE.test(value) && !text.includes('\n') && parse(text) === value;
  return plain ? text : quoted(value);
}

/** A double-quoted scalar in ASCII escapes where it must: JSON's strings are YAML's, and `\u` exists in both. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    new RegExp(UNPRINTABLE.source, 'gu'),
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
