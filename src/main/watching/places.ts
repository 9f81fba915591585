import { basename } from 'node:path';
import type { Events } from '../../ipc.ts';
import { FileWatcher } from './watcher.ts';

/** Watches the file of the article on screen, by the id of its place. */
export class PlaceWatcher {
  readonly #watcher = new FileWatcher();
  readonly #pathOf: (place: string) => string | null;
  readonly #changed: (change: Events['changed']) => void;

  /**
   * @param pathOf the path of a place that was opened before, or `null`: what the page cannot name it cannot watch
   * @param changed told of each change, once
   */
  constructor(pathOf: (place: string) => string | null, changed: (change: Events['changed']) => void) {
    this.#pathOf = pathOf;
    this.#changed = changed;
  }

  /** Watches `place` instead of whatever was watched before; `null`, and a place without a known path, watch nothing. */
  watch(place: string | null): void {
    const path = place === null ? null : this.#pathOf(place);
    if (place === null || path === null) return this.stop();
    this.#watcher.watch(path, (state) => this.#changed({ place, name: basename(path), state }));
  }

  stop(): void {
    this.#watcher.stop();
  }
}
