import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PostilError } from '../../core/failure.ts';
import { detectFormat } from '../../core/parse/detect.ts';
import { documentFormat } from './sniff.ts';
import { isLightMarkdown } from './markdown-weight.ts';
import type { ParseAnswer, ParseJob } from './parse-worker.ts';
import type { ReadArticle } from './parse.ts';
import { quieten, restWorker, takeWorker } from './spare-worker.ts';

/**
 * Above these sizes parsing may hold the thread for more than 50 ms, a pause people feel; below, a thread costs more. Size
 * says little about Markdown, so its marks are counted.
 */
const ASIDE = { text: 200_000, html: 60_000 } as const;

/** Nobody waits longer for a page; what takes longer is made to. */
const TIME_LIMIT = 20_000;

/** In bytes: up to this size a file leaves its thread as good as new. */
const REUSED = 1_000_000;

/** As much as tells the format. */
const HEAD = 1024;

/**
 * `readArticle`, in a thread of its own where the file is large enough to be felt. Throws PostilError: what `readArticle`
 * throws, `cancelled` once `signal` aborts, `malformed` after the time limit, `too-large` where memory does not suffice.
 */
export async function parseAside(
  bytes: Uint8Array,
  name: string,
  signal?: AbortSignal,
  encoding?: string,
): Promise<ReadArticle> {
  if (signal?.aborted === true) throw cancelled(name);
  const script = workerScript();
  if (isQuick(bytes, name) || script === null) return readHere(bytes, name, encoding);
  try {
    return await inWorker(script, { bytes, name, encoding }, signal);
  } catch (error) {
    if (error instanceof PostilError) throw error;
    // A thread that cannot start, or dies without a word, must not keep a file from being read.
    return readHere(bytes, name, encoding);
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

/** Runs one job in the worker at `script`; see `parseAside` for what it throws. `timeLimit` in milliseconds. */
export function inWorker(
  script: string,
  job: ParseJob,
  signal?: AbortSignal,
  timeLimit = TIME_LIMIT,
): Promise<ReadArticle> {
  const { name } = job;
  return new Promise((resolve, reject) => {
    const worker = takeWorker(script);
    const timer = setTimeout(() => fail(tooSlow(name)), timeLimit);
    const cancel = (): void => fail(cancelled(name));
    signal?.addEventListener('abort', cancel, { once: true });
    const settle = (): void => {
      clearTimeout(timer);
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
    worker.once('exit', () =>
      fail(new PostilError('unexpected', `Reading ${name} ended without an answer.`)),
    );
    worker.postMessage(job);
  });
}

function cancelled(name: string): PostilError {
  return new PostilError('cancelled', `Reading ${name} was stopped.`);
}

function tooSlow(name: string): PostilError {
  return new PostilError(
    'malformed',
    `${name} is built in a way that takes too long to read, so Postil stopped.`,
  );
}

function tooBig(name: string): PostilError {
  return new PostilError('too-large', `${name} needs more memory than Postil has for one article.`);
}
