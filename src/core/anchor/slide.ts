/**
 * Where exactly did the insertion begin? Between *a b c* and *a b [x a b] c* no alignment can tell *[a b x] a b c* from
 * *a b [x a b] c*: all have the same links, and seeds take the first that comes. A reader tells by the borders: an insertion
 * is a sentence, a line, a list item. So every pure insertion and deletion is slid to where its ends fall on the strongest
 * borders; where that makes two insertions one, so much the better.
 */
import type { Alignment } from './alignment.ts';
import { BREAK_COST } from './gap.ts';

/** So far a gap is slid, in tokens: a long paragraph. Beyond, one copy of a text is as good as the other. */
const FARTHEST = 256;
/** Longer gaps, in tokens, are chapters: where such a one begins is no question of a few words. */
const LONGEST = 1 << 14;

/** One side of an alignment seen from the other: `gapped` has tokens that the other one lacks. */
interface View {
  /** Per token of the whole side its place on the gapped side, or −1. */
  links: Int32Array;
  /** Per token of the gapped side its place on the whole side, or −1. */
  back: Int32Array;
  whole: Int32Array;
  gapped: Int32Array;
  border: Uint8Array;
  relink: (from: number, to: number) => void;
}

/** Slides insertions, then deletions. Linear in the texts' length but for gaps in endless repetition, which stop at `FARTHEST`. */
export function slideGaps(alignment: Alignment): void {
  const { before, after, toNew, toOld, block } = alignment;
  slide({
    links: toNew,
    back: toOld,
    whole: before.id,
    gapped: after.id,
    border: after.border,
    relink: (oldToken, newToken) => {
      const number = block[oldToken] as number;
      alignment.unlink(oldToken);
      alignment.link(oldToken, newToken, number);
    },
  });
  slide({
    links: toOld,
    back: toNew,
    whole: after.id,
    gapped: before.id,
    border: before.border,
    relink: (newToken, oldToken) => {
      const former = toOld[newToken] as number;
      const number = block[former] as number;
      alignment.unlink(former);
      alignment.link(oldToken, newToken, number);
    },
  });
}

function slide(view: View): void {
  const { links } = view;
  for (let at = 0; at + 1 < links.length; at += 1) {
    if (!isGap(view, at)) continue;
    const right = bestSlide(view, at, 1);
    const left = bestSlide(view, at, -1);
    // As far right as possible among equals: a copy stands behind its original.
    if (right.steps > 0 && right.gain >= left.gain) shift(view, at, 1, right.steps);
    else if (left.steps > 0 && left.gain > 0) shift(view, at, -1, left.steps);
  }
}

/** Tokens `at` and `at + 1` of the whole side are linked in order, with nothing but unlinked tokens between their places. */
function isGap({ links, back }: View, at: number): boolean {
  const left = links[at] as number;
  const right = links[at + 1] as number;
  if (left < 0 || right <= left + 1 || right - left > LONGEST) return false;
  for (let between = left + 1; between < right; between += 1)
    if ((back[between] as number) >= 0) return false;
  return true;
}

/**
 * How many tokens of the whole side beyond the gap best change over to its other end. `gain` is what that saves in breaks; 0
 * where nothing is better than leaving it (to the right: where something is at least as good).
 */
function bestSlide(view: View, at: number, side: -1 | 1): { steps: number; gain: number } {
  const { links, whole, gapped } = view;
  // The gap's ends: `near` is the last linked place before it, seen in the direction of the slide, `far` the first one after it.
  let near = links[side > 0 ? at : at + 1] as number;
  let far = links[side > 0 ? at + 1 : at] as number;
  const cost = gapCost(view, near, far);
  let saved = 0;
  let best = { steps: 0, gain: 0 };
  for (let steps = 1; steps <= FARTHEST; steps += 1) {
    const token = side > 0 ? at + steps : at + 1 - steps;
    if (whole[token] !== gapped[near + side] || whole[token] !== gapped[far]) break;
    const next = token + side;
    const beyond = next < 0 || next >= links.length ? -1 : (links[next] as number);
    near += side;
    if (beyond < 0 || (beyond - far) * side <= 0) break;
    if (beyond !== far + side) {
      if (!isGap(view, side > 0 ? token : next)) break;
      saved += gapCost(view, far, beyond);
    }
    far = beyond;
    const gain = cost + saved - gapCost(view, near, far);
    if (gain > best.gain || (side > 0 && gain === best.gain)) best = { steps, gain };
  }
  return best;
}

/** What a gap between two linked places costs: a break at each end. */
function gapCost({ border }: View, one: number, other: number): number {
  const first = Math.min(one, other) + 1;
  const end = Math.max(one, other);
  return BREAK_COST[border[first] as 0 | 1 | 2 | 3] + BREAK_COST[border[end] as 0 | 1 | 2 | 3];
}

function shift({ links, relink }: View, at: number, side: -1 | 1, steps: number): void {
  let near = links[side > 0 ? at : at + 1] as number;
  for (let step = 1; step <= steps; step += 1) {
    near += side;
    relink(side > 0 ? at + step : at + 1 - step, near);
  }
}
