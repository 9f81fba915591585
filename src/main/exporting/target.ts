import { randomBytes } from 'node:crypto';
import { constants, renameSync, statSync, type BigIntStats } from 'node:fs';
import { link, lstat, open, readdir, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { isInside } from '../files/inside.ts';
import { errorCode, notWritten, syncFolder, writeNew } from '../files/write.ts';

/** Longer than any file of notes: 100,000 of them take about 50 MB. */
const LARGEST = 64n * 1024n * 1024n;
/** Not waiting: what was a file a moment ago may be a pipe by now, and nobody may ever write into that. Windows has no such flag. */
const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
/** New files can be read by whom the reader's other files can be read by: they are meant for other programs. */
const SHARED = 0o666;

/**
 * A folder that notes are written into, and the one way to its files: nothing outside of it is ever read or written, through
 * whatever links. Names are from the folder on, with `/`. Files are texts in UTF-8; of `bytes` a letter stands for each byte.
 */
export class Target {
  /** The folder's real path. */
  readonly path: string;
  readonly #encoding: 'utf8' | 'latin1';
  readonly #touched = new Set<string>();

  private constructor(path: string, bytes: boolean) {
    this.path = path;
    this.#encoding = bytes ? 'latin1' : 'utf8';
  }

  /**
   * Throws PostilError `not-found` where there is no such folder now.
   *
   * @param mayBeMissing takes it for an empty one then, for a look at what would be written
   * @param bytes its files are no texts
   */
  static async open(folder: string, { mayBeMissing = false, bytes = false } = {}): Promise<Target> {
    const name = basename(folder) || folder;
    try {
      const path = await realpath(folder);
      if ((await stat(path)).isDirectory()) return new Target(path, bytes);
    } catch (error) {
      if (mayBeMissing && isMissing(error)) return new Target(folder, bytes);
      throw new PostilError('not-found', words.saving.target.missing(name), { cause: error });
    }
    throw new PostilError('not-written', words.saving.target.noFolder(name));
  }

  get name(): string {
    return basename(this.path) || this.path;
  }

  /**
   * The whole text, a mark at its beginning (U+FEFF) too; `null` where there is no file of that name. Throws PostilError `not-written` for what is none of ours to touch: a folder, a
   * link out of this folder, a file that is not UTF-8 or too large.
   */
  async read(name: string): Promise<string | null> {
    return (await this.#look(name))?.text ?? null;
  }

  /**
   * Puts `text` in the place of `before`, what `read` gave: whole or not at all. `false` where somebody wrote the file
   * meanwhile; then nothing was done. Durable once `sync` has resolved. Throws PostilError `not-written`.
   */
  async write(name: string, text: string, before: string | null): Promise<boolean> {
    const path = this.#pathOf(name);
    const old = await this.#look(name);
    if ((old?.text ?? null) !== before) return false;
    // A new one is made where its folder really is.
    if (old === null && dirname(path) !== this.path) await this.#realPath(dirname(path), name);
    const real = old?.real ?? path;
    const temporary = join(dirname(real), `.postil-${randomBytes(8).toString('hex')}.tmp`);
    try {
      await writeNew(
        temporary,
        Buffer.from(text, this.#encoding),
        old === null ? SHARED : Number(old.stats.mode & 0o777n),
      );
      this.#touched.add(dirname(real));
      if (old === null ? await create(temporary, real) : replace(temporary, old)) return true;
      await unlink(temporary);
      return false;
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error instanceof PostilError ? error : notWritten(name, error);
    }
  }

  /** Makes what was written durable. */
  async sync(): Promise<void> {
    const folders = [...this.#touched];
    this.#touched.clear();
    for (const folder of folders) await syncFolder(folder);
  }

  /** Why nothing can be written any more: the folder has gone. `null` while it is there. */
  async lost(): Promise<PostilError | null> {
    const isThere = await stat(this.path).then((stats) => stats.isDirectory(), () => false); // prettier-ignore
    return isThere ? null : new PostilError('not-found', words.saving.target.gone(this.name));
  }

  /** Names of what lies in the folder itself, in any order. */
  async list(): Promise<string[]> {
    return readdir(this.path).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw notWritten(this.name, error);
    });
  }

  async #look(name: string): Promise<Seen | null> {
    const real = await this.#realPath(this.#pathOf(name), name);
    if (real === null) return null;
    try {
      if (!(await stat(real)).isFile()) throw refused(name, 'noFile');
      const handle = await open(real, READING);
      try {
        const stats = await handle.stat({ bigint: true });
        if (!stats.isFile()) throw refused(name, 'noFile');
        if (stats.size > LARGEST) throw refused(name, 'tooLarge');
        const bytes = await handle.readFile();
        const text = this.#encoding === 'utf8' ? decode(bytes) : bytes.toString('latin1');
        if (text === null) throw refused(name, 'notText');
        return { text, real, stats };
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (isMissing(error)) return null;
      throw error instanceof PostilError ? error : notWritten(name, error);
    }
  }

  /** Names come from titles, which were made safe, and from our own record, which may have been edited by hand. */
  #pathOf(name: string): string {
    const path = join(this.path, ...name.split('/'));
    if (isPlainName(name) && isInside(path, this.path) && path !== this.path) return path;
    throw refused(name, 'outside');
  }

  /** Where `path` leads to, `null` where nothing is there. Throws where it leads out of the folder. */
  async #realPath(path: string, name: string): Promise<string | null> {
    try {
      const real = await realpath(path);
      if (isInside(real, this.path)) return real;
    } catch (error) {
      // A link to nothing is there, and would be followed by whoever writes.
      if (isMissing(error) && !(await isThere(path))) return null;
      if (!isMissing(error)) throw notWritten(name, error);
    }
    throw refused(name, 'link');
  }
}

/** Whether a name, with `/` between folders, leads down and nowhere else. */
export function isPlainName(name: string): boolean {
  return name.split('/').every((part) => !['', '.', '..'].includes(part) && !/[\\\0]/.test(part));
}

/** A file that was read, and what tells whether it was written since. */
interface Seen {
  text: string;
  /** Where it is, links resolved. */
  real: string;
  stats: BigIntStats;
}

/**
 * Puts `temporary` in the place of a file, unless that was written since it was read: an editor or a synchroniser may have saved
 * while ours was on its way to the disk. Without a pause in between, as every pause is one in which that may happen.
 */
function replace(temporary: string, { real, stats }: Seen): boolean {
  const now = statSync(real, { bigint: true, throwIfNoEntry: false });
  const isSame =
    now !== undefined &&
    now.ino === stats.ino &&
    now.size === stats.size &&
    now.mtimeNs === stats.mtimeNs &&
    now.ctimeNs === stats.ctimeNs;
  if (isSame) renameSync(temporary, real);
  return isSame;
}

/** Gives a new file its name, unless something has it: a second name fails where a rename would replace. */
async function create(temporary: string, path: string): Promise<boolean> {
  try {
    await link(temporary, path);
    await unlink(temporary);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    if (isMissing(error)) throw error;
    // File systems of sticks and shares have no second names.
    if (await isThere(path)) return false;
    await rename(temporary, path);
    return true;
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false); // prettier-ignore
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
}

function refused(name: string, why: keyof typeof words.saving.leftAlone): PostilError {
  return new PostilError('not-written', words.saving.leftAlone[why](name));
}
