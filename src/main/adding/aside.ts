import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { PostilError, toFailure } from '../../core/failure.ts';
import type { OperationDraft } from '../../core/library/operation.ts';
import { words } from '../../core/words/words.ts';
import { YOUNG_MEGABYTES } from '../files/spare-worker.ts';
import type { Done, Job, Jobs, Links } from './jobs.ts';
import type { Answer, Ask } from './worker.ts';

/**
 * In milliseconds: what the library holds is kept for the next file that a watched folder gets, and given up before it is a waste
 * of memory.
 */
const IDLE = 60_000;
/** The heap of the thread: the records of a library of 10,000 articles are 60 MB, and one large article is as much. */
const HEAP_MEGABYTES = 1024;

/** Does jobs in a thread of its own, one after the other, so that the window never waits for them. */
export class AddingAside {
  #last: Promise<unknown> = Promise.resolve();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  /** Unbundled, as the unit tests run, there is no built thread. */
  #here: Jobs | null = null;
  #stopped = false;

  /** Throws PostilError: what the job throws, `cancelled` after `stop`, and `unexpected` where the thread breaks down. */
  do(job: Job, links: Links): Promise<Done> {
    const doing = this.#last.then(() => this.#do(job, links));
    this.#last = doing.catch(() => undefined);
    return doing;
  }

  /** Ends what is being done, whatever it waits for: a network drive that does not answer is not waited for. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#idle);
    void this.#worker?.terminate();
    await this.#here?.close();
  }

  async #do(job: Job, links: Links): Promise<Done> {
    if (this.#stopped) throw cancelled();
    const script = fileURLToPath(new URL('./adding-worker.js', import.meta.url));
    if (!existsSync(script)) return (this.#here ??= new (await import('./jobs.ts')).Jobs()).do(job, links);
    clearTimeout(this.#idle);
    const worker =
      this.#worker ??
      new Worker(script, {
        resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      });
    this.#worker = worker;
    try {
      return await this.#ask(worker, job, links);
    } finally {
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
      worker.once('error', () => undefined).once('exit', () => this.#forget(worker));
      this.#idle = setTimeout(() => {
        this.#forget(worker);
        void worker.terminate();
      }, IDLE).unref();
    }
  }

  #ask(worker: Worker, job: Job, { write, progress, taken, signal }: Links): Promise<Done> {
    const tell = (ask: Ask): void => worker.postMessage(ask);
    const stop = (): void => tell({ kind: 'stop' });
    return new Promise<Done>((resolve, reject) => {
      worker.on('message', (answer: Answer) => {
        if (answer.kind === 'progress') progress(answer.progress);
        else if (answer.kind === 'taken') taken(answer.taken);
        else if (answer.kind === 'done') resolve(answer.done);
        else if (answer.kind === 'failed')
          reject(new PostilError(answer.failure.code, answer.failure.message));
        else
          void write(JSON.parse(answer.drafts) as OperationDraft[], answer.at).then(
            (written) => tell({ kind: 'written', written }),
            (error: unknown) => tell({ kind: 'written', written: toFailure(error) }),
          );
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        this.#forget(worker);
        reject(this.#stopped ? cancelled() : new PostilError('unexpected', words.adding.errors.broken));
      });
      tell({ kind: 'job', job });
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop, { once: true });
    }).finally(() => signal.removeEventListener('abort', stop));
  }

  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
  }
}

function cancelled(): PostilError {
  return new PostilError('cancelled', words.adding.errors.stopped);
}
