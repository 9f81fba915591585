import type { Change, Operation, OperationDraft } from '../../core/library/operation.ts';
import { rebaseArticle } from '../../core/library/rebase-article.ts';
import { rebase } from '../../core/library/undo.ts';
import type { Journal } from './journal.ts';

/**
 * Journals a draft that was made from the library as it was after the operation `seen`. What others have journalled since, of the
 * same articles and annotations, stays: the draft's changes are made of the records as those left them. So what watched
 * folders bring in is not taken back by whoever tags the same articles in that moment. Rejects as `Journal.append` does.
 */
export async function appendSeen(journal: Journal, draft: OperationDraft, seen: number): Promise<Operation> {
  const current = new Map<string, Change['after']>();
  for (let known = seen; ;) {
    while (journal.writing !== null) await journal.writing;
    // Between this and `append` nobody else has a turn.
    if (journal.seq <= known) return journal.append(onto(draft, current));
    for (const { id, seq, changes } of await journal.read(known)) {
      // It was sent before, and journalled, and its answer did not arrive.
      if (id === draft.id) return journal.append(draft);
      for (const change of changes) current.set(nameOf(change), change.after);
      known = seq;
    }
  }
}

const nameOf = ({ table, id }: Change): string => `${table} ${id}`;

function onto(draft: OperationDraft, current: ReadonlyMap<string, Change['after']>): OperationDraft {
  if (current.size === 0) return draft;
  const changes = draft.changes.flatMap((change): Change[] => {
    const now = current.get(nameOf(change));
    return now === undefined ? [change] : (rebased(change, now) ?? []);
  });
  return { ...draft, changes };
}

/** In a list, `null` where nothing is left to do. */
function rebased(change: Change, now: Change['after']): Change[] | null {
  const only = (made: Change | null): Change[] | null => (made === null ? null : [made]);
  if (change.table === 'articles') return only(rebaseArticle(change, now as typeof change.after));
  if (change.table === 'annotations') return only(rebase(change, now as typeof change.after));
  return [change];
}
