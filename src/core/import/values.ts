import type { Warning } from '../article.ts';
import { PostilError } from '../failure.ts';
import { depthWithin } from '../library/schema.ts';
import { isWebAddress } from '../parse/address.ts';
import type { ForeignAnnotation, ForeignFile } from './foreign.ts';

/**
 * Reading values that other programs wrote. Fields are read as own properties only, so that `__proto__` and `toString` are
 * names like any other and mean nothing.
 */

export type Fields = Readonly<Record<string, unknown>>;

/** Deeper than any of these formats is: Zotero's items with their attachments, annotations and positions have 9 levels. */
const DEEPEST = 32;

/** So many annotations make a file no person made; a library is promised to be quick with a fifth of that. */
const MOST_ANNOTATIONS = 500_000;

/** In code units: twice the largest article. A JSON of this size takes 2 s and 500 MB to read. */
const LONGEST = 100_000_000;

/** In code units. Longer quotes are whole chapters; a note has the library's limit. They are cut off, and a warning says so. */
export const LONGEST_QUOTE = 100_000;
export const LONGEST_NOTE = 1_000_000;

/** `text` as JSON. Throws PostilError `empty`, `too-large`, `malformed`; `whose` is the program's name for the sentence. */
export function jsonOf(text: string, whose: string): unknown {
  checkLength(text, whose);
  const trimmed = text.replace(/^\ufeff/, '');
  if (!/\S/.test(trimmed)) throw new PostilError('empty', `This file of ${whose} is empty.`);
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch (error) {
    throw new PostilError(
      'malformed',
      `This file of ${whose} is not complete JSON, so it cannot be read. Export it once more.`,
      { cause: error },
    );
  }
  // First of all, so that nothing recursive meets it.
  if (!depthWithin(value, DEEPEST)) {
    throw new PostilError('malformed', `This file is nested more deeply than anything ${whose} writes.`);
  }
  return value;
}

/** Throws PostilError `too-large`. */
export function checkLength(text: string, whose: string): void {
  if (text.length <= LONGEST) return;
  throw new PostilError(
    'too-large',
    `This file of ${whose} is larger than Postil reads at once. Export it in parts.`,
  );
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property; `undefined` where there is none. */
export function field(from: Fields, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

/** A string that is not blank, trimmed; else `null`. */
export function textOf(from: Fields, name: string): string | null {
  const value = field(from, name);
  if (typeof value !== 'string') return null;
  const trimmed = value.trim();
  return trimmed === '' ? null : trimmed;
}

export function fieldsOf(from: Fields, name: string): Fields {
  const value = field(from, name);
  return isFields(value) ? value : {};
}

/** A list's entries; empty where there is none. */
export function listOf(from: Fields, name: string): readonly unknown[] {
  const value = field(from, name);
  return Array.isArray(value) ? value : [];
}

/** A time as milliseconds since 1970, or a time in ISO 8601, as ISO 8601 in UTC; `null` for anything else. */
export function timeOf(value: unknown): string | null {
  const isIso = typeof value === 'string' && /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/.test(value.trim());
  if (typeof value !== 'number' && !isIso) return null;
  // 0 is what programs write where they know no time.
  if (value === 0) return null;
  // A time without a zone is taken for UTC: which zone the other computer had is not known, and this one's would change it.
  const hasZone = typeof value === 'number' || /[Zz]$|[+-]\d\d:?\d\d$|^\d{4}-\d\d-\d\d$/.test(value.trim());
  const time = new Date(typeof value === 'number' ? value : `${value.trim().replace(' ', 'T')}${hasZone ? '' : 'Z'}`); // prettier-ignore
  const year = time.getUTCFullYear();
  return Number.isNaN(year) || year < 1970 || year > 9999 ? null : time.toISOString();
}

/** An http(s) address; else `null`. Longer ones than 4,000 code units are data. */
export function webAddress(value: string | null): string | null {
  return value !== null && value.length <= 4000 && isWebAddress(value) ? value : null;
}

/** What an annotation has where its program says nothing. */
export const UNSAID: Omit<ForeignAnnotation, 'key' | 'tags'> = Object.freeze({
  exact: '',
  prefix: '',
  suffix: '',
  start: null,
  end: null,
  note: '',
  colour: null,
  style: 'highlight',
  created: null,
  updated: null,
});

/** A name out of parts, which no other parts give: for what has none in its own program. */
export function keyOf(...parts: readonly (string | number | null)[]): string {
  return JSON.stringify(parts);
}

/** Counts what is left out, by sentence; each kind becomes one warning. */
export class LeftOut {
  readonly #counts = new Map<string, { one: string; many: string; count: number }>();

  /** `many` has `#` where the number stands. */
  add(code: string, one: string, many: string, count = 1): void {
    const known = this.#counts.get(code);
    if (known === undefined) this.#counts.set(code, { one, many, count });
    else known.count += count;
  }

  get warnings(): Warning[] {
    return [...this.#counts].map(([code, { one, many, count }]) => ({
      code,
      message: count === 1 ? one : many.replace('#', count.toLocaleString('en')),
    }));
  }
}

/** The file, where it has any annotation and not too many. Throws PostilError `empty`, `too-large`. */
export function checkedFile(file: ForeignFile, whenEmpty: string): ForeignFile {
  let count = 0;
  for (const { annotations } of file.articles) count += annotations.length;
  if (count > MOST_ANNOTATIONS) {
    throw new PostilError('too-large', `This file holds more notes than Postil reads at once (${count}).`);
  }
  if (count === 0) {
    const why = file.warnings.map(({ message }) => message).join(' ');
    throw new PostilError('empty', why === '' ? whenEmpty : `${whenEmpty} ${why}`);
  }
  return { ...file, articles: file.articles.filter(({ annotations }) => annotations.length > 0) };
}

/** `annotation` with quote and note no longer than they may be, which is counted. */
export function withinLengths(annotation: ForeignAnnotation, left: LeftOut): ForeignAnnotation {
  const { exact, note } = annotation;
  if (exact.length <= LONGEST_QUOTE && note.length <= LONGEST_NOTE) return annotation;
  left.add(
    'cut-off',
    'One note or quote was longer than Postil keeps and was cut off.',
    '# notes or quotes were longer than Postil keeps and were cut off.',
  );
  return { ...annotation, exact: exact.slice(0, LONGEST_QUOTE), note: note.slice(0, LONGEST_NOTE) };
}
