import { Worker } from 'node:worker_threads';
import { locale } from '../../core/words/locale.ts';

/**
 * Threads that wait for the next file, their parsers loaded and compiled: to start one anew costs ten times what a small
 * document costs to read. They keep no process alive, and rest only for as long as files follow one another.
 */
interface Spare {
  worker: Worker;
  script: string;
  timer: NodeJS.Timeout;
}
let spares: readonly Spare[] = [];

/** What each speaks: it was told as it was begun. */
const spoken = new WeakMap<Worker, string>();

/** As many as read a folder's files at a time. */
export const MOST_THREADS = 4;

/** Of files that are opened one after the other one is enough. */
let most = 1;

/** Lets so many threads wait from now on, for whoever reads several files at a time. */
export function keepThreads(number: number): void {
  most = number;
}

/** Files of one call, or of one drop on the window, come within moments; what waits longer only holds memory. */
const REST = 5_000;

/** The heap of a parsing thread: a page of the largest size readable takes about half of it. */
const HEAP_MEGABYTES = 768;

/**
 * Of a thread's heap what is for what was made just now: a third of what V8 gives every thread. Each of four threads grew to all
 * of it within some hundred files, and kept it.
 */
export const YOUNG_MEGABYTES = 16;

/** The thread that waits, or a new one that runs `script`. */
export function takeWorker(script: string): Worker {
  const waiting = spares.find(({ script: own, worker }) => own === script && spoken.get(worker) === locale());
  if (waiting === undefined) {
    const worker = new Worker(script, {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    spoken.set(worker, locale());
    return worker;
  }
  forget(waiting);
  waiting.worker.ref();
  return waiting.worker;
}

/** Lets a thread that has answered wait for the next file; one more than are used at a time ends. */
export function restWorker(script: string, worker: Worker): void {
  if (spares.length >= most) return void worker.terminate();
  const timer = setTimeout(() => end(resting), REST).unref();
  const resting: Spare = { worker, script, timer };
  spares = [resting, ...spares];
  worker.unref();
  // Should it die while nobody waits for it, the next file gets another.
  worker.once('error', () => forget(resting)).once('exit', () => forget(resting));
}

function forget(waiting: Spare): void {
  clearTimeout(waiting.timer);
  quieten(waiting.worker);
  spares = spares.filter((spare) => spare !== waiting);
}

/** Takes our listeners off. By name: the worker has some of its own, without which it hears nothing more. */
export function quieten(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

function end(resting: Spare): void {
  forget(resting);
  void resting.worker.terminate();
}
