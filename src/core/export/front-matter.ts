import { parse, stringify, type DocumentOptions, type SchemaOptions, type ToStringOptions } from 'yaml';
import type { ArticleRecord } from '../library/records.ts';
import type { PropertyValue, RenderedFile } from '../living/rendered.ts';
import { propertiesOf } from './properties.ts';
import { USUAL_PROPERTIES } from './settings.ts';

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
  return frontMatterOf(propertiesOf(article, [], USUAL_PROPERTIES));
}

/** Properties as YAML front matter, fences and final newline included: a line each, lists with a line for each entry. Empty for none. */
export function frontMatterOf(properties: RenderedFile['properties']): string {
  if (properties.length === 0) return '';
  return `---\n${properties.map(([key, value]) => propertyYaml(key, value)).join('')}---\n`;
}

/** One property as its lines of YAML, the last newline included. */
export function propertyYaml(key: string, value: PropertyValue): string {
  const name = scalar(key);
  if (typeof value === 'string') return `${name}: ${scalar(value)}\n`;
  if (typeof value === 'number' || typeof value === 'boolean') return `${name}: ${value}\n`;
  return `${name}:\n${value.map((entry) => `  - ${scalar(entry)}\n`).join('')}`;
}

/** What Templater and Dataview would run, wherever in the file it stands. */
const RUN = /<%|%>|`\s*\$=/;

function scalar(value: string): string {
  if (DATE.test(value)) return value;
  const text = stringify(value, OPTIONS).trimEnd();
  const plain = !UNPRINTABLE.test(value) && !RUN.test(value) && !text.includes('\n') && parse(text) === value;
  return plain ? text : quoted(value);
}

const ESCAPED = new RegExp(UNPRINTABLE.source, 'gu');
const ESCAPED_RUN = new RegExp(`${UNPRINTABLE.source}|[<%$]`, 'gu');

/** A double-quoted scalar in ASCII escapes where it must: JSON's strings are YAML's, and `\u` exists in both. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    RUN.test(value) ? ESCAPED_RUN : ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
