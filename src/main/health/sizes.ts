import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Facts } from '../../core/health.ts';
import { libraryFolder } from '../library/kept.ts';

/** Bytes of the library's files, by what they are; a file that goes meanwhile counts nothing. */
export async function librarySizes(profile: string): Promise<Facts['bytes']> {
  const folder = libraryFolder(profile);
  const [all, snapshots, pictures, kept] = await Promise.all(
    ['', 'snapshots', 'pictures', 'kept'].map((name) => bytesIn(join(folder, name))),
  );
  const journal = await sizeOf(join(folder, 'journal.jsonl'));
  return { all: all ?? 0, journal, snapshots: snapshots ?? 0, pictures: pictures ?? 0, kept: kept ?? 0 };
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries) if (entry.isFile()) bytes += await sizeOf(join(entry.parentPath, entry.name));
  return bytes;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(({ size }) => size, () => 0); // prettier-ignore
}
