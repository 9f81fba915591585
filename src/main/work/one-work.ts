import { PostilError } from '../../core/failure.ts';
import type { Failure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';

/** What a long work may tell, and how it learns that it is to end. */
export interface Watched {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

type Ended = { outcome: 'failed'; failure: Failure } | { outcome: 'cancelled' };

/** Long works of the window, one at a time: a backup, a restore, an export of the library. */
export class OneWork {
  readonly #tell: (share: number) => void;
  readonly #failureOf: (error: unknown) => Failure;
  #control: AbortController | null = null;
  #working: Promise<unknown> = Promise.resolve();

  /**
   * @param tell hears 0 to 1, in steps that can be seen
   * @param failureOf any thrown value as the page may see it
   */
  constructor(tell: (share: number) => void, failureOf: (error: unknown) => Failure) {
    this.#tell = tell;
    this.#failureOf = failureOf;
  }

  /** Does `job`, unless another is being done. Never rejects: PostilError `cancelled` is an outcome, and any other error is one. */
  async run<T extends { outcome: string }>(job: (work: Watched) => Promise<T>): Promise<T | Ended> {
    if (this.#control !== null) {
      const failure: Failure = {
        code: 'library-busy',
        message: words.health.backup.busy,
      };
      return { outcome: 'failed', failure };
    }
    const control = new AbortController();
    this.#control = control;
    const doing = job({ onProgress: this.#progress(), signal: control.signal });
    this.#working = doing;
    try {
      return await doing;
    } catch (error) {
      if (error instanceof PostilError && error.code === 'cancelled') return { outcome: 'cancelled' };
      return { outcome: 'failed', failure: this.#failureOf(error) };
    } finally {
      this.#control = null;
    }
  }

  /** Ends what is being done, where it can still be ended. */
  cancel(): void {
    this.#control?.abort();
  }

  /** Resolves when nothing is being done any more. */
  async stop(): Promise<void> {
    this.cancel();
    await this.#working.catch(() => undefined);
  }

  /** A hundred steps are as many as can be seen. */
  #progress(): (share: number) => void {
    let told = -1;
    return (share) => {
      const step = Math.floor(share * 100);
      if (step === told) return;
      told = step;
      this.#tell(step / 100);
    };
  }
}
