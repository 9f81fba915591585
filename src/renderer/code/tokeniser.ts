import { unpacked, type PackedTokens } from '../../core/code/packed.ts';
import { MOST_CODE } from '../../core/code/limits.ts';
import type { Token } from '../../core/code/tokens.ts';
import { AskedThread, type Thread } from '../shell/asked-thread.ts';

/** What is asked of the worker, one block a message, and what it answers, in the same order. */
export interface CodeRequest {
  value: string;
  language: string | null;
}
export type CodeAnswer = PackedTokens;

export type CodeThread = Thread<CodeRequest>;

/**
 * What one block may take: twenty times what the longest takes here on a busy machine. A block that was written to hold up its
 * grammar's patterns would take for ever.
 */
const MOST_MS = 3_000;
/** Blocks of one article that ran out of time before the rest is left plain, too. */
const MOST_LATE = 3;
/** The thread is ended when nothing was asked of it for so long: its grammars take some megabytes. */
const IDLE_MS = 5_000;

/**
 * Asks a thread for the tokens of blocks, one at a time. A block that takes too long, or breaks the thread, has none, and the
 * thread is started anew for the next. Started when first asked.
 */
export class Tokeniser {
  readonly #thread: AskedThread<CodeRequest, CodeAnswer>;
  #late = 0;
  #isEnded = false;

  constructor(start: () => CodeThread) {
    this.#thread = new AskedThread(start, { most: MOST_MS, idle: IDLE_MS });
  }

  /** Calls `answer` with the block's tokens, later; never where it stays plain. Not after `end`. */
  ask(request: CodeRequest, answer: (tokens: readonly Token[]) => void): void {
    if (request.value.length > MOST_CODE || this.#isEnded) return;
    this.#thread.ask(request, (tokens) => {
      if (tokens !== null) answer(unpacked(tokens));
      else if (!this.#isEnded && (this.#late += 1) >= MOST_LATE) this.end();
    });
  }

  /** Ends the thread. What was asked and is not answered never will be. */
  end(): void {
    this.#isEnded = true;
    this.#thread.end();
  }
}
