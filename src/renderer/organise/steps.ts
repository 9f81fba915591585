import type { Change, OperationDraft } from '../../core/library/operation.ts';
import { isSame } from '../../core/library/undo.ts';

/** Something that was organised and can be taken back: one operation, or several where it was much. */
export interface Step {
  /** As it is told: *Moved 3 articles to the trash*. */
  words: string;
  operations: readonly OperationDraft[];
}

/** As many as anybody goes back. */
const MOST = 100;

/** What was organised in this window since it was opened, and what of it was taken back. */
export class Steps {
  #done: Step[] = [];
  #undone: Step[] = [];

  add(step: Step): void {
    this.#done = [...this.#done, lean(step)].slice(-MOST);
    this.#undone = [];
  }

  /** Takes out what is to be taken back (or done again) next: the step that begins with the operation `first`, or the last. */
  take(kind: 'undo' | 'redo', first?: string): Step | null {
    const from = kind === 'undo' ? this.#done : this.#undone;
    const at = from.findLastIndex(({ operations }) => first === undefined || operations[0]?.id === first);
    return at < 0 ? null : (from.splice(at, 1)[0] ?? null);
  }

  /** Puts what was taken back among what can be done again, or the other way round. */
  put(kind: 'undo' | 'redo', step: Step): void {
    (kind === 'undo' ? this.#undone : this.#done).push(lean(step));
  }
}

/** What names a record, whatever else is known of it. */
const NAMES: ReadonlySet<string> = new Set(['id', 'articleId']);

/** Of records that were changed only the fields that were: ten thousand whole ones would be a hundred megabytes. */
function lean({ words, operations }: Step): Step {
  const leaner = operations.map((operation) => ({
    ...operation,
    changes: operation.changes.map(leanChange),
  }));
  return { words, operations: leaner };
}

function leanChange(change: Change): Change {
  const { before, after } = change;
  if (before === null || after === null) return change;
  const [old, fresh] = [before, after].map((record) => record as unknown as Record<string, unknown>);
  const fields = Object.keys({ ...before, ...after }).filter((key) => NAMES.has(key) || !isSame(old?.[key], fresh?.[key])); // prettier-ignore
  const pick = (record: Record<string, unknown> = {}) =>
    Object.fromEntries(fields.flatMap((key) => (key in record ? [[key, record[key]]] : [])));
  return { ...change, before: pick(old), after: pick(fresh) } as unknown as Change;
}
