import { unpacked, type PackedTokens } from '../../core/code/packed.ts';
import { MOST_CODE } from '../../core/code/limits.ts';
import type { Token } from '../../core/code/tokens.ts';

/** What is asked of the worker, one block a message, and what it answers, in the same order. */
export interface CodeRequest {
  value: string;
  language: string | null;
}
export type CodeAnswer = PackedTokens;

/** As much of a Worker as is used. */
export interface CodeThread {
  addEventListener(type: 'message' | 'error', listener: (event: Event) => void): void;
  postMessage(request: CodeRequest): void;
  terminate(): void;
}

/**
 * What one block may take: twenty times what the longest takes here on a busy machine. A block that was written to hold up its
 * grammar's patterns would take for ever.
 */
const MOST_MS = 3_000;
/** Blocks of one article that ran out of time before the rest is left plain, too. */
const MOST_LATE = 3;
/** The thread is ended when nothing was asked of it for so long: its grammars take some megabytes. */
const IDLE_MS = 5_000;

interface Asked {
  request: CodeRequest;
  answer: (tokens: readonly Token[]) => void;
}

/**
 * Asks a thread for the tokens of blocks, one at a time. A block that takes too long, or breaks the thread, has none, and the
 * thread is started anew for the next. Started when first asked.
 */
export class Tokeniser {
  readonly #start: () => CodeThread;
  readonly #waiting: Asked[] = [];
  #thread: CodeThread | null = null;
  #current: Asked | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #late = 0;

  constructor(start: () => CodeThread) {
    this.#start = start;
  }

  /** Calls `answer` with the block's tokens, later; with none where it stays plain. Not after `end`. */
  ask(request: CodeRequest, answer: (tokens: readonly Token[]) => void): void {
    if (request.value.length > MOST_CODE || this.#late >= MOST_LATE) return;
    this.#waiting.push({ request, answer });
    if (this.#current === null) this.#next();
  }

  /** Ends the thread. What was asked and is not answered never will be. */
  end(): void {
    this.#waiting.length = 0;
    this.#current = null;
    this.#stop();
  }

  #next(): void {
    clearTimeout(this.#timer);
    this.#current = this.#waiting.shift() ?? null;
    if (this.#current === null) {
      this.#timer = setTimeout(() => this.#stop(), IDLE_MS);
      return;
    }
    this.#timer = setTimeout(() => this.#failed(), MOST_MS);
    try {
      this.#thread ??= this.#started();
      this.#thread.postMessage(this.#current.request);
    } catch {
      this.#late = MOST_LATE;
      this.#failed();
    }
  }

  #started(): CodeThread {
    const thread = this.#start();
    thread.addEventListener('message', (event) => {
      this.#current?.answer(unpacked((event as MessageEvent<CodeAnswer>).data));
      this.#next();
    });
    thread.addEventListener('error', () => this.#failed());
    return thread;
  }

  /** The block at hand stays plain. */
  #failed(): void {
    this.#stop();
    this.#late += 1;
    if (this.#late >= MOST_LATE) this.#waiting.length = 0;
    this.#next();
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#thread?.terminate();
    this.#thread = null;
  }
}
