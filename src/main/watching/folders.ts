import { randomUUID } from 'node:crypto';
import { mkdir, realpath, unlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import type { AddingReport, WatchedFolder as Shown } from '../../core/adding.ts';
import { FAILURE_CODES, PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { SeenFolder } from '../adding/scan-folder.ts';
import { isInside } from '../files/inside.ts';
import { JsonFile, noticeOf } from '../settings/json-file.ts';
import { TIMES, WatchedFolder, type Scan, type WatchTimes } from './watched-folder.ts';

const ID = /^[0-9a-f-]{36}$/;
const ListSchema = v.array(v.object({ id: v.pipe(v.string(), v.regex(ID)), path: v.string() }));

const number = v.pipe(v.number(), v.finite());
const FailureSchema = v.object({ code: v.picklist(FAILURE_CODES), message: v.string() });
const SeenSchema: v.GenericSchema<unknown, SeenFolder> = v.object({
  device: v.nullable(number),
  library: v.nullable(v.string()),
  files: v.array(
    v.object({
      ...{ path: v.string(), size: number, mtime: number, article: v.nullable(v.string()) },
      failure: v.exactOptional(FailureSchema),
      left: v.exactOptional(v.boolean()),
    }),
  ),
});

/** In milliseconds: a start has an article to show first. */
const AFTER_START = 3_000;

/** More than anybody has; each is looked at in its turn. */
const MOST = 50;

/** What watching folders stands on. */
export interface FoldersParts {
  profile: string;
  scan: Scan;
  /** Hears all of them whenever what is shown of one has changed. */
  changed(folders: Shown[]): void;
  times?: WatchTimes;
}

/**
 * The folders that are watched: which, in `<profile>/watched.json`, and what was seen of each, in `<profile>/watched/<id>.json`.
 * The page knows them by their ids; their paths are chosen in dialogs, and only shown.
 */
export class WatchedFolders {
  readonly #parts: FoldersParts;
  readonly #list: JsonFile<v.InferOutput<typeof ListSchema>>;
  #folders: WatchedFolder[] = [];
  #starting: NodeJS.Timeout | undefined;

  private constructor(parts: FoldersParts, list: JsonFile<v.InferOutput<typeof ListSchema>>) {
    this.#parts = parts;
    this.#list = list;
  }

  static async open(parts: FoldersParts): Promise<WatchedFolders> {
    const now = new Date();
    const list = await JsonFile.open(join(parts.profile, 'watched.json'), ListSchema, [], now);
    const watched = new WatchedFolders(parts, list);
    watched.#folders = await Promise.all(list.value.map((one) => watched.#open(one)));
    return watched;
  }

  /** Sentences for the reader about what opening found. */
  get notices(): string[] {
    return noticeOf(this.#list, words.adding.watched.listDamaged);
  }

  get shown(): Shown[] {
    return this.#folders.map(({ shown }) => shown);
  }

  pathOf(id: string): string | null {
    return this.#folders.find((folder) => folder.id === id)?.path ?? null;
  }

  /** Looks at all of them, one after the other, and watches them from then on; `later`, in milliseconds. */
  start(later = AFTER_START): void {
    this.#starting = setTimeout(() => {
      for (const folder of this.#folders) void folder.look({ again: false, isTold: false });
    }, later).unref();
  }

  /**
   * Watches the folder at `path`, an absolute path, from now on. Resolves to what came in with the first look; `null` where that
   * could not be. Throws PostilError `not-found`, and `unsupported` where it is watched already.
   */
  async add(path: string): Promise<AddingReport | null> {
    const real = await realpath(path).catch(() => null);
    const said = words.adding.watched;
    if (real === null) throw new PostilError('not-found', said.gone(basename(path)));
    const other = this.#folders.find((folder) => isInside(real, folder.path));
    if (other !== undefined) {
      const name = basename(other.path);
      throw new PostilError('unsupported', other.path === real ? said.already(name) : said.inside(name));
    }
    if (isInside(this.#parts.profile, real) || isInside(real, this.#parts.profile))
      throw new PostilError('unsupported', said.own);
    if (this.#folders.length >= MOST) throw new PostilError('unsupported', said.tooMany(MOST));
    const folder = await this.#open({ id: randomUUID(), path: real });
    this.#folders = [...this.#folders, folder];
    this.#keep();
    await this.#list.flush();
    const report = await folder.look({ again: false, isTold: true });
    return report && { ...report, watched: folder.id };
  }

  /** Watches it no more; its articles stay. */
  async remove(id: string): Promise<void> {
    const folder = this.#folders.find((one) => one.id === id);
    if (folder === undefined) return;
    this.#folders = this.#folders.filter((one) => one !== folder);
    this.#keep();
    await folder.stop();
    await unlink(this.#seenPath(id)).catch(() => undefined);
  }

  /** Looks at one again, or at all of them, at what could not be read, too. */
  async rescan(id: string | null): Promise<void> {
    const folders = this.#folders.filter((folder) => id === null || folder.id === id);
    await Promise.all(folders.map((folder) => folder.look({ again: true, isTold: false })));
  }

  /** The path of a file of a folder that could not be read; `null` where there is none of it. */
  pathOfUnread(id: string, file: string): string | null {
    return this.#folders.find((folder) => folder.id === id)?.pathOfUnread(file) ?? null;
  }

  /** Tells no more of such a file, until it changes; or (`left` false) tells of it again. */
  async leave(id: string, file: string, left: boolean): Promise<void> {
    await this.#folders.find((folder) => folder.id === id)?.leave(file, left);
  }

  async stop(): Promise<void> {
    clearTimeout(this.#starting);
    await Promise.all(this.#folders.map((folder) => folder.stop()));
    await this.#list.flush();
  }

  async #open(one: { id: string; path: string }): Promise<WatchedFolder> {
    await mkdir(join(this.#parts.profile, 'watched'), { recursive: true, mode: 0o700 });
    const unseen: SeenFolder = { device: null, library: null, files: [] };
    const file = await JsonFile.open(this.#seenPath(one.id), SeenSchema, unseen, new Date());
    const { scan, times = TIMES } = this.#parts;
    return new WatchedFolder(one, { file, scan, times, changed: () => this.#tell() });
  }

  #seenPath(id: string): string {
    return join(this.#parts.profile, 'watched', `${id}.json`);
  }

  #keep(): void {
    this.#list.set(this.#folders.map(({ id, path }) => ({ id, path })));
    this.#tell();
  }

  #tell(): void {
    this.#parts.changed(this.shown);
  }
}
