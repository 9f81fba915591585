import type { OperationDraft } from '../operation.ts';
import type { SavedQuery } from '../records.ts';
import { draftOf, type Stamp } from './draft.ts';

/** @param query in the language of core/query, at most 2,000 letters */
export function saveQuery(
  { id, name, query }: Pick<SavedQuery, 'id' | 'name' | 'query'>,
  stamp: Stamp,
): OperationDraft | null {
  const after: SavedQuery = { id, name, query, created: stamp.now, updated: stamp.now };
  return draftOf('organise', [{ table: 'queries', id, before: null, after }], stamp);
}

/** Another name, or another question, or both. */
export function changeQuery(
  before: SavedQuery,
  change: Partial<Pick<SavedQuery, 'name' | 'query'>>,
  stamp: Stamp,
): OperationDraft | null {
  const { name = before.name, query = before.query } = change;
  if (name === before.name && query === before.query) return null;
  const after = { ...before, name, query, updated: stamp.now };
  return draftOf('organise', [{ table: 'queries', id: before.id, before, after }], stamp);
}

export function deleteQuery(before: SavedQuery, stamp: Stamp): OperationDraft | null {
  return draftOf('organise', [{ table: 'queries', id: before.id, before, after: null }], stamp);
}
