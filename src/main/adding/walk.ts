import { lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { basename, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { NOTHING_SKIPPED, type Skipped } from '../../core/adding.ts';
import { PostilError, type Failure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { errorCode } from '../files/write.ts';
import { fileNamed, folderSkipped } from './names.ts';

/** A file that may be an article. */
export interface Candidate {
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970: when it was written, and when anything about it changed, which no program can set. */
  mtime: number;
  ctime: number;
}

/** What a walk through folders found. */
export interface Walked {
  files: Candidate[];
  /** The folders that were gone through. */
  folders: string[];
  skipped: Skipped;
  /** What could not even be looked at. */
  failed: { path: string; failure: Failure }[];
  /** There is more than a walk takes. */
  more: boolean;
}

export interface WalkOptions {
  /** A folder that is passed over wherever it is met: Postil's own. Absolute. */
  own?: string | null;
  signal?: AbortSignal | undefined;
  limits?: WalkLimits;
}

interface WalkLimits {
  files: number;
  entries: number;
  depth: number;
}

/**
 * Twice the library that everything is measured with; a folder of everything, chosen by mistake, must not be gone through for
 * minutes; and nobody sorts articles thirty folders deep.
 */
const LIMITS: WalkLimits = { files: 20_000, entries: 400_000, depth: 30 };

/** Entries between two looks at whether to stop: some ten milliseconds. */
const BREATH = 1_000;

/**
 * The files at `paths` (absolute) that may be articles, and those in folders there. Links inside are not followed; one that was
 * named is. Calls the system synchronously: it runs in a thread of its own, and a network drive that does not answer must not
 * hold up the threads that the journal is written with. Throws PostilError `cancelled`.
 */
export async function walk(paths: readonly string[], options: WalkOptions = {}): Promise<Walked> {
  const walker = new Walker(options);
  for (const path of paths) await walker.begin(path);
  return walker.found;
}

class Walker {
  readonly found: Walked = {
    ...{ files: [], folders: [], failed: [], skipped: { ...NOTHING_SKIPPED }, more: false },
  };
  readonly #limits: WalkLimits;
  readonly #own: string | null;
  readonly #signal: AbortSignal | undefined;
  /** Folders by device and number: what is mounted twice, or inside itself, is gone through once. */
  readonly #been = new Set<string>();
  readonly #taken = new Set<string>();
  #entries = 0;

  constructor({ own = null, signal, limits = LIMITS }: WalkOptions) {
    this.#limits = limits;
    this.#own = own === null ? null : realOf(own);
    this.#signal = signal;
  }

  /** What was named: taken whatever it is called. */
  async begin(path: string): Promise<void> {
    let stats;
    try {
      stats = statSync(path);
    } catch (error) {
      return this.#failed(path, error);
    }
    if (stats.isDirectory()) await this.#folder(path, 0);
    else this.#file(path, stats);
  }

  async #folder(folder: string, depth: number): Promise<void> {
    const inside = this.#inside(folder);
    if (inside === null) return;
    this.found.folders.push(folder);
    const names = new Set(inside.map(({ name }) => name));
    const folders: string[] = [];
    for (const entry of inside) {
      if (this.found.more) return;
      this.#entries += 1;
      if (this.#entries % BREATH === 0) await turn();
      if (this.#signal?.aborted === true) throw new PostilError('cancelled', words.adding.errors.stopped);
      if (this.#entries > this.#limits.entries) return void (this.found.more = true);
      this.#take(folder, entry, names, folders);
    }
    for (const name of folders) {
      if (depth < this.#limits.depth) await this.#folder(join(folder, name), depth + 1);
      else this.found.more = true;
    }
  }

  #inside(folder: string): Dirent[] | null {
    try {
      const { dev, ino } = statSync(folder, { bigint: true });
      // Windows gives no numbers for some network drives.
      const key = `${dev}:${ino}`;
      if (this.#been.has(key) && ino !== 0n) return null;
      this.#been.add(key);
      if (this.#own !== null && realOf(folder) === this.#own) return null;
      return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#failed(folder, error);
      return null;
    }
  }

  #take(folder: string, entry: Dirent, names: ReadonlySet<string>, folders: string[]): void {
    const { skipped } = this.found;
    const { name } = entry;
    if (entry.isSymbolicLink()) skipped.links += 1;
    else if (entry.isDirectory()) {
      const why = folderSkipped(name, names);
      if (why === null) folders.push(name);
      else skipped[why] += 1;
    } else if (!entry.isFile()) skipped.other += 1;
    else {
      const named = fileNamed(name);
      if (named !== 'article') return void (skipped[named] += 1);
      const path = join(folder, name);
      try {
        this.#file(path, lstatSync(path));
      } catch (error) {
        // Gone between two looks: then it is not there.
        if (errorCode(error) !== 'ENOENT') this.#failed(path, error);
      }
    }
  }

  #file(path: string, { size, mtimeMs, ctimeMs }: { size: number; mtimeMs: number; ctimeMs: number }): void {
    if (this.#taken.has(path)) return;
    if (this.found.files.length >= this.#limits.files) return void (this.found.more = true);
    this.#taken.add(path);
    this.found.files.push({ path, size, mtime: mtimeMs, ctime: ctimeMs });
  }

  #failed(path: string, error: unknown): void {
    const name = basename(path) || path;
    const code = errorCode(error);
    const failure: Failure =
      code === 'ENOENT' || code === 'ENOTDIR'
        ? { code: 'not-found', message: words.files.notThere(name) }
        : { code: 'unreadable', message: words.adding.errors.barred(name) };
    this.found.failed.push({ path, failure });
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
