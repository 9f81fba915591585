import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';

/**
 * The list of contents of a ZIP archive (PKWARE's APPNOTE 6.3.10), read and checked before anything is unpacked. Nothing in it is
 * believed that can be checked: an entry's data must lie where the list says, before the list, and in nobody else's data
 * (which is what overlapping bombs are made of: Fifield, "A better zip bomb", WOOT 2019).
 */

export interface ArchiveEntry {
  /** With `/` between folders; never absolute, never with `..`. */
  path: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  /** Bytes of the data as it lies in the file, and unpacked as the list has it. */
  packed: number;
  size: number;
  /** Where the data begins in the file. */
  start: number;
}

/** A book of a thousand pages as pictures has about 3,000 parts; ten thousand files are a backup. */
export const MOST_ENTRIES = 10_000;

/** Bytes of a path; file systems have 255 for each name in it. Longer ones are made to overrun something. */
const LONGEST_PATH = 1024;

const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };

/** What a field of 16 or 32 bits holds where the number is in the ZIP64 record, which only archives of over 4 GB need. */
const ZIP64 = { count: 0xffff, size: 0xffffffff };

/** Bits 0 and 6: encrypted, in the old way and in the strong one; 13: the list itself is. */
const ENCRYPTED = 0x2041;
const UTF8 = 0x0800;

/**
 * The entries of the archive `bytes` by path, folders left out. Of two of one path the later counts, as for every program that
 * unpacks in order. A path that leads out of the archive is left out, so that nothing can ask for it. `name` is for the
 * sentence. Throws PostilError: `malformed` where the list is missing, cut off or untrue, `too-large` for too many entries.
 */
export function directoryOf(bytes: Uint8Array, name: string): Map<string, ArchiveEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end === null) {
    throw damaged(name, words.files.formats.archive.found.noEnd);
  }
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === ZIP64.count || size === ZIP64.size || start === ZIP64.size) throw zip64(name);
  if (count > MOST_ENTRIES) {
    throw new PostilError('too-large', words.files.formats.archive.tooMany(name, count, MOST_ENTRIES));
  }
  const disks = view.getUint16(end + 4, true) + view.getUint16(end + 6, true);
  if (disks !== 0 || view.getUint16(end + 8, true) !== count || start + size > end) {
    throw damaged(name, words.files.formats.archive.found.untrueList);
  }
  const entries: ArchiveEntry[] = [];
  const spans: [from: number, to: number][] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.size > start + size || view.getUint32(at, true) !== CENTRAL.signature) {
      throw damaged(name, words.files.formats.archive.found.cutList);
    }
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + CENTRAL.size + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > start + size) throw damaged(name, words.files.formats.archive.found.cutList);
    const { entry, from } = entryAt(view, at, start, name);
    spans.push([from, entry.start + entry.packed]);
    if (isInside(entry.path)) entries.push(entry);
    at = next;
  }
  refuseOverlaps(spans, name);
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** Where the record stands that ends an archive; a comment of up to 64 kB may follow it. */
function endRecord(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END.size - END.longestComment);
  for (let at = view.byteLength - END.size; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.size + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  return null;
}

/** The entry that the list has at `at`, and where it begins in the file; `limit` is where the list itself begins. */
function entryAt(
  view: DataView,
  at: number,
  limit: number,
  name: string,
): { entry: ArchiveEntry; from: number } {
  const flags = view.getUint16(at + 8, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const from = view.getUint32(at + 42, true);
  if (packed === ZIP64.size || size === ZIP64.size || from === ZIP64.size) throw zip64(name);
  const nameLength = view.getUint16(at + 28, true);
  if (nameLength > LONGEST_PATH) throw damaged(name, words.files.formats.archive.found.longName);
  if (from + LOCAL.size > limit || view.getUint32(from, true) !== LOCAL.signature) {
    throw damaged(name, words.files.formats.archive.found.elsewhere);
  }
  const start = from + LOCAL.size + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
  if (start + packed > limit) throw damaged(name, words.files.formats.archive.found.elsewhere);
  const path = pathOf(new Uint8Array(view.buffer, view.byteOffset + at + CENTRAL.size, nameLength), flags);
  const encrypted = (flags & ENCRYPTED) !== 0;
  const method = view.getUint16(at + 10, true);
  return {
    entry: { path, encrypted, method, crc: view.getUint32(at + 16, true), packed, size, start },
    from,
  };
}

/** Names without the UTF-8 flag are the writer's code page, which is unknown: those of a document's parts are ASCII. */
function pathOf(bytes: Uint8Array, flags: number): string {
  const latin = String.fromCharCode(...bytes);
  let path = latin;
  if ((flags & UTF8) !== 0 || /[\x80-\xff]/.test(latin)) {
    try {
      path = decodeURIComponent(latin.replace(/[^A-Za-z0-9]/g, percent));
    } catch {
      // Not UTF-8 whatever its flag says.
    }
  }
  // Some packers for Windows write its separator.
  return path.replaceAll('\\', '/');
}

function percent(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

/** Whether a path names a file, and one inside the archive. */
function isInside(path: string): boolean {
  if (path === '' || path.endsWith('/') || path.startsWith('/') || /^[A-Za-z]:|\0/.test(path)) return false;
  return !path.split('/').includes('..');
}

function refuseOverlaps(spans: [from: number, to: number][], name: string): void {
  spans.sort(([a], [b]) => a - b);
  spans.forEach(([, to], index) => {
    const next = spans[index + 1];
    if (next === undefined || to <= next[0]) return;
    throw new PostilError('malformed', words.files.formats.archive.overlaps(name));
  });
}

/** The failure of an archive that cannot be read as it is, with what was found: one of `archive.found` of the catalogue. */
export function damaged(name: string, found: string): PostilError {
  return new PostilError('malformed', words.files.formats.archive.damaged(name, found));
}

function zip64(name: string): PostilError {
  return new PostilError('malformed', words.files.formats.archive.zip64(name));
}
