import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Place } from '../../core/library/records.ts';

/** How many hex digits of the path's SHA-256 name a place: 128 bits, which no two paths of one disk share. */
const ID_LENGTH = 32;

/** The place of the file at `path` (relative paths count from the working folder). The same path gives the same id for ever. */
export function placeOf(path: string): Place {
  const absolute = resolve(path);
  const id = createHash('sha256').update(absolute, 'utf8').digest('hex').slice(0, ID_LENGTH);
  return { id, name: basename(absolute) || absolute, path: absolute };
}
