import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ExportReport } from '../../core/export/report.ts';
import { PostilError, toFailure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { ExportAnswer, ExportMessage } from './export-worker.ts';
import type { Print } from './paper-file.ts';
import type { ExportJob, Watching } from './run-export.ts';

/** `runExport` in a thread of its own, so that a window never waits for it. Throws what it throws. */
export async function exportAside(job: ExportJob, watching: Watching = {}): Promise<ExportReport> {
  const script = fileURLToPath(new URL('./export-worker.js', import.meta.url));
  // Unbundled, as the unit tests run, there is no built worker.
  if (!existsSync(script)) return (await import('./run-export.ts')).runExport(job, watching);
  const { onProgress, signal, print } = watching;
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job });
    const tell = (message: ExportMessage) => worker.postMessage(message);
    const stop = () => tell({ kind: 'stop' });
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (answer: ExportAnswer) => {
      if (answer.kind === 'progress') onProgress?.(answer.share);
      else if (answer.kind === 'print') void printedFor(answer.html, print).then(tell);
      else if (answer.kind === 'done') resolve(answer.report);
      else reject(new PostilError(answer.failure.code, answer.failure.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new PostilError('unexpected', words.saving.noAnswer));
    });
  });
}

/** What a thread, which has no windows, asked to be printed. */
async function printedFor(html: string, print: Print | undefined): Promise<ExportMessage> {
  try {
    if (print === undefined) throw new PostilError('unsupported', words.saving.paper.onlyHere);
    return { kind: 'printed', pdf: await print(html) };
  } catch (error) {
    return { kind: 'not-printed', failure: toFailure(error) };
  }
}
