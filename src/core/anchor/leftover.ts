/** Passages of which the alignment kept nothing, or too little: a bounded search around where they would have been. */
import type { Alignment, Neighbours } from './alignment.ts';
import { alignGap } from './gap.ts';
import { rewrittenBetween } from './rewritten.ts';
import { KIND_WORD } from './vocabulary.ts';
import { bestStretch, type Piece } from './pieces.ts';

/** Pairs of an old and a new token; a place in the new text, in tokens, both ends included; or the token it would be before. */
export type Proposal =
  | { kind: 'found'; pairs: [number, number][] }
  | { kind: 'replaced'; first: number; last: number }
  | { kind: 'gone'; before: number };

/** A replaced passage is proposed (never as certain) while old and new differ in length at most by this factor. */
const LENGTH_FACTOR = 3;
/** How far beyond its aligned neighbours a lost passage is looked for, in tokens: about two sentences each way. */
const REACH = 60;
/** Longer passages were already compared sentence by sentence. */
const LONGEST = 120;
/** The programme's size: 40 words in 200. With ten thousand lost passages that is still half a second. */
const MOST_CELLS = 1 << 13;
/** Nor is more of a rewritten section looked through than this many tokens: some hundred sentences. */
const WIDEST = 2000;
/** Less than this share of its weight found again: chance. A lone word has to be the same one. */
const FLOOR = 0.4;
const LIGHTEST = 60;
/** Share of a word's weight that a window without that word may still yield by a word that resembles it. */
const HOPE = 0.25;
/** A gap in which the only *not* is the *not* that was marked, in tokens: about a sentence. */
const NARROW = 24;

/** What became of old tokens `[from, to)`, as far as the unlinked tokens near their aligned neighbours tell. */
export function searchNear(alignment: Alignment, neighbours: Neighbours, from: number, to: number): Proposal {
  const { before, after, toNew } = alignment;
  const left = from === 0 ? -1 : (neighbours.left[from - 1] as number);
  const right = to === before.count ? to : (neighbours.right[to] as number);
  const newLeft = left < 0 ? -1 : (toNew[left] as number);
  const newRight = right === before.count ? after.count : (toNew[right] as number);
  const found = alignNear(alignment, from, to, newLeft, newRight);
  if (found) return found;
  const literal = literalBetween(alignment, from, to, newLeft, newRight);
  if (literal) return literal;
  const rewritten = rewrittenBetween(alignment, from, to, newLeft, newRight);
  if (rewritten) return { kind: 'replaced', ...rewritten };
  const replaced = newRight - newLeft - 1;
  const tight = left === from - 1 && right === to;
  if (
    tight &&
    replaced > 0 &&
    replaced <= (to - from) * LENGTH_FACTOR &&
    replaced * LENGTH_FACTOR >= to - from
  ) {
    return { kind: 'replaced', first: newLeft + 1, last: newRight - 1 };
  }
  return { kind: 'gone', before: newLeft + 1 };
}

function alignNear(
  alignment: Alignment,
  from: number,
  to: number,
  newLeft: number,
  newRight: number,
): Proposal | null {
  const { after } = alignment;
  if (to - from > LONGEST) return null;
  const first = Math.max(0, Math.min(newLeft, newRight) - REACH);
  const last = Math.min(
    after.count,
    Math.max(newRight, newLeft) + REACH,
    first + Math.min(WIDEST, Math.floor(MOST_CELLS / (to - from + 1))),
  );
  const pieces: Piece[] = [];
  const pairs: [number, number][] = [];
  let total = 0;
  for (let at = from; at < to; at += 1) total += alignment.weightAt(at);
  if (total < LIGHTEST || sharedWeight(alignment, from, to, first, last) < Math.max(LIGHTEST, total * FLOOR))
    return null;
  alignGap(alignment, from, to, first, last, (oldToken, newToken) => {
    pairs.push([oldToken, newToken]);
    const weight = alignment.weightAt(oldToken) * (alignment.same(oldToken, newToken) ? 1 : 0.75);
    const piece = pieces[pieces.length - 1];
    if (piece && piece.firstNew - newToken <= 4) {
      piece.firstNew = newToken;
      piece.firstOld = oldToken;
      piece.weight += weight;
    } else
      pieces.push({
        firstOld: oldToken,
        lastOld: oldToken,
        firstNew: newToken,
        lastNew: newToken,
        weight,
        firm: 0,
        stayed: true,
      });
  });
  const stretch = bestStretch(pieces, to - from);
  if (!stretch || stretch.weight < Math.max(LIGHTEST, total * FLOOR)) return null;
  return { kind: 'found', pairs: pairs.filter(([, at]) => at >= stretch.firstNew && at <= stretch.lastNew) };
}

/** A word or two too common to be aligned, but the only such between its aligned neighbours. */
function literalBetween(
  alignment: Alignment,
  from: number,
  to: number,
  newLeft: number,
  newRight: number,
): Proposal | null {
  const { before, after, toOld } = alignment;
  const length = to - from;
  if (newRight - newLeft > NARROW || length >= newRight - newLeft) return null;
  let found: Proposal | null = null;
  for (let at = newLeft + 1; at + length <= newRight; at += 1) {
    let same = 0;
    while (
      same < length &&
      before.id[from + same] === after.id[at + same] &&
      (toOld[at + same] as number) < 0
    )
      same += 1;
    if (same < length) continue;
    if (found) return null;
    found = {
      kind: 'found',
      pairs: Array.from({ length }, (_, step): [number, number] => [from + step, at + step]),
    };
  }
  return found;
}

/** An upper bound of what an alignment can find: the weight of the passage's words that are unlinked in the window. */
function sharedWeight(alignment: Alignment, from: number, to: number, first: number, last: number): number {
  const { before, after, toOld } = alignment;
  const free = new Set<number>();
  for (let at = first; at < last; at += 1) if ((toOld[at] as number) < 0) free.add(after.id[at] as number);
  let weight = 0;
  for (let at = from; at < to; at += 1) {
    const id = before.id[at] as number;
    if (free.has(id)) weight += alignment.weightAt(at);
    // A word that only resembles one of the window's: any may.
    else if (alignment.vocabulary.kind(id) === KIND_WORD && free.size > 0)
      weight += alignment.weightAt(at) * HOPE;
  }
  return weight;
}
