import { isSame } from '../undo.ts';
import type { Change, OperationDraft, OperationKind } from '../operation.ts';

/** What an operation is called, and when it is made, ISO 8601 in UTC. */
export interface Stamp {
  id: string;
  now: string;
}

/** An operation of these changes; `null` where nothing would change. */
export function draftOf(
  kind: OperationKind,
  changes: readonly Change[],
  { id, now }: Stamp,
): OperationDraft | null {
  const real = changes.filter(({ before, after }) => !isSame(before, after));
  return real.length === 0 ? null : { id, kind, at: now, changes: real };
}
