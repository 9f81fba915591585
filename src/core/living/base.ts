/**
 * What was exported last, as far as a merge needs it: hashes, no words. Main keeps it for each file, and the file itself carries
 * it in one comment (line.ts), so that a library that was lost can go on from the files alone.
 */

/** One rendered block, as hashes (hash.ts). */
export interface Shape {
  /** Lines of the quote that are not blank: its header and its words. */
  lines: number;
  /** The callout's header line; empty where there is none. */
  head: string;
  words: string;
  /** Each paragraph below the block id. */
  below: readonly string[];
  /** Which of `below` are the note's: from, to (exclusive). */
  note: readonly [from: number, to: number];
}

export interface BlockBase {
  /** The permanent block id without its `^`. */
  id: string;
  /** What both sides had last. A part in conflict stays here as it was before the two parted. */
  shape: Shape;
  /** In a conflict: our side of it, which the callout shows or showed, and the hash of that callout. */
  shown: { shape: Shape; callout: string } | null;
  /**
   * When the annotation that this was made of had been changed last: milliseconds since 1970, UTC. A library whose own change is
   * older was restored from a backup, and has nothing newer to say. Missing in files that were written before this was kept.
   */
  changed?: number;
}

/** Whether two bases of one block say the same, whenever that was. */
export function sameBase(a: Omit<BlockBase, 'changed'>, b: Omit<BlockBase, 'changed'>): boolean {
  const said = ({ shape, shown }: typeof a): string => JSON.stringify([...shapeOf(shape), shown && [...shapeOf(shown.shape), shown.callout]]); // prettier-ignore
  return said(a) === said(b);
}

function shapeOf({ lines, head, words, below, note }: Shape): unknown[] {
  return [lines, head, words, below, note];
}

export interface Base {
  /** Every block that was ever written, also those that the reader deleted since: what stands here does not come back. */
  blocks: readonly BlockBase[];
  /** Hashes of the headings that were ever written, in the order of the file; alike ones as often as they were written. */
  headings: readonly string[];
  /** Paragraphs of title, dek and what else stands above the blocks. */
  texts: readonly string[];
  /** Our side of a conflict in those, and the hash of its callout. */
  textsShown: { texts: readonly string[]; callout: string } | null;
  /** Front matter: hashes of the values by their keys. */
  properties: readonly (readonly [key: string, hash: string])[];
  /** Whether the comment was written into the file: one that is missing then was removed by the reader, and stays away. */
  line: boolean;
}

export const NO_BASE: Base = Object.freeze({
  blocks: [],
  headings: [],
  texts: [],
  textsShown: null,
  properties: [],
  line: false,
});
