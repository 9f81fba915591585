import { basename } from 'node:path';
import { PostilError, type Failure } from '../../core/failure.ts';
import type { ForeignForm } from '../../core/import/detect.ts';
import type { OpenedArticle } from '../../core/library/import.ts';
import type { Place } from '../../core/library/records.ts';
import { words } from '../../core/words/words.ts';
import type { OpenResult, Reason } from '../../ipc.ts';

/** What opening stands on. */
export interface OpenerParts {
  /** Resolves when reading keeps nobody from what is more urgent; what waits is counted as pending. */
  due(): Promise<void>;
  /** Reads and parses a file. Rejects with a PostilError where that cannot be. */
  read(path: string, signal: AbortSignal, encoding: string | null): Promise<OpenedArticle>;
  /** The path of a place that was opened before, or `null`. */
  pathOf(place: string): string | null;
  /** The encoding that the reader chose for the file at `path` before, or `null`. */
  encodingOf(path: string): string | null;
  /** Hands a result to the window; resolves when it took it. */
  deliver(result: OpenResult): Promise<void>;
  /** Tells of a file that takes its time, and with `null` that it has answered. */
  reading(name: string | null): void;
  /** A file of the reader was opened; `encoding` is a new choice, `null` the choice to detect it. */
  opened(place: Place, encoding?: string | null): void;
  /** The form of the notes that the file at `path` holds; `null` where it is an article, or nothing. */
  notesForm(path: string): Promise<ForeignForm | 'other' | null>;
  /** Tells the window what importing the notes at `path` would do. */
  offer(path: string): Promise<void>;
  /** Where the sample article lies. */
  sample: string;
  /** An error as the page may see it. */
  failure(error: unknown): Failure;
}

/** The sample's place: it belongs to the app, so its path, which moves with the installation, is not shown. */
export const SAMPLE_PLACE: Place = { id: 'sample-second-voice', name: 'second-voice.md', path: '' };

/** In milliseconds: what is read by now needs no words, which would be gone before they are read. */
const UNNOTICED = 500;

/** Opens files one after another, in the order in which they were asked for; each answers once. */
export class Opener {
  readonly #parts: OpenerParts;
  readonly #ended = new AbortController();
  #last: Promise<void> = Promise.resolve();
  #pending = 0;
  /** Of the file that is being read. */
  #current = new AbortController();

  constructor(parts: OpenerParts) {
    this.#parts = parts;
  }

  /** How many files are still to answer. */
  get pending(): number {
    return this.#pending;
  }

  /** Opens files by their absolute paths. */
  openFiles(paths: readonly string[]): void {
    for (const path of paths) this.#queue(() => this.#open(path, false));
  }

  /** Opens what is no file of the reader's: `read` makes an article of it, called `name` while it is read. */
  openRead(name: string, read: (signal: AbortSignal) => Promise<OpenedArticle>): void {
    this.#queue(async () => this.#parts.deliver(await this.#reading(name, 'opened', read)));
  }

  openSample(quiet = false): void {
    this.#queue(async () => {
      const result = await this.#read(this.#parts.sample, null, quiet ? 'again' : 'opened');
      await this.#parts.deliver(
        result.ok ? { ...result, opened: { ...result.opened, place: SAMPLE_PLACE } } : result,
      );
    });
  }

  /**
   * Reads a known place again; `quiet` says nothing where the file is missing. `encoding` is the reader's choice from now on,
   * `null` to detect it again; without it an earlier choice holds.
   */
  openPlace(place: string, quiet: boolean, encoding?: string | null): void {
    if (place === SAMPLE_PLACE.id) return this.openSample(quiet);
    const path = this.#parts.pathOf(place);
    if (path !== null) return this.#queue(() => this.#open(path, quiet, encoding));
    if (quiet) return;
    const message = words.menus.dialogs.open.placeForgotten;
    this.#queue(() => this.#parts.deliver({ ok: false, name: '', failure: { code: 'not-found', message } }));
  }

  /** Gives up what is being read, because the app ends. */
  stop(): void {
    this.#ended.abort();
  }

  /** Gives up the one file that is being read; its failure is `cancelled`. */
  stopReading(): void {
    this.#current.abort();
  }

  async #open(path: string, quiet: boolean, encoding?: string | null): Promise<void> {
    const chosen = encoding === undefined ? this.#parts.encodingOf(path) : encoding;
    const reason = quiet ? 'again' : encoding !== undefined ? 'encoding' : 'opened';
    const notes = reason === 'opened' ? await this.#parts.notesForm(path) : null;
    const isArticle = notes === null || notes === 'singlefile' || notes === 'postil-html';
    if (!isArticle) return this.#parts.offer(path);
    const result = await this.#read(path, chosen, reason);
    if (result.ok) this.#parts.opened(result.opened.place, encoding);
    else if (quiet && result.failure.code === 'not-found') return;
    await this.#parts.deliver(result);
    // A portable article has brought its own.
    if (notes === 'singlefile' && result.ok) await this.#parts.offer(path);
  }

  #read(path: string, encoding: string | null, reason: Reason): Promise<OpenResult> {
    return this.#reading(basename(path), reason, (signal) => this.#parts.read(path, signal, encoding));
  }

  async #reading(
    name: string,
    reason: Reason,
    read: (signal: AbortSignal) => Promise<OpenedArticle>,
  ): Promise<OpenResult> {
    const current = new AbortController();
    this.#current = current;
    let told = false;
    const timer = setTimeout(() => {
      told = true;
      this.#parts.reading(name);
    }, UNNOTICED);
    try {
      const signal = AbortSignal.any([this.#ended.signal, current.signal]);
      return { ok: true, opened: await read(signal), reason };
    } catch (error) {
      return { ok: false, name, failure: this.#parts.failure(error) };
    } finally {
      clearTimeout(timer);
      if (told) this.#parts.reading(null);
    }
  }

  #queue(job: () => Promise<void>): void {
    this.#pending += 1;
    this.#last = this.#last.then(async () => {
      try {
        await this.#parts.due();
        if (!this.#ended.signal.aborted) await job();
      } catch (error) {
        if (!(error instanceof PostilError)) console.error(error);
      } finally {
        this.#pending -= 1;
      }
    });
  }
}
