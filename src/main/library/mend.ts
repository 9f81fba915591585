import { copyFile, open, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { decodeLine, JOURNAL_SCHEMA, parseHeader, type JournalHeader } from '../../core/library/journal.ts';
import { words } from '../../core/words/words.ts';
import { errorCode, syncFolder } from '../files/write.ts';
import { fileTime } from '../settings/json-file.ts';
import { sha256 } from './hash.ts';
import { headerLine, journalPath, lineOperation, recordNotWritten } from './journal-file.ts';
import { libraryFolder, makeFolder } from './kept.ts';
import { linesBackwards, linesBetween, writeAt, type Line } from './lines.ts';
import { listSnapshots, snapshotFolder, type Snapshot } from './snapshots.ts';

/** What is wrong with a journal. */
type Damage = 'gone' | 'headless' | 'cutOff';

/** As much is gathered before it is written. */
const PIECE = 1 << 20;

/**
 * Makes a journal again that is missing, has lost its beginning, or ends before a copy of the library does: from the newest
 * copy that is whole, and from the lines of the journal that are. What was there is kept under another name. To be called
 * with the lock held, before the journal is opened. Does nothing to a journal that needs nothing, or that cannot be helped:
 * opening it says what is wrong. Reads the two ends of the journal and, of copies, their first line.
 *
 * @returns what was done, in a sentence for the reader; `null` where that was nothing
 * @throws PostilError `not-written`
 */
export async function mendJournal(profile: string, now: Date): Promise<string | null> {
  const path = journalPath(profile);
  const file = await open(path, 'r').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  try {
    const damage = await damageOf(file, profile);
    if (damage === null) return null;
    const copy = await newestWhole(profile);
    const lines = await wholeLines(file, copy?.snapshot.seq ?? 0);
    if (copy === null && lines.count === 0) return null;
    const kept = file === null ? null : await keepCopy(profile, path, now);
    const entries = await rewrite(profile, copy, file, lines.intact);
    return noticeOf(damage, copy?.snapshot ?? null, entries, kept);
  } catch (error) {
    throw recordNotWritten(error);
  } finally {
    await file?.close();
  }
}

async function damageOf(file: FileHandle | null, profile: string): Promise<Damage | null> {
  const copies = await listSnapshots(profile);
  if (file === null) return copies.length > 0 ? 'gone' : null;
  const stats = await file.stat();
  // A folder of that name is nothing that could be mended by writing.
  if (!stats.isFile()) return null;
  const header = await headerOf(file, stats.size);
  if (header === null) return 'headless';
  if (header.schema > JOURNAL_SCHEMA) return null;
  const seq = await lastSeq(file, stats.size, header.base ?? 0);
  for (const copy of copies.filter((one) => one.seq > seq)) {
    // A copy of the library that was here before another took its place says nothing about this one.
    const own = await withFile(copyPath(profile, copy), headerOf).catch(() => null);
    if (own?.library === header.library) return 'cutOff';
  }
  return null;
}

async function headerOf(file: FileHandle, size: number): Promise<JournalHeader | null> {
  const first = (await linesBetween(file, 0, size).next()).value as Line | undefined;
  const json = first ? decodeLine(first.bytes.toString(), sha256) : null;
  return json === null ? null : parseHeader(json);
}

async function lastSeq(file: FileHandle, size: number, base: number): Promise<number> {
  for await (const line of linesBackwards(file, 0, size)) {
    const operation = lineOperation(line);
    if (operation !== null) return Math.max(base, operation.seq);
  }
  return base;
}

interface Copy {
  snapshot: Snapshot;
  header: JournalHeader;
}

/** The newest copy of which every line is intact. */
async function newestWhole(profile: string): Promise<Copy | null> {
  for (const snapshot of await listSnapshots(profile)) {
    const header = await withFile(copyPath(profile, snapshot), wholeHeader).catch(() => null);
    if (header !== null) return { snapshot, header };
  }
  return null;
}

/** The header of a file all of whose lines are whole, its last newline included, and hold what the header says; else `null`. */
async function wholeHeader(file: FileHandle, size: number): Promise<JournalHeader | null> {
  const header = await headerOf(file, size);
  if (header === null || header.schema > JOURNAL_SCHEMA) return null;
  let end = 0;
  let last = 0;
  let entries = 0;
  for await (const line of linesBetween(file, 0, size)) {
    const operation = line.start === 0 ? null : lineOperation(line);
    if (line.start > 0 && (operation === null || operation.seq <= last)) return null;
    if (operation !== null) entries += 1;
    last = operation?.seq ?? last;
    end = line.end;
  }
  // Copies of before their entries were counted are taken at their word.
  return end === size && entries === (header.entries ?? entries) ? header : null;
}

/** Where the intact operations of a journal stand that come after `seq`, each newer than the one before. */
async function wholeLines(
  file: FileHandle | null,
  seq: number,
): Promise<{ count: number; intact: ReadonlySet<number> }> {
  const intact = new Set<number>();
  if (file === null || !(await file.stat()).isFile()) return { count: 0, intact };
  let last = seq;
  for await (const line of linesBetween(file, 0, (await file.stat()).size)) {
    const operation = lineOperation(line);
    if (operation === null || operation.seq <= last) continue;
    last = operation.seq;
    intact.add(line.start);
  }
  return { count: intact.size, intact };
}

/** Puts header, copy and lines together under another name, and then in the journal's place. @returns how many operations */
async function rewrite(
  profile: string,
  copy: Copy | null,
  file: FileHandle | null,
  intact: ReadonlySet<number>,
): Promise<number> {
  const path = journalPath(profile);
  const temporary = `${path}.${process.pid}.mended.tmp`;
  await unlink(temporary).catch(() => undefined);
  const target = await open(temporary, 'wx', 0o600);
  let entries = 0;
  try {
    const write = gather(target);
    const { entries: _counted, ...header } = copy?.header ?? freshHeader();
    await write(headerLine({ ...header, schema: JOURNAL_SCHEMA }));
    const take = async (line: Line) => {
      entries += 1;
      await write(Buffer.concat([line.bytes, Buffer.from('\n')]));
    };
    if (copy !== null)
      await withFile(copyPath(profile, copy.snapshot), async (source, size) => {
        for await (const line of linesBetween(source, 0, size)) if (line.start > 0) await take(line);
      });
    if (file !== null)
      for await (const line of linesBetween(file, 0, (await file.stat()).size))
        if (intact.has(line.start)) await take(line);
    await write(null);
    await target.sync();
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  } finally {
    await target.close();
  }
  await rename(temporary, path);
  await syncFolder(libraryFolder(profile));
  return entries;
}

function freshHeader(): JournalHeader {
  return {
    postil: 'journal',
    schema: JOURNAL_SCHEMA,
    library: randomUUID(),
    created: new Date().toISOString(),
  };
}

/** Writes pieces one behind the other, many at a time; `null` writes what is left. */
function gather(target: FileHandle): (piece: Buffer | null) => Promise<void> {
  let waiting: Buffer[] = [];
  let size = 0;
  let written = 0;
  return async (piece) => {
    if (piece !== null) {
      waiting.push(piece);
      size += piece.length;
      if (size < PIECE) return;
    }
    await writeAt(target, Buffer.concat(waiting), written);
    written += size;
    waiting = [];
    size = 0;
  };
}

/** Copies and does not move: at every moment there is a journal, the old one or the new one. */
async function keepCopy(profile: string, path: string, now: Date): Promise<string> {
  const folder = join(libraryFolder(profile), 'kept');
  await makeFolder(folder);
  const name = `journal-${fileTime(now)}.jsonl`;
  await copyFile(path, join(folder, name));
  const file = await open(join(folder, name), 'r+');
  await file.sync().finally(() => file.close());
  await syncFolder(folder);
  return name;
}

function noticeOf(damage: Damage, copy: Snapshot | null, entries: number, kept: string | null): string {
  const { mended } = words.safety;
  const made =
    copy === null
      ? mended.fromEntries(entries)
      : mended.fromCopy(copy.at.slice(0, 16).replace('T', ' '), entries);
  return mended.notice([mended[damage], made, ...(kept === null ? [] : [mended.kept(kept)])]);
}

const copyPath = (profile: string, { name }: Snapshot): string => join(snapshotFolder(profile), name);

async function withFile<T>(path: string, work: (file: FileHandle, size: number) => Promise<T>): Promise<T> {
  const file = await open(path, 'r');
  try {
    return await work(file, (await stat(path)).size);
  } finally {
    await file.close();
  }
}
