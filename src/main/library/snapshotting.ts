import type { Journal } from './journal.ts';
import { listSnapshots, takeSnapshot, type Snapshot, type Taken } from './snapshots.ts';

/** A start has better things to do than to copy; after it, the clock is looked at this often. */
const FIRST_MS = 30_000;
const EVERY_MS = 5 * 60_000;

/** A copy is due an hour after the last one if anything was changed, or after this many changes. */
const HOUR_MS = 3_600_000;
const CHANGES = 500;

/** Whether a copy is due, of a library whose newest operation is `seq` and whose newest copy is `newest`. */
export function isDue(newest: Snapshot | undefined, seq: number, now: Date): boolean {
  if (newest === undefined) return seq > 0;
  const changes = seq - newest.seq;
  // Fewer than the copy has: another library, a restored one, has taken this one's place.
  if (changes < 0) return true;
  // One that seems to come from the future was taken when the clock was ahead: nobody knows how old it is.
  const apart = Math.abs(now.getTime() - Date.parse(newest.at));
  return changes >= CHANGES || (changes > 0 && apart >= HOUR_MS);
}

function hasChanged(newest: Snapshot | undefined, seq: number): boolean {
  return seq > 0 && newest?.seq !== seq;
}

/** Takes copies of the library while the app runs, whenever one is due, one at a time. */
export class Snapshotting {
  readonly #profile: string;
  readonly #journal: Journal;
  readonly #failed: (error: unknown) => void;
  readonly #looked: (taken: Taken | null) => Promise<void>;
  #timer: NodeJS.Timeout | null = null;
  #taking: Promise<void> = Promise.resolve();
  #stopped = false;

  /**
   * @param failed hears why a copy could not be taken; it is tried again when it is due next
   * @param looked called each time the clock was looked at, with the copy that was taken, if one was
   */
  constructor(
    profile: string,
    journal: Journal,
    failed: (error: unknown) => void,
    looked: (taken: Taken | null) => Promise<void> = async () => {},
  ) {
    this.#profile = profile;
    this.#journal = journal;
    this.#failed = failed;
    this.#looked = looked;
  }

  /** @param first milliseconds until the clock is looked at for the first time */
  start(first = FIRST_MS): void {
    this.#timer = setTimeout(() => {
      void this.takeNow(isDue).finally(() => {
        if (!this.#stopped) this.start(EVERY_MS);
      });
    }, first);
    // A library that is closed must not be kept from ending.
    this.#timer.unref();
  }

  /** Takes no more; resolves when one that is being taken is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#taking;
  }

  /** Takes a copy, unless there is one of the library as it is, when those that are being taken are done. */
  takeNow(due: typeof isDue = hasChanged): Promise<void> {
    const taking = this.#taking.then(() => this.#takeIf(due));
    this.#taking = taking;
    return taking;
  }

  async #takeIf(due: typeof isDue): Promise<void> {
    try {
      const [newest] = await listSnapshots(this.#profile);
      const now = new Date();
      const taken = due(newest, this.#journal.seq, now)
        ? await takeSnapshot(this.#profile, this.#journal, now)
        : null;
      await this.#looked(taken);
    } catch (error) {
      this.#failed(error);
    }
  }
}
