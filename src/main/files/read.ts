import { open, stat, type FileHandle } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Stats } from 'node:fs';
import { PostilError, type FailureCode } from '../../core/failure.ts';
import { extensionOf } from '../../core/parse/detect.ts';
import type { OpenedArticle } from '../../core/library/import.ts';
import { words } from '../../core/words/words.ts';
import { withPictures } from '../pictures/fill.ts';
import type { PictureStore } from '../pictures/store.ts';
import { isArchive } from './archive-kind.ts';
import { parseAside } from './parse-aside.ts';
import { placeOf } from './place.ts';

/**
 * The largest file that is read. The longest novels are 6 MB and a saved page with its pictures inside is seldom 20; beyond
 * this a file is a log or a database dump, which a reader of articles would only choke on.
 */
export const LARGEST = 32 * 1024 * 1024;

/** Archives (DOCX, ODT, EPUB) are mostly pictures, which are read one by one: an illustrated book has 50 to 100 MB. */
export const LARGEST_ARCHIVE = 128 * 1024 * 1024;

export interface ReadOptions {
  signal?: AbortSignal;
  /** The encoding that the reader chose, a label of `ENCODINGS`; detected without one. */
  encoding?: string | undefined;
  /** Where the article's pictures are kept, also those beside its file. Without it the file alone is read. */
  pictures?: PictureStore;
  /** One of many: none is parsed on this thread, however small. */
  oneOfMany?: boolean;
}

/**
 * Reads and parses the article file at `path`. The file is only ever read. Throws PostilError: `not-found`, `unreadable`,
 * `is-a-folder`, `not-a-file`, `empty`, `too-large`, `changed-while-reading`, `binary`, `cancelled`, `too-deep`, `malformed`.
 */
export async function readArticleFile(path: string, options: ReadOptions = {}): Promise<OpenedArticle> {
  const place = placeOf(path);
  // Twice: a file that is being saved as it is read is whole again a moment later.
  const bytes =
    (await readSteadily(place.path, place.name, options.signal)) ??
    (await readSteadily(place.path, place.name, options.signal));
  if (bytes === null) {
    throw new PostilError('changed-while-reading', words.files.keptChanging(place.name));
  }
  const { pictures: store, signal, encoding, oneOfMany } = options;
  const read = await parseAside(bytes, place.name, signal, encoding, oneOfMany);
  const article = await withPictures(read.article, place.path, {
    ...(store === undefined ? {} : { store }),
    ...(signal === undefined ? {} : { signal }),
    // What a portable article has of its pictures is in it.
    ...(read.exported === undefined ? {} : { beside: false }),
  });
  return { ...read, place, article };
}

/** The file's bytes, or `null` when it changed under the reading. */
async function readSteadily(
  path: string,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array | null> {
  throwIfAborted(name, signal);
  // Before opening: to open a FIFO is to wait for whoever writes to it.
  refuseUnreadable(await guarded(name, () => stat(resolve(path))), name);
  const handle = await guarded(name, () => open(path, 'r'));
  try {
    const before = await guarded(name, () => handle.stat());
    refuseUnreadable(before, name);
    if (before.size > LARGEST && !(await guarded(name, () => beginsAsArchive(handle))))
      throw tooLarge(before.size, name, LARGEST);
    const bytes = await guarded(name, () => readAll(handle, before.size, name, signal));
    const after = await guarded(name, () => handle.stat());
    return bytes.length === after.size && after.mtimeMs === before.mtimeMs && after.size === before.size
      ? bytes
      : null;
  } finally {
    await handle.close();
  }
}

function refuseUnreadable(stats: Stats, name: string): void {
  if (stats.isDirectory()) throw new PostilError('is-a-folder', words.files.isFolder(name));
  if (!stats.isFile()) throw new PostilError('not-a-file', words.files.notAFile(name));
  if (stats.size > LARGEST_ARCHIVE)
    throw tooLarge(stats.size, name, ARCHIVES.has(extensionOf(name)) ? LARGEST_ARCHIVE : LARGEST);
  if (stats.size === 0) throw new PostilError('empty', words.files.empty(name));
}

const ARCHIVES: ReadonlySet<string> = new Set(['docx', 'odt', 'epub']);

function tooLarge(size: number, name: string, limit: number): PostilError {
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);
  const { largeArticle, largeDocument } = words.files;
  const large = limit === LARGEST ? largeArticle : largeDocument;
  return new PostilError('too-large', large(name, megabytes(size), megabytes(limit)));
}

async function beginsAsArchive(handle: FileHandle): Promise<boolean> {
  const head = new Uint8Array(4);
  await handle.read(head, 0, head.length, 0);
  return isArchive(head);
}

/** Small enough to notice a cancel soon, large enough that calls cost nothing. */
const PIECE = 1024 * 1024;

/** One byte more than `size` is asked for, so that a file that grew is noticed and one that grows for ever is not followed. */
async function readAll(
  handle: FileHandle,
  size: number,
  name: string,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const buffer = new Uint8Array(size + 1);
  let length = 0;
  while (length < buffer.length) {
    throwIfAborted(name, signal);
    const { bytesRead } = await handle.read(buffer, length, Math.min(PIECE, buffer.length - length), length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}

function throwIfAborted(name: string, signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new PostilError('cancelled', words.files.stopped(name));
}

/** By the system's short code. */
const SYSTEM_ERRORS: Readonly<Record<string, readonly [FailureCode, (name: string) => string]>> = {
  ENOENT: ['not-found', (name) => words.files.notThere(name)],
  ENOTDIR: ['not-found', (name) => words.files.notThere(name)],
  EACCES: ['unreadable', (name) => words.files.mayNotRead(name)],
  EPERM: ['unreadable', (name) => words.files.mayNotRead(name)],
  EISDIR: ['is-a-folder', (name) => words.files.isFolder(name)],
  ELOOP: ['unreadable', (name) => words.files.linkToItself(name)],
  ENAMETOOLONG: ['not-found', (name) => words.files.longName(name.slice(0, 60))],
};

/** Runs a call of the file system and turns its error into one with a sentence. */
async function guarded<T>(name: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof PostilError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const known = SYSTEM_ERRORS[code];
    if (known !== undefined) throw new PostilError(known[0], known[1](name), { cause: error });
    const why = (error as Error).message;
    throw new PostilError('unreadable', words.files.unreadable(name, why), { cause: error });
  }
}
