import { addedAt } from './kindle-dates.ts';
import { kindOf, LOCATION, type ClippingKind } from './kindle-words.ts';

/**
 * *My Clippings.txt*, which a Kindle appends to and never rewrites. An entry is
 *
 *     Title (Author)
 *     - Your Highlight on page 5 | location 123-125 | Added on Friday, 24 June 2026 10:30:00
 *
 *     The words.
 *     ==========
 *
 * A book without an author ends its line in two spaces. Bookmarks have no words.
 */
export interface Clipping {
  title: string;
  author: string | null;
  kind: ClippingKind;
  /** Where in the book: locations, or pages where it has no locations. Both ends belong to it. */
  place: ClippingPlace | null;
  /** ISO 8601, the device's clock taken for UTC; `null` in a language that is not known. */
  added: string | null;
  words: string;
}

export interface ClippingPlace {
  by: 'location' | 'page';
  start: number;
  end: number;
}

export interface Clippings {
  clippings: Clipping[];
  /** Entries without a second line that could be understood. */
  unreadable: number;
  /** Entries whose date is in a language that is not known. */
  undated: number;
}

const SEPARATOR = '==========';

/** All entries in the order of the file, which is that of time. Marks of byte order stand at every entry of some devices. */
export function clippingsOf(text: string): Clippings {
  const clippings: Clipping[] = [];
  let unreadable = 0;
  let undated = 0;
  for (const lines of entriesOf(text)) {
    const clipping = clippingOf(lines);
    if (clipping === null) {
      unreadable += 1;
      continue;
    }
    if (clipping.added === null) undated += 1;
    clippings.push(clipping);
  }
  return { clippings, unreadable, undated };
}

function* entriesOf(text: string): Generator<string[]> {
  let lines: string[] = [];
  for (const line of text.replaceAll('\ufeff', '').split(/\r\n|\n|\r/)) {
    if (line.trim() === SEPARATOR) {
      yield lines;
      lines = [];
    } else if (lines.length > 0 || line.trim() !== '') lines.push(line);
  }
  // What was cut off before its last line is an entry all the same.
  if (lines.length > 0) yield lines;
}

/** The second line opens with a hyphen, in Russian with a dash, and has a number in it. */
const SECOND_LINE = /^\s*[-–—]\s.*\d/u;

function clippingOf([head = '', label = '', ...rest]: readonly string[]): Clipping | null {
  if (head.trim() === '' || !SECOND_LINE.test(label.slice(0, 1000))) return null;
  const words = rest.join('\n').trim();
  const { described, added } = labelOf(label.slice(0, 1000));
  const { place, isRange } = placeOf(described);
  const kind = kindOf(described) ?? (words === '' ? 'bookmark' : isRange ? 'highlight' : 'note');
  return { ...titleOf(head), kind, place, added, words };
}

/**
 * Title and author. The last pair of brackets is the author's, whatever brackets are inside it; a line that ends in two spaces
 * has none.
 */
export function titleOf(line: string): Pick<Clipping, 'title' | 'author'> {
  const trimmed = line.trim();
  const alone = { title: trimmed, author: null };
  if (/ {2}$/.test(line) || !trimmed.endsWith(')')) return alone;
  let depth = 0;
  for (let at = trimmed.length - 1; at > 0; at -= 1) {
    if (trimmed[at] === ')') depth += 1;
    else if (trimmed[at] === '(' && (depth -= 1) === 0) {
      const title = trimmed.slice(0, at).trim();
      const author = trimmed.slice(at + 1, -1).trim();
      return title === '' || author === '' ? alone : { title, author };
    }
  }
  return alone;
}

/** What the label says before its last bar, and when it was added, which stands behind it. */
function labelOf(line: string): { described: string; added: string | null } {
  const label = line.replace(/^\s*[-–—]\s*/u, '');
  const bar = Math.max(label.lastIndexOf('|'), label.lastIndexOf('｜'));
  if (bar < 0) return { described: label, added: null };
  const added = addedAt(label.slice(bar + 1));
  const isDate = added !== null || /\d{1,2}:\d{2}|\b\d{4}\b(?!-)/.test(label.slice(bar + 1));
  return isDate && !LOCATION.test(label.slice(bar + 1))
    ? { described: label.slice(0, bar), added }
    : { described: label, added: null };
}

/** Numbers, and what Kindle puts between two: a hyphen, in Russian a dash, in Dutch *t/m*. */
const RANGE = /(\d{1,9})(?:\s?(?:[-–]|t\/m)\s?#?(\d{1,9}))?/gu;

function placeOf(label: string): { place: ClippingPlace | null; isRange: boolean } {
  const located = LOCATION.exec(label);
  // Where no word is known the last number is the location, as in every language that is.
  const isPage = located === null && !label.includes('|') && /page|seite|p[aá]gina|стран|ページ|[页頁]|페이지/iu.test(label); // prettier-ignore
  const ranges = [...label.slice(located?.index ?? 0).matchAll(RANGE)];
  const range = located === null ? ranges.at(-1) : ranges[0];
  if (range === undefined) return { place: null, isRange: /[ivxlc]+-[ivxlc]+/iu.test(label) };
  const [, first = '', last] = range;
  const start = Number(first);
  const end = last === undefined ? start : ending(first, last);
  return { place: { by: isPage ? 'page' : 'location', start, end }, isRange: last !== undefined };
}

/** The oldest files leave out what the second number has in common with the first: 1054-57. */
function ending(first: string, last: string): number {
  if (last.length >= first.length) return Math.max(Number(first), Number(last));
  return Math.max(Number(first), Number(first.slice(0, first.length - last.length) + last));
}

/**
 * Whether `text`, or the beginning of one, is such a file: its first entries, up to five, all have the shape of one, and one of
 * them says in a known language what it is; or there are two, or the name says so. Headings that are underlined with ten
 * equals signs have no such second line.
 */
export function looksLikeClippings(name: string, text: string): boolean {
  const head = text.slice(0, 64 * 1024);
  const lines = head.replaceAll('\ufeff', '').split(/\r\n|\n|\r/);
  let entry: string[] = [];
  let count = 0;
  let known = false;
  for (const line of lines) {
    if (line.trim() !== SEPARATOR) {
      if (entry.length > 0 || line.trim() !== '') entry.push(line);
      continue;
    }
    const [title = '', label = '', gap = ''] = entry;
    const isShaped = title.trim() !== '' && SECOND_LINE.test(label.slice(0, 1000)) && gap.trim() === '';
    if (!isShaped || !label.includes('|')) return false;
    known ||= kindOf(label) !== null;
    count += 1;
    entry = [];
    if (count === 5) break;
  }
  return count > 0 && (known || count > 1 || /clipping/i.test(name));
}
