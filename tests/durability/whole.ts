import { readFile } from 'node:fs/promises';
import { decodeLine, parseHeader, parseOperation } from '../../src/core/library/journal.ts';
import { sha256 } from '../../src/main/library/hash.ts';

/** Whether a file is a journal of which every line is intact, its last newline included. */
export async function wholeJournal(path: string): Promise<boolean> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  if (lines.pop() !== '') return false;
  const [first, ...rest] = lines.map((line) => decodeLine(line, sha256));
  const isHeader = first !== null && first !== undefined && parseHeader(first) !== null;
  return isHeader && rest.every((json) => json !== null && parseOperation(json) !== null);
}
