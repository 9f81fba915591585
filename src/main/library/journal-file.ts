import { randomUUID } from 'node:crypto';
import { open, readdir, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import {
  decodeLine,
  encodeLine,
  JOURNAL_SCHEMA,
  operationJson,
  parseHeader,
  parseOperation,
  type JournalHeader,
} from '../../core/library/journal.ts';
import type { Operation, OperationDraft } from '../../core/library/operation.ts';
import { words } from '../../core/words/words.ts';
import { errorCode, notWritten, syncFolder, writeNew } from '../files/write.ts';
import { sha256 } from './hash.ts';
import { libraryFolder, makeLibraryFolder } from './kept.ts';
import { isAlive } from './lock.ts';
import { linesBackwards, linesBetween, readRange, type Line } from './lines.ts';

/** What opening a journal learns from its two ends, without reading what lies between. Offsets in bytes. */
export interface Ends {
  header: JournalHeader;
  /** Where the first operation's line begins. */
  start: number;
  /** Where the newest intact line ends; what the file holds beyond is torn. */
  end: number;
  size: number;
  /** The newest operations and their lines, newest first; empty in a new library. */
  newest: { operation: Operation; line: Line }[];
}

/**
 * How far back from the end the ids of operations are looked at, in bytes: a retry across a restart concerns the last few,
 * and an operation on an annotation takes about two kilobytes.
 */
const TAIL = 256 * 1024;

export function journalPath(profile: string): string {
  return join(libraryFolder(profile), 'journal.jsonl');
}

/** Creates a new library's journal, header only, unless there is one. Throws PostilError `not-written`. */
export async function createJournal(profile: string): Promise<void> {
  const path = journalPath(profile);
  const temporary = `${path}.${process.pid}.tmp`;
  const header: JournalHeader = {
    postil: 'journal',
    schema: JOURNAL_SCHEMA,
    library: randomUUID(),
    created: new Date().toISOString(),
  };
  try {
    if (await exists(path)) return;
    const folder = await makeLibraryFolder(profile);
    // A temporary file of that name can only be left from a process that died while creating.
    await unlink(temporary).catch(() => undefined);
    await writeNew(temporary, headerLine(header));
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    throw recordNotWritten(error);
  }
}

/** The failure of whoever could not write the journal. */
export function recordNotWritten(error: unknown): PostilError {
  return notWritten(words.safety.unwritten.record, error);
}

/** Temporary files beside the journal: of its making, mending and replacing, by the process of that number. */
const TEMPORARY = /^\.(\d+)\.(?:(?:mended|compacted|again)\.)?tmp$/;

/** Removes what processes that were killed left beside the journal: each is a copy of what stands there, in part or whole. */
export async function removeLeftovers(profile: string): Promise<void> {
  const folder = libraryFolder(profile);
  const journal = basename(journalPath(profile));
  for (const name of await readdir(folder).catch(() => [])) {
    const [, pid] = (name.startsWith(journal) && TEMPORARY.exec(name.slice(journal.length))) || [];
    if (pid !== undefined && !isAlive(Number(pid))) await unlink(join(folder, name)).catch(() => undefined);
  }
}

/**
 * Reads header and tail. Throws PostilError `journal-newer` or `journal-damaged` (no header), having changed nothing.
 * Takes the time of the last line, not of the file.
 */
export async function readEnds(handle: FileHandle, path: string): Promise<Ends> {
  const { size } = await handle.stat();
  const first = (await linesBetween(handle, 0, size).next()).value as Line | undefined;
  const json = first && decodeLine(first.bytes.toString(), sha256);
  const header = json ? parseHeader(json) : null;
  if (!first || header === null) {
    throw new PostilError('journal-damaged', words.safety.record.noBeginning(path));
  }
  if (header.schema > JOURNAL_SCHEMA) {
    throw new PostilError('journal-newer', words.safety.record.newer);
  }
  const newest: Ends['newest'] = [];
  for await (const line of linesBackwards(handle, first.end, size)) {
    if (newest.length > 0 && line.start < size - TAIL) break;
    const operation = lineOperation(line);
    if (operation !== null) newest.push({ operation, line });
  }
  return { header, start: first.end, end: newest[0]?.line.end ?? first.end, size, newest };
}

/** What the library of a profile calls itself, a restored one anew; `null` where there is none that can be read. */
export async function libraryName(profile: string): Promise<string | null> {
  const handle = await open(journalPath(profile), 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const first = (await linesBetween(handle, 0, size).next()).value as Line | undefined;
    const json = first && decodeLine(first.bytes.toString(), sha256);
    return json ? (parseHeader(json)?.library ?? null) : null;
  } finally {
    await handle.close();
  }
}

/** A journal's first line, newline included. */
export function headerLine(header: JournalHeader): Buffer {
  const json = JSON.stringify(header);
  return Buffer.from(encodeLine(json, sha256(json)), 'utf8');
}

/** An operation's line, newline included. Throws where it could not be read again. */
export function operationLine(draft: OperationDraft, seq: number): Buffer {
  // Beyond it two operations would have one number.
  if (!Number.isSafeInteger(seq)) throw new Error(words.safety.reasons.noMoreNumbers);
  const json = operationJson(draft, seq);
  return Buffer.from(encodeLine(json, sha256(json)), 'utf8');
}

/** The operation of an intact line, or `null`. */
export function lineOperation(line: Line): Operation | null {
  const json = decodeLine(line.bytes.toString(), sha256);
  return json === null ? null : parseOperation(json);
}

/** The operation whose line stands at `[start, end)` of the journal. Throws PostilError `journal-damaged` where it is not whole any more. */
export async function readOperation(
  handle: FileHandle,
  { start, end }: { start: number; end: number },
): Promise<Operation> {
  const operation = lineOperation({ bytes: await readRange(handle, start, end - 1), start, end });
  if (operation === null) throw new PostilError('journal-damaged', words.safety.record.damagedEntry);
  return operation;
}

/** Throws unless the file that is open is the one at `path`, and ends at `end`. */
export async function expectUntouched(handle: FileHandle, path: string, end: number): Promise<void> {
  const [own, named] = await Promise.all([handle.stat(), stat(path)]);
  if (own.ino !== named.ino || own.size !== end) throw new Error(words.safety.reasons.changedByOther);
}

/** Opens an existing journal. Throws PostilError `not-found` or `unreadable`. */
export async function openFile(path: string, readOnly: boolean): Promise<FileHandle> {
  try {
    return await open(path, readOnly ? 'r' : 'r+');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) {
      throw new PostilError('not-found', words.safety.record.notThere(path), { cause: error });
    }
    throw new PostilError('unreadable', words.safety.record.notOpened(path), { cause: error });
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
