import { basename, isAbsolute, join } from 'node:path';
import * as v from 'valibot';
import type { OperationDraft } from '../../core/library/operation.ts';
import { words } from '../../core/words/words.ts';
import { placeOf } from '../files/place.ts';
import { JsonFile, noticeOf } from '../settings/json-file.ts';

/** Twice the library that everything is measured with, all of it added as folders; the file then has 3 MB. */
const MOST_FILES = 20_000;

const KnownFileSchema = v.object({
  id: v.string(),
  path: v.string(),
  /** The encoding that the reader chose for it, a label of `ENCODINGS`. */
  encoding: v.exactOptional(v.string()),
  /** It came in among others, and was never opened by itself. */
  unopened: v.exactOptional(v.literal(true)),
});
export const FilesSchema = v.array(KnownFileSchema);
export type KnownFile = v.InferOutput<typeof KnownFileSchema>;

/** `files` with `file` as the newest, each id once, the oldest dropped beyond `most`. Newest first. */
export function remembered(files: readonly KnownFile[], file: KnownFile, most = MOST_FILES): KnownFile[] {
  return [file, ...files.filter(({ id }) => id !== file.id)].slice(0, most);
}

/**
 * The files at whose places an operation puts articles, as they come into the table without being opened. Only where the id is
 * that of the path: an operation that was made elsewhere may say anything. A share of another computer (`\\\\server\\…`) is passed
 * over, since a look at it would tell that computer.
 */
export function filesOf({ changes }: Pick<OperationDraft, 'changes'>): KnownFile[] {
  const places = changes.flatMap((change) =>
    change.table === 'articles' ? (change.after?.places ?? []) : [],
  );
  return places
    .filter(({ id, path }) => isAbsolute(path) && !/^[\\/]{2}/.test(path) && placeOf(path).id === id)
    .map(({ id, path }) => ({ id, path, unopened: true as const }));
}

/**
 * Main's own table from a place's id to its path, in `<profile>/files.json`, newest first. The page knows ids; only what
 * is in this table can be read again by one.
 */
export class KnownFiles {
  readonly #file: JsonFile<KnownFile[]>;
  readonly #followers: (() => void)[] = [];
  #paths: Map<string, string>;

  private constructor(file: JsonFile<KnownFile[]>) {
    this.#file = file;
    this.#paths = pathsOf(file.value);
  }

  static async open(profile: string, now: Date): Promise<KnownFiles> {
    return new KnownFiles(await JsonFile.open(join(profile, 'files.json'), FilesSchema, [], now));
  }

  /** Sentences for the reader about what opening found. */
  get notices(): string[] {
    return noticeOf(this.#file, words.settings.notices.files);
  }

  /** The path of a place, or `null` where it is not known (any more). */
  path(id: string): string | null {
    return this.#paths.get(id) ?? null;
  }

  /** The encoding that the reader chose for the file at `path`, or `null`. */
  encoding(path: string): string | null {
    return this.#file.value.find((file) => file.path === path)?.encoding ?? null;
  }

  /** The newest file. A choice of its encoding is kept until another is made; `null` makes it none. */
  remember({ id, path, encoding }: { id: string; path: string; encoding?: string | null }): void {
    const newest = this.#file.value[0];
    const chosen = encoding === undefined ? this.encoding(path) : encoding;
    const isOld = newest?.id === id && newest.path === path && newest.unopened === undefined;
    if (isOld && (newest.encoding ?? null) === chosen) return;
    const file: KnownFile = chosen === null ? { id, path } : { id, path, encoding: chosen };
    const files = remembered(this.#file.value, file);
    this.#paths = pathsOf(files);
    this.#file.set(files);
    for (const follower of this.#followers) follower();
  }

  /** Files that came otherwise than by being opened, or that another library knew: those that are not known come after all that are. */
  learn(files: readonly KnownFile[]): void {
    const news = files.filter(({ id }) => !this.#paths.has(id));
    if (news.length === 0) return;
    const all = [...this.#file.value, ...news].slice(0, MOST_FILES);
    this.#paths = pathsOf(all);
    this.#file.set(all);
    for (const follower of this.#followers) follower();
  }

  /** Calls `follower` after every change. */
  follow(follower: () => void): void {
    this.#followers.push(follower);
  }

  /** The newest files, for a menu: ids and file names. */
  recent(count: number): { id: string; name: string }[] {
    const opened = this.#file.value.filter(({ unopened }) => unopened === undefined);
    return opened.slice(0, count).map(({ id, path }) => ({ id, name: basename(path) }));
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }
}

function pathsOf(files: readonly KnownFile[]): Map<string, string> {
  return new Map(files.map(({ id, path }) => [id, path]));
}
