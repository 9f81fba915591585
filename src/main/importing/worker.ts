import { parentPort, workerData } from 'node:worker_threads';
import { toFailure, type Failure } from '../../core/failure.ts';
import { speakAsBegun } from '../language/spoken.ts';
import { doImportJob, type ImportJob, type Planned } from './work.ts';

/** A thread that plans one import and ends. The job comes as `workerData`; messages are how far it is, and last the answer. */
export type ImportAnswer = { share: number } | { planned: Planned } | { failure: Failure };

await speakAsBegun();
const answer = (message: ImportAnswer): void => parentPort?.postMessage(message);
try {
  const planned = await doImportJob(workerData as ImportJob, (share) => answer({ share }));
  answer({ planned });
} catch (error) {
  answer({ failure: toFailure(error) });
}
