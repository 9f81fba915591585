import { parentPort, workerData } from 'node:worker_threads';
import { toFailure, type Failure } from '../../core/failure.ts';
import { speakAsBegun } from '../language/spoken.ts';
import { compactJournal, type Compacted, type CompactingJob } from './compacting.ts';

/** A thread that compacts one journal and ends. The job comes as `workerData`; the one message back is the answer. */
export type CompactAnswer = { ok: true; compacted: Compacted } | { ok: false; failure: Failure };

await speakAsBegun();
parentPort?.postMessage(await answer(workerData as CompactingJob));

async function answer(job: CompactingJob): Promise<CompactAnswer> {
  try {
    return { ok: true, compacted: await compactJournal(job) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}
