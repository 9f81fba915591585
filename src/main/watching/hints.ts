import { watch, type FSWatcher } from 'node:fs';
import { basename } from 'node:path';

/** Beyond this a system has no watches left for other programs (Linux gives 8,192 and more to all of them). */
const MOST = 4_000;

/**
 * Hears that something has changed in folders, and not what: whoever hears it looks. On Linux each folder has a watch of its own;
 * elsewhere the system watches whole trees. Where it cannot, the rounds do.
 */
export class FolderHints {
  readonly #changed: () => void;
  #watchers = new Map<string, FSWatcher>();

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Watches these folders from now on, the first of which all others lie in. Those that are watched already go on. */
  follow(folders: readonly string[]): void {
    const isTree = process.platform === 'darwin' || process.platform === 'win32';
    const wanted = new Set(isTree ? folders.slice(0, 1) : folders.slice(0, MOST));
    for (const [folder, watcher] of this.#watchers)
      if (!wanted.has(folder)) {
        watcher.close();
        this.#watchers.delete(folder);
      }
    for (const folder of wanted) if (!this.#watchers.has(folder)) this.#watch(folder, isTree);
  }

  stop(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #release(folder: string, watcher: FSWatcher): void {
    watcher.close();
    if (this.#watchers.get(folder) === watcher) this.#watchers.delete(folder);
  }

  #watch(folder: string, recursive: boolean): void {
    try {
      const watcher = watch(folder, { persistent: false, recursive }, (_event, name) => {
        // The folder itself was renamed or removed: what is watched now has another path, and another may take its place.
        if (name === basename(folder)) this.#release(folder, watcher);
        this.#changed();
      });
      // The folder is gone, or its disk.
      watcher.on('error', () => {
        this.#release(folder, watcher);
        this.#changed();
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // Gone meanwhile, or no watches left: the rounds see to it.
    }
  }
}
