import { readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { expired } from '../../core/library/snapshot-policy.ts';
import { words } from '../../core/words/words.ts';
import { makeFolders } from '../files/folder.ts';
import { errorCode, notWritten, syncFolder } from '../files/write.ts';
import { compactAside } from './compact-aside.ts';
import type { Compacted } from './compacting.ts';
import type { Journal } from './journal.ts';
import { journalPath } from './journal-file.ts';
import { libraryFolder } from './kept.ts';

/** One copy of the library, as its file's name says: `2026-03-14T09-30-00-000Z-412.jsonl`. */
export interface Snapshot {
  /** File name, without folder. */
  name: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The newest operation in it. */
  seq: number;
}

export interface Taken extends Compacted {
  snapshot: Snapshot;
  /** Whether the journal itself was replaced by the shorter copy. */
  compacted: boolean;
}

const NAME = /^(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-(\d+)\.jsonl$/;

/** Smaller journals are not worth replacing … */
const WORTH = 4 * 1024 * 1024;
/** … and neither are those that would hardly get shorter. */
const SHARE = 0.5;

export function snapshotFolder(profile: string): string {
  return join(libraryFolder(profile), 'snapshots');
}

/** The copies that are there, newest first; none where the folder is missing. */
export async function listSnapshots(profile: string): Promise<Snapshot[]> {
  const names = await readdir(snapshotFolder(profile)).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return (
    names
      .flatMap((name) => snapshotOf(name) ?? [])
      // By time: numbers begin anew when another library takes this one's place.
      .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq))
  );
}

/** The copy that a file of this name is; `null` for every other file. */
export function snapshotOf(name: string): Snapshot | null {
  const [, day, hour, minute, second, milli, seq] = NAME.exec(name) ?? [];
  return day === undefined
    ? null
    : { name, at: `${day}T${hour}:${minute}:${second}.${milli}Z`, seq: Number(seq) };
}

/**
 * Takes a copy of the library as it is now: written under a temporary name, synced, read back and compared, renamed; then
 * the journal is replaced by it where that makes it much shorter, and copies that are too old go. Throws PostilError
 * `not-written` or `journal-damaged`; journal and older copies are then as they were.
 */
export async function takeSnapshot(profile: string, journal: Journal, now: Date): Promise<Taken> {
  const folder = snapshotFolder(profile);
  const { seq, end } = journal;
  try {
    await makeFolders(folder, 0o700);
    const at = timeOf(now, (await listSnapshots(profile))[0]);
    const name = `${at.replace(/[:.]/g, '-')}-${seq}.jsonl`;
    const temporary = join(folder, `.${name}.${process.pid}.tmp`);
    await removeLeftovers(folder);
    const compacted = await compactAside({ from: journalPath(profile), end, seq, to: temporary });
    await rename(temporary, join(folder, name));
    await syncFolder(folder);
    // A damaged line is still in the journal for whoever can mend it; the copy has only what is whole.
    const worth = end >= WORTH && compacted.bytes <= end * SHARE && compacted.damaged === 0;
    if (worth) await journal.replaceBeginning(join(folder, name), end);
    await prune(profile);
    return { ...compacted, snapshot: { name, at, seq }, compacted: worth };
  } catch (error) {
    throw error instanceof PostilError ? error : notWritten(words.safety.unwritten.copyOfRecord, error);
  }
}

/** A clock that was put back must not make the newest copy look older than the ones before it. */
function timeOf(now: Date, newest: Snapshot | undefined): string {
  const next = newest === undefined ? 0 : Date.parse(newest.at) + 1;
  return new Date(Math.max(now.getTime(), next)).toISOString();
}

/** Of a process that died while it wrote. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^\..*\.tmp$/.test(name)) await unlink(join(folder, name)).catch(() => undefined);
  }
}

async function prune(profile: string): Promise<void> {
  const folder = snapshotFolder(profile);
  for (const { name } of expired(await listSnapshots(profile))) {
    // One that cannot be removed takes room and does no harm.
    await unlink(join(folder, name)).catch(() => undefined);
  }
}

/** Bytes of one copy. */
export async function snapshotSize(profile: string, { name }: Snapshot): Promise<number> {
  return (await stat(join(snapshotFolder(profile), name))).size;
}
