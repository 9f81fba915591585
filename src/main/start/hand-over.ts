import type { Journal } from '../library/journal.ts';
import { listenForOperations } from '../library/channel.ts';
import { filesOf, type KnownFile, type KnownFiles } from '../opening/known-files.ts';
import type { ReaderWindow } from '../window/reader-window.ts';

/** In milliseconds: a command may bring thousands of files, and the table of known files is written as a whole. */
const LEARNED = 1_000;

/**
 * Lets commands hand their operations to this process, which journals them and shows them, and learns where their files lie: only
 * this user's programs reach the socket. Where that cannot be set up the window works as ever; commands then say that the library
 * is busy.
 *
 * @returns how to stop
 */
export async function takeOperations(
  profile: string,
  journal: Pick<Journal, 'append'>,
  files: Pick<KnownFiles, 'learn'>,
  window: Pick<ReaderWindow, 'send'>,
): Promise<() => Promise<void>> {
  let met: KnownFile[] = [];
  let timer: NodeJS.Timeout | undefined;
  const learn = (): void => {
    clearTimeout(timer);
    timer = undefined;
    files.learn(met);
    met = [];
  };
  try {
    const stop = await listenForOperations(profile, async (draft) => {
      const operation = await journal.append(draft);
      window.send('operations', [operation]);
      met.push(...filesOf(operation));
      timer ??= setTimeout(learn, LEARNED);
      return operation;
    });
    return async () => {
      await stop();
      learn();
    };
  } catch (error) {
    console.error('Commands cannot reach the open window:', error);
    return () => Promise.resolve();
  }
}
