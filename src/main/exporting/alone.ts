import { setTimeout as sleep } from 'node:timers/promises';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { takeLock, type Role } from '../library/lock.ts';

/** What another export may take before a reader is told that it is in the way. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;

/**
 * Does `work` while no other export of this library is being done, the window's or a command's: two that merge one file would
 * each take the other's for the reader's. Throws PostilError `library-busy`.
 */
export async function aloneExporting<T>(profile: string, role: Role, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const taken = await takeLock(profile, role, 'exporting.lock');
    if ('lock' in taken) return work().finally(() => taken.lock.release());
    if (Date.now() >= deadline) {
      throw new PostilError('library-busy', words.saving.busy);
    }
    await sleep(PAUSE_MS);
  }
}
