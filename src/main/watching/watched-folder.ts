import { basename, dirname, join } from 'node:path';
import { MOST_FAILED, type AddingReport, type WatchedFolder as Shown } from '../../core/adding.ts';
import type { Scanned, SeenFolder } from '../adding/scan-folder.ts';
import { placeOf } from '../files/place.ts';
import type { JsonFile } from '../settings/json-file.ts';
import { FolderHints } from './hints.ts';

/** In milliseconds. Programs that save write several times in a row. */
const PAUSE = 500;
/** What is being written is looked at again. Longer than it has to rest (adding/scan-folder.ts). */
const RESTLESS = 2_500;
/**
 * Network drives tell nothing of what other computers do, and a look at 10,000 files is a tenth of a second of one thread. A
 * disk that is away is waited for more eagerly.
 */
const ROUND = 5 * 60_000;
const AWAY = 30_000;

export interface WatchTimes {
  pause: number;
  restless: number;
  round: number;
  away: number;
}
export const TIMES: WatchTimes = { pause: PAUSE, restless: RESTLESS, round: ROUND, away: AWAY };

/** One look at a folder: `again` at what could not be read, too; `isTold` where the reader waits for it. */
export type Scan = (
  folder: string,
  seen: SeenFolder,
  how: { again: boolean; isTold: boolean },
) => Promise<Scanned>;

/** A folder whose articles come in by themselves: looks at it when something there has changed, and every now and then. */
export class WatchedFolder {
  readonly id: string;
  readonly path: string;
  readonly #file: JsonFile<SeenFolder>;
  readonly #scan: Scan;
  readonly #changed: () => void;
  readonly #times: WatchTimes;
  readonly #hints: FolderHints;
  #state: Shown['state'] = 'here';
  #more = false;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<AddingReport | null> | null = null;
  /** Something was heard while it was looked at. */
  #heard = false;
  #stopped = false;

  /** @param changed hears when what is shown of it has changed */
  constructor(
    { id, path }: { id: string; path: string },
    parts: { file: JsonFile<SeenFolder>; scan: Scan; changed: () => void; times?: WatchTimes },
  ) {
    this.id = id;
    this.path = path;
    this.#file = parts.file;
    this.#scan = parts.scan;
    this.#changed = parts.changed;
    this.#times = parts.times ?? TIMES;
    this.#hints = new FolderHints(() => this.#hear());
  }

  get shown(): Shown {
    const { files } = this.#file.value;
    const articles = new Set(files.flatMap(({ article }) => article ?? []));
    const failed = files.flatMap(({ path, failure, left }) => {
      if (failure === undefined || left === true) return [];
      const { id, name } = placeOf(join(this.path, path));
      return [{ id, name, where: whereIs(this.path, path), failure }];
    });
    return {
      ...{ id: this.id, name: basename(this.path) || this.path, path: this.path, state: this.#state },
      ...{ articles: articles.size, failed: failed.slice(0, MOST_FAILED), failures: failed.length },
      more: this.#more,
    };
  }

  /** Looks at it now. Resolves to what became of it; `null` where it could not be looked at. */
  look(how: { again: boolean; isTold: boolean }): Promise<AddingReport | null> {
    clearTimeout(this.#timer);
    // A look that is under way passes over what could not be read: whoever asks for that has one of his own.
    if (this.#looking !== null && how.again) return this.#looking.then(() => this.look(how));
    this.#looking ??= this.#look(how).finally(() => (this.#looking = null));
    return this.#looking;
  }

  /** Where one of its files is that could not be read, by the id of its place; `null` where there is none of it. */
  pathOfUnread(place: string): string | null {
    const unread = this.#file.value.files.filter(({ failure }) => failure !== undefined);
    const paths = unread.map(({ path }) => join(this.path, path));
    return paths.find((path) => placeOf(path).id === place) ?? null;
  }

  /** Tells no more of a file that could not be read, until it changes; or (`left` false) tells of it again. */
  async leave(place: string, left: boolean): Promise<void> {
    // A look that is under way ends with what it found.
    await this.#looking?.catch(() => null);
    const seen = this.#file.value;
    const files = seen.files.map((file) => {
      if (file.failure === undefined || placeOf(join(this.path, file.path)).id !== place) return file;
      const { left: _, ...rest } = file;
      return left ? { ...rest, left } : rest;
    });
    this.#file.set({ ...seen, files });
    this.#changed();
  }

  /** Looks no more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#hints.stop();
    await this.#file.flush();
  }

  async #look(how: { again: boolean; isTold: boolean }): Promise<AddingReport | null> {
    this.#heard = false;
    this.#show('looking');
    let next = this.#times.round;
    // Why it could not be done is then Postil's own affair: the folder is not away for it.
    let state: Shown['state'] = 'here';
    try {
      const scanned = await this.#scan(this.path, this.#file.value, how);
      if (this.#stopped) return null;
      ({ state } = scanned);
      if (scanned.seen !== this.#file.value) this.#file.set(scanned.seen);
      this.#more = scanned.report.more;
      // Of a disk that was away the watches are dead.
      if (state === 'here') this.#hints.follow(scanned.folders);
      else this.#hints.stop();
      if (scanned.restless) next = this.#times.restless;
      if (state === 'away') next = this.#times.away;
      return scanned.report;
    } catch (error) {
      console.error('A watched folder could not be looked at:', error);
      return null;
    } finally {
      this.#show(state);
      if (!this.#stopped) this.#later(this.#heard ? this.#times.pause : next);
    }
  }

  #show(state: Shown['state']): void {
    this.#state = state;
    if (!this.#stopped) this.#changed();
  }

  #hear(): void {
    if (this.#looking !== null) this.#heard = true;
    else this.#later(this.#times.pause);
  }

  #later(milliseconds: number): void {
    if (this.#stopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look({ again: false, isTold: false }), milliseconds).unref();
  }
}

function whereIs(folder: string, path: string): string {
  return join(basename(folder), dirname(path));
}
