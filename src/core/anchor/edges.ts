/** From token borders to offsets: where exactly a placed passage begins and ends in the new text. */
import type { Alignment } from './alignment.ts';
import { BREAK_SENTENCE, type Tokens } from './tokenise.ts';
import { KIND_PUNCTUATION } from './vocabulary.ts';

/** Replaced stretches are measured no further than this, in tokens: some ten sentences. */
const FARTHEST = 400;
/** So many words may have been added between a sentence's last kept word and its final mark. */
const SHORT_TAIL = 4;

/**
 * The new token before which a passage begins (`side` −1) or after which it ends (`side` 1), when the passage's outermost
 * linked token is `oldLinked` and its outermost token at all is `oldEdge`. Tokens between them were replaced or cut; of the
 * unlinked new tokens outside, only what plausibly replaced them is taken: never a neighbour's insertion, and never a
 * whole sentence, for a sentence of which no word is left was cut, not edited.
 */
export function outermost(alignment: Alignment, oldEdge: number, oldLinked: number, side: -1 | 1): number {
  const { before, after, toNew, toOld, vocabulary } = alignment;
  const linked = toNew[oldLinked] as number;
  const marks = sameMarks(alignment, oldEdge, oldLinked, side);
  if (marks > 0) return linked + side * marks;
  let edge = oldLinked;
  let words = 0;
  while (edge !== oldEdge && borderAt(before, edge, side) < BREAK_SENTENCE) {
    edge += side;
    if (vocabulary.kind(before.id[edge] as number) === KIND_PUNCTUATION) continue;
    if ((toNew[edge] as number) >= 0) return linked; // a part of the passage that went elsewhere
    words += 1;
  }
  const inside = Math.abs(oldLinked - edge);
  if (inside === 0) return linked;
  let outside = 0;
  let neighbour = edge + side;
  if (borderAt(before, edge, side) < BREAK_SENTENCE) {
    while (
      neighbour >= 0 &&
      neighbour < before.count &&
      (toNew[neighbour] as number) < 0 &&
      outside < FARTHEST
    ) {
      neighbour += side;
      outside += 1;
    }
  }
  if (words === 0) return overPunctuation(alignment, edge, linked, side, inside);
  let free = 0;
  const limit = 3 * (inside + outside) + 8; // a replacement may be longer than what it replaces, but not without end
  let at = linked + side;
  while (at >= 0 && at < after.count && (toOld[at] as number) < 0 && free < limit) {
    at += side;
    free += 1;
  }
  if (free === 0) return linked;
  const expected = outside === 0 ? Math.min(free, inside) : Math.round((free * inside) / (inside + outside));
  if (borderAt(before, edge, side) >= BREAK_SENTENCE) {
    return linked + side * nearestBorder(after, linked, side, free, expected);
  }
  return (
    linked +
    side * beforeBorder(after, linked, side, outside === 0 ? Math.min(free, 3 * inside + 2) : expected)
  );
}

/**
 * The number of tokens from the last linked one to the edge, if they are marks and the new text has the same in the same
 * place: then they are the passage's own, whatever they were linked to. Else 0.
 */
function sameMarks(alignment: Alignment, oldEdge: number, oldLinked: number, side: -1 | 1): number {
  const { before, after, toNew, vocabulary } = alignment;
  const count = Math.abs(oldEdge - oldLinked);
  for (let step = 1; step <= count; step += 1) {
    const id = before.id[oldLinked + side * step] as number;
    if (
      vocabulary.kind(id) !== KIND_PUNCTUATION ||
      after.id[(toNew[oldLinked] as number) + side * step] !== id
    )
      return 0;
  }
  return count;
}

/**
 * Only punctuation is missing at the end. Where the sentence was lengthened by a few words, the same mark closes it now; else
 * the marks that stand in its place are taken, and no word.
 */
function overPunctuation(
  alignment: Alignment,
  edge: number,
  linked: number,
  side: -1 | 1,
  inside: number,
): number {
  const { before, after, toOld, vocabulary } = alignment;
  for (let steps = 1; steps <= SHORT_TAIL + inside; steps += 1) {
    const at = linked + side * steps;
    if (at < 0 || at >= after.count || (toOld[at] as number) >= 0) break;
    if (after.id[at] === before.id[edge] && borderAt(after, at, side) >= BREAK_SENTENCE) return at;
    if (borderAt(after, at, side) >= BREAK_SENTENCE) break;
  }
  let steps = 0;
  while (steps < inside) {
    const at = linked + side * (steps + 1);
    if (at < 0 || at >= after.count || (toOld[at] as number) >= 0) break;
    if (vocabulary.kind(after.id[at] as number) !== KIND_PUNCTUATION) break;
    steps += 1;
  }
  return linked + side * steps;
}

/** The border on the outer side of a token. */
function borderAt(tokens: Tokens, token: number, side: -1 | 1): number {
  return tokens.border[side < 0 ? token : token + 1] as number;
}

/**
 * How many steps outward the sentence or block border nearest to `expected` lies, if it is near enough, or if all that is free
 * lies before it; else `expected` itself.
 */
function nearestBorder(tokens: Tokens, from: number, side: -1 | 1, free: number, expected: number): number {
  let best = -1;
  for (let steps = 0; steps <= free; steps += 1) {
    if (borderAt(tokens, from + side * steps, side) < BREAK_SENTENCE) continue;
    if (best < 0 || Math.abs(steps - expected) < Math.abs(best - expected)) best = steps;
  }
  return best === free || (best >= 0 && Math.abs(best - expected) <= expected + 2) ? best : expected;
}

/** `steps`, or fewer if a sentence ends on the way: a passage that stayed inside its sentence does so after the edit. */
function beforeBorder(tokens: Tokens, from: number, side: -1 | 1, steps: number): number {
  for (let step = 0; step < steps; step += 1) {
    if (borderAt(tokens, from + side * step, side) >= BREAK_SENTENCE) return step;
  }
  return steps;
}

/** The offset in the new text of the old offset `offset`, which lies in, or in the white space before, a linked token. */
export function startOffset(
  alignment: Alignment,
  oldToken: number,
  newToken: number,
  offset: number,
): number {
  const { before, after } = alignment;
  const oldStart = before.start[oldToken] as number;
  const newStart = after.start[newToken] as number;
  if (offset > oldStart) return insideToken(alignment, oldToken, newToken, offset);
  const lead = oldStart - offset;
  const same =
    lead <= newStart && before.text.slice(offset, oldStart) === after.text.slice(newStart - lead, newStart);
  return same ? newStart - lead : newStart;
}

/** The same for an end, which lies in, or in the white space after, a linked token. */
export function endOffset(alignment: Alignment, oldToken: number, newToken: number, offset: number): number {
  const { before, after } = alignment;
  const oldEnd = before.end[oldToken] as number;
  const newEnd = after.end[newToken] as number;
  if (offset < oldEnd) return insideToken(alignment, oldToken, newToken, offset);
  const trail = before.text.slice(oldEnd, offset);
  return after.text.startsWith(trail, newEnd) ? newEnd + trail.length : newEnd;
}

/** Counted from the token's beginning as far as both agree, else from its end. */
function insideToken(alignment: Alignment, oldToken: number, newToken: number, offset: number): number {
  const { before, after } = alignment;
  const oldStart = before.start[oldToken] as number;
  const oldEnd = before.end[oldToken] as number;
  const newStart = after.start[newToken] as number;
  const newEnd = after.end[newToken] as number;
  const head = before.text.slice(oldStart, offset);
  if (after.text.startsWith(head, newStart)) return Math.min(newEnd, newStart + head.length);
  return Math.max(newStart, newEnd - (oldEnd - offset));
}
