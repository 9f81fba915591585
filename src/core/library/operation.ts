import type { TableName, Tables } from './records.ts';

/**
 * The command log. Every change of the library is one operation that says what each record was and what it became, so that
 * its inverse is the same operation with the two swapped. Journal, Dexie, undo and live views are all fed by it.
 */

/** One record before and after. `null` is *not there*. */
export type Change = {
  [T in TableName]: { table: T; id: string; before: Tables[T] | null; after: Tables[T] | null };
}[TableName];

/** `organise`: folders, tags, reading state, saved queries of the library. `purge`: what was in the trash is gone for good. */
export const OPERATION_KINDS = [
  'import',
  'revise',
  'create',
  'edit',
  'recolour',
  'resize',
  'tag',
  'delete',
  'restore',
  'organise',
  'purge',
  'undo',
  'redo',
] as const;
export type OperationKind = (typeof OPERATION_KINDS)[number];

/** An operation before the journal has numbered it. */
export interface OperationDraft {
  /** Fresh and unique: sent twice (a retry), it is kept once. */
  id: string;
  kind: OperationKind;
  /** ISO 8601, UTC. */
  at: string;
  changes: Change[];
}

/** As acknowledged: `seq` counts from 1 without gaps. */
export interface Operation extends OperationDraft {
  seq: number;
}

/** The operation that takes `operation` back. */
export function inverse(
  operation: OperationDraft,
  id: string,
  at: string,
  kind: 'undo' | 'redo' = 'undo',
): OperationDraft {
  const changes = operation.changes.map(
    (change) => ({ ...change, before: change.after, after: change.before }) as Change,
  );
  return { id, kind, at, changes: changes.reverse() };
}
