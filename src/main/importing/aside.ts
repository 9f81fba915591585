import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { Watched } from '../work/one-work.ts';
import type { ImportJob, Planned } from './work.ts';
import type { ImportAnswer } from './worker.ts';

/** The heap of the thread: a library of 100,000 annotations, as many to import, and both as JSON. */
const HEAP_MEGABYTES = 4096;

/** `doImportJob` in a thread of its own, so that the window never waits for it. Throws what it throws, and PostilError `cancelled`. */
export async function importAside(job: ImportJob, { onProgress, signal }: Watched): Promise<Planned> {
  const script = fileURLToPath(new URL('./import-worker.js', import.meta.url));
  // Unbundled, as the unit tests run, there is no built worker.
  if (!existsSync(script)) return (await import('./work.ts')).doImportJob(job, onProgress);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    const end = (settle: () => void): void => {
      signal.removeEventListener('abort', cancel);
      worker.removeAllListeners('exit');
      void worker.terminate();
      settle();
    };
    const cancel = (): void =>
      end(() => reject(new PostilError('cancelled', words.importing.failures.stopped)));
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (answer: ImportAnswer) => {
      if ('share' in answer) onProgress(answer.share);
      else if ('planned' in answer) end(() => resolve(answer.planned));
      else end(() => reject(new PostilError(answer.failure.code, answer.failure.message)));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        reject(
          error.code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? new PostilError('too-large', words.importing.failures.memory)
            : error,
        ),
      ),
    );
    worker.once('exit', () => end(() => reject(new Error('The thread of imports ended without an answer'))));
  });
}
