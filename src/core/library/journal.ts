import type { Operation, OperationDraft } from './operation.ts';
import { isTableName } from './state.ts';

/**
 * The journal's text: one line an operation, `<sha-256 of the JSON, 64 hex digits> <JSON>\n`, and a header of the same form
 * first. The hash tells a whole line from a torn or damaged one; JSON never holds a raw newline, so a line is a record.
 * Described for people in docs/journal-format.md.
 */

/**
 * Raised when an older Postil could no longer read what a newer one writes. 1 → 2: a record may be compacted, and what it
 * says up to `base` is not all that happened. 2 → 3: there are folders and saved queries, and articles lie in folders, have
 * tags and a reading state.
 */
export const JOURNAL_SCHEMA = 3;

export interface JournalHeader {
  postil: 'journal';
  schema: number;
  /** Names this library for ever. */
  library: string;
  /** ISO 8601, UTC. */
  created: string;
  /**
   * Up to this operation the record is compacted: read from the beginning it makes the library, but a copy that stopped
   * somewhere before cannot be caught up. Missing where nothing was compacted.
   */
  base?: number;
  /** Of a copy: how many operations it holds, so that one that has lost whole lines is told from a whole one. */
  entries?: number;
}

const HASH_DIGITS = 64;
const HASH = /^[0-9a-f]{64}$/;

/** One line, newline included. `sha256` is that of `json` in UTF-8, in lower-case hex. Throws RangeError if `json` holds a newline. */
export function encodeLine(json: string, sha256: string): string {
  if (json.includes('\n')) throw new RangeError('A line of the journal cannot hold a newline');
  return `${sha256} ${json}\n`;
}

/** The JSON text of `line` (without its newline), or `null` unless the line is intact. `sha256` hashes a string's UTF-8 to hex. */
export function decodeLine(line: string, sha256: (text: string) => string): string | null {
  const hash = line.slice(0, HASH_DIGITS);
  if (line[HASH_DIGITS] !== ' ' || !HASH.test(hash)) return null;
  const json = line.slice(HASH_DIGITS + 1);
  return sha256(json) === hash ? json : null;
}

/** `seq` comes first, so that a person who reads the file sees the order. */
export function operationJson(draft: OperationDraft, seq: number): string {
  const { id, kind, at, changes } = draft;
  return JSON.stringify({ seq, id, kind, at, changes });
}

/** An intact line's operation, or `null` when it is none that this version knows. */
export function parseOperation(json: string): Operation | null {
  const value = parseObject(json);
  if (value === null) return null;
  const { seq, id, kind, at, changes } = value;
  const whole =
    Number.isSafeInteger(seq) &&
    (seq as number) > 0 &&
    [id, kind, at].every((field) => typeof field === 'string') &&
    Array.isArray(changes) &&
    changes.every(isChange);
  return whole ? (value as unknown as Operation) : null;
}

/** An intact first line's header, of whatever schema, or `null` when it is none. */
export function parseHeader(json: string): JournalHeader | null {
  const value = parseObject(json);
  if (value === null || value['postil'] !== 'journal') return null;
  const { schema, library } = value;
  return Number.isSafeInteger(schema) && typeof library === 'string' && library !== ''
    ? (value as unknown as JournalHeader)
    : null;
}

function isChange(change: unknown): boolean {
  if (typeof change !== 'object' || change === null) return false;
  const { table, id, before, after } = change as Record<string, unknown>;
  return (
    typeof table === 'string' &&
    isTableName(table) &&
    typeof id === 'string' &&
    typeof before === 'object' &&
    typeof after === 'object'
  );
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
