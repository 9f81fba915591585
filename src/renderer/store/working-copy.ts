import type { Annotation } from '../../core/annotation.ts';
import type { Operation } from '../../core/library/operation.ts';
import { applyOperations, OutOfStep } from './apply.ts';
import type { PostilDatabase } from './database.ts';
import { operationsAfter, type Host } from './host.ts';
import type { Move } from './steps.ts';

/** A database that could not be written to is tried again this often, until it works. */
const RETRY_MS = 2_000;

/**
 * Keeps the database up with the journal. What is in the journal is saved: where the database cannot take it (its disk is
 * full, Chromium has lost it) the operations wait in memory, everyone who listens hears of them all the same, and the
 * database is caught up later, in this window or the next. All calls must come through the library's one queue.
 */
export class WorkingCopy {
  /** What operations that are on their way mean for undo, by id: they come back with the others, in order. */
  readonly moves = new Map<string, Move>();
  /** Told to listeners, not in the database yet. */
  #waiting: Operation[] = [];
  /** The newest operation told, and the newest in the database. */
  #seq = 0;
  #written = 0;
  #library = '';
  #behind = false;
  readonly #host: Host;
  readonly #database: PostilDatabase;
  readonly #heard: (operations: readonly Operation[]) => void;
  readonly #later: (work: () => Promise<void>) => Promise<unknown>;
  /** Called when the database falls behind, and when it has caught up. */
  onbehind: (behind: boolean) => void = () => undefined;
  /** Called when the database was lost while it was in use, and made again from the journal. */
  onremade: () => void = () => undefined;

  /**
   * @param heard gets every operation once, in order
   * @param later puts work into the library's queue
   */
  constructor(
    host: Host,
    database: PostilDatabase,
    heard: (operations: readonly Operation[]) => void,
    later: (work: () => Promise<void>) => Promise<unknown>,
  ) {
    this.#host = host;
    this.#database = database;
    this.#heard = heard;
    this.#later = later;
  }

  /** From here on the database is known to hold the operations up to `seq` of this library. */
  begin(library: string, seq: number): void {
    this.#library = library;
    this.#seq = seq;
    this.#written = seq;
  }

  /**
   * Fetches and applies what the journal has up to `target`. `progress` gets 0 to 1, 0 as soon as there is anything to fetch.
   * The next operations are read while those before are written: two processes share the work of a rebuild.
   */
  async catchUp(target: number, progress: (share: number) => void = () => undefined): Promise<void> {
    const from = this.#seq;
    if (from >= target) return;
    progress(0);
    let next = operationsAfter(this.#host, from);
    while (this.#seq < target) {
      const operations = await next;
      const last = operations.at(-1);
      if (last === undefined) break;
      if (last.seq < target) {
        next = operationsAfter(this.#host, last.seq);
        // Waited for above; should writing fail first, nobody would be there to hear it.
        next.catch(() => undefined);
      }
      await this.#take(operations);
      progress((this.#seq - from) / (target - from));
    }
  }

  /** Takes operations in that the journal has; those in between that were never heard of are fetched. */
  async receive(operations: readonly Operation[]): Promise<void> {
    const fresh = operations.filter(({ seq }) => seq > this.#seq);
    const [first] = fresh;
    if (first === undefined) return;
    if (first.seq > this.#seq + 1) return this.catchUp(operations.at(-1)?.seq ?? first.seq);
    await this.#take(fresh);
  }

  /** Writes what waits. Throws what the database throws. */
  async write(): Promise<void> {
    if (this.#waiting.length > 0) {
      // One that could not be opened stays closed until it is asked to.
      await this.#database.open();
      await this.#apply(this.#waiting);
      this.#written = this.#seq;
      for (const { id } of this.#waiting) this.moves.delete(id);
      this.#waiting = [];
    }
    if (!this.#behind) return;
    this.#behind = false;
    this.onbehind(false);
  }

  /** The annotations with these ids as they are now, those that are not there left out; `null` where that cannot be told. */
  async current(ids: readonly string[]): Promise<Map<string, Annotation> | null> {
    try {
      const found = await this.#database.annotations.bulkGet([...ids]);
      const current = new Map(
        found.flatMap((annotation) => (annotation ? [[annotation.id, annotation]] : [])),
      );
      for (const { table, id, after } of this.#waiting.flatMap(({ changes }) => changes)) {
        if (table !== 'annotations') continue;
        if (after === null) current.delete(id);
        else if (ids.includes(id)) current.set(id, after);
      }
      return current;
    } catch {
      return null;
    }
  }

  async #take(operations: readonly Operation[]): Promise<void> {
    this.#waiting.push(...operations);
    this.#seq = operations.at(-1)?.seq ?? this.#seq;
    try {
      await this.write();
    } catch (error) {
      this.#fallBehind(error);
    }
    this.#heard(operations);
  }

  async #apply(operations: readonly Operation[]): Promise<void> {
    try {
      await applyOperations(this.#database, this.#library, operations, this.#written, this.moves);
    } catch (error) {
      if (!(error instanceof OutOfStep)) throw error;
      // Chromium has found its files damaged and made a new database meanwhile: the journal has everything.
      for (let seq = error.seq; seq < this.#seq;) {
        const older = await operationsAfter(this.#host, seq);
        if (older.length === 0) break;
        await applyOperations(this.#database, this.#library, older, seq, this.moves);
        seq = older.at(-1)?.seq ?? this.#seq;
      }
      if (error.seq === 0) this.onremade();
    }
  }

  #fallBehind(error: unknown): void {
    console.error('The database could not follow the journal and is tried again:', error);
    if (!this.#behind) {
      this.#behind = true;
      this.onbehind(true);
    }
    setTimeout(() => {
      if (this.#waiting.length === 0) return;
      void this.#later(() => this.write().catch((again: unknown) => this.#fallBehind(again)));
    }, RETRY_MS);
  }
}
