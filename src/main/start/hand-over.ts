import type { Journal } from '../library/journal.ts';
import { listenForOperations } from '../library/channel.ts';
import type { ReaderWindow } from '../window/reader-window.ts';

/**
 * Lets commands hand their operations to this process, which journals them and shows them. Where that cannot be set up
 * the window works as ever; commands then say that the library is busy.
 *
 * @returns how to stop
 */
export async function takeOperations(
  profile: string,
  journal: Journal,
  window: ReaderWindow,
): Promise<() => Promise<void>> {
  try {
    return await listenForOperations(profile, async (draft) => {
      const operation = await journal.append(draft);
      window.send('operations', [operation]);
      return operation;
    });
  } catch (error) {
    console.error('Commands cannot reach the open window:', error);
    return () => Promise.resolve();
  }
}
