import { parentPort, workerData } from 'node:worker_threads';
import type { ExportReport } from '../../core/export/report.ts';
import { toFailure, type Failure } from '../../core/failure.ts';
import { runExport, type ExportJob } from './run-export.ts';

/** A thread that does one export and ends. The job comes as `workerData`; any message to it ends the export. */
export type ExportAnswer =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; report: ExportReport }
  | { kind: 'failed'; failure: Failure };

const control = new AbortController();
const stop = () => control.abort();
parentPort?.once('message', stop);
const answer = (one: ExportAnswer) => parentPort?.postMessage(one);

try {
  const report = await runExport(workerData as ExportJob, {
    onProgress: (share) => answer({ kind: 'progress', share }),
    signal: control.signal,
  });
  answer({ kind: 'done', report });
} catch (error) {
  answer({ kind: 'failed', failure: toFailure(error) });
}
// A port that is listened to keeps its thread alive.
parentPort?.close();
