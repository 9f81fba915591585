import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate/browser';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { errorCode } from '../files/write.ts';

/** Takes an entry's bytes, piece by piece; the last one may be empty. */
export type Taker = (piece: Uint8Array, last: boolean) => void;

/** Bytes at a time: neither a long journal nor a large picture is ever in memory whole. */
const PIECE = 1 << 20;

/**
 * Packed bytes unpacked at a time: deflate makes a thousandfold of them at most, so a file that was made to unpack to no end
 * takes sixteen megabytes of memory before it is stopped.
 */
const PACKED = 16 * 1024;

/** The bytes of a file, a megabyte at a time. Rejects with the system's error. */
export async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
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

/**
 * Unpacks a ZIP file in pieces. `taker` is called with each entry's name in the file's order, and answers what takes its
 * bytes, or `null` to leave it out. `taken` is called with the bytes read, and waited for before more is read. Rejects with PostilError
 * `malformed` for what is no ZIP file, or was cut off, and with what a taker throws.
 */
export async function unpack(
  path: string,
  taker: (name: string) => Taker | null,
  taken: (bytes: number) => Promise<unknown> = () => Promise.resolve(),
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
      for (let from = 0; from < piece.length; from += PACKED) {
        const packed = piece.subarray(from, from + PACKED);
        unzip.push(packed);
        await taken(packed.length);
        if (failure !== null) throw failure as Error;
      }
    }
    unzip.push(new Uint8Array(), true);
    await taken(0);
    if (failure !== null) throw failure as Error;
  } catch (error) {
    // The system's errors, and a taker's own. fflate's codes are numbers.
    if (error instanceof PostilError || /^E[A-Z]/.test(errorCode(error))) throw error;
    throw noBackup(path, error);
  }
  if (open > 0 || (await stat(path)).size === 0) throw noBackup(path, null);
}

/** The failure of a file that was to be a backup. */
export function noBackup(path: string, cause: unknown = null): PostilError {
  return new PostilError('malformed', words.safety.backup.noBackup(basename(path)), { cause });
}
