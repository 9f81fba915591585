import { Worker } from 'node:worker_threads';

/**
 * One thread that waits for the next file, its parsers loaded and compiled: to start one anew costs ten times what a small
 * document costs to read. It keeps no process alive, and rests only for as long as files follow one another.
 */
interface Spare {
  worker: Worker;
  script: string;
  timer: NodeJS.Timeout;
}
let spare: Spare | null = null;

/** Files of one call, or of one drop on the window, come within moments; what waits longer only holds memory. */
const REST = 5_000;

/** The heap of a parsing thread: a page of the largest size readable takes about half of it. */
const HEAP_MEGABYTES = 768;

/** The thread that waits, or a new one that runs `script`. */
export function takeWorker(script: string): Worker {
  const waiting = spare;
  if (waiting === null || waiting.script !== script) {
    return new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES } });
  }
  forget(waiting);
  waiting.worker.ref();
  return waiting.worker;
}

/** Lets a thread that has answered wait for the next file; one is enough, another ends. */
export function restWorker(script: string, worker: Worker): void {
  if (spare !== null) return void worker.terminate();
  const resting: Spare = { worker, script, timer: setTimeout(() => end(resting), REST).unref() };
  spare = resting;
  worker.unref();
  // Should it die while nobody waits for it, the next file gets another.
  worker.once('error', () => forget(resting)).once('exit', () => forget(resting));
}

function forget(waiting: Spare): void {
  clearTimeout(waiting.timer);
  quieten(waiting.worker);
  if (spare === waiting) spare = null;
}

/** Takes our listeners off. By name: the worker has some of its own, without which it hears nothing more. */
export function quieten(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
}

function end(resting: Spare): void {
  forget(resting);
  void resting.worker.terminate();
}
