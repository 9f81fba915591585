import { Dexie, type Table } from 'dexie';
import { editStep, type EditStep } from '../../core/library/edits.ts';
import type { Operation } from '../../core/library/operation.ts';
import { joinChanges, stepChange, type StepChange } from '../../core/library/undo.ts';

/**
 * Undo and redo of each article, kept in the database so that they outlive the window: one row a step, numbered in the order
 * they were made. Steps up to a number are done, those above it undone; a new step clears the undone ones.
 */

/** How far back undo goes. The issue tracker's promise is a session's last 200. */
export const STEPS = 200;

export interface StepRow {
  articleId: string;
  n: number;
  /** 1 when it has been taken back and can be done again. A number, because IndexedDB has no index of booleans. */
  undone: 0 | 1;
  /** When it was made last, ISO 8601; missing from what was made before this was kept. */
  at?: string;
  /** What it was, for the status line. */
  words: string;
  /** Steps with the same key in a row are one step: the letters of one note, typed in one go. Unique to that go. */
  merge: string | null;
  /** Forwards. Of what it changed only the fields: a step is a few words, however large the record. */
  changes: StepChange[];
  /** What it changed of what is said about the article. Forwards, too. */
  edit?: EditStep;
}

/** What an operation means for undo: a step of its own, or a step taken back or done again. */
export type Move =
  | { kind: 'step'; articleId: string; words: string; merge: string | null }
  | { kind: 'undo' | 'redo'; articleId: string; n: number };

type Steps = Table<StepRow, [string, number]>;

/** The step that undo (or redo) acts on next, or `null`. */
export async function nextStep(
  steps: Steps,
  articleId: string,
  kind: 'undo' | 'redo',
): Promise<StepRow | null> {
  const rows = between(steps, articleId, kind === 'undo' ? 0 : 1);
  return (await (kind === 'undo' ? rows.last() : rows.first())) ?? null;
}

/** Records what `operation` means for undo. To be called in the transaction that applies it. */
export async function moveSteps(steps: Steps, move: Move, operation: Operation): Promise<void> {
  const changes = operation.changes.flatMap((change) =>
    change.table === 'annotations' ? [stepChange(change)] : [],
  );
  const { articleId } = move;
  const edit = editOf(articleId, operation);
  if (move.kind !== 'step') {
    const row = await steps.get([articleId, move.n]);
    // What was really taken back is what can be done again: fields that were kept are no part of it any more.
    const forwards = move.kind === 'undo' ? changes.map(swapped).reverse() : changes;
    if (row === undefined) return;
    const { edit: _edit, ...rest } = row;
    const turned = edit && move.kind === 'undo' ? { before: edit.after, after: edit.before } : edit;
    const undone = move.kind === 'undo' ? 1 : 0;
    await steps.put({ ...rest, changes: forwards, undone, merge: null, ...(turned && { edit: turned }) });
    return;
  }
  await between(steps, articleId, 1).delete();
  const last = await nextStep(steps, articleId, 'undo');
  if (last !== null && move.merge !== null && last.merge === move.merge) {
    await steps.put({ ...last, at: operation.at, changes: joinChanges(last.changes, changes) });
    return;
  }
  const n = (last?.n ?? 0) + 1;
  const { words, merge } = move;
  await steps.put({
    articleId,
    n,
    undone: 0,
    at: operation.at,
    words,
    merge,
    changes,
    ...(edit && { edit }),
  });
  await steps
    .where('[articleId+n]')
    .between([articleId, Dexie.minKey], [articleId, n - STEPS], true, true)
    .delete();
}

function editOf(articleId: string, { changes }: Operation): EditStep | null {
  for (const { table, id, before, after } of changes)
    if (table === 'articles' && id === articleId && before && after) return editStep(before, after);
  return null;
}

function between(steps: Steps, articleId: string, undone: 0 | 1) {
  return steps
    .where('[articleId+undone+n]')
    .between([articleId, undone, Dexie.minKey], [articleId, undone, Dexie.maxKey]);
}

function swapped({ id, before, after }: StepChange): StepChange {
  return { id, before: after, after: before };
}
