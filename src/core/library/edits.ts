import { words } from '../words/words.ts';
import type { ArticleRecord } from './records.ts';
import { typedDate } from './typed-date.ts';
import { typedLanguage } from './typed-language.ts';
import { isSame } from './undo.ts';

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

/** Who has the word about a field: its file, whatever that says by then, or the reader. */
type Said = { by: 'file' } | { by: 'reader'; words: string | null };

/** What one step did to what is said about an article: the fields that it changed, before and after it. */
export interface EditStep {
  before: Partial<Record<Editable, Said>>;
  after: Partial<Record<Editable, Said>>;
}

function said(record: ArticleRecord, field: Editable): Said {
  const isEdited = record.edited !== undefined && Object.hasOwn(record.edited, field);
  return isEdited ? { by: 'reader', words: record[field] } : { by: 'file' };
}

/** What lies between two states of a record; `null` where the reader says the same in both. */
export function editStep(before: ArticleRecord, after: ArticleRecord): EditStep | null {
  const fields = EDITABLE.filter((field) => !isSame(said(before, field), said(after, field)));
  const of = (record: ArticleRecord) =>
    Object.fromEntries(fields.map((field) => [field, said(record, field)]));
  return fields.length === 0 ? null : { before: of(before), after: of(after) };
}

/**
 * `record` with `step` taken back: a field that is still as the step left it goes back, to what the file says now if it was the
 * file's; one that was changed since stays, and `kept` says so. To do the step again, give it with `before` and `after` swapped.
 * The very `record` where nothing goes back.
 *
 * @param now ISO 8601
 */
export function takeBackEdit(
  record: ArticleRecord,
  { before, after }: EditStep,
  now: string,
): { record: ArticleRecord; kept: boolean } {
  const changes: Partial<Record<Editable, string | null>> = {};
  let kept = false;
  for (const field of EDITABLE) {
    const back = before[field];
    if (back === undefined) continue;
    const here = said(record, field);
    if (isSame(here, after[field])) {
      changes[field] = back.by === 'file' ? fileSays(record, field) : back.words;
    } else kept ||= !isSame(here, back);
  }
  const isNone = Object.keys(changes).length === 0;
  return { record: isNone ? record : editArticle(record, changes, now), kept };
}

export type ReadEdit = { ok: true; value: string | null } | { ok: false; message: string };

/** As long as a header shows; the library refuses more. */
const LONGEST = 300;

/**
 * What the reader typed into `field`: the value to keep (`null` for nothing), or why it cannot be one, in a sentence. Dates and
 * languages may be named in English or in the words of `locales`.
 */
export function readEdit(field: Editable, typed: string, locales: readonly string[] = []): ReadEdit {
  const refused = words.library.edits;
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return { ok: false, message: refused.tooLong(LONGEST) };
  if (text === '')
    return field === 'title' ? { ok: false, message: refused.title } : { ok: true, value: null };
  const value =
    field === 'published' ? typedDate(text, locales) : field === 'lang' ? typedLanguage(text, locales) : text;
  return value === null
    ? { ok: false, message: refused[field as 'published' | 'lang'] }
    : { ok: true, value };
}
