import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, readdir, readFile, rename, unlink, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ExportForm } from '../../core/export/forms.ts';
import type { Base } from '../../core/living/base.ts';
import { checkedBase } from '../../core/living/line.ts';
import { libraryName } from '../library/journal-file.ts';
import { libraryFolder, makeFolder } from '../library/kept.ts';
import { isPlainName } from './target.ts';

/** What was written for one article into one folder in one form. */
export interface ExportedRecord {
  article: string;
  form: ExportForm;
  /** From the folder, with `/`: a reader may have sorted it into a folder below. */
  name: string;
  /** SHA-256 (hex) of the file as it was left: what has it is ours to write over. */
  hash: string;
  /** Of living Markdown and PDF: SHA-256 (hex) of what it was made from. The same again, and the file as it was left, need no look. */
  made: string | null;
  /** Of living Markdown. */
  base: Base | null;
  /** Blocks of `base` that the library knew nothing of. */
  strange?: readonly string[];
  /** The library that it was written from, by its journal's name: one that was restored is another. */
  library?: string | null;
  /** When it was written (ISO 8601, UTC). */
  at?: string;
}

/** Which record is which. */
type Key = Pick<ExportedRecord, 'article' | 'form'>;

/** Raised when an older Postil would misread what a newer one keeps; it then goes by the files alone. */
const VERSION = 1;
const NAMES = 'names.jsonl';
/** As `a`, but not waiting for anybody who reads: what lies there may be a pipe. Windows has no such flag. */
const APPENDING = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | (constants.O_NONBLOCK ?? 0);

/**
 * What Postil knows of the files it wrote into one folder: `<profile>/library/exported/<folder>/`, one small JSON file an article
 * and form, and one list of names. Written under another name and renamed, so each is whole or the one before; not synced, as
 * a record that a power cut took is made of the file it speaks of (its comment, its block ids).
 */
export class ExportedRecords {
  readonly #folder: string;
  readonly #names: Map<string, string>;
  readonly #library: string | null;
  /** The list of names, once there is one to be added. */
  #list: Promise<FileHandle> | null = null;

  private constructor(folder: string, names: Map<string, string>, library: string | null) {
    this.#folder = folder;
    this.#names = names;
    this.#library = library;
  }

  /** @param target the folder that files are written to, its real path */
  static async open(profile: string, target: string): Promise<ExportedRecords> {
    const folder = join(exportedFolder(profile), digest(target));
    const [names, library] = await Promise.all([readNames(join(folder, NAMES)), libraryName(profile)]);
    return new ExportedRecords(folder, names, library);
  }

  /** Names of all files that were ever written here, by what they were written for. */
  names(): Iterable<string> {
    return this.#names.values();
  }

  /** `null` where nothing was written yet, or where its record is lost or damaged. */
  async get(key: Key): Promise<ExportedRecord | null> {
    return parse(await textOf(join(this.#folder, fileOf(key))), key);
  }

  /**
   * Whether the library of today wrote this block: one that it has no more was deleted in it then. Of a block that was written by
   * another library, or by one that was restored since, nobody knows that.
   */
  wrote(record: ExportedRecord | null, block: string): boolean {
    if (record === null || !this.isOfToday(record)) return false;
    return (
      record.base?.blocks.some(({ id }) => id === block) === true && record.strange?.includes(block) !== true
    );
  }

  /** Whether the library that it was written from is the one that is there: not so since one was restored. */
  isOfToday({ library = null }: ExportedRecord): boolean {
    return library === this.#library;
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
    this.#list ??= this.#make().then(() => open(join(this.#folder, NAMES), APPENDING, 0o600));
    await (await this.#list).appendFile(`${JSON.stringify([id, name])}\n`);
  }

  async put(record: ExportedRecord): Promise<void> {
    await this.claim(record, record.name);
    await this.#make();
    const temporary = join(this.#folder, `.${randomBytes(8).toString('hex')}.tmp`);
    try {
      await writeFile(
        temporary,
        JSON.stringify({
          postil: 'exported',
          version: VERSION,
          ...record,
          library: this.#library,
          at: new Date().toISOString(),
        }),
        {
          mode: 0o600,
        },
      );
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

/** A file is looked for in so many folders above it; nobody sorts notes deeper. */
const HIGHEST = 16;

/**
 * What was exported last as living Markdown of `article` to where `path` is (a real path): into its folder, or one above it, as
 * the reader may have sorted it; else, as files are carried about, the only one that was exported anywhere. `null` where that
 * is not known.
 */
export async function keptBase(profile: string, article: string, path: string): Promise<Base | null> {
  const key = { article, form: 'markdown' } as const;
  const kept = async (folder: string): Promise<Base | null> => {
    return parse(await textOf(join(exportedFolder(profile), folder, fileOf(key))), key)?.base ?? null;
  };
  let above = dirname(path);
  for (let height = 0; height < HIGHEST; height += 1) {
    const base = await kept(digest(above));
    if (base !== null) return base;
    if (above === dirname(above)) break;
    above = dirname(above);
  }
  const folders = await readdir(exportedFolder(profile)).catch(() => []);
  const all = (await Promise.all(folders.map(kept))).filter((base) => base !== null);
  return all.length === 1 ? (all[0] ?? null) : null;
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

/**
 * What cannot be read, whatever is the matter, is as good as lost: the file that it speaks of tells the same. Not waiting for
 * anybody who writes: it may be a pipe by now.
 */
function textOf(path: string): Promise<string> {
  const flag = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
  return readFile(path, { encoding: 'utf8', flag }).catch(() => '');
}

/** One that leads out of the folder was not written by us, and would keep the article from ever going out. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && isPlainName(value);
}

/** Of the same article the newest line counts; a torn last line is none. */
async function readNames(path: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const text = await textOf(path);
  for (const line of text.split('\n')) {
    const entry = parsed(line);
    if (!Array.isArray(entry)) continue;
    const [id, name] = entry as unknown[];
    if (typeof id === 'string' && isName(name)) names.set(id, name);
  }
  return names;
}

function parse(json: string, { article, form }: Key): ExportedRecord | null {
  const value = parsed(json) as Partial<ExportedRecord> & { postil?: string; version?: number };
  if (typeof value !== 'object' || value === null) return null;
  const {
    postil,
    version,
    name,
    hash,
    made = null,
    base = null,
    library = null,
    strange = [],
    at = '',
  } = value;
  const isOurs = postil === 'exported' && version === VERSION && value.article === article;
  if (!isOurs || value.form !== form || !isName(name) || typeof hash !== 'string') return null;
  // What a newer Postil may keep there, or a hand changed, is not guessed at: the file tells the same.
  const checked = checkedBase(base);
  return {
    article,
    form,
    name,
    hash,
    made: (checked !== null || form === 'pdf') && typeof made === 'string' ? made : null,
    base: checked,
    library: typeof library === 'string' ? library : null,
    strange: Array.isArray(strange) ? strange.filter((id) => typeof id === 'string') : [],
    at: typeof at === 'string' ? at : '',
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return null;
  }
}
