import { createHash, randomBytes, type Hash } from 'node:crypto';
import { open, readdir, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Unzip, UnzipInflate, UnzipPassThrough, Zip, ZipDeflate, ZipPassThrough } from 'fflate/browser';
import { PostilError } from '../../core/failure.ts';
import { errorCode, notWritten, syncFolder } from '../files/write.ts';
import { compactAside } from './compact-aside.ts';
import type { Compacted } from './compacting.ts';
import { Journal } from './journal.ts';
import { journalPath } from './journal-file.ts';
import { libraryFolder } from './kept.ts';
import { writeAt } from './lines.ts';

/** What a backup holds. */
export interface BackedUp {
  counts: Compacted['counts'];
  pictures: number;
  /** Of the file. */
  bytes: number;
}

/** The names inside a backup. */
export const JOURNAL_ENTRY = 'journal.jsonl';
export const PICTURES_ENTRY = 'pictures/';
const README = `A Postil library. "postil restore" puts it back; without Postil, journal.jsonl is text:
each line is a SHA-256, a space and JSON, and the newest "after" of each record is what it is. The pictures are
named by the SHA-256 of their bytes.
`;

/** Takes an entry's bytes, piece by piece; the last one may be empty. */
export type Taker = (piece: Uint8Array, last: boolean) => void;

/** Bytes at a time: neither a long journal nor a large picture is ever in memory whole. */
const PIECE = 1 << 20;

/**
 * Writes a copy of a profile's library into one ZIP file: a compacted journal and all pictures. The file is written under
 * another name, synced, read back and compared entry by entry, and only then takes the place of `path`; what stood there is
 * untouched until then. The library may be in use. Throws PostilError `not-found` (no library), `not-written`,
 * `journal-damaged`.
 */
export async function backUp(profile: string, path: string): Promise<BackedUp> {
  const journal = await Journal.open(profile, { readOnly: true });
  const { end, seq } = journal;
  await journal.close();
  const stem = join(dirname(path), `.postil-${randomBytes(8).toString('hex')}`);
  const [compacted, zip] = [`${stem}.jsonl.tmp`, `${stem}.zip.tmp`];
  try {
    const { counts } = await compactAside({ from: journalPath(profile), end, seq, to: compacted });
    const pictures = await picturePaths(profile);
    const bytes = await write(zip, compacted, pictures);
    await rename(zip, path);
    await syncFolder(dirname(path));
    return { counts, pictures: pictures.length, bytes };
  } catch (error) {
    throw error instanceof PostilError ? error : notWritten(basename(path), error);
  } finally {
    for (const left of [compacted, zip]) await unlink(left).catch(() => undefined);
  }
}

/** The files of the picture store, in order of their hashes. */
async function picturePaths(profile: string): Promise<{ hash: string; path: string }[]> {
  const folder = join(libraryFolder(profile), 'pictures');
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((entry) => entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name))
    .map(({ name, parentPath }) => ({ hash: name, path: join(parentPath, name) }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

async function write(
  path: string,
  journal: string,
  pictures: readonly { hash: string; path: string }[],
): Promise<number> {
  const target = await open(path, 'wx+', 0o600);
  try {
    const waiting: Uint8Array[] = [];
    let failure: Error | null = null;
    const zip = new Zip((error, piece) => {
      if (error) failure = error;
      else waiting.push(piece);
    });
    let size = 0;
    const flush = async (): Promise<void> => {
      if (failure !== null) throw failure;
      const bytes = Buffer.concat(waiting.splice(0));
      await writeAt(target, bytes, size);
      size += bytes.length;
    };
    const digests = new Map<string, string>();
    const add = async (name: string, pieces: AsyncIterable<Uint8Array>, packed: boolean): Promise<void> => {
      // Pictures are compressed already.
      const entry = packed ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      const hash = createHash('sha256');
      zip.add(entry);
      for await (const piece of pieces) {
        hash.update(piece);
        entry.push(piece);
        await flush();
      }
      entry.push(new Uint8Array(), true);
      digests.set(name, hash.digest('hex'));
    };
    await add('README.txt', once(Buffer.from(README)), true);
    await add(JOURNAL_ENTRY, piecesOf(journal), true);
    for (const { hash, path: picture } of pictures)
      await add(`${PICTURES_ENTRY}${hash}`, piecesOf(picture), false);
    zip.end();
    await flush();
    await target.sync();
    await verify(path, digests);
    return size;
  } finally {
    await target.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    yield* readPieces(file);
  } finally {
    await file.close();
  }
}

async function* readPieces(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const piece = new Uint8Array(PIECE);
    const { bytesRead } = await file.read(piece, 0, PIECE, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

async function verify(path: string, expected: ReadonlyMap<string, string>): Promise<void> {
  const found = new Map<string, Hash>();
  await unpack(path, (name) => {
    const hash = createHash('sha256');
    found.set(name, hash);
    return (piece) => void hash.update(piece);
  });
  const equal =
    found.size === expected.size &&
    [...expected].every(([name, digest]) => found.get(name)?.digest('hex') === digest);
  if (!equal) throw new Error('what was read back is not what was written');
}

/**
 * Unpacks a ZIP file in pieces. `taker` is called with each entry's name in the file's order, and answers what takes its
 * bytes, or `null` to leave it out. What `taken` resolves to is waited for before more is read. Rejects with PostilError
 * `malformed` for what is no ZIP file, or was cut off, and with what a taker throws.
 */
export async function unpack(
  path: string,
  taker: (name: string) => Taker | null,
  taken: () => Promise<unknown> = () => Promise.resolve(),
): Promise<void> {
  let failure: Error | null = null;
  let open = 0;
  const unzip = new Unzip((entry) => {
    const take = taker(entry.name);
    if (take === null) return;
    open += 1;
    entry.ondata = (error, piece, final) => {
      if (error) failure = error;
      else take(piece, final);
      if (final) open -= 1;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for await (const piece of piecesOf(path)) {
      unzip.push(piece);
      await taken();
      if (failure !== null) throw failure as Error;
    }
    unzip.push(new Uint8Array(), true);
    await taken();
    if (failure !== null) throw failure as Error;
  } catch (error) {
    // The system's errors, and a taker's own. fflate's codes are numbers.
    if (error instanceof PostilError || /^E[A-Z]/.test(errorCode(error))) throw error;
    throw cutOff(path, error);
  }
  if (open > 0 || (await stat(path)).size === 0) throw cutOff(path, null);
}

function cutOff(path: string, cause: unknown): PostilError {
  return new PostilError(
    'malformed',
    `${basename(path)} is no whole backup of Postil's, so nothing was changed.`,
    { cause },
  );
}
