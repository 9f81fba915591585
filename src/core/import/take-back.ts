import type { Annotation } from '../annotation.ts';
import type { Change, Operation, OperationDraft } from '../library/operation.ts';
import type { ArticleRecord, Revision } from '../library/records.ts';
import type { LibraryState } from '../library/state.ts';
import { isSame, stepChange, takeBack, type Direction } from '../library/undo.ts';

/**
 * The operation that takes an import back (or does it again): all that is still as the import left it goes; what the reader has
 * changed since stays, and so do the article and the text that it stands in. `operation` is `null` where nothing is left to do.
 *
 * @param now ISO 8601
 * @returns `kept`: whether something was left as it is
 */
export function takeBackImport(
  { changes }: Pick<Operation, 'changes'>,
  direction: Direction,
  library: LibraryState,
  ids: () => string,
  now: string,
): { operation: OperationDraft | null; kept: boolean } {
  const steps = changes.flatMap((change) => (change.table === 'annotations' ? [stepChange(change)] : []));
  const notes = takeBack(steps, direction, (id) => library.annotations.get(id) ?? null, now);
  const made: Change[] = notes.changes;
  let { kept } = notes;
  if (direction === 'forth') made.unshift(...recordsForth(changes, library));
  else {
    const back = recordsBack(changes, inhabited(library, made), library);
    made.push(...back.changes);
    kept ||= back.kept;
  }
  const operation = made.length === 0 ? null : { id: ids(), kind: direction === 'back' ? 'undo' : 'redo', at: now, changes: made } as const; // prettier-ignore
  return { operation, kept };
}

/** Articles in which annotations are left once `changes` are made. */
function inhabited({ annotations }: LibraryState, changes: readonly Change[]): Set<string> {
  const after = new Map(changes.map(({ id, after: record }) => [id, record as Annotation | null]));
  const articles = new Set<string>();
  for (const [id, annotation] of annotations) {
    const now = after.has(id) ? after.get(id) : annotation;
    if (now) articles.add(now.articleId);
  }
  return articles;
}

function recordsBack(
  changes: readonly Change[],
  stays: ReadonlySet<string>,
  { articles, revisions }: LibraryState,
): { changes: Change[]; kept: boolean } {
  const made: Change[] = [];
  let kept = false;
  const gone = new Set<string>();
  const restored = new Set<string>();
  for (const { table, id, before, after } of changes.toReversed()) {
    if (table !== 'articles') continue;
    const current = articles.get(id) ?? null;
    if (current === null) continue;
    // Opened from a file, edited, or written in since: it is the reader's by now.
    const untouched = isSame(current, after);
    if (!untouched || (before === null && stays.has(id))) {
      kept = true;
      continue;
    }
    made.push({ table, id, before: current, after: before });
    if (before === null) gone.add(id);
    else restored.add(id);
  }
  for (const { table, id, before } of changes) {
    const current = table === 'revisions' ? (revisions.get(id) ?? null) : null;
    if (table !== 'revisions' || current === null || before !== null) continue;
    const isUsed =
      articles.get(current.articleId)?.revision === current.hash && !restored.has(current.articleId);
    if (gone.has(current.articleId) || (!isUsed && !stays.has(current.articleId)))
      made.push({ table, id, before: current, after: null });
  }
  return { changes: made, kept };
}

/** What is not there any more is made again; an article that was changed meanwhile stays as it is. */
function recordsForth(changes: readonly Change[], { articles, revisions }: LibraryState): Change[] {
  return changes.flatMap((change): Change[] => {
    const { table, id, before, after } = change;
    if (table === 'articles') {
      const current: ArticleRecord | null = articles.get(id) ?? null;
      return isSame(current, before) ? [{ table, id, before: current, after }] : [];
    }
    if (table !== 'revisions') return [];
    const current: Revision | null = revisions.get(id) ?? null;
    return current === null ? [{ table, id, before: null, after }] : [];
  });
}
