import { isSame } from '../undo.ts';

/** What becomes of one record when a change of it is taken back. */
export interface Back<R> {
  /** The very record that was there where nothing goes back; `null` is *not there*. */
  record: R | null;
  /** Whether something that was to go back stays, because it was changed since. */
  isKept: boolean;
}

/** Said by a record of itself, and never gone back to. */
const FIXED: ReadonlySet<string> = new Set(['id', 'articleId', 'created', 'updated', 'added']);

type Fields = Record<string, unknown>;

/**
 * Takes the change of one record back from what is there now, three ways and field by field: a field that is still as the change
 * left it goes back, one that was changed since stays. Of `tags` each goes back by itself. A record that was made goes only if
 * nobody has changed it since; one that was removed comes back only where none is.
 */
export function goBack<R extends object>(before: R | null, after: R | null, now: R | null): Back<R> {
  if (before === null) {
    const isOwn = now !== null && after !== null && changedFields(now, after).length === 0;
    return isOwn || now === null ? { record: null, isKept: false } : { record: now, isKept: after !== null };
  }
  if (after === null) return now === null ? { record: before, isKept: false } : { record: now, isKept: true };
  return now === null ? { record: null, isKept: true } : fieldsBack(before, after, now);
}

function fieldsBack<R extends object>(before: R, after: R, now: R): Back<R> {
  const [back, left] = [before as Fields, after as Fields];
  const result: Fields = { ...(now as Fields) };
  let isKept = false;
  for (const field of changedFields(before, after)) {
    const here = result[field];
    if (field === 'tags') result[field] = tagsBack(back[field], left[field], here);
    else if (isSame(here, left[field])) result[field] = back[field];
    else if (!isSame(here, back[field])) isKept = true;
    // A field that was not there is not there again.
    if (result[field] === undefined) delete result[field];
  }
  return { record: isSame(result, now) ? now : (result as R), isKept };
}

/** Each tag that came goes, and each that went comes back. */
function tagsBack(before: unknown, after: unknown, now: unknown): unknown {
  if (isSame(now, after)) return before;
  const [back, left, here] = [tagsOf(before), tagsOf(after), tagsOf(now)];
  const stay = here.filter((tag) => back.includes(tag) || !left.includes(tag));
  return [...new Set([...stay, ...back.filter((tag) => !left.includes(tag))])];
}

function tagsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? (value as string[]) : [];
}

function changedFields(a: object, b: object): string[] {
  const [left, right] = [a as Fields, b as Fields];
  const all = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...all].filter((field) => !FIXED.has(field) && !isSame(left[field], right[field]));
}
