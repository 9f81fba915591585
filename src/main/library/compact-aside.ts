import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { CompactAnswer } from './compact-worker.ts';
import { compactJournal, type Compacted, type CompactingJob } from './compacting.ts';

/** `compactJournal` in a thread of its own, so that a window never waits for it. Throws what it throws. */
export async function compactAside(job: CompactingJob): Promise<Compacted> {
  const script = fileURLToPath(new URL('./compact-worker.js', import.meta.url));
  // Unbundled, as the unit tests run, there is no built worker.
  if (!existsSync(script)) return compactJournal(job);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: job });
    worker.once('message', (answer: CompactAnswer) => {
      if (answer.ok) resolve(answer.compacted);
      else reject(new PostilError(answer.failure.code, answer.failure.message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new PostilError('unexpected', words.safety.record.noAnswer)));
  });
}
