import { copyFile, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { words } from '../../core/words/words.ts';
import { errorCode, writeFileAtomically } from '../files/write.ts';

/**
 * One small JSON file of the profile. What is in it is checked by a schema; a file that is not what it should be is put
 * aside under another name and never overwritten. Writes follow one another, and of several that wait only the newest is made.
 */
export class JsonFile<T> {
  readonly path: string;
  /** The name under which a file was kept that could not be read, or not wholly, when this one was opened; or `null`. */
  readonly aside: string | null;
  #value: T;
  #dirty = false;
  #writing: Promise<void> | null = null;

  private constructor(path: string, value: T, aside: string | null) {
    this.path = path;
    this.aside = aside;
    this.#value = value;
  }

  /**
   * Reads `path`. A missing file is `usual`; a damaged or unreadable one too, after it was renamed to
   * `<name>.damaged-<time>.json`, with `now` for the time. Where the schema has a fallback in the place of a value, the file is
   * kept under that name as well: the next write would be the end of what the value was.
   */
  static async open<T>(
    path: string,
    schema: v.GenericSchema<unknown, T>,
    usual: T,
    now: Date,
  ): Promise<JsonFile<T>> {
    try {
      const written: unknown = JSON.parse(await readFile(path, 'utf8'));
      const parsed = v.safeParse(schema, written);
      if (parsed.success) {
        const isWhole = holds(parsed.output, written);
        const file = new JsonFile(path, parsed.output, isWhole ? null : await keepCopy(path, now));
        // Kept once: the next start finds what is understood.
        if (!isWhole) file.set(parsed.output);
        return file;
      }
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return new JsonFile(path, usual, null);
    }
    return new JsonFile(path, usual, await putAside(path, now));
  }

  get value(): T {
    return this.#value;
  }

  /** Replaces the value, and the file soon after. A failing write is reported on stderr and made good by the next one. */
  set(value: T): void {
    this.#value = value;
    this.#dirty = true;
    this.#writing ??= this.#write().finally(() => (this.#writing = null));
  }

  /** Resolves when the file is what `value` is, or could not be written. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    // One turn later, so that a value set several times in one turn is written once.
    await Promise.resolve();
    while (this.#dirty) {
      this.#dirty = false;
      try {
        await writeFileAtomically(this.path, `${JSON.stringify(this.#value, null, 2)}\n`);
      } catch (error) {
        console.error(`${basename(this.path)} could not be written:`, error);
      }
    }
  }
}

/** Whether `value` has everything that `written` says about it; what it does not know (keys of a newer version) is passed over. */
function holds(value: unknown, written: unknown): boolean {
  if (typeof value !== 'object' || value === null || typeof written !== 'object' || written === null)
    return value === written;
  if (Array.isArray(value) !== Array.isArray(written)) return false;
  if (Array.isArray(written) && written.length !== (value as unknown[]).length) return false;
  const known = value as Readonly<Record<string, unknown>>;
  return Object.entries(written).every(([key, one]) => !Object.hasOwn(known, key) || holds(known[key], one));
}

/** Says in a sentence what became of a file that could not be read, or not wholly; nothing where it was whole. */
export function noticeOf({ aside }: Pick<JsonFile<unknown>, 'aside'>, what: string): string[] {
  return aside === null ? [] : [words.settings.notices.kept(what, aside)];
}

const asideName = (path: string, now: Date): string =>
  `${basename(path, '.json')}.damaged-${fileTime(now)}.json`;

async function keepCopy(path: string, now: Date): Promise<string | null> {
  const name = asideName(path, now);
  try {
    await copyFile(path, join(dirname(path), name));
    return name;
  } catch (error) {
    console.error(`${basename(path)} is damaged in part and could not be kept:`, error);
    return null;
  }
}

async function putAside(path: string, now: Date): Promise<string | null> {
  const name = asideName(path, now);
  try {
    await rename(path, join(dirname(path), name));
    return name;
  } catch (error) {
    console.error(`${basename(path)} is damaged and could not be put aside:`, error);
    return null;
  }
}

/** A time as part of a file name, in UTC to the millisecond: `2024-06-27T10-05-00-123Z`. Windows allows no colons. */
export function fileTime(time: Date): string {
  return time.toISOString().replaceAll(/[:.]/g, '-');
}
