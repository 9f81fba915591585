import { basename } from 'node:path';
import { emptyReport, type AddingProgress, type AddingReport } from '../../core/adding.ts';
import { toFailure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { Journal } from '../library/journal.ts';
import type { KnownFiles } from '../opening/known-files.ts';
import { AddingAside } from './aside.ts';
import { appendAll } from './append-all.ts';
import type { Done, Job } from './jobs.ts';
import type { Taken } from './taker.ts';

/** What adding stands on, and whom it tells. */
export interface AddingParts {
  profile: string;
  journal: Journal;
  files: Pick<KnownFiles, 'learn'>;
  /** How far it is; `null` when nothing is being added any more. */
  progress(progress: AddingProgress | null): void;
  done(report: AddingReport): void;
  /** The journal has operations up to this number that the window has not heard of. */
  journalled(seq: number): void;
}

/** In milliseconds: a bar that moves ten times a second moves smoothly. */
const TOLD = 100;
/** In milliseconds: the table of known files is written as a whole. */
const LEARNED = 5_000;

/** Everything that comes into the library in numbers: files and folders that are added, and those that are watched. */
export class Adding {
  readonly #parts: AddingParts;
  readonly #aside = new AddingAside();
  #control = new AbortController();
  #pending = 0;
  #failed: { from: string; paths: string[] } | null = null;
  #told = 0;
  #learnedAt = 0;
  #learned: { id: string; path: string; unopened: true }[] = [];

  constructor(parts: AddingParts) {
    this.#parts = parts;
  }

  /** Whether something is being added. */
  get isBusy(): boolean {
    return this.#pending > 0;
  }

  /** Adds files and folders, when those that were asked for before are done. Tells; never rejects. */
  async add(paths: readonly string[], from = nameOf(paths)): Promise<void> {
    if (paths.length === 0) return;
    const job: Job = { what: 'add', profile: this.#parts.profile, paths, from };
    const done = await this.run(job, true).catch((error: unknown) => {
      this.#parts.done({ ...emptyReport(from), failure: toFailure(error) });
    });
    if (done?.what !== 'add') return;
    const { report, failed } = done.added;
    this.#failed = failed.length === 0 ? null : { from, paths: failed };
    this.#parts.done(report);
  }

  /** Tries those again that could not be read the last time. */
  async again(): Promise<void> {
    const failed = this.#failed;
    this.#failed = null;
    if (failed !== null) await this.add(failed.paths, failed.from);
  }

  /** Ends what is being added, and what waits for it; what has come in by now stays. */
  stop(): void {
    this.#control.abort();
  }

  /** Does one job, in its turn. Throws PostilError. `isTold`: its progress is shown, and the reader can stop it. */
  async run(job: Job, isTold: boolean): Promise<Done> {
    const { journal, progress, journalled } = this.#parts;
    // Those that wait for a stopped one are stopped with it; what is asked for later is not.
    if (this.#pending === 0) this.#control = new AbortController();
    this.#pending += 1;
    try {
      return await this.#aside.do(job, {
        signal: isTold ? this.#control.signal : new AbortController().signal,
        progress: (how) => isTold && this.#tell(how),
        taken: (taken) => this.#learn(taken),
        write: async (drafts, at) => {
          const written = await appendAll(journal, drafts, at);
          const last = written?.at(-1);
          if (last !== undefined) journalled(last.seq);
          return written !== null;
        },
      });
    } finally {
      this.#pending -= 1;
      this.#writeLearned();
      if (isTold) progress(null);
    }
  }

  /** The app ends: nothing is waited for. */
  end(): Promise<void> {
    this.#writeLearned();
    return this.#aside.stop();
  }

  #tell(how: AddingProgress): void {
    const now = Date.now();
    if (now - this.#told < TOLD && how.done !== how.total) return;
    this.#told = now;
    this.#parts.progress(how);
  }

  #learn({ place, path }: Taken): void {
    this.#learned.push({ id: place, path, unopened: true });
    if (Date.now() - this.#learnedAt > LEARNED) this.#writeLearned();
  }

  #writeLearned(): void {
    this.#learnedAt = Date.now();
    this.#parts.files.learn(this.#learned);
    this.#learned = [];
  }
}

function nameOf(paths: readonly string[]): string {
  const [only = '', ...others] = paths;
  return others.length === 0 ? basename(only) || only : words.adding.files(paths.length);
}
