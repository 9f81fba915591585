import type { OperationDraft } from '../../core/library/operation.ts';
import type { Stamp } from '../../core/library/organise/draft.ts';
import type { TableName } from '../../core/library/records.ts';
import type { Library } from '../store/library.ts';
import type { Messages } from '../shell/messages.svelte.ts';

/** What ends sooner needs no bar. */
const SHOWN_MS = 400;

/** Work in pieces, and how it is told. */
export interface Run<T> {
  /** While it goes on: *Moving 2,000 articles to the trash*. */
  doing: string;
  /** Each becomes one operation. */
  pieces: readonly T[];
  /** Makes the operation of a piece, from the records as they are when its turn has come. */
  make: (piece: T, stamp: Stamp) => Promise<OperationDraft | null>;
}

/** What was done: as far as it came where it was cancelled or failed. */
export interface Ran {
  operations: OperationDraft[];
  /** How many pieces were done, those that had nothing to change too. */
  done: number;
  cancelled: boolean;
  /** What ended it, to be told once what was done is told. */
  error: unknown;
}

/**
 * Journals one operation for each piece of work, in their order. Each waits for its turn in the library's queue, so that whatever
 * else is saved goes in between. Of several pieces the messages show how far it is, with a way to stop.
 */
export async function run<T>(
  library: Library,
  messages: Messages,
  { doing, pieces, make }: Run<T>,
): Promise<Ran> {
  const ran: Ran = { operations: [], done: 0, cancelled: false, error: null };
  const bar: { shown: ReturnType<Messages['progress']> | null } = { shown: null };
  const show = () => (bar.shown = messages.progress(doing, () => (ran.cancelled = true)));
  const timer = pieces.length > 1 ? setTimeout(show, SHOWN_MS) : undefined;
  try {
    for (const [at, piece] of pieces.entries()) {
      if (ran.cancelled) break;
      const stamp = { id: crypto.randomUUID(), now: new Date().toISOString() };
      const operation = await library.commitMade(() => make(piece, stamp));
      if (operation !== null) ran.operations.push(operation);
      ran.done = at + 1;
      bar.shown?.update(ran.done / pieces.length);
    }
  } catch (error) {
    ran.error = error;
  } finally {
    clearTimeout(timer);
    bar.shown?.close();
  }
  // Done to its end before the button was pressed is done.
  return { ...ran, cancelled: ran.cancelled && ran.done < pieces.length };
}

/** How many records of a table were changed. */
export function changed({ operations }: Ran, table: TableName): number {
  const count = ({ changes }: OperationDraft) => changes.filter((change) => change.table === table).length;
  return operations.reduce((sum, operation) => sum + count(operation), 0);
}
