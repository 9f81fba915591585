/** Writes a made-up library as a journal that the app opens, operation by operation: memory does not grow with it. */
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL_SCHEMA } from '../../src/core/library/journal.ts';
import type { OperationDraft } from '../../src/core/library/operation.ts';
import { headerLine, operationLine } from '../../src/main/library/journal-file.ts';
import { libraryOf, type Size } from './library.ts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Written at once: a write for each of a hundred thousand lines takes as long as making them. */
const BLOCK = 4 * 1024 * 1024;

/** Makes `profile` a new library of this size. Throws where there is one already. Answers how many operations it has. */
export function writeLibrary(profile: string, size: Size): number {
  const library = `seeded-${size.seed}-${size.articles}-${size.annotations}`;
  return writeJournal(profile, library, libraryOf(size, sha256));
}

/** The same of any operations. */
export function writeJournal(profile: string, library: string, drafts: Iterable<OperationDraft>): number {
  const folder = join(profile, 'library');
  mkdirSync(folder, { recursive: true });
  const file = openSync(join(folder, 'journal.jsonl'), 'wx');
  let lines = [
    headerLine({ postil: 'journal', schema: JOURNAL_SCHEMA, library, created: '2022-01-03T08:00:00.000Z' }),
  ];
  let bytes = 0;
  let seq = 0;
  const flush = (): void => {
    writeSync(file, Buffer.concat(lines));
    lines = [];
    bytes = 0;
  };
  for (const draft of drafts) {
    seq += 1;
    const line = operationLine(draft, seq);
    lines.push(line);
    bytes += line.length;
    if (bytes > BLOCK) flush();
  }
  flush();
  closeSync(file);
  return seq;
}
