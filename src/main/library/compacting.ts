import { open, unlink, type FileHandle } from 'node:fs/promises';
import { Compaction, type Counts } from '../../core/library/compact.ts';
import { decodeLine, JOURNAL_SCHEMA, parseHeader, type JournalHeader } from '../../core/library/journal.ts';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { sha256 } from './hash.ts';
import { headerLine, lineOperation, operationLine } from './journal-file.ts';
import { linesBetween, writeAt, type Line } from './lines.ts';

/** What is to be compacted, and where to. Plain data: it goes to a worker as it is. */
export interface CompactingJob {
  /** Path of a journal; only the bytes up to `end`, the end of operation `seq`'s line, are looked at. */
  from: string;
  end: number;
  seq: number;
  /** Path of the new file; nothing may stand there. */
  to: string;
}

export interface Compacted {
  /** Of the new file. */
  bytes: number;
  counts: Counts;
  /** Those that are not in the trash. */
  live: Counts;
  /** Lines of the journal that are damaged and therefore not in the new file. */
  damaged: number;
}

/** As much is gathered before it is written: calls cost more than bytes. */
const PIECE = 1 << 20;

/**
 * Writes a compacted copy of a journal, syncs it, reads it back and compares every record with the journal's: a copy that
 * does not make the same library is removed again. Takes two readings of the journal and one of the copy. Throws PostilError
 * `journal-damaged` where the journal has no header or the copy is not equal; else the system's errors.
 */
export async function compactJournal({ from, end, seq, to }: CompactingJob): Promise<Compacted> {
  const source = await open(from, 'r');
  try {
    const { header, start } = await headerOf(source, end);
    const compaction = new Compaction();
    const digests = new Map<string, string>();
    let damaged = 0;
    for await (const line of linesBetween(source, start, end)) {
      const operation = lineOperation(line);
      if (operation === null) damaged += 1;
      else {
        compaction.note(operation);
        digest(operation.changes, digests);
      }
    }
    const target = await open(to, 'wx+', 0o600);
    try {
      const bytes = await write(
        target,
        { ...header, schema: JOURNAL_SCHEMA, base: seq, entries: compaction.entries },
        compaction,
        linesBetween(source, start, end),
      );
      await target.sync();
      await verify(target, bytes, digests);
      return { bytes, counts: compaction.counts, live: compaction.live, damaged };
    } catch (error) {
      await unlink(to).catch(() => undefined);
      throw error;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function headerOf(file: FileHandle, end: number): Promise<{ header: JournalHeader; start: number }> {
  const first = (await linesBetween(file, 0, end).next()).value as Line | undefined;
  const json = first && decodeLine(first.bytes.toString(), sha256);
  const header = json ? parseHeader(json) : null;
  if (!first || header === null) throw unequal();
  return { header, start: first.end };
}

async function write(
  target: FileHandle,
  header: JournalHeader,
  compaction: Compaction,
  lines: AsyncIterable<Line>,
): Promise<number> {
  let written = 0;
  let waiting: Buffer[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    const piece = Buffer.concat(waiting);
    await writeAt(target, piece, written);
    written += piece.length;
    waiting = [];
    size = 0;
  };
  const add = async (line: Buffer): Promise<void> => {
    waiting.push(line);
    size += line.length;
    if (size >= PIECE) await flush();
  };
  await add(headerLine(header));
  for await (const line of lines) {
    const operation = lineOperation(line);
    const kept = operation && compaction.compacted(operation);
    if (kept !== null) await add(operationLine(kept, kept.seq));
  }
  await flush();
  return written;
}

/** The newest state of each record, as a digest; a record that was taken away has none. */
function digest(
  changes: readonly { table: string; id: string; after: unknown }[],
  into: Map<string, string>,
): void {
  for (const { table, id, after } of changes) {
    const key = `${table} ${id}`;
    if (after === null) into.delete(key);
    else into.set(key, sha256(JSON.stringify(after)));
  }
}

async function verify(file: FileHandle, bytes: number, expected: ReadonlyMap<string, string>): Promise<void> {
  const { start } = await headerOf(file, bytes);
  const found = new Map<string, string>();
  let end = start;
  for await (const line of linesBetween(file, start, bytes)) {
    const operation = lineOperation(line);
    if (operation === null) throw unequal();
    digest(operation.changes, found);
    end = line.end;
  }
  const equal =
    found.size === expected.size && [...expected].every(([key, value]) => found.get(key) === value);
  if (!equal || end !== bytes) throw unequal();
}

function unequal(): PostilError {
  return new PostilError('journal-damaged', words.safety.record.unequalCopy);
}
