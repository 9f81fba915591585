import type { PatternSet } from '../../core/hyphens/sets.ts';
import { AskedThread, type Thread } from '../shell/asked-thread.ts';

/** What is asked of the worker, and what it answers, in the same order: for each word before which letters it may be divided. */
export interface HyphensRequest {
  set: PatternSet;
  words: readonly string[];
}
export type HyphensAnswer = readonly (readonly number[])[];

/** What one list may take: some hundred times what it takes here, with the reading of the largest patterns. */
const MOST_MS = 10_000;
/** The thread is ended when nothing was asked of it for so long: patterns take some megabytes. */
const IDLE_MS = 5_000;
/** Words that are kept of each set, as many as two long books have; then it begins anew. */
const MOST_WORDS = 50_000;

/** Knows of words where they may be divided, and has a thread learn it of those it does not know. */
export class WordBook {
  readonly #known = new Map<PatternSet, Map<string, readonly number[]>>();
  readonly #thread: AskedThread<HyphensRequest, HyphensAnswer>;
  #isBroken = false;

  constructor(start: () => Thread<HyphensRequest>) {
    this.#thread = new AskedThread(start, { most: MOST_MS, idle: IDLE_MS });
  }

  /** Before which letters `word`, in small letters, may be divided; `null` where that is not known. */
  points(set: PatternSet, word: string): readonly number[] | null {
    return this.#known.get(set)?.get(word) ?? null;
  }

  /** Resolves when the words are known, to `true`; or to `false` where they cannot be: then they stay whole. */
  async learn(set: PatternSet, words: readonly string[]): Promise<boolean> {
    const answer = await this.#ask({ set, words });
    if (answer === null || answer.length !== words.length) return false;
    let known = this.#known.get(set);
    if (known === undefined || known.size > MOST_WORDS) this.#known.set(set, (known = new Map()));
    for (const [index, word] of words.entries()) known.set(word, answer[index]!);
    return true;
  }

  #ask(request: HyphensRequest): Promise<HyphensAnswer | null> {
    if (this.#isBroken) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#thread.ask(request, (answer) => {
        // A thread that cannot be started, or that hangs, would do so again: words stay whole until the window is opened anew.
        if (answer === null && !this.#isBroken) {
          this.#isBroken = true;
          this.#thread.end();
        }
        resolve(answer);
      });
    });
  }
}
