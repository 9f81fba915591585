import { createHash, randomBytes } from 'node:crypto';
import { open, readFile, rename, unlink, writeFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainForm } from '../../core/export/forms.ts';
import { NO_BASE, type Base } from '../../core/living/base.ts';
import { errorCode } from '../files/write.ts';
import { libraryFolder, makeFolder } from '../library/kept.ts';

/** What was written for one article into one folder in one form. */
export interface ExportedRecord {
  article: string;
  form: PlainForm;
  /** From the folder, with `/`: a reader may have sorted it into a folder below. */
  name: string;
  /** SHA-256 (hex) of the file as it was left: what has it is ours to write over. */
  hash: string;
  /** Of living Markdown: SHA-256 (hex) of what it was made from. The same again, and the file as it was left, need no look. */
  made: string | null;
  /** Of living Markdown. */
  base: Base | null;
}

/** Which record is which. */
type Key = Pick<ExportedRecord, 'article' | 'form'>;

/** Raised when an older Postil would misread what a newer one keeps; it then goes by the files alone. */
const VERSION = 1;
const NAMES = 'names.jsonl';

/**
 * What Postil knows of the files it wrote into one folder: `<profile>/library/exported/<folder>/`, one small JSON file an article
 * and form, and one list of names. Written under another name and renamed, so each is whole or the one before; not synced, as
 * a record that a power cut took is made of the file it speaks of (its comment, its block ids).
 */
export class ExportedRecords {
  readonly #folder: string;
  readonly #names: Map<string, string>;
  /** The list of names, once there is one to be added. */
  #list: Promise<FileHandle> | null = null;

  private constructor(folder: string, names: Map<string, string>) {
    this.#folder = folder;
    this.#names = names;
  }

  /** @param target the folder that files are written to, its real path */
  static async open(profile: string, target: string): Promise<ExportedRecords> {
    const folder = join(exportedFolder(profile), digest(target));
    return new ExportedRecords(folder, await readNames(join(folder, NAMES)));
  }

  /** Names of all files that were ever written here, by what they were written for. */
  names(): Iterable<string> {
    return this.#names.values();
  }

  /** `null` where nothing was written yet, or where its record is lost or damaged. */
  async get(key: Key): Promise<ExportedRecord | null> {
    try {
      return parse(await readFile(join(this.#folder, fileOf(key)), 'utf8'), key);
    } catch (error) {
      if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return null;
      throw error;
    }
  }

  /** The name that was given last; `null` where none was. */
  nameOf(key: Key): string | null {
    return this.#names.get(idOf(key)) ?? null;
  }

  /** Gives a name, before anything is written under it: another article must not get it after a crash in between. */
  async claim(key: Key, name: string): Promise<void> {
    const id = idOf(key);
    if (this.#names.get(id) === name) return;
    this.#names.set(id, name);
    this.#list ??= this.#make().then(() => open(join(this.#folder, NAMES), 'a', 0o600));
    await (await this.#list).appendFile(`${JSON.stringify([id, name])}\n`);
  }

  async put(record: ExportedRecord): Promise<void> {
    await this.claim(record, record.name);
    await this.#make();
    const temporary = join(this.#folder, `.${randomBytes(8).toString('hex')}.tmp`);
    try {
      await writeFile(temporary, JSON.stringify({ postil: 'exported', version: VERSION, ...record }), {
        mode: 0o600,
      });
      await rename(temporary, join(this.#folder, fileOf(record)));
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
  }

  /** Closes the list of names. */
  async close(): Promise<void> {
    const list = await this.#list?.catch(() => null);
    this.#list = null;
    await list?.close();
  }

  #made = false;
  async #make(): Promise<void> {
    if (!this.#made) await makeFolder(this.#folder);
    this.#made = true;
  }
}

export function exportedFolder(profile: string): string {
  return join(libraryFolder(profile), 'exported');
}

function idOf({ article, form }: Key): string {
  return `${article} ${form}`;
}

/** Ids come from anywhere; a hash is a name on every system. */
function fileOf(key: Key): string {
  return `${digest(idOf(key))}.json`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** Of the same article the newest line counts; a torn last line is none. */
async function readNames(path: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return '';
    throw error;
  });
  for (const line of text.split('\n')) {
    const entry = parsed(line);
    if (!Array.isArray(entry)) continue;
    const [id, name] = entry as unknown[];
    if (typeof id === 'string' && typeof name === 'string') names.set(id, name);
  }
  return names;
}

function parse(json: string, { article, form }: Key): ExportedRecord | null {
  const value = parsed(json) as Partial<ExportedRecord> & { postil?: string; version?: number };
  if (typeof value !== 'object' || value === null) return null;
  const { postil, version, name, hash, made = null, base = null } = value;
  const isOurs = postil === 'exported' && version === VERSION && value.article === article;
  if (!isOurs || value.form !== form || typeof name !== 'string' || typeof hash !== 'string') return null;
  // What a newer Postil may keep there is not guessed at: the file tells the same.
  const whole = base === null || Object.keys(NO_BASE).every((field) => Object.hasOwn(base, field));
  return { article, form, name, hash, made: whole ? made : null, base: whole ? base : null };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
