import type { Failure } from '../../core/failure.ts';
import type { Shelf } from './shelf.ts';

/** The changes of one article on their way to the disk. */
export interface SaveQueue {
  /** Why the last try did not work; `null` while all is well. */
  readonly failure: Failure | null;
  /** What waits, as plain data that can be kept and done later. */
  readonly unsaved: readonly unknown[];
  /** Tries again at once. */
  retry(): void;
  /** Resolves to true when nothing waits any more, to false as soon as saving does not work; `again` tries once more first. */
  settled(again: boolean): Promise<boolean>;
}

const KEY = 'postil-unsaved';

/**
 * All queues that hold something unsaved, whichever article is on screen. What waits is also kept on a shelf that outlives a page
 * that crashes or is loaded again.
 */
export class Saves {
  readonly #queues = new Set<SaveQueue>();
  readonly #listeners = new Set<(failure: Failure | null) => void>();
  readonly #shelf: Pick<Shelf, 'getItem' | 'setItem' | 'removeItem'>;
  #told: Failure | null = null;
  #asked = false;
  /** An earlier page left something here that nobody has taken yet. */
  #left = false;

  constructor(shelf: Pick<Shelf, 'getItem' | 'setItem' | 'removeItem'>) {
    this.#shelf = shelf;
  }

  /** Looks whether an earlier page left anything: before anything of this page is to be saved. */
  begin(): void {
    this.#left = this.#shelf.getItem(KEY) !== null;
  }

  /** Why something is not saved, or `null`. */
  get failure(): Failure | null {
    for (const { failure } of this.#queues) if (failure !== null) return failure;
    return null;
  }

  /** Calls `listener` when saving stops working, each time it was tried again by hand without success, and when it works again. */
  subscribe(listener: (failure: Failure | null) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A queue has something unsaved, or less of it, or failed, or (`done`) has nothing left. */
  changed(queue: SaveQueue, done: boolean): void {
    if (done) this.#queues.delete(queue);
    else this.#queues.add(queue);
    const { failure } = this;
    this.#keep();
    if ((failure === null) === (this.#told === null) && !this.#asked) return;
    this.#asked = false;
    this.#told = failure;
    for (const listener of this.#listeners) listener(failure);
  }

  retry(): void {
    // The outcome is told, also when it is as before: whoever asked is waiting for an answer.
    this.#asked = this.failure !== null;
    for (const queue of this.#queues) queue.retry();
  }

  /** Tries once more what did not work; resolves to whether everything is saved, after `patience` milliseconds at most. */
  async settled(patience: number): Promise<boolean> {
    if (this.#left) return false;
    const all = Promise.all([...this.#queues].map((queue) => queue.settled(true)));
    const late = new Promise<boolean[]>((resolve) => setTimeout(() => resolve([false]), patience));
    return (await Promise.race([all, late])).every((saved) => saved);
  }

  /** What an earlier page of this window could not save; it is forgotten here, as it is now somebody's to save. */
  takeKept(): unknown[] {
    this.#left = false;
    try {
      const kept: unknown = JSON.parse(this.#shelf.getItem(KEY) ?? '[]');
      this.#shelf.removeItem(KEY);
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  }

  #keep(): void {
    const unsaved = [...this.#queues].flatMap((queue) => [...queue.unsaved]);
    if (unsaved.length === 0) this.#shelf.removeItem(KEY);
    else this.#shelf.setItem(KEY, JSON.stringify(unsaved));
  }
}
