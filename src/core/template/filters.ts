import type { Liquid } from 'liquidjs';
import { escapeInline } from '../export/escape.ts';
import { dateIn } from './dates.ts';
import { unescaped } from './escaping.ts';
import { asMarkdown, CLOSE, formulasShown, OPEN } from './signs.ts';

/**
 * What LiquidJS has that needs nothing from outside: no clock, no chance, no zone, no HTML, and no error for a broken letter.
 * Everything else is taken out, so that its name is a mistake that is said.
 */
export const KEPT_FILTERS: ReadonlySet<string> = new Set([
  'abs', 'append', 'at_least', 'at_most', 'capitalize', 'ceil', 'compact', 'concat', 'default', 'divided_by', 'downcase', 'find',
  'first', 'floor', 'join', 'last', 'lstrip', 'map', 'minus', 'modulo', 'normalize_whitespace', 'number_of_words', 'plus',
  'prepend', 'reject', 'remove', 'remove_first', 'remove_last', 'replace', 'replace_first', 'replace_last', 'reverse', 'round',
  'rstrip', 'size', 'slice', 'slugify', 'sort', 'split', 'strip', 'strip_newlines', 'sum', 'times', 'truncate', 'truncatewords',
  'uniq', 'upcase', 'where',
]); // prettier-ignore

const text = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value);
const bare = (value: unknown): string =>
  formulasShown(text(value).replaceAll(OPEN, '').replaceAll(CLOSE, ''));

/** Spaces and unusual signs as their codes: inside `(…)` of a link nothing may end it, or mean something to another program. */
function address(value: string): string {
  const written = value.replace(/[^A-Za-z0-9\-._~:/?#@!&'+,;=%]/gu, (sign) =>
    encodeURIComponent(/^\p{Cs}$/u.test(sign) ? '\ufffd' : sign).replace(
      /[()*]/g,
      (code) => `%${code.charCodeAt(0).toString(16).toUpperCase()}`,
    ),
  );
  return written.replace(/%(?![0-9A-Fa-f]{2})/g, '%25').replace(/&(?=#?\w+;)/g, '&amp;');
}

type Filter = Parameters<Liquid['registerFilter']>[1];

export const OUR_FILTERS: Record<string, Filter> = {
  date: (value: unknown, format: unknown) =>
    dateIn(bare(value), format === undefined ? '%Y-%m-%d' : text(format)),
  /** Words on one line. */
  one_line: (value: unknown) =>
    text(value)
      .replace(/[\s\u0085]+/gu, ' ')
      .trim(),
  /** A link with the value's words, where the address is one of the web or of ours; else the words. */
  link: (value: unknown, href: unknown) => {
    const words = escapeInline(bare(value));
    const target = bare(href);
    return asMarkdown(/^(?:https?|postil):\/\//i.test(target) ? `[${words}](${address(target)})` : words);
  },
};

/** Its own filter, since nothing is escaped after it. */
export const RAW = { raw: true, handler: (value: unknown): string => unescaped(value) };
