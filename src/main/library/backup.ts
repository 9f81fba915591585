import { createHash, randomBytes, type Hash } from 'node:crypto';
import { open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate/browser';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { errorCode, notWritten, syncFolder } from '../files/write.ts';
import { compactAside } from './compact-aside.ts';
import type { Compacted } from './compacting.ts';
import { Journal } from './journal.ts';
import { journalPath } from './journal-file.ts';
import { libraryFolder } from './kept.ts';
import { writeAt } from './lines.ts';
import { BACKUP_README } from './readmes.ts';
import { piecesOf, unpack } from './unpack.ts';

/** What a backup holds. */
export interface BackedUp {
  counts: Compacted['counts'];
  /** Those that are not in the trash. */
  live: Compacted['live'];
  pictures: number;
  /** Of the file. */
  bytes: number;
}

/** What whoever waits for a long work may want of it. */
export interface Work {
  /** Gets 0 to 1, never less than before. */
  onProgress?: (share: number) => void;
  /** Ends it with PostilError `cancelled`, nothing changed and nothing left behind. */
  signal?: AbortSignal;
}

/** The names inside a backup. */
export const JOURNAL_ENTRY = 'journal.jsonl';
export const PICTURES_ENTRY = 'pictures/';
/** Files of the profile that go with the library: the reader's settings, and where articles were read from. */
export const PROFILE_ENTRIES = ['settings.json', 'files.json'] as const;
export type ProfileEntry = (typeof PROFILE_ENTRIES)[number];

/**
 * Writes a copy of a profile's library into one ZIP file: a compacted journal, all pictures, the settings and the table of
 * known files. The file is written under another name, synced, read back and compared entry by entry, and only then takes
 * the place of `path`; what stood there is untouched until then. The library may be in use. Throws PostilError `not-found`
 * (no library), `not-written`, `journal-damaged`, `cancelled`.
 */
export async function backUp(profile: string, path: string, work: Work = {}): Promise<BackedUp> {
  const journal = await Journal.open(profile, { readOnly: true });
  const { end, seq } = journal;
  await journal.close();
  const stem = join(dirname(path), `.postil-${randomBytes(8).toString('hex')}`);
  const [compacted, zip] = [`${stem}.jsonl.tmp`, `${stem}.zip.tmp`];
  try {
    const { counts, live } = await compactAside({ from: journalPath(profile), end, seq, to: compacted });
    const pictures = await picturePaths(profile);
    const entries = [
      { name: 'README.txt', pieces: once(Buffer.from(BACKUP_README)), packed: true },
      ...(await profileEntries(profile)),
      { name: JOURNAL_ENTRY, pieces: piecesOf(compacted), packed: true },
      // Pictures are compressed already.
      ...pictures.map(({ hash, path }) => ({
        name: `${PICTURES_ENTRY}${hash}`,
        pieces: piecesOf(path),
        packed: false,
      })),
    ];
    const sizes = await Promise.all([compacted, ...pictures.map(({ path }) => path)].map(sizeOf));
    const bytes = await write(zip, entries, progressOf(work, 2 * sizes.reduce((sum, size) => sum + size)));
    await rename(zip, path);
    await syncFolder(dirname(path));
    return { counts, live, pictures: pictures.length, bytes };
  } catch (error) {
    throw error instanceof PostilError ? error : notWritten(basename(path), error);
  } finally {
    for (const left of [compacted, zip]) await unlink(left).catch(() => undefined);
  }
}

/** The files of the picture store, in order of their hashes. */
export async function picturePaths(profile: string): Promise<{ hash: string; path: string }[]> {
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

/** Called with the bytes of each step of a work of `total` bytes; throws where it is to end. */
function progressOf({ onProgress, signal }: Work, total: number): (bytes: number) => void {
  let done = 0;
  return (bytes) => {
    if (signal?.aborted) throw new PostilError('cancelled', words.safety.backup.stopped);
    done += bytes;
    onProgress?.(Math.min(1, done / Math.max(1, total)));
  };
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size;
}

interface Entry {
  name: string;
  pieces: AsyncIterable<Uint8Array>;
  packed: boolean;
}

/** A file that is not there, or cannot be read, is left out: the library is what a backup is for. */
async function profileEntries(profile: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const name of PROFILE_ENTRIES) {
    const bytes = await readFile(join(profile, name)).catch(() => null);
    if (bytes !== null) entries.push({ name, pieces: once(bytes), packed: true });
  }
  return entries;
}

async function write(
  path: string,
  entries: readonly Entry[],
  step: (bytes: number) => void,
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
    for (const { name, pieces, packed } of entries) {
      const entry = packed ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
      const hash = createHash('sha256');
      zip.add(entry);
      for await (const piece of pieces) {
        hash.update(piece);
        entry.push(piece);
        await flush();
        step(piece.length);
      }
      entry.push(new Uint8Array(), true);
      digests.set(name, hash.digest('hex'));
    }
    zip.end();
    await flush();
    await target.sync();
    await verify(path, digests, step);
    return size;
  } finally {
    await target.close();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function verify(
  path: string,
  expected: ReadonlyMap<string, string>,
  step: (bytes: number) => void,
): Promise<void> {
  const found = new Map<string, Hash>();
  await unpack(path, (name) => {
    const hash = createHash('sha256');
    found.set(name, hash);
    return (piece) => {
      hash.update(piece);
      step(piece.length);
    };
  });
  const equal =
    found.size === expected.size &&
    [...expected].every(([name, digest]) => found.get(name)?.digest('hex') === digest);
  if (!equal) throw new Error(words.safety.reasons.readBackOther);
}
