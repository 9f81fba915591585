import { randomUUID } from 'node:crypto';
import { constants } from 'node:buffer';
import { open, readdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { Compaction, type Counts } from '../../core/library/compact.ts';
import { decodeLine, JOURNAL_SCHEMA, parseHeader } from '../../core/library/journal.ts';
import { words } from '../../core/words/words.ts';
import { PictureStore, readRegularFile } from '../pictures/store.ts';
import { JOURNAL_ENTRY, PICTURES_ENTRY, PROFILE_ENTRIES, type ProfileEntry, type Work } from './backup.ts';
import { sha256 } from './hash.ts';
import { headerLine, lineOperation } from './journal-file.ts';
import { libraryFolder, makeLibraryFolder } from './kept.ts';
import { linesBetween, writeAt } from './lines.ts';
import type { ProfileTexts } from './profile-entries.ts';
import { noBackup, piecesOf, unpack, type Taker } from './unpack.ts';

/** A backup, read and checked. */
export interface Unpacked {
  /** Path of its journal, in the library's folder under a temporary name; whoever asked removes it. */
  journal: string;
  operations: number;
  /** Articles and annotations that are not in its trash. */
  live: Counts;
  /** When its newest operation was made, ISO 8601; `null` where it has none. */
  newest: string | null;
  pictures: number;
  entries: ProfileTexts;
}

/** Larger than any picture that is kept. */
const LARGEST_PICTURE = 64 * 1024 * 1024;
/** Larger than any table of known files: 5,000 paths of the longest kind. */
const LARGEST_ENTRY = 32 * 1024 * 1024;
/** A longer line cannot be read as text, and so was never written by Postil; it would only fill memory and disk. */
const LONGEST_LINE = constants.MAX_STRING_LENGTH;
/** The first line takes two hundred bytes; what has none by then is another kind of file. Larger than a piece that is read. */
const LONGEST_HEADER = 4 * 1024 * 1024;
/** More operations than anybody makes. Numbers near the largest exact one would leave none for what is written afterwards. */
const LARGEST_NUMBER = 2 ** 40;

/** Of the time a backup takes: unpacking it, the lines after that. */
const UNPACKING = 0.5;

/**
 * Reads a backup, or one snapshot (a `.jsonl` file, with the pictures of a second folder beside it), checks every line and
 * picture, and writes its journal into the library's folder under a temporary name and a name of its own.
 *
 * @param options.pictures whether its pictures are taken into the store; otherwise they are counted
 * @throws PostilError `malformed`, `journal-newer`, `cancelled`; else the system's errors
 */
export async function unpackBackup(
  profile: string,
  path: string,
  { pictures: keep, onProgress, signal }: Work & { pictures: boolean },
): Promise<Unpacked> {
  const folder = await makeLibraryFolder(profile);
  const raw = join(folder, `.restored-${process.pid}.tmp`);
  const journal = `${raw}.jsonl`;
  // Of this process, or of one that was ended in the middle: the lock is held, so nobody else is at it.
  for (const name of await readdir(folder))
    if (/^\.restored-\d+\.tmp/.test(name)) await unlink(join(folder, name)).catch(() => undefined);
  const step = (share: number): void => {
    if (signal?.aborted) throw new PostilError('cancelled', words.safety.backup.restoringStopped);
    onProgress?.(share);
  };
  const store = keep ? new PictureStore(profile) : null;
  try {
    const unpacking = (share: number): void => step(UNPACKING * share);
    const found = (await isZip(path))
      ? await unpackZip(path, raw, store, unpacking)
      : await copySnapshot(profile, path, raw, store);
    const checking = (share: number): void => step(UNPACKING + (1 - UNPACKING) * share);
    return { journal, ...found, ...(await rewrite(raw, journal, path, checking)) };
  } catch (error) {
    await unlink(journal).catch(() => undefined);
    throw error;
  } finally {
    await unlink(raw).catch(() => undefined);
  }
}

async function isZip(path: string): Promise<boolean> {
  // Opening a pipe waits for somebody to write to it, for ever.
  if (!(await stat(path)).isFile()) throw noBackup(path);
  const file = await open(path, 'r');
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString('latin1') === 'PK';
  } finally {
    await file.close();
  }
}

type Found = Pick<Unpacked, 'pictures' | 'entries'>;

/** The journal goes into a file, each picture into the store; its hash tells whether it is whole. */
async function unpackZip(
  path: string,
  to: string,
  store: PictureStore | null,
  step: (share: number) => void,
): Promise<Found> {
  const all = Math.max(1, (await stat(path)).size);
  const target = await open(to, 'wx', 0o600);
  const writing: (() => Promise<void>)[] = [];
  const entries: ProfileTexts = {};
  let size = 0;
  let read = 0;
  let pictures = 0;
  let found = false;
  try {
    const checkLines = linesOf(path);
    const takeJournal: Taker = (piece) => {
      checkLines(piece);
      const [at, bytes] = [size, Buffer.from(piece)];
      size += bytes.length;
      writing.push(() => writeAt(target, bytes, at));
    };
    const takeWhole = (largest: number, take: (bytes: Buffer) => Promise<void>): Taker => {
      const pieces: Buffer[] = [];
      let held = 0;
      return (piece, last) => {
        held += piece.length;
        if (held > largest) throw noBackup(path);
        pieces.push(Buffer.from(piece));
        if (last) writing.push(() => take(Buffer.concat(pieces)));
      };
    };
    const takerOf = (name: string): Taker | null => {
      found ||= name === JOURNAL_ENTRY;
      if (name === JOURNAL_ENTRY) return takeJournal;
      if (isProfileEntry(name))
        return takeWhole(LARGEST_ENTRY, async (bytes) => void (entries[name] = bytes.toString('utf8')));
      if (!name.startsWith(PICTURES_ENTRY)) return null;
      pictures += 1;
      const hash = name.slice(PICTURES_ENTRY.length);
      return store && takeWhole(LARGEST_PICTURE, (bytes) => keepPicture(store, bytes, hash, path));
    };
    await unpack(path, takerOf, async (bytes) => {
      for (const write of writing.splice(0)) await write();
      step((read += bytes) / all);
    });
  } finally {
    await target.close();
  }
  if (!found) throw noBackup(path);
  return { pictures, entries };
}

function isProfileEntry(name: string): name is ProfileEntry {
  return (PROFILE_ENTRIES as readonly string[]).includes(name);
}

async function keepPicture(
  store: PictureStore,
  bytes: Uint8Array,
  hash: string,
  path: string,
): Promise<void> {
  const kept = await store.keep(bytes);
  if (kept?.hash !== hash) throw noBackup(path);
}

/** A picture beside a snapshot that is damaged is passed over: in the article it is a placeholder, and all words are there. */
async function copySnapshot(
  profile: string,
  path: string,
  to: string,
  store: PictureStore | null,
): Promise<Found> {
  await copyLines(path, to);
  const folder = join(dirname(path), 'pictures');
  const own = resolve(folder) === resolve(libraryFolder(profile), 'pictures');
  const names = own ? [] : await readdir(folder, { recursive: true }).catch(() => []);
  let pictures = 0;
  for (const name of names.filter((name) => /^[0-9a-f]{64}$/.test(basename(name)))) {
    const bytes = await readRegularFile(join(folder, name), LARGEST_PICTURE).catch(() => null);
    if (bytes !== null && (store === null || (await store.keep(bytes)) !== null)) pictures += 1;
  }
  return { pictures, entries: {} };
}

async function copyLines(path: string, to: string): Promise<void> {
  const target = await open(to, 'wx', 0o600);
  const checkLines = linesOf(path);
  let size = 0;
  try {
    for await (const piece of piecesOf(path)) {
      checkLines(piece);
      await writeAt(target, Buffer.from(piece), size);
      size += piece.length;
    }
  } finally {
    await target.close();
  }
}

/** Looks at pieces of a journal in their order; throws where a line is longer than any can be. */
function linesOf(path: string): (piece: Uint8Array) => void {
  let length = 0;
  let longest = LONGEST_HEADER;
  return (piece) => {
    const newline = piece.lastIndexOf(0x0a);
    length = newline < 0 ? length + piece.length : piece.length - newline - 1;
    if (newline >= 0) longest = LONGEST_LINE;
    if (length > longest) throw noBackup(path);
  };
}

/** Copies a journal under a new name of its own, every line checked. */
async function rewrite(
  from: string,
  to: string,
  path: string,
  step: (share: number) => void,
): Promise<Pick<Unpacked, 'operations' | 'live' | 'newest'>> {
  const source = await open(from, 'r');
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      return await copy(source, target, path, step);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function copy(source: FileHandle, target: FileHandle, path: string, step: (share: number) => void) {
  const { size } = await source.stat();
  const compaction = new Compaction();
  let [written, end, operations] = [0, 0, 0];
  let newest: string | null = null;
  let entries = 0;
  for await (const line of linesBetween(source, 0, size)) {
    let bytes: Buffer = Buffer.concat([line.bytes, Buffer.from('\n')]);
    const operation = line.start === 0 ? null : lineOperation(line);
    if (line.start === 0) ({ bytes, entries } = newHeader(line.bytes, path));
    else if (operation === null || operation.seq > LARGEST_NUMBER) throw noBackup(path);
    else {
      operations += 1;
      newest = operation.at;
      compaction.note(operation);
    }
    await writeAt(target, bytes, written);
    written += bytes.length;
    end = line.end;
    step(end / size);
  }
  // One that was cut off between two lines has fewer than its header says.
  if (size === 0 || end !== size || operations < entries) throw noBackup(path);
  await target.sync();
  return { operations, live: compaction.live, newest };
}

/** The first line with another library's name, and how many operations it says there are at least. */
function newHeader(line: Buffer, path: string): { bytes: Buffer; entries: number } {
  const json = decodeLine(line.toString(), sha256);
  const header = json === null ? null : parseHeader(json);
  if (header === null || (header.base ?? 0) > LARGEST_NUMBER) throw noBackup(path);
  if (header.schema > JOURNAL_SCHEMA) {
    throw new PostilError('journal-newer', words.safety.backup.newer(basename(path)));
  }
  // What is added to it is of this version.
  const own = { ...header, schema: JOURNAL_SCHEMA, library: randomUUID() };
  return { bytes: headerLine(own), entries: header.entries ?? 0 };
}
