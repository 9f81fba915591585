import type { Annotation } from '../../core/annotation.ts';
import { toFailure, type Failure } from '../../core/failure.ts';
import type { OperationDraft } from '../../core/library/operation.ts';
import type { Library } from '../store/library.ts';
import type { SaveQueue } from '../store/saves.ts';
import type { Move } from '../store/steps.ts';
import { changesOf, joinIntents, type Intent } from './intent.ts';

export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; failure: Failure };

/** An operation to be sent, and what it means for undo. */
export interface Sending {
  draft: OperationDraft;
  move: Move;
}

interface Task {
  /** What it is to save; `null` for what is decided only when its turn comes (undo), and for what was withdrawn. */
  intent: Intent | null;
  withdrawn?: boolean;
  /** Does not wait behind what cannot be saved. */
  hasty?: boolean;
  run: (task: Task) => Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Saving that failed is tried again this often, until it works: a full disk may be emptied, a drive plugged in again. */
const RETRY_MS = 2_000;

/**
 * One article's changes on their way to the disk: one at a time, in order, each tried until it works. Other articles have
 * queues of their own and are never held up.
 */
export class Saving implements SaveQueue {
  #tasks = $state.raw<readonly Task[]>([]);
  #failure = $state.raw<Failure | null>(null);

  readonly #library: Library;
  readonly #saved: () => ReadonlyMap<string, Annotation>;
  readonly #idle: () => void;
  #waiting: ((saved: boolean) => void)[] = [];
  #wake: () => void = () => undefined;
  /** While a try is under way: it may yet have been written. */
  #trying: Promise<unknown> | null = null;

  /**
   * @param saved the article's annotations as they are now
   * @param idle called whenever nothing waits any more
   */
  constructor(library: Library, saved: () => ReadonlyMap<string, Annotation>, idle: () => void) {
    this.#library = library;
    this.#saved = saved;
    this.#idle = idle;
  }

  /** The article's annotations without what waits. */
  get saved(): ReadonlyMap<string, Annotation> {
    return this.#saved();
  }
  get state(): SaveState {
    if (this.#failure !== null) return { kind: 'failed', failure: this.#failure };
    return { kind: this.#tasks.length > 0 ? 'saving' : 'saved' };
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  get isIdle(): boolean {
    return this.#tasks.length === 0;
  }
  get unsaved(): readonly Intent[] {
    return this.#tasks.flatMap(({ intent }) => intent ?? []);
  }

  /** Saves what the reader wants. Resolves when it is on the disk. */
  add(intent: Intent): Promise<void> {
    const last = this.#tasks.length > 1 ? this.#tasks.at(-1) : undefined;
    const joined = last?.intent ? joinIntents(last.intent, intent) : null;
    if (!last || joined === null) {
      return this.#enqueue(intent, (task) => this.#commit(task.intent ?? intent)) as Promise<void>;
    }
    // The letters typed while the disk is full are one change when it is not.
    return new Promise((resolve, reject) => {
      this.#tasks = this.#tasks.with(-1, { ...last, intent: joined, ...both(last, { resolve, reject }) });
      this.#library.saves.changed(this, false);
    });
  }

  /** Does `work` when all before it is saved. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.#enqueue(null, work) as Promise<T>;
  }

  /** Does `work` when all before it is saved; resolves to `null`, with nothing done, as soon as that cannot be. */
  runIfSaved<T>(work: () => Promise<T>): Promise<T | null> {
    return this.#enqueue(null, work, true) as Promise<T | null>;
  }

  /**
   * Sends what `make` makes until it is on the disk; resolves to whether there was anything to send. Made anew for each try
   * after the journal has refused one; otherwise the same again, as the journal may have it already and keeps one of it.
   */
  async send(make: () => Sending | null): Promise<boolean> {
    let sending = make();
    while (sending !== null) {
      try {
        await (this.#trying = this.#library.commit(sending.draft, sending.move));
        this.#fail(null);
        return true;
      } catch (error) {
        const failure = toFailure(error);
        this.#fail(failure);
        // Refused for what it is, not for the state of the disk: the same draft would be refused for ever.
        if (failure.code === 'malformed') throw error;
        this.#trying = null;
        await this.#pause();
        if (failure.code === 'not-written') sending = make();
      }
    }
    this.#fail(null);
    return false;
  }

  retry(): void {
    this.#wake();
  }

  /**
   * Takes the newest step that could not be saved out of the queue, and answers what it was to save, oldest first; nothing
   * where saving works by now, or where what waits may be in the journal already, or is itself an undo.
   */
  async withdraw(): Promise<readonly Intent[]> {
    await this.#trying?.catch(() => undefined);
    if (this.#failure === null) return [];
    const last = this.#tasks.at(-1)?.intent;
    if (!last) return [];
    let from = this.#tasks.length - 1;
    // What was typed in one go is one step, though the first letters of it are being tried already.
    while (from > 0 && last.merge !== null && this.#tasks[from - 1]?.intent?.merge === last.merge) from -= 1;
    // The journal has refused it, and is as it was. Other failures leave that open: it may have it.
    if (from === 0 && this.#failure.code !== 'not-written') return [];
    const gone = this.#tasks.slice(from);
    this.#tasks = this.#tasks.slice(0, from);
    if (from === 0)
      this.#tasks = gone.slice(0, 1).map((task) => ({ ...task, intent: null, withdrawn: true }));
    for (const task of gone.slice(from === 0 ? 1 : 0)) task.resolve(undefined);
    this.#library.saves.changed(this, false);
    this.#wake();
    return gone.flatMap(({ intent }) => intent ?? []);
  }

  settled(again = false): Promise<boolean> {
    if (this.isIdle || (this.#failure !== null && !again)) return Promise.resolve(this.#failure === null);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.retry();
    });
  }

  #commit(intent: Intent): Promise<boolean> {
    const { kind, words, merge, articleId } = intent;
    return this.send(() => {
      if (this.#tasks[0]?.withdrawn) return null;
      const at = new Date().toISOString();
      const changes = changesOf(intent, this.saved, at);
      if (changes.length === 0) return null;
      const draft = { id: crypto.randomUUID(), kind, at, changes };
      return { draft, move: { kind: 'step', articleId, words, merge } };
    });
  }

  #enqueue(intent: Intent | null, run: Task['run'], hasty = false): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#tasks = [...this.#tasks, { intent, run, hasty, resolve, reject }];
      this.#library.saves.changed(this, false);
      if (this.#tasks.length === 1) void this.#work();
    });
  }

  async #work(): Promise<void> {
    for (let task = this.#tasks[0]; task !== undefined; task = this.#tasks[0]) {
      try {
        const result = await task.run(task);
        this.#tasks = this.#tasks.slice(1);
        if (this.#tasks.length > 0) this.#library.saves.changed(this, false);
        task.resolve(result);
      } catch (error) {
        this.#tasks = this.#tasks.slice(1);
        task.reject(error);
      }
    }
    this.#library.saves.changed(this, this.#failure === null);
    this.#settle(this.#failure === null);
    this.#idle();
  }

  #fail(failure: Failure | null): void {
    if (failure === null && this.#failure === null) return;
    this.#failure = failure;
    this.#library.saves.changed(this, false);
    if (failure === null) return;
    const hasty = this.#tasks.filter((task, at) => at > 0 && task.hasty);
    this.#tasks = this.#tasks.filter((task) => !hasty.includes(task));
    for (const task of hasty) task.resolve(null);
    this.#settle(false);
  }

  #settle(saved: boolean): void {
    for (const resolve of this.#waiting.splice(0)) resolve(saved);
  }

  /** Until the next try is due, or asked for. */
  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RETRY_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

function both(a: Pick<Task, 'resolve' | 'reject'>, b: Pick<Task, 'resolve' | 'reject'>) {
  return {
    resolve: (value: unknown) => {
      a.resolve(value);
      b.resolve(value);
    },
    reject: (error: unknown) => {
      a.reject(error);
      b.reject(error);
    },
  };
}
