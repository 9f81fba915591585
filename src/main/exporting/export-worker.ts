import { parentPort, workerData } from 'node:worker_threads';
import type { ExportReport } from '../../core/export/report.ts';
import { PostilError, toFailure, type Failure } from '../../core/failure.ts';
import { speakAsBegun } from '../language/spoken.ts';
import { runExport, type ExportJob } from './run-export.ts';

/** A thread that does one export and ends. The job comes as `workerData`. */
export type ExportAnswer =
  | { kind: 'progress'; share: number }
  /** Wants this page on paper: a thread has no windows. Asked one at a time. */
  | { kind: 'print'; html: string }
  | { kind: 'done'; report: ExportReport }
  | { kind: 'failed'; failure: Failure };

/** What the thread is told: to end, or what became of the page that it wanted on paper. */
export type ExportMessage =
  { kind: 'stop' } | { kind: 'printed'; pdf: Uint8Array } | { kind: 'not-printed'; failure: Failure };

await speakAsBegun();
const control = new AbortController();
const answer = (one: ExportAnswer) => parentPort?.postMessage(one);
let waiting: { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void } | null = null;
parentPort?.on('message', (message: ExportMessage) => {
  if (message.kind === 'stop') control.abort();
  else if (message.kind === 'printed') waiting?.resolve(message.pdf);
  else waiting?.reject(new PostilError(message.failure.code, message.failure.message));
});

try {
  const report = await runExport(workerData as ExportJob, {
    onProgress: (share) => answer({ kind: 'progress', share }),
    signal: control.signal,
    print: (html) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        answer({ kind: 'print', html });
      }),
  });
  answer({ kind: 'done', report });
} catch (error) {
  answer({ kind: 'failed', failure: toFailure(error) });
}
// A port that is listened to keeps its thread alive.
parentPort?.close();
