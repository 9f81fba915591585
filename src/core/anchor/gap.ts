/**
 * Exact alignment of a small gap: Gotoh's affine-gap dynamic programme (1982) with weights of human revision.
 *
 * A match earns the token's weight; every break between matched and unmatched costs, less at a clause, a sentence or a
 * paragraph. Among equals the earliest match
 * wins: a copy stands behind its original. So an inserted sentence is seen as a sentence, and a lone *the* inside a rewritten passage is no match.
 */
import type { Alignment } from './alignment.ts';

/** Sixteenths of a weight: so fine that the borders below can be told apart without outvoting the lightest word. */
const UNIT = 16;
/**
 * Half the price of a break, by the border it falls on: nothing, clause, sentence, block. A whole break costs what a word of
 * middling rarity earns, so that a lone common word is no match. The differences between the borders stay below the weight of
 * a comma: they only choose between equal alignments (where did the inserted sentence begin?).
 */
export const BREAK_COST = [30 * UNIT, 30 * UNIT - 6, 30 * UNIT - 18, 30 * UNIT - 24] as const;
const NEVER = -1e9;

/** Which state a cell was reached from. */
const FROM_MATCH = 0;
const FROM_DELETED = 1;
const FROM_INSERTED = 2;

/**
 * Reports to `link` which tokens of `before[oldFrom, oldTo)` and `after[newFrom, newTo)` belong together, from the last pair to
 * the first. New tokens that are linked already are left alone. O(product) time and bytes: the caller bounds it.
 */
export function alignGap(
  alignment: Alignment,
  oldFrom: number,
  oldTo: number,
  newFrom: number,
  newTo: number,
  link: (oldToken: number, newToken: number) => void,
): void {
  const rows = oldTo - oldFrom;
  const columns = newTo - newFrom;
  const { before, after } = alignment;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  const match = new Int32Array(width).fill(NEVER);
  const deleted = new Int32Array(width).fill(NEVER);
  const inserted = new Int32Array(width).fill(NEVER);
  match[0] = 0;
  for (let j = 1; j <= columns; j += 1) {
    const open = (match[j - 1] as number) - breakCost(after.border, newFrom + j - 1);
    const stay = inserted[j - 1] as number;
    inserted[j] = Math.max(open, stay);
    trace[j] = (stay >= open ? 1 : 0) << 3;
  }
  for (let i = 1; i <= rows; i += 1) {
    const oldToken = oldFrom + i - 1;
    const oldBreak = breakCost(before.border, oldToken);
    // The cell up and to the left, before this row overwrites it.
    let matchUp = match[0];
    let deletedUp = deleted[0] as number;
    let insertedUp = inserted[0] as number;
    let from = deletedUp >= matchUp - oldBreak ? 1 : 0;
    deleted[0] = Math.max(deletedUp, matchUp - oldBreak);
    match[0] = NEVER;
    inserted[0] = NEVER;
    trace[i * width] = from << 2;
    for (let j = 1; j <= columns; j += 1) {
      const newToken = newFrom + j - 1;
      const newBreak = breakCost(after.border, newToken);
      const matchAbove = match[j] as number;
      const deletedAbove = deleted[j] as number;
      const insertedAbove = inserted[j] as number;
      const gain = (alignment.toOld[newToken] as number) < 0 ? gainOf(alignment, oldToken, newToken) : 0;
      let cell = FROM_MATCH;
      if (gain > 0) {
        let best = matchUp;
        if (deletedUp - oldBreak >= best) {
          best = deletedUp - oldBreak;
          cell = FROM_DELETED;
        }
        if (insertedUp - newBreak >= best) {
          best = insertedUp - newBreak;
          cell = FROM_INSERTED;
        }
        match[j] = best + gain;
      } else match[j] = NEVER;
      from = deletedAbove >= matchAbove - oldBreak ? 1 : 0;
      deleted[j] = from === 1 ? deletedAbove : matchAbove - oldBreak;
      cell |= from << 2;
      let best = (match[j - 1] as number) - newBreak;
      from = 0;
      if ((inserted[j - 1] as number) >= best) {
        best = inserted[j - 1] as number;
        from = 1;
      }
      if ((deleted[j - 1] as number) > best) {
        best = deleted[j - 1] as number;
        from = 2;
      }
      inserted[j] = best;
      trace[i * width + j] = cell | (from << 3);
      matchUp = matchAbove;
      deletedUp = deletedAbove;
      insertedUp = insertedAbove;
    }
  }
  let state = FROM_MATCH;
  let score = match[columns] as number;
  const closeOld = (deleted[columns] as number) - breakCost(before.border, oldTo);
  const closeNew = (inserted[columns] as number) - breakCost(after.border, newTo);
  if (closeOld >= score) {
    score = closeOld;
    state = FROM_DELETED;
  }
  if (closeNew >= score) {
    score = closeNew;
    state = FROM_INSERTED;
  }
  walkBack(trace, state, rows, columns, (i, j) => link(oldFrom + i, newFrom + j));
}

function walkBack(
  trace: Uint8Array,
  last: number,
  rows: number,
  columns: number,
  link: (row: number, column: number) => void,
): void {
  let state = last;
  let i = rows;
  let j = columns;
  while (i > 0 || j > 0) {
    const cell = trace[i * (columns + 1) + j] as number;
    if (state === FROM_MATCH) {
      i -= 1;
      j -= 1;
      link(i, j);
      state = cell & 3;
    } else if (state === FROM_DELETED) {
      state = (cell >> 2) & 1 ? FROM_DELETED : FROM_MATCH;
      i -= 1;
    } else {
      const from = (cell >> 3) & 3;
      state = from === 1 ? FROM_INSERTED : from === 2 ? FROM_DELETED : FROM_MATCH;
      j -= 1;
    }
  }
}

function breakCost(border: Uint8Array, at: number): number {
  return BREAK_COST[border[at] as 0 | 1 | 2 | 3];
}

/** What linking two tokens earns; 0 forbids it. Words of one spelling family earn part of their weight. */
function gainOf(alignment: Alignment, oldToken: number, newToken: number): number {
  const a = alignment.before.id[oldToken] as number;
  const b = alignment.after.id[newToken] as number;
  if (a === b) return (alignment.weights[a] as number) * UNIT;
  const likeness = alignment.vocabulary.likeness(a, b);
  if (likeness === 0) return 0;
  return (UNIT * likeness * Math.min(alignment.weights[a] as number, alignment.weights[b] as number)) | 0;
}
