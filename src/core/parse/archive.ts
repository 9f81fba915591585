// Not the package's form for Node: that one declares a `require` of its own, which a bundle of modules can do once.
import { Inflate } from 'fflate/browser';
import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { damaged, directoryOf, type ArchiveEntry } from './archive-directory.ts';

/**
 * A ZIP archive that is read within limits. Sizes are checked as the archive states them before anything is unpacked, and
 * counted while it is: what states them falsely gets no further. Only what is asked for is unpacked, and kept by nobody.
 */
export interface Archive {
  /** Paths of the files in the archive's own order. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /**
   * The unpacked bytes of a part; `null` where there is none of that path. Throws PostilError: `malformed` where the part is
   * damaged, `too-large` where it, or all that was asked for so far, is beyond the limits, `unsupported` where it is encrypted.
   */
  bytes(path: string): Uint8Array | null;
}

/**
 * In bytes. A part: the text of a book of 6 MB is 40 MB in Word's XML, and a scanned page 20 MB. All that is unpacked of one
 * file, which bounds the memory. All that the archive states: pictures and fonts are packed already, so a file of the largest
 * size that is read at all does not state more, save to impress.
 */
export const ARCHIVE_LIMITS = { part: 64, unpacked: 256, stated: 512 } as const;
const MEGABYTE = 1024 * 1024;

/**
 * Unpacked to packed, from 1 MB on. Word's XML of a long table is packed 60 to 1; DEFLATE cannot do more than 1,032. Apache
 * POI, which reads the same files, holds 100 for its limit and is told of honest files beyond.
 */
const HIGHEST_RATIO = 200;

/** DEFLATE makes at most 1,032 bytes of one: what comes of one push is below 17 MB, whatever was pushed. */
const PUSH = 16 * 1024;

/** Opens the archive `bytes` of the file `name`. Throws PostilError: `malformed`, `too-large`; see `directoryOf`. */
export function openArchive(bytes: Uint8Array, name: string): Archive {
  const entries = directoryOf(bytes, name);
  let stated = 0;
  for (const { size } of entries.values()) stated += size;
  if (stated > ARCHIVE_LIMITS.stated * MEGABYTE || ratioTooHigh(stated, bytes.length)) throw bomb(name);
  let unpacked = 0;
  const read = (path: string): Uint8Array | null => {
    const entry = entries.get(path);
    if (entry === undefined) return null;
    refuse(entry, name);
    unpacked += entry.size;
    if (unpacked > ARCHIVE_LIMITS.unpacked * MEGABYTE) throw bomb(name);
    const part = unpack(entry, bytes, name);
    if (crc32(part) !== entry.crc) throw damaged(name, words.files.formats.archive.found.changed);
    return part;
  };
  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(path),
    bytes: read,
  };
}

function refuse({ encrypted, method, size, packed }: ArchiveEntry, name: string): void {
  if (encrypted) {
    throw new PostilError('unsupported', words.files.formats.password(name));
  }
  if (method !== 0 && method !== 8) {
    throw new PostilError('unsupported', words.files.formats.archive.otherPacking(name));
  }
  if (size > ARCHIVE_LIMITS.part * MEGABYTE || ratioTooHigh(size, packed)) throw bomb(name);
}

function ratioTooHigh(size: number, packed: number): boolean {
  return size > MEGABYTE && size > packed * HIGHEST_RATIO;
}

function unpack({ method, size, packed, start }: ArchiveEntry, bytes: Uint8Array, name: string): Uint8Array {
  const data = bytes.subarray(start, start + packed);
  const untrue = (): PostilError => damaged(name, words.files.formats.archive.found.otherSize);
  if (method === 0) {
    if (packed !== size) throw untrue();
    // A copy, so that what is kept of it does not keep the whole file.
    return data.slice();
  }
  // At most `HIGHEST_RATIO` times what was read from the disk: this much may be set aside on the archive's word.
  const out = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw untrue();
    out.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed || at === 0; at += PUSH)
      inflate.push(data.subarray(at, at + PUSH), at + PUSH >= packed);
  } catch (error) {
    if (error instanceof PostilError) throw error;
    throw damaged(name, words.files.formats.archive.found.packed);
  }
  if (length !== size) throw untrue();
  return out;
}

function bomb(name: string): PostilError {
  return new PostilError('too-large', words.files.formats.archive.unpacksTooLarge(name));
}

/** The table of CRC-32 (ISO 3309, polynomial 0xEDB88320). */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) !== 0 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  // Indices are ten times as fast as an iterator, and this goes over every byte that is read.
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ CRC[(crc ^ bytes[at]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
