import { utcTime } from './times.ts';
import { field, listOf, textOf, type Fields } from './values.ts';

/** A reply, and how far down its thread it stands: 1 answers the annotation itself. */
export interface Reply {
  row: Fields;
  level: number;
}

export interface Threads {
  /** What stands alone: annotations, and replies to what is not in the file. */
  roots: Fields[];
  /** Of each annotation that has any, the oldest first. */
  replies: Map<Fields, Reply[]>;
  /** How many replies answer what is not in the file. */
  lost: number;
}

/** Puts replies to the annotations they are below. `references` of a reply are what it answers, the annotation first. */
export function threads(rows: readonly Fields[]): Threads {
  const byId = new Map<string, Fields>();
  for (const row of rows) {
    const id = textOf(row, 'id');
    if (id !== null && !isReply(row) && !byId.has(id)) byId.set(id, row);
  }
  const found: Threads = { roots: [], replies: new Map(), lost: 0 };
  for (const row of rows) {
    const references = listOf(row, 'references');
    if (references.length === 0) {
      found.roots.push(row);
      continue;
    }
    const root = typeof references[0] === 'string' ? byId.get(references[0]) : undefined;
    if (root === undefined) {
      found.roots.push(row);
      found.lost += 1;
    } else {
      const others = found.replies.get(root);
      const reply = { row, level: references.length };
      if (others === undefined) found.replies.set(root, [reply]);
      else others.push(reply);
    }
  }
  for (const replies of found.replies.values()) replies.sort((a, b) => byAge(ageOf(a), ageOf(b)));
  return found;
}

export function isReply(row: Fields): boolean {
  return listOf(row, 'references').length > 0;
}

export function byAge(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function ageOf({ row }: Reply): string {
  return utcTime(field(row, 'created')) ?? '';
}
