import { setTimeout as sleep } from 'node:timers/promises';
import { PostilError } from '../../core/failure.ts';
import type { Operation, OperationDraft } from '../../core/library/operation.ts';
import { applyOperation, emptyState, type LibraryState } from '../../core/library/state.ts';
import { words } from '../../core/words/words.ts';
import { Channel } from './channel.ts';
import { Journal } from './journal.ts';
import { takeLock } from './lock.ts';
import { mendJournal } from './mend.ts';

/** The library's record, whoever writes it: the journal itself, or the running app at the other end of a channel. */
export interface Library {
  readonly library: string;
  readonly seq: number;
  readonly notices: readonly string[];
  /** A running app holds the lock, and writes the profile's other files. */
  readonly isApps?: true;
  append(draft: OperationDraft): Promise<Operation>;
  operations(after?: number): AsyncIterable<Operation[]>;
  close(): Promise<void>;
}

/** How long a command waits for another one, or for an app that is just starting, to let it write. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/**
 * Opens a profile's library for writing. The app gets the journal and holds the lock until it closes it. A command gets
 * the journal too or, while the app has it, hands its operations to the app. Throws PostilError `library-busy` and what
 * `Journal.open` throws.
 */
export function openLibrary(profile: string, options: { role: 'app' }): Promise<Journal>;
export function openLibrary(
  profile: string,
  options: { role: 'command'; patience?: number },
): Promise<Library>;
export async function openLibrary(
  profile: string,
  { role, patience = PATIENCE_MS }: { role: 'app' | 'command'; patience?: number },
): Promise<Library> {
  const deadline = Date.now() + patience;
  for (;;) {
    const taken = await takeLock(profile, role);
    if ('lock' in taken) return openLocked(profile, () => taken.lock.release());
    if (taken.heldBy === 'app') {
      if (role === 'app') throw busy(words.safety.busy.app);
      const channel = await Channel.connect(profile);
      if (channel !== null) return new HandedOver(channel, await openOrClose(profile, channel));
    }
    if (Date.now() >= deadline) {
      throw busy(words.safety.busy.command);
    }
    await sleep(PAUSE_MS);
  }
}

/** Reads the whole record into memory, as it is now; changes nothing and needs no lock. Throws as `Journal.open` read only. */
export async function readLibrary(
  profile: string,
): Promise<{ state: LibraryState; notices: readonly string[] }> {
  const journal = await Journal.open(profile, { readOnly: true });
  try {
    return { state: await replay(journal), notices: journal.notices };
  } finally {
    await journal.close();
  }
}

/** All operations of `library`, applied in order. */
export async function replay(library: Pick<Library, 'operations'>): Promise<LibraryState> {
  const state = emptyState();
  for await (const chunk of library.operations())
    for (const operation of chunk) applyOperation(state, operation);
  return state;
}

/** A command's library while the app runs: reads the file, writes through the app. */
class HandedOver implements Library {
  readonly isApps = true;
  readonly #channel: Channel;
  readonly #journal: Journal;
  #seq: number;

  constructor(channel: Channel, journal: Journal) {
    this.#channel = channel;
    this.#journal = journal;
    this.#seq = journal.seq;
  }

  get library(): string {
    return this.#journal.library;
  }
  get seq(): number {
    return this.#seq;
  }
  get notices(): readonly string[] {
    return this.#journal.notices;
  }

  async append(draft: OperationDraft): Promise<Operation> {
    const operation = await this.#channel.send(draft);
    this.#seq = Math.max(this.#seq, operation.seq);
    return operation;
  }

  operations(after?: number): AsyncIterable<Operation[]> {
    return this.#journal.operations(after);
  }

  async close(): Promise<void> {
    this.#channel.close();
    await this.#journal.close();
  }
}

async function openLocked(profile: string, release: () => Promise<void>): Promise<Journal> {
  try {
    const mended = await mendJournal(profile, new Date());
    const journal = await Journal.open(profile, { released: release });
    if (mended !== null) journal.notices.push(mended);
    return journal;
  } catch (error) {
    await release();
    throw error;
  }
}

async function openOrClose(profile: string, channel: Channel): Promise<Journal> {
  try {
    return await Journal.open(profile, { readOnly: true });
  } catch (error) {
    channel.close();
    throw error;
  }
}

function busy(message: string): PostilError {
  return new PostilError('library-busy', message);
}
