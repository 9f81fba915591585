import { parentPort } from 'node:worker_threads';
import type { AddingProgress } from '../../core/adding.ts';
import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import { keepThreads, MOST_THREADS } from '../files/spare-worker.ts';
import { speakAsBegun } from '../language/spoken.ts';
import { Jobs, type Done, type Job } from './jobs.ts';
import type { At, Taken } from './taker.ts';

/** A thread that adds files: each `job` ends with one `done` or `failed`. */
export type Ask = { kind: 'job'; job: Job } | { kind: 'stop' } | { kind: 'written'; written: Written };
/** `false`: the library has changed since. */
export type Written = boolean | Failure;
export type Answer =
  | { kind: 'progress'; progress: AddingProgress }
  | { kind: 'taken'; taken: Taken }
  /** Drafts as JSON: as a text they cross in a hundredth of the time. Answered with `written`. */
  | { kind: 'write'; drafts: string; at: At }
  | { kind: 'done'; done: Done }
  | { kind: 'failed'; failure: Failure };

// Here, where nothing else is done: files are read several at a time.
keepThreads(MOST_THREADS);

await speakAsBegun();
const port = parentPort;
const tell = (answer: Answer): void => port?.postMessage(answer);
const jobs = new Jobs();
let control = new AbortController();
let written: (written: Written) => void = () => undefined;

port?.on('message', (ask: Ask) => {
  if (ask.kind === 'stop') control.abort();
  else if (ask.kind === 'written') written(ask.written);
  else void work(ask.job);
});

async function work(job: Job): Promise<void> {
  control = new AbortController();
  try {
    const done = await jobs.do(job, {
      signal: control.signal,
      progress: (progress) => tell({ kind: 'progress', progress }),
      taken: (taken) => tell({ kind: 'taken', taken }),
      write: async (drafts, at) => {
        const answered = new Promise<Written>((resolve) => (written = resolve));
        tell({ kind: 'write', drafts: JSON.stringify(drafts), at });
        const answer = await answered;
        if (typeof answer !== 'boolean') throw new PostilError(answer.code, answer.message);
        return answer;
      },
    });
    tell({ kind: 'done', done });
  } catch (error) {
    tell({ kind: 'failed', failure: toFailure(error) });
  }
}
