import type { Operation, OperationDraft } from '../../core/library/operation.ts';
import type { Journal } from '../library/journal.ts';
import type { At } from './taker.ts';

/**
 * Journals `drafts` in their order where nothing was journalled since `at`, not even something that waits to be; else writes
 * nothing and resolves to `null`. Throws PostilError `not-written`; what stands before the draft that failed is there.
 */
export async function appendAll(
  journal: Journal,
  drafts: readonly OperationDraft[],
  { library, seq }: At,
): Promise<Operation[] | null> {
  while (journal.writing !== null) await journal.writing;
  // Between this and the last of the appends nobody else has a turn.
  if (journal.library !== library || journal.seq !== seq) return null;
  const written = await Promise.allSettled(drafts.map((draft) => journal.append(draft)));
  return written.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}
