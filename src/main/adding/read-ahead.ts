import { availableParallelism } from 'node:os';
import { MOST_THREADS } from '../files/spare-worker.ts';
import type { Candidate } from './walk.ts';

/** One core is left to the window; two files at a time keep a thread busy while the other's answer is taken in. */
export const AT_ONCE = Math.max(2, Math.min(MOST_THREADS, availableParallelism() - 1));

/** In bytes: larger files are read alone, since one may take as much memory as all others together. */
const ALONE = 2_000_000;

/**
 * Does `read` for each file, `atOnce` at a time, and yields what it gave in the files' order. No more is started once `signal`
 * is aborted.
 */
export async function* readAhead<T>(
  files: readonly Candidate[],
  read: (file: Candidate) => Promise<T>,
  signal?: AbortSignal,
  atOnce = AT_ONCE,
): AsyncGenerator<{ file: Candidate; read: T }> {
  const running: { file: Candidate; weight: number; promise: Promise<T> }[] = [];
  let weight = 0;
  let next = 0;
  const start = (): boolean => {
    const file = files[next];
    if (file === undefined || signal?.aborted === true) return false;
    const one = file.size > ALONE ? atOnce : 1;
    if (running.length > 0 && weight + one > atOnce) return false;
    const promise = read(file);
    // Waited for in its turn; should one before it fail, nobody would be there to hear it.
    promise.catch(() => undefined);
    running.push({ file, weight: one, promise });
    weight += one;
    next += 1;
    return true;
  };
  for (;;) {
    while (start());
    const head = running.shift();
    if (head === undefined) return;
    yield { file: head.file, read: await head.promise };
    weight -= head.weight;
  }
}
