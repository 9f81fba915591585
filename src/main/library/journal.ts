import type { FileHandle } from 'node:fs/promises';
import { PostilError } from '../../core/failure.ts';
import { JOURNAL_SCHEMA, type JournalHeader } from '../../core/library/journal.ts';
import type { Operation, OperationDraft } from '../../core/library/operation.ts';
import { words } from '../../core/words/words.ts';
import { DamagedLines } from './damaged-lines.ts';
import {
  createJournal,
  journalPath,
  lineOperation,
  openFile,
  operationLine,
  readEnds,
  readOperation,
  recordNotWritten,
  removeLeftovers,
  type Ends,
} from './journal-file.ts';
import { expectInPlace, raiseSchema, replaceJournal, type Opened } from './journal-replacement.ts';
import { keepAside } from './kept.ts';
import { linesBetween, readRange, writeAt } from './lines.ts';
import { Remembered } from './remembered.ts';
import { tornAndKept, tornAndLeft } from './torn.ts';

/** Bytes of operations handed over at once: what a message to the window carries without a noticeable pause. */
const CHUNK = 8 * 1024 * 1024;

interface Writing {
  draft: OperationDraft;
  resolve(operation: Operation): void;
  reject(error: unknown): void;
}

/**
 * The library's record: an append-only file, `<profile>/library/journal.jsonl`, format in core/library/journal.ts. An
 * operation that `append` resolved is on the disk. Exactly one process may have a journal open for writing; see lock.ts.
 */
export class Journal {
  /** What was found and done while opening and reading, in sentences for the reader. */
  readonly notices: string[] = [];
  readonly #profile: string;
  #handle: FileHandle;
  readonly #readOnly: boolean;
  readonly #released: () => Promise<void>;
  #header: JournalHeader;
  #start = 0;
  #end = 0;
  #seq = 0;
  /** Bytes beyond `#end`: of an earlier process (kept aside before they are cut off), or of a failed write of this one. */
  #leftover: 'none' | 'torn' | 'own' = 'none';
  /** Where the lines of the newest operations stand, by id. */
  #lines = new Remembered<string, { start: number; end: number }>();
  /** Where the line after an operation begins, by the operation's number. */
  #following = new Remembered<number, number>();
  readonly #damaged: DamagedLines;
  readonly #waiting = new Map<string, Promise<Operation>>();
  #queue: Writing[] = [];
  /** While anything waits to be written, a promise of its end. To be read only. */
  writing: Promise<void> | null = null;
  /** To be done between two writes: whoever writes without a pause must not hold it up. */
  #replacing: (() => Promise<void>) | null = null;
  /** Files that were replaced while somebody may have been reading them. */
  readonly #retired: FileHandle[] = [];
  #closed = false;

  private constructor(
    profile: string,
    handle: FileHandle,
    readOnly: boolean,
    released: () => Promise<void>,
    ends: Ends,
  ) {
    this.#profile = profile;
    this.#handle = handle;
    this.#readOnly = readOnly;
    this.#damaged = new DamagedLines(profile, readOnly, this.notices);
    this.#released = released;
    this.#header = ends.header;
    this.#adopt(ends);
    if (ends.size > ends.end) this.#leftover = 'torn';
  }

  /**
   * Opens the profile's journal and, for writing, creates a missing one, cuts a torn tail off, after it was kept aside, and
   * raises the schema of an older one. But for the last it takes time in proportion to the last line, not to the file.
   *
   * @param options.readOnly changes nothing; sees what is intact now
   * @param options.released called when the journal has been closed: the lock's end
   * @throws PostilError `journal-newer`, `journal-damaged`, `unreadable`, `not-written`; `not-found` when read only
   */
  static async open(
    profile: string,
    {
      readOnly = false,
      released = async () => {},
    }: { readOnly?: boolean; released?: () => Promise<void> } = {},
  ): Promise<Journal> {
    const path = journalPath(profile);
    if (!readOnly) await createJournal(profile);
    const handle = await openFile(path, readOnly);
    try {
      const journal = new Journal(profile, handle, readOnly, released, await readEnds(handle, path));
      if (!readOnly) await Promise.all([journal.#repair(), removeLeftovers(profile)]);
      return journal;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }
  /** Names this library, until another takes its place. */
  get library(): string {
    return this.#header.library;
  }
  /** The newest operation's number; 0 in a new library. */
  get seq(): number {
    return this.#seq;
  }
  /** Up to this operation the record is compacted: who stopped before it has to begin anew. */
  get base(): number {
    return this.#header.base ?? 0;
  }
  /** Bytes. */
  get end(): number {
    return this.#end;
  }
  /**
   * Replaces the journal's lines up to `end` (the end of a line) by the compacted copy at `path`, which stays there; see
   * `replaceJournal`. Rejects with the system's error; the journal then is as it was, and usable.
   *
   * @param end `Infinity` replaces it whole, by the journal of another library
   * @param before called in the moment between two writes in which that is done
   */
  replaceBeginning(path: string, end: number, before = async () => {}): Promise<void> {
    const replaced = new Promise<void>((resolve, reject) => {
      this.#replacing = () => before().then(() => this.#replace(path, end)).then(resolve, reject); // prettier-ignore
    });
    this.writing ??= this.#drain();
    return replaced;
  }

  /**
   * Writes an operation and resolves to it, numbered, once it is on the disk; calls made meanwhile share one sync and keep
   * their order. An id that was written before resolves to that operation and is not written again.
   * Rejects with PostilError `not-written`; the journal then is as it was, and usable.
   */
  append(draft: OperationDraft): Promise<Operation> {
    const waiting = this.#waiting.get(draft.id);
    if (waiting) return waiting;
    const written = this.#lines.get(draft.id);
    if (written) return readOperation(this.#handle, written);
    if (this.#readOnly || this.#closed) return Promise.reject(recordNotWritten(words.safety.reasons.closed));
    const promise = new Promise<Operation>((resolve, reject) => {
      this.#queue.push({ draft, resolve, reject });
    }).finally(() => this.#waiting.delete(draft.id));
    this.#waiting.set(draft.id, promise);
    this.writing ??= this.#drain();
    return promise;
  }

  /**
   * Operations with a number above `after`, oldest first, about `maxBytes` of them and at least one; empty at the end.
   * Asked again with the last number, it goes on where it stopped, no line parsed twice. A damaged one is skipped and kept aside.
   */
  async read(after: number, maxBytes: number = CHUNK): Promise<Operation[]> {
    const operations: Operation[] = [];
    if (after >= this.#seq) return operations;
    let [bytes, last] = [0, after];
    // The journal may be replaced meanwhile: places are those of the file that is read here.
    const following = this.#following;
    for await (const line of linesBetween(this.#handle, following.get(after) ?? this.#start, this.#end)) {
      if (operations.length > 0 && bytes + line.end - line.start > maxBytes) break;
      const operation = lineOperation(line);
      if (operation === null) await this.#damaged.report(line);
      // What stands there twice, or behind what came later, is left out.
      if (operation === null || operation.seq <= last) continue;
      this.#damaged.missing(Math.max(last, this.base) + 1, operation.seq);
      last = operation.seq;
      bytes += line.end - line.start;
      operations.push(operation);
      following.set(operation.seq, line.end);
    }
    return operations;
  }

  /** All operations above `after`, in chunks as `read` gives them. */
  async *operations(after = 0): AsyncGenerator<Operation[]> {
    for (let chunk = await this.read(after); chunk.length > 0; chunk = await this.read(after)) {
      yield chunk;
      after = chunk.at(-1)?.seq ?? after;
    }
  }

  /** Waits for what is being written, then closes the file and lets go of the lock. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.writing;
    // A journal that was deleted is gone for good with the last who has it open.
    if (!this.#readOnly) await this.#makeReady().catch(() => undefined);
    for (const handle of [...this.#retired, this.#handle]) await handle.close();
    await this.#released();
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0 || this.#replacing !== null) {
      const replace = this.#replacing;
      this.#replacing = null;
      await (replace === null ? this.#write(this.#queue.splice(0)) : replace());
    }
    this.writing = null;
  }

  async #write(batch: Writing[]): Promise<void> {
    try {
      await this.#makeReady();
      const lines = batch.map(({ draft }, index) => operationLine(draft, this.#seq + 1 + index));
      // From here on a failure leaves bytes of ours behind the end; before, whatever stands there is not ours to cut.
      this.#leftover = 'own';
      await writeAt(this.#handle, Buffer.concat(lines), this.#end);
      await this.#handle.datasync();
      this.#leftover = 'none';
      for (const [index, { draft, resolve }] of batch.entries()) {
        const operation: Operation = { ...draft, seq: ++this.#seq };
        const start = this.#end;
        this.#end += lines[index]?.length ?? 0;
        this.#remember(operation, { start, end: this.#end });
        resolve(operation);
      }
    } catch (error) {
      if (this.#leftover === 'own') await this.#cut().catch(() => undefined);
      // One that cannot be written (too large for the disk) must not take the others with it.
      if (batch.length > 1) for (const one of batch) await this.#write([one]);
      else batch[0]?.reject(error instanceof PostilError ? error : recordNotWritten(error));
    }
  }

  async #replace(path: string, end: number): Promise<void> {
    await this.#makeReady();
    this.#goOnIn(await replaceJournal(this.#profile, path, this.#handle, end, this.#end));
  }

  #goOnIn({ handle, ends }: Opened): void {
    // Whoever reads the old file now reads it to its end, and remembers its places in its own map.
    this.#retired.push(this.#handle);
    this.#handle = handle;
    this.#adopt(ends);
  }

  #adopt({ header, start, end, newest }: Ends): void {
    this.#header = header;
    this.#start = start;
    this.#end = end;
    // What was taken back again and compacted away has a number all the same.
    this.#seq = Math.max(this.base, newest[0]?.operation.seq ?? 0);
    this.#lines = new Remembered();
    this.#following = new Remembered();
    for (const { operation, line } of newest.toReversed()) this.#remember(operation, line);
  }

  async #makeReady(): Promise<void> {
    await this.#cut();
    const handle = await expectInPlace(this.#profile, this.#handle, this.#end);
    if (handle !== this.#handle) this.#retired.push(this.#handle);
    this.#handle = handle;
    if (this.#header.schema >= JOURNAL_SCHEMA) return;
    this.#goOnIn(await raiseSchema(this.#profile, handle, this.#header, this.#start, this.#end));
  }

  /** Cuts off what lies beyond the last intact line, on the disk when this resolves. Another process's bytes are kept first. */
  async #cut(): Promise<string | null> {
    if (this.#leftover === 'none') return null;
    let kept: string | null = null;
    if (this.#leftover === 'torn') {
      const torn = await readRange(this.#handle, this.#end, (await this.#handle.stat()).size);
      kept = await keepAside(this.#profile, 'torn', 'txt', torn, new Date());
    }
    await this.#handle.truncate(this.#end);
    await this.#handle.sync();
    this.#leftover = 'none';
    return kept;
  }

  /** What cannot be done now (full disk) leaves the library readable; the next append tries again. */
  async #repair(): Promise<void> {
    try {
      const kept = await this.#cut();
      if (kept !== null) this.notices.push(tornAndKept(kept));
    } catch (error) {
      this.notices.push(tornAndLeft(error));
    }
    if (this.#header.schema < JOURNAL_SCHEMA) await this.#makeReady().catch(() => undefined);
  }

  #remember(operation: Operation, { start, end }: { start: number; end: number }): void {
    this.#lines.set(operation.id, { start, end });
    this.#following.set(operation.seq, end);
  }
}
