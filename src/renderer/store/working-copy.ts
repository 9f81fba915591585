import type { Annotation } from '../../core/annotation.ts';
import type { Counted } from '../../core/health.ts';
import type { Operation } from '../../core/library/operation.ts';
import { applyOperations, OutOfStep } from './apply.ts';
import type { PostilDatabase } from './database.ts';
import { operationsAfter, operationsUpTo, type Host } from './host.ts';
import { findAnnotations, type Named } from './packs.ts';
import { rebuild } from './rebuild.ts';
import type { Move } from './steps.ts';

/** A database that could not be written to is tried again this often, until it works. */
const RETRY_MS = 2_000;

/**
 * What the database answers in milliseconds where it answers at all; one whose disk is full may leave a question open for good.
 * Saving does not wait for that: the journal comes first.
 */
const PATIENCE_MS = 2_000;

/** Annotations remembered as they were written last: whoever types changes the same few again and again. */
const REMEMBERED = 500;

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
  /** What became of annotations lately, so that the next save need not wait for the database to tell. The oldest first. */
  readonly #recent = new Map<string, Annotation | null>();
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
    this.#recent.clear();
    this.#seq = seq;
    this.#written = seq;
  }

  /** The newest operation that is known here. */
  get seq(): number {
    return this.#seq;
  }

  /** Makes the database anew from what the journal has up to `target`, and begins there; see rebuild.ts. */
  async rebuild(library: string, target: number, progress: (share: number) => void): Promise<Counted> {
    const counted = await rebuild(this.#database, this.#host, library, target, progress);
    this.begin(library, target);
    return counted;
  }

  /**
   * Fetches and applies what the journal has up to `target`. `progress` gets 0 to 1, 0 as soon as there is anything to fetch.
   */
  async catchUp(target: number, progress: (share: number) => void = () => undefined): Promise<void> {
    const from = this.#seq;
    if (from >= target) return;
    progress(0);
    for await (const operations of operationsUpTo(this.#host, from, target)) {
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

  /** These annotations as they are now, those that are not there left out; `null` where that cannot be told. */
  async current(names: readonly Named[]): Promise<Map<string, Annotation> | null> {
    const current = new Map<string, Annotation>();
    const others = names.filter(({ id }) => {
      const recent = this.#recent.get(id);
      if (recent) current.set(id, recent);
      return recent === undefined;
    });
    if (others.length === 0) return current;
    const found = await soon(findAnnotations(this.#database, others));
    if (found === null) return null;
    for (const [id, annotation] of found) current.set(id, annotation);
    const ids = new Set(others.map(({ id }) => id));
    for (const { table, id, after } of this.#waiting.flatMap(({ changes }) => changes)) {
      if (table !== 'annotations' || !ids.has(id)) continue;
      if (after === null) current.delete(id);
      else current.set(id, after);
    }
    return current;
  }

  async #take(operations: readonly Operation[]): Promise<void> {
    this.#waiting.push(...operations);
    this.#seq = operations.at(-1)?.seq ?? this.#seq;
    this.#remember(operations);
    try {
      await this.write();
    } catch (error) {
      this.#fallBehind(error);
    }
    this.#heard(operations);
  }

  #remember(operations: readonly Operation[]): void {
    for (const { table, id, after } of operations.flatMap(({ changes }) => changes)) {
      if (table !== 'annotations') continue;
      this.#recent.delete(id);
      this.#recent.set(id, after);
    }
    for (const id of this.#recent.keys()) {
      if (this.#recent.size <= REMEMBERED) break;
      this.#recent.delete(id);
    }
  }

  async #apply(operations: readonly Operation[]): Promise<void> {
    try {
      await applyOperations(this.#database, this.#library, operations, this.#written, this.moves);
    } catch (error) {
      if (!(error instanceof OutOfStep)) throw error;
      // Chromium has found its files damaged and made a new database meanwhile: the journal has everything.
      if (error.seq === 0) await rebuild(this.#database, this.#host, this.#library, this.#written);
      for (let seq = error.seq === 0 ? this.#written : error.seq; seq < this.#seq;) {
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

/** What `asked` resolves to; `null` where it rejects, or takes longer than the database ever does. */
function soon<T>(asked: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE_MS)));
  return Promise.race([asked.catch(() => null), late]).finally(() => clearTimeout(timer));
}
