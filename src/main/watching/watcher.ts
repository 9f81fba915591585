import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { firstSight, look, type Report, type Sight } from './sight.ts';

/** Programs that save write several times in a row; after this pause they are done. */
const PAUSE_MS = 300;
/**
 * Network drives and links to other folders tell their folder's watcher nothing, and a folder that was renamed tells it
 * nothing any more. One look in this time costs a system call.
 */
const ROUND_MS = 3_000;

export interface WatcherTimes {
  pause: number;
  round: number;
}

/**
 * Watches one file at a time and reports that it has changed or is missing, each change once. It watches the file's folder,
 * as programs that save put a new file in the old one's place. The file itself is never opened.
 */
export class FileWatcher {
  readonly #times: WatcherTimes;
  #stop: () => void = () => undefined;

  constructor(times: WatcherTimes = { pause: PAUSE_MS, round: ROUND_MS }) {
    this.#times = times;
  }

  /** Watches `path` from now on, instead of whatever was watched before. */
  watch(path: string, report: (report: Report) => void): void {
    this.stop();
    this.#stop = follow(path, this.#times, report);
  }

  stop(): void {
    this.#stop();
    this.#stop = () => undefined;
  }
}

function follow(path: string, times: WatcherTimes, report: (report: Report) => void): () => void {
  let stopped = false;
  let sight: Sight | null = null;
  let folder: FSWatcher | null = null;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(lookAgain, times.pause);
  };
  const lookAgain = () => {
    timer = undefined;
    looking = looking.then(async () => {
      const stamp = await stampOf(path);
      if (stopped) return;
      if (sight === null) return void (sight = firstSight(stamp));
      const seen = look(sight, stamp);
      sight = seen.sight;
      if (seen.again) soon();
      if (seen.report !== null) report(seen.report);
    });
  };
  /** A folder may not be there, or go: the rounds look after it. */
  const watchFolder = () => {
    if (folder !== null) return;
    try {
      const watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
        // Some systems do not say which file it was.
        if (name === null || name === basename(path)) soon();
        // The folder itself was renamed or removed: what is watched now has another path.
        if (name === basename(dirname(path))) release();
      });
      watcher.on('error', release);
      folder = watcher;
    } catch {
      folder = null;
    }
  };
  const release = () => {
    folder?.close();
    folder = null;
    soon();
  };

  lookAgain();
  watchFolder();
  const rounds = setInterval(() => {
    watchFolder();
    // Not in the middle of a pause: that a program is still writing is what the pause waits for.
    if (timer === undefined) lookAgain();
  }, times.round);
  rounds.unref();
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearInterval(rounds);
    folder?.close();
  };
}

/** When the file was written, how large it is and which file it is; `null` where there is no file at the path. */
async function stampOf(path: string): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs} ${size} ${ino}`;
  } catch {
    return null;
  }
}
