import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { decode } from '../files/decode.ts';
import { errorCode } from '../files/write.ts';

/** A text of 32 MB, the largest that is read, in JSON's escapes and with its annotations stays below this. */
const LARGEST = 256 * 1024 * 1024;

/** The text of a file of annotations. Throws PostilError `not-found`, `unreadable`, `is-a-folder`, `not-a-file`, `too-large`, `empty`. */
export async function readExportFile(path: string): Promise<string> {
  const name = basename(path);
  try {
    const stats = await stat(path);
    if (stats.isDirectory())
      throw new PostilError('is-a-folder', `${name} is a folder. Name the files in it instead.`);
    if (!stats.isFile()) throw new PostilError('not-a-file', `${name} is a device or a pipe, not a file.`);
    if (stats.size > LARGEST)
      throw new PostilError('too-large', `${name} is larger than 256 MB, the most that is read.`);
    if (stats.size === 0) throw new PostilError('empty', `${name} is empty, so there is nothing to import.`);
    return textOfNotes(await readFile(path));
  } catch (error) {
    if (error instanceof PostilError) throw error;
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) {
      throw new PostilError(
        'not-found',
        `${name} is not there. It may have been moved, renamed or deleted.`,
        { cause: error },
      );
    }
    throw new PostilError('unreadable', `${name} could not be read. May you read it?`, { cause: error });
  }
}

const UTF8 = new TextDecoder();

/** Programs write UTF-8, letter for letter; what a spreadsheet or an old editor saved again may be anything. */
export function textOfNotes(bytes: Uint8Array): string {
  return isUtf8(bytes) ? UTF8.decode(bytes) : decode(bytes).text;
}
