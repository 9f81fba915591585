import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PostilError } from '../../core/failure.ts';
import { detectFormat } from '../../core/parse/detect.ts';
import { words } from '../../core/words/words.ts';
import { documentFormat } from './sniff.ts';
import { isLightMarkdown } from './markdown-weight.ts';
import { limitsFor, TooMuch, watchLimits, type Limits } from './parse-limits.ts';
import type { ParseAnswer, ParseJob } from './parse-worker.ts';
import type { ReadArticle } from './parse.ts';
import { quieten, restWorker, takeWorker } from './spare-worker.ts';

/**
 * Above these sizes parsing may hold the thread for more than 50 ms, a pause people feel; below, a thread costs more. Size
 * says little about Markdown, so its marks are counted.
 */
const ASIDE = { text: 200_000, html: 60_000 } as const;

/** In bytes: up to this size a file leaves its thread as good as new. */
const REUSED = 1_000_000;

/** As much as tells the format. */
const HEAD = 1024;

/**
 * `readArticle`, in a thread of its own where the file is large enough to be felt. Markdown that goes beyond the limits of
 * its thread is read as plain text, with a warning. `always`: even the smallest, where many come one after the other. Throws PostilError: what `readArticle` throws, `cancelled` once `signal`
 * aborts, `malformed` after the time limit, `too-large` where memory does not suffice.
 */
export async function parseAside(
  bytes: Uint8Array,
  name: string,
  signal?: AbortSignal,
  encoding?: string,
  always = false,
): Promise<ReadArticle> {
  if (signal?.aborted === true) throw cancelled(name);
  const script = workerScript();
  if (script === null || (!always && isQuick(bytes, name))) return readHere(bytes, name, encoding);
  const job = { bytes, name, encoding };
  return twice(name, () => withinLimits(script, job, signal));
}

/**
 * Does `read`; where its thread broke down without a word, once more. What breaks two threads would break the program too, so
 * it is told: PostilError `unexpected`.
 */
export async function twice<T>(name: string, read: () => Promise<T>): Promise<T> {
  for (let again = false; ; again = true) {
    try {
      return await read();
    } catch (error) {
      if (error instanceof PostilError) throw error;
      if (again) throw new PostilError('unexpected', words.files.brokeTwice(name), { cause: error });
    }
  }
}

/** Runs one job in the worker at `script`; Markdown that goes beyond its limits once more, as the plain text that it also is. */
export async function withinLimits(
  script: string,
  job: ParseJob,
  signal?: AbortSignal,
  limits: Limits = limitsFor(job.bytes, job.name),
): Promise<ReadArticle> {
  try {
    return await inWorker(script, job, signal, limits);
  } catch (error) {
    if (!(error instanceof TooMuch) || !limits.orAsText) throw error;
    return inWorker(script, { ...job, asText: true }, signal, limits);
  }
}

/** Whether this file is parsed on this thread. What unpacks to no one knows what never is. */
function isQuick(bytes: Uint8Array, name: string): boolean {
  if (documentFormat(bytes, name) !== null || bytes.length > ASIDE.text) return false;
  const text = Buffer.from(bytes).toString('latin1');
  const format = detectFormat(name, text.slice(0, HEAD));
  return format === 'markdown' ? isLightMarkdown(text) : bytes.length <= ASIDE[format];
}

/** The parsers are most of the program by size: a window is there sooner when they are loaded for the first file only. */
async function readHere(bytes: Uint8Array, name: string, encoding?: string): Promise<ReadArticle> {
  const { readArticle } = await import('./parse.ts');
  return readArticle(bytes, name, { encoding });
}

/** The built worker beside this bundle. Unbundled, as the unit tests run, there is none, and parsing stays on this thread. */
function workerScript(): string | null {
  const path = fileURLToPath(new URL('./parse-worker.js', import.meta.url));
  return existsSync(path) ? path : null;
}

/** Runs one job in the worker at `script`, within `limits`; see `parseAside` for what it throws. */
export function inWorker(
  script: string,
  job: ParseJob,
  signal?: AbortSignal,
  limits: Limits = limitsFor(job.bytes, job.name),
): Promise<ReadArticle> {
  const { name } = job;
  return new Promise((resolve, reject) => {
    const worker = takeWorker(script);
    const stopWatching = watchLimits(limits, () => fail(tooSlow(name)));
    const cancel = (): void => fail(cancelled(name));
    signal?.addEventListener('abort', cancel, { once: true });
    const settle = (): void => {
      stopWatching();
      signal?.removeEventListener('abort', cancel);
      quieten(worker);
    };
    const fail = (error: unknown): void => {
      settle();
      void worker.terminate();
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    worker.once('message', (answer: ParseAnswer) => {
      settle();
      // What a large file leaves on the heap goes with its thread.
      if (job.bytes.length <= REUSED) restWorker(script, worker);
      else void worker.terminate();
      if (answer.ok) resolve(answer.read);
      else reject(new PostilError(answer.failure.code, answer.failure.message));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooBig(name) : error),
    );
    worker.once('exit', () => fail(new Error('The thread ended without an answer')));
    worker.postMessage(job);
  });
}

function cancelled(name: string): PostilError {
  return new PostilError('cancelled', words.files.stopped(name));
}

function tooSlow(name: string): PostilError {
  return new TooMuch('malformed', words.files.tooSlow(name));
}

function tooBig(name: string): PostilError {
  return new TooMuch('too-large', words.files.tooBig(name));
}
