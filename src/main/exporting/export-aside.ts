import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ExportReport } from '../../core/export/report.ts';
import { PostilError } from '../../core/failure.ts';
import type { ExportAnswer } from './export-worker.ts';
import { runExport, type ExportJob, type Watching } from './run-export.ts';

/** `runExport` in a thread of its own, so that a window never waits for it. Throws what it throws. */
export async function exportAside(job: ExportJob, watching: Watching = {}): Promise<ExportReport> {
  const script = fileURLToPath(new URL('./export-worker.js', import.meta.url));
  // Unbundled, as the unit tests run, there is no built worker.
  if (!existsSync(script)) return runExport(job, watching);
  const { onProgress, signal } = watching;
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job });
    const stop = () => worker.postMessage('stop');
    if (signal?.aborted === true) stop();
    signal?.addEventListener('abort', stop, { once: true });
    worker.on('message', (answer: ExportAnswer) => {
      if (answer.kind === 'progress') onProgress?.(answer.share);
      else if (answer.kind === 'done') resolve(answer.report);
      else reject(new PostilError(answer.failure.code, answer.failure.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new PostilError('unexpected', 'The export ended without an answer.'));
    });
  });
}
