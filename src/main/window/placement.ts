import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { JsonFile } from '../settings/json-file.ts';
import { PlacementSchema, USUAL_PLACEMENT, type Placement } from './bounds.ts';

/** A window being dragged reports many times a second; half a second of rest means it has arrived. */
const REST = 500;

/** Where the window stands: kept in `<profile>/window.json` while it is open, so that a kill does not lose it. */
export class PlacementStore {
  readonly #file: JsonFile<Placement>;

  private constructor(file: JsonFile<Placement>) {
    this.#file = file;
  }

  static async open(profile: string, now: Date): Promise<PlacementStore> {
    return new PlacementStore(
      await JsonFile.open(join(profile, 'window.json'), PlacementSchema, USUAL_PLACEMENT, now),
    );
  }

  /** Follows `window` until it closes. */
  follow(window: BrowserWindow): void {
    let timer: NodeJS.Timeout | undefined;
    const keep = () => {
      clearTimeout(timer);
      // Full screen is left again by a key, not by closing; what is kept is the window underneath.
      if (window.isDestroyed() || window.isFullScreen() || window.isMinimized()) return;
      this.#file.set({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
    };
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, REST);
    };
    window.on('resize', soon);
    window.on('move', soon);
    window.on('maximize', soon);
    window.on('unmaximize', soon);
    window.on('close', keep);
    window.on('closed', () => clearTimeout(timer));
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }
}
