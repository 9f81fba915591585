import { readDate } from '../parse/dates.ts';
import type { ArticleRecord } from './records.ts';

/**
 * What the reader says about an article against what its file says. The record shows the reader's words; `edited` keeps the
 * file's beside them, so that reading the file anew changes nothing of what was edited and everything can be taken back.
 */

export const EDITABLE = ['title', 'byline', 'published', 'lang'] as const;
export type Editable = (typeof EDITABLE)[number];

/** The fields that were edited, each with what the file says there. */
export type ArticleEdits = Partial<Record<Editable, string | null>>;

/** What the file of `record` says in `field`, edited or not. */
export function fileSays<F extends keyof ArticleRecord>(record: ArticleRecord, field: F): ArticleRecord[F] {
  const { edited } = record;
  if (edited === undefined || !Object.hasOwn(edited, field)) return record[field];
  return edited[field as Editable] as ArticleRecord[F];
}

/** `said` (what the file says now) for a record with edits: these stay, and the file's newest words are kept beside them. */
export function keepEdits<S extends Record<Editable, string | null>>(
  record: ArticleRecord,
  said: S,
): S & { edited?: ArticleEdits } {
  const fields = EDITABLE.filter(
    (field) => record.edited !== undefined && Object.hasOwn(record.edited, field),
  );
  if (fields.length === 0) return said;
  const kept = Object.fromEntries(fields.map((field) => [field, record[field]]));
  const edited = Object.fromEntries(fields.map((field) => [field, said[field]]));
  return { ...said, ...kept, edited };
}

/**
 * `record` with `changes` of the reader. What says the same as the file is no edit any more.
 *
 * @param now ISO 8601
 */
export function editArticle(
  record: ArticleRecord,
  changes: Partial<Record<Editable, string | null>>,
  now: string,
): ArticleRecord {
  const edited: ArticleEdits = { ...record.edited };
  for (const field of EDITABLE) {
    const value = changes[field];
    if (value === undefined) continue;
    const file = fileSays(record, field);
    if (value === file) delete edited[field];
    else edited[field] = file;
  }
  const { edited: _before, ...rest } = record;
  const after = { ...rest, ...changes, updated: now } as ArticleRecord;
  return Object.keys(edited).length === 0 ? after : { ...after, edited };
}

export type ReadEdit = { ok: true; value: string | null } | { ok: false; message: string };

/** As long as a header shows; the library refuses more. */
const LONGEST = 300;

/** What the reader typed into `field`: the value to keep (`null` for nothing), or why it cannot be one, in a sentence. */
export function readEdit(field: Editable, typed: string): ReadEdit {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return { ok: false, message: `Up to ${LONGEST} letters fit here.` };
  switch (field) {
    case 'title':
      return text === '' ? { ok: false, message: 'An article needs a title.' } : { ok: true, value: text };
    case 'byline':
      return { ok: true, value: text === '' ? null : text };
    case 'published':
      return readPublished(text);
    case 'lang':
      return readLanguage(text);
  }
}

function readPublished(text: string): ReadEdit {
  if (text === '') return { ok: true, value: null };
  const partial = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text);
  const date = partial ? text : readDate(text);
  return date === null
    ? { ok: false, message: 'Write a date as 2024-06-27, 2024-06, 2024, or 27 June 2024.' }
    : { ok: true, value: date };
}

function readLanguage(text: string): ReadEdit {
  if (text === '') return { ok: true, value: null };
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text)
    ? { ok: true, value: text }
    : { ok: false, message: 'Write a language tag, such as en, de-AT or zh-Hant.' };
}
