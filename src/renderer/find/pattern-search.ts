import { compilePattern } from '../../core/find/pattern.ts';
import type { PatternAnswer, PatternRequest } from './request.ts';

/** As much of a `Worker` as is used. */
export interface PatternThread {
  postMessage(request: PatternRequest): void;
  onmessage: ((event: MessageEvent<PatternAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** As long as a reader waits for a letter they typed. What takes longer on a text in memory mostly never ends. */
const LIMIT_MS = 1_000;

/** Looks for patterns in a thread of its own, which is ended where one takes too long: the window never waits for a pattern. */
export class PatternSearch {
  readonly #start: () => PatternThread;
  readonly #limit: number;
  #thread: PatternThread | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Tells who waits that something else was asked for. */
  #supersede: (() => void) | null = null;

  constructor(start: () => PatternThread, limit = LIMIT_MS) {
    this.#start = start;
    this.#limit = limit;
  }

  /** Resolves to what was found, or to why nothing can be; to `null` where something else was asked for meanwhile. */
  search(request: PatternRequest): Promise<PatternAnswer | null> {
    this.cancel();
    const compiled = compilePattern(request.pattern, request.options);
    if (typeof compiled === 'string') return Promise.resolve({ problem: compiled });
    return new Promise((resolve) => {
      const end = (answer: PatternAnswer | null): void => {
        clearTimeout(this.#timer);
        this.#supersede = null;
        resolve(answer);
      };
      this.#supersede = () => end(null);
      try {
        const thread = (this.#thread ??= this.#start());
        thread.onmessage = ({ data }) => end(data);
        thread.onerror = () => (this.#stop(), end({ problem: 'no-thread' }));
        this.#timer = setTimeout(() => (this.#stop(), end({ problem: 'too-long' })), this.#limit);
        thread.postMessage(request);
      } catch {
        end({ problem: 'no-thread' });
      }
    });
  }

  /** Gives up what is under way. A thread at rest is kept for the next time. */
  cancel(): void {
    if (this.#supersede === null) return;
    this.#stop();
    this.#supersede();
  }

  /** Ends the thread. */
  close(): void {
    this.cancel();
    this.#stop();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#thread?.terminate();
    this.#thread = null;
  }
}
