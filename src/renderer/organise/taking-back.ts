import type { OperationDraft } from '../../core/library/operation.ts';
import { undoOrganise } from '../../core/library/organise/undo.ts';
import { words } from '../../core/words/words.ts';
import type { Messages } from '../shell/messages.svelte.ts';
import type { Library } from '../store/library.ts';
import { currentRecords } from './records.ts';
import { run, type Ran } from './running.ts';
import type { Step } from './steps.ts';

/** What became of a step that was to be taken back, or done again. */
export interface Back {
  ran: Ran;
  /** Of its operations those that were not come to, the order kept. */
  left: readonly OperationDraft[];
  /** How many records keep something that was changed since. */
  kept: number;
}

/**
 * Takes the operations of a step back, the last first, from what is there now.
 *
 * @param articlesIn ids of the articles that lie in a folder
 */
export async function takeBack(
  library: Library,
  messages: Messages,
  { operations, words: what }: Step,
  kind: 'undo' | 'redo',
  articlesIn: (folder: string) => Iterable<string>,
): Promise<Back> {
  const pieces = operations.toReversed();
  let kept = 0;
  const ran = await run(library, messages, {
    doing: kind === 'undo' ? words.organising.told.undoing(what) : words.organising.told.redoing(what),
    pieces,
    make: async (operation, stamp) => {
      const current = await currentRecords(library.database, operation, articlesIn);
      const back = undoOrganise(operation, current, stamp, kind);
      kept += back.kept;
      return back.operation;
    },
  });
  return { ran, left: pieces.slice(ran.done).reverse(), kept };
}
