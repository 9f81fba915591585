import type { Warning } from '../article.ts';
import { PostilError } from '../failure.ts';
import { depthWithin } from '../library/schema.ts';
import { isWebAddress } from '../parse/address.ts';
import { words } from '../words/words.ts';
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
  if (!/\S/.test(trimmed)) throw new PostilError('empty', words.importing.programs.empty(whose));
  let value: unknown;
  try {
    value = JSON.parse(trimmed);
  } catch (error) {
    throw new PostilError('malformed', words.importing.programs.notWhole(whose), { cause: error });
  }
  // First of all, so that nothing recursive meets it.
  if (!depthWithin(value, DEEPEST)) {
    throw new PostilError('malformed', words.importing.programs.tooDeep(whose));
  }
  return value;
}

/** Throws PostilError `too-large`. */
export function checkLength(text: string, whose: string): void {
  if (text.length <= LONGEST) return;
  throw new PostilError('too-large', words.importing.programs.tooLarge(whose));
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

/** Counts what is left out, by kind; each becomes one warning. */
export class LeftOut {
  readonly #counts = new Map<string, { sentence: (count: number) => string; count: number }>();

  /** @param sentence what is told of so many */
  add(code: string, sentence: (count: number) => string, count = 1): void {
    const known = this.#counts.get(code);
    if (known === undefined) this.#counts.set(code, { sentence, count });
    else known.count += count;
  }

  get warnings(): Warning[] {
    return [...this.#counts].map(([code, { sentence, count }]) => ({ code, message: sentence(count) }));
  }
}

/** The file, where it has any annotation and not too many. Throws PostilError `empty`, `too-large`. */
export function checkedFile(file: ForeignFile, whenEmpty: string): ForeignFile {
  let count = 0;
  for (const { annotations } of file.articles) count += annotations.length;
  if (count > MOST_ANNOTATIONS) {
    throw new PostilError('too-large', words.importing.programs.tooMany(count));
  }
  if (count === 0) {
    const reasons = file.warnings.map(({ message }) => message);
    throw new PostilError('empty', words.importing.failures.nothingLeft(whenEmpty, reasons));
  }
  return { ...file, articles: file.articles.filter(({ annotations }) => annotations.length > 0) };
}

/** `annotation` with quote and note no longer than they may be, which is counted. */
export function withinLengths(annotation: ForeignAnnotation, left: LeftOut): ForeignAnnotation {
  const { exact, note } = annotation;
  if (exact.length <= LONGEST_QUOTE && note.length <= LONGEST_NOTE) return annotation;
  left.add('cut-off', words.importing.programs.cutOff);
  return { ...annotation, exact: exact.slice(0, LONGEST_QUOTE), note: note.slice(0, LONGEST_NOTE) };
}
