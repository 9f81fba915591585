import { randomUUID } from 'node:crypto';
import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { decodeLine, JOURNAL_SCHEMA, parseHeader } from '../../core/library/journal.ts';
import { errorCode, notWritten, syncFolder } from '../files/write.ts';
import { PictureStore } from '../pictures/store.ts';
import { fileTime } from '../settings/json-file.ts';
import { JOURNAL_ENTRY, PICTURES_ENTRY, unpack, type Taker } from './backup.ts';
import { sha256 } from './hash.ts';
import { Journal } from './journal.ts';
import { headerLine, journalPath, lineOperation } from './journal-file.ts';
import { libraryFolder, makeFolder, makeLibraryFolder } from './kept.ts';
import { linesBetween, writeAt } from './lines.ts';
import { takeLock } from './lock.ts';

export interface Restored {
  operations: number;
  pictures: number;
  /** Where the journal that was there is now, without its folder; `null` where there was none with anything in it. */
  kept: string | null;
}

/** Larger than any picture that is kept. */
const LARGEST_PICTURE = 64 * 1024 * 1024;

/**
 * Puts the library of a backup into a profile. Everything is unpacked and checked first, line by line; then the journal that
 * is there is moved to `library/kept`, and the backup's takes its place, under a new name of its own: a database that knows
 * the one before is made anew and told. Nothing is deleted. Throws PostilError: `library-busy` while Postil has the library
 * open, `malformed` for a file that is no whole backup, `journal-newer`, `not-written`, `not-found`.
 */
export async function restore(profile: string, path: string): Promise<Restored> {
  const taken = await takeLock(profile, 'command');
  if ('heldBy' in taken) {
    throw new PostilError('library-busy', 'Postil has this library open. Close it, then restore the backup.');
  }
  const folder = await makeLibraryFolder(profile);
  const unpacked = join(folder, `.restored-${process.pid}.tmp`);
  const journal = `${unpacked}.jsonl`;
  try {
    const pictures = await unpackInto(profile, path, unpacked);
    const operations = await rewrite(unpacked, journal, path);
    const kept = await putAside(profile);
    await rename(journal, journalPath(profile));
    await syncFolder(folder);
    return { operations, pictures, kept };
  } catch (error) {
    if (error instanceof PostilError) throw error;
    if (errorCode(error) === 'ENOENT')
      throw new PostilError('not-found', `${basename(path)} is not there.`, { cause: error });
    throw notWritten("The library's record", error);
  } finally {
    for (const left of [unpacked, journal]) await unlink(left).catch(() => undefined);
    await taken.lock.release();
  }
}

/** The journal goes into a file, each picture into the store; its hash tells whether it is whole. */
async function unpackInto(profile: string, path: string, to: string): Promise<number> {
  const store = new PictureStore(profile);
  const target = await open(to, 'wx', 0o600);
  const writing: (() => Promise<void>)[] = [];
  let size = 0;
  let pictures = 0;
  let found = false;
  try {
    const takeJournal: Taker = (piece) => {
      const [at, bytes] = [size, Buffer.from(piece)];
      size += bytes.length;
      writing.push(() => writeAt(target, bytes, at));
    };
    const takePicture = (hash: string): Taker => {
      const pieces: Buffer[] = [];
      let held = 0;
      pictures += 1;
      return (piece, last) => {
        held += piece.length;
        if (held > LARGEST_PICTURE) throw malformed(path);
        pieces.push(Buffer.from(piece));
        if (last) writing.push(() => keepPicture(store, Buffer.concat(pieces), hash, path));
      };
    };
    await unpack(
      path,
      (name) => {
        found ||= name === JOURNAL_ENTRY;
        if (name === JOURNAL_ENTRY) return takeJournal;
        return name.startsWith(PICTURES_ENTRY) ? takePicture(name.slice(PICTURES_ENTRY.length)) : null;
      },
      async () => {
        for (const write of writing.splice(0)) await write();
      },
    );
  } finally {
    await target.close();
  }
  if (!found) throw malformed(path);
  return pictures;
}

async function keepPicture(
  store: PictureStore,
  bytes: Uint8Array,
  hash: string,
  path: string,
): Promise<void> {
  const kept = await store.keep(bytes);
  if (kept?.hash !== hash) throw malformed(path);
}

/** Copies a journal under a new name of its own, every line checked. @returns how many operations there are */
async function rewrite(from: string, to: string, path: string): Promise<number> {
  const source = await open(from, 'r');
  const target = await open(to, 'wx', 0o600).catch(async (error: unknown) => {
    await source.close();
    throw error;
  });
  try {
    return await copy(source, target, path);
  } finally {
    await source.close();
    await target.close();
  }
}

async function copy(source: FileHandle, target: FileHandle, path: string): Promise<number> {
  const { size } = await source.stat();
  let written = 0;
  let end = 0;
  let operations = 0;
  for await (const line of linesBetween(source, 0, size)) {
    let bytes: Buffer = Buffer.concat([line.bytes, Buffer.from('\n')]);
    if (line.start === 0) {
      const json = decodeLine(line.bytes.toString(), sha256);
      const header = json === null ? null : parseHeader(json);
      if (header === null) throw malformed(path);
      if (header.schema > JOURNAL_SCHEMA) {
        throw new PostilError(
          'journal-newer',
          `${basename(path)} was made by a newer version of Postil. Restore it with that version.`,
        );
      }
      bytes = headerLine({ ...header, library: randomUUID() });
    } else if (lineOperation(line) === null) throw malformed(path);
    else operations += 1;
    await writeAt(target, bytes, written);
    written += bytes.length;
    end = line.end;
  }
  if (size === 0 || end !== size) throw malformed(path);
  await target.sync();
  return operations;
}

async function putAside(profile: string): Promise<string | null> {
  const folder = join(libraryFolder(profile), 'kept');
  const seq = await currentSeq(profile);
  if (seq === 0) return null;
  await makeFolder(folder);
  const name = `journal-${fileTime(new Date())}.jsonl`;
  await rename(journalPath(profile), join(folder, name));
  await syncFolder(folder);
  return name;
}

/** The newest operation of the journal that is there; 0 where there is none. One that cannot be read is kept, too. */
async function currentSeq(profile: string): Promise<number> {
  try {
    const journal = await Journal.open(profile, { readOnly: true });
    const { seq } = journal;
    await journal.close();
    return seq;
  } catch (error) {
    if (error instanceof PostilError && error.code === 'not-found') return 0;
    return -1;
  }
}

function malformed(path: string): PostilError {
  return new PostilError(
    'malformed',
    `${basename(path)} is no whole backup of Postil's, so nothing was changed.`,
  );
}
