import type { Change } from './operation.ts';
import type { ArticleRecord } from './records.ts';
import { isSame } from './undo.ts';

type Fields = Record<string, unknown>;

/**
 * The same change of an article on what is there now, where that is not what the change was made from: fields that it does not
 * touch stay as they are (its text, where it was only tagged; its tags, where only its text is new). `null` where nothing is left
 * to do. An article that is gone for good does not come back.
 *
 * @param current the article as it is, `null` where it is not there
 */
export function rebaseArticle(
  change: Extract<Change, { table: 'articles' }>,
  current: ArticleRecord | null,
): Change | null {
  const { before, after } = change;
  if (isSame(before, current)) return change;
  if (after === null) return current === null ? null : { ...change, before: current };
  if (current === null) return null;
  if (before === null) return { ...change, before: current };
  const merged: Fields = { ...current };
  const from: Fields = { ...before };
  const to: Fields = { ...after };
  for (const field of new Set([...Object.keys(from), ...Object.keys(to)])) {
    if (isSame(from[field], to[field])) continue;
    // A field that was not there is not there again.
    if (field in to) merged[field] = to[field];
    else delete merged[field];
  }
  if (current.updated > after.updated) merged['updated'] = current.updated;
  return isSame(merged, current)
    ? null
    : { ...change, before: current, after: merged as unknown as ArticleRecord };
}
