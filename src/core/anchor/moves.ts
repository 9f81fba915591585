/**
 * Moved blocks: runs that are unlinked on both sides and equal. They are what a global alignment in order cannot hold:
 * sentences and paragraphs that changed places.
 */
import { MAIN, type Alignment } from './alignment.ts';
import { alignGap } from './gap.ts';
import { uniqueSeeds, type Seed } from './seeds.ts';
import { BREAK_SENTENCE } from './tokenise.ts';

/** Long runs first, so that they claim their place before shorter ones are tried in what is left. */
const LEVELS = [12, 6, 3] as const;
/** A moved run says at least as much as three rare words, or it is a whole sentence that says as much as one and a half. */
const RUN_WEIGHT = 300;
const SENTENCE_WEIGHT = 150;
/** A clause that changed places with its neighbour stays within so many tokens, and needs less to be believed. */
const NEAR = 60;
const NEAR_WEIGHT = 120;
/** So far beyond a linked run its edited continuation is looked for, in tokens: three or four sentences. */
const FILL_REACH = 100;
/** All of that together may cost this many cells of the programme, about a third of a second. */
const FILL_BUDGET = 1 << 26;

/** Links moved blocks, each under its own block number, and fills the edits inside them. */
export function linkMoves(alignment: Alignment): void {
  const expected = expectedPlaces(alignment);
  for (const n of LEVELS) {
    const before = unlinkedIds(alignment.toNew, alignment.before.id, -2);
    const after = unlinkedIds(alignment.toOld, alignment.after.id, -3);
    if (before.tokens.length < n || after.tokens.length < n) return;
    const seeds = uniqueSeeds(
      { ids: before.ids, from: 0, to: before.ids.length },
      { ids: after.ids, from: 0, to: after.ids.length },
      n,
    );
    const placed = seeds
      .map((seed) => inTexts(seed, before.tokens, after.tokens))
      .sort((a, b) => b.length - a.length || a.oldStart - b.oldStart);
    for (const seed of placed) claim(alignment, seed, expected);
  }
  fillBeside(alignment);
}

interface Gathered {
  ids: Int32Array;
  /** The token each id came from; −1 for a separator. */
  tokens: Int32Array;
}

/**
 * The unlinked runs of one side, joined by numbers that nothing else has (even on one side, odd on the other, below −1), so
 * that no n-gram crosses a join.
 */
function unlinkedIds(links: Int32Array, ids: Int32Array, separators: number): Gathered {
  const gatheredIds: number[] = [];
  const tokens: number[] = [];
  let separator = separators;
  for (let at = 0; at < links.length; at += 1) {
    if ((links[at] as number) >= 0) continue;
    if (tokens.length > 0 && tokens[tokens.length - 1] !== at - 1) {
      gatheredIds.push((separator -= 2));
      tokens.push(-1);
    }
    gatheredIds.push(ids[at] as number);
    tokens.push(at);
  }
  return { ids: Int32Array.from(gatheredIds), tokens: Int32Array.from(tokens) };
}

function inTexts(seed: Seed, before: Int32Array, after: Int32Array): Seed {
  return {
    oldStart: before[seed.oldStart] as number,
    newStart: after[seed.newStart] as number,
    length: seed.length,
  };
}

/** Grows the seed over equal neighbours and links it, if it says enough. */
function claim(alignment: Alignment, seed: Seed, expected: Int32Array): void {
  const { toNew, toOld, before, after } = alignment;
  const free = (oldToken: number, newToken: number): boolean =>
    toNew[oldToken] === -1 && toOld[newToken] === -1;
  let from = 0;
  while (from < seed.length && !free(seed.oldStart + from, seed.newStart + from)) from += 1;
  let to = from;
  const shift = seed.newStart - seed.oldStart;
  let weight = 0;
  while (to < seed.length && free(seed.oldStart + to, seed.newStart + to)) {
    weight += alignment.weightAt(seed.oldStart + to);
    to += 1;
  }
  if (from === to) return;
  // Beyond the seed, equal words are taken even from a link that weighs less than this run.
  const takes = (oldToken: number): boolean => {
    const newToken = oldToken + shift;
    if (newToken < 0 || newToken >= after.count || !alignment.same(oldToken, newToken)) return false;
    if (!isWeak(alignment, oldToken, weight / 2)) return false;
    const other = toOld[newToken] as number;
    if (other >= 0 && !isWeak(alignment, other, weight / 2)) return false;
    weight += alignment.weightAt(oldToken);
    return true;
  };
  let oldFrom = seed.oldStart + from;
  let oldTo = seed.oldStart + to;
  while (oldFrom > 0 && takes(oldFrom - 1)) oldFrom -= 1;
  while (oldTo < before.count && takes(oldTo)) oldTo += 1;
  const whole =
    (before.border[oldFrom] as number) >= BREAK_SENTENCE &&
    (before.border[oldTo] as number) >= BREAK_SENTENCE;
  const near = Math.abs((expected[oldFrom] as number) - seed.newStart) <= NEAR;
  if (weight < (near ? NEAR_WEIGHT : whole ? SENTENCE_WEIGHT : RUN_WEIGHT)) return;
  const block = alignment.nextBlock();
  for (let at = oldFrom; at < oldTo; at += 1) {
    alignment.unlink(at);
    const other = toOld[at + shift] as number;
    if (other >= 0) alignment.unlink(other);
    alignment.link(at, at + shift, block);
  }
}

/** Unlinked, or linked in a run that weighs less than `bound`. */
function isWeak(alignment: Alignment, oldToken: number, bound: number): boolean {
  const { toNew, before } = alignment;
  const linked = toNew[oldToken] as number;
  if (linked < 0) return true;
  let weight = alignment.weightAt(oldToken);
  for (const side of [-1, 1]) {
    for (let at = oldToken + side; at >= 0 && at < before.count && weight < bound; at += side) {
      if (toNew[at] !== linked + at - oldToken) break;
      weight += alignment.weightAt(at);
    }
  }
  return weight < bound;
}

/** Per old token the place in the new text behind its last neighbour that kept its order. */
function expectedPlaces(alignment: Alignment): Int32Array {
  const { toNew, block, before } = alignment;
  const expected = new Int32Array(before.count);
  let place = 0;
  for (let at = 0; at < before.count; at += 1) {
    if ((toNew[at] as number) >= 0 && block[at] === MAIN) place = (toNew[at] as number) + 1;
    expected[at] = place;
  }
  return expected;
}

/**
 * Aligns the unlinked tokens beside linked ones: between two that follow each other on both sides, and onward from the end of
 * a moved run, whose edited continuation no alignment in order has seen.
 */
function fillBeside(alignment: Alignment): void {
  const { toNew, toOld, before, after, block } = alignment;
  let budget = FILL_BUDGET;
  for (let at = 0; at < before.count && budget > 0; at += 1) {
    const linked = toNew[at] as number;
    if (linked < 0) continue;
    if (isFree(toNew, at + 1) && isFree(toOld, linked + 1)) {
      const oldTo = freeEnd(toNew, at + 1, 1);
      const newTo = freeEnd(toOld, linked + 1, 1);
      // Between two neighbours that kept their order it was done before the moves were known.
      const inOrder =
        block[at] === MAIN && oldTo < before.count && toNew[oldTo] === newTo && block[oldTo] === MAIN;
      if (inOrder) continue;
      fill(alignment, at + 1, oldTo, linked + 1, newTo, block[at] as number);
    }
    if (block[at] !== MAIN && isFree(toNew, at - 1) && isFree(toOld, linked - 1)) {
      const oldFrom = freeEnd(toNew, at - 1, -1) + 1;
      const newFrom = freeEnd(toOld, linked - 1, -1) + 1;
      fill(alignment, oldFrom, at, newFrom, linked, block[at] as number);
    }
  }

  function isFree(links: Int32Array, token: number): boolean {
    return token >= 0 && token < links.length && (links[token] as number) < 0;
  }

  /** The first token from `token` in steps of `side` that is linked, or too far away. */
  function freeEnd(links: Int32Array, token: number, side: -1 | 1): number {
    let end = token;
    while (isFree(links, end) && Math.abs(end - token) < FILL_REACH) end += side;
    return end;
  }

  function fill(
    of: Alignment,
    oldFrom: number,
    oldTo: number,
    newFrom: number,
    newTo: number,
    number: number,
  ): void {
    if (oldTo > before.count || newTo > after.count) return;
    budget -= (oldTo - oldFrom) * (newTo - newFrom);
    alignGap(of, oldFrom, oldTo, newFrom, newTo, (oldToken, newToken) => of.link(oldToken, newToken, number));
  }
}
