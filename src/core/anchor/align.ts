/**
 * The global alignment of two token sequences: common ends, then unique n-grams in falling length (patience diff), then an
 * exact programme for the small gaps that remain, then the removal of matches that are more likely chance than kinship.
 */
import { MAIN, type Alignment } from './alignment.ts';
import { alignGap } from './gap.ts';
import { pairedSeeds } from './repeats.ts';
import { heaviestChain, uniqueSeeds, type Seed } from './seeds.ts';
import { slideGaps } from './slide.ts';
import { closeSentences } from './stops.ts';
import { dropStrangers, dropStrays } from './strays.ts';

/** Eight words in a row are rarely chance in prose; four and two are tried only inside the gaps that eight leave. */
const LEVELS = [8, 4, 2, 1] as const;
/** Repetitive text (tables, lists, verse) may have unique runs only when they are long. */
const LONG_LEVEL = 32;
/** Runs that repeat are paired only when they are long: of the hundredth *yes, no* nobody knows which one it is. */
const REPEATED_LENGTHS = [32, 12] as const;
/** Added to the level inside a chain of repeated runs, where they are not tried again. */
const REPEATED = 16;
/** A chain of shorter seeds than this must say something: about one rare word and two common ones. */
const SEED_WEIGHT = 150;
/** Below this product the exact programme is cheaper than looking for seeds: 128 × 128 tokens, some five sentences each. */
const SMALL_GAP = 1 << 14;
/** The largest product for which the exact programme is tried when no seed was found: a megabyte, some 5 ms. */
const LARGE_GAP = 1 << 20;
/** All large gaps together may cost this many cells (about a third of a second); what is beyond stays unlinked. */
const LARGE_BUDGET = 1 << 26;
/** So many linked neighbours of a gap are reconsidered with it: the greedy ends may have run over the true border. */
const MARGIN = 8;

interface Gap {
  oldFrom: number;
  oldTo: number;
  newFrom: number;
  newTo: number;
}

/** Links in `alignment` what kept its order. `proceed` is asked between gaps and may throw to stop the work. */
export function alignInOrder(alignment: Alignment, proceed: () => void): void {
  const gaps: Gap[] = [];
  const whole = { oldFrom: 0, oldTo: alignment.before.count, newFrom: 0, newTo: alignment.after.count };
  split(alignment, whole, 0, gaps);
  proceed();
  let budget = LARGE_BUDGET;
  gaps.forEach((gap, index) => {
    if (index % 256 === 0) proceed();
    const widened = widen(alignment, gap);
    const cells = (widened.oldTo - widened.oldFrom + 1) * (widened.newTo - widened.newFrom + 1);
    if (cells > SMALL_GAP * 4) budget -= cells;
    if (cells > LARGE_GAP || budget < 0) return;
    for (let at = widened.oldFrom; at < widened.oldTo; at += 1) alignment.unlink(at);
    alignGap(
      alignment,
      widened.oldFrom,
      widened.oldTo,
      widened.newFrom,
      widened.newTo,
      (oldToken, newToken) => alignment.link(oldToken, newToken, MAIN),
    );
  });
  slideGaps(alignment);
  closeSentences(alignment);
  dropStrays(alignment);
  dropStrangers(alignment);
}

/** Trims the common ends of a gap, finds its seeds, and descends; what is small or has no seeds goes to `gaps`. */
function split(alignment: Alignment, gap: Gap, level: number, gaps: Gap[]): void {
  const inner = trim(alignment, gap);
  const oldLength = inner.oldTo - inner.oldFrom;
  const newLength = inner.newTo - inner.newFrom;
  if (oldLength === 0 && newLength === 0) return;
  const cells = oldLength * newLength;
  if (cells <= SMALL_GAP) {
    gaps.push(inner);
    return;
  }
  for (let next = level % REPEATED; next < LEVELS.length; next += 1) {
    const n = LEVELS[next] as number;
    let chain = chainOf(alignment, inner, n);
    if (chain.length === 0 && next === 0) chain = chainOf(alignment, inner, LONG_LEVEL);
    if (chain.length === 0) continue;
    descend(alignment, inner, chain, next + 1 + (level < REPEATED ? 0 : REPEATED), gaps);
    return;
  }
  // Nothing unique in a gap too large for the programme: a text that repeats itself. Once is enough, its gaps start anew.
  const chain = cells > LARGE_GAP && level < REPEATED ? repeatedChainOf(alignment, inner) : [];
  if (chain.length > 0) descend(alignment, inner, chain, REPEATED, gaps);
  else gaps.push(inner);
}

function repeatedChainOf(alignment: Alignment, gap: Gap): Seed[] {
  const before = { ids: alignment.before.id, from: gap.oldFrom, to: gap.oldTo };
  const after = { ids: alignment.after.id, from: gap.newFrom, to: gap.newTo };
  for (const n of REPEATED_LENGTHS) {
    const chain = heaviestChain(pairedSeeds(before, after, n));
    if (chain.length > 0) return chain;
  }
  return [];
}

function chainOf(alignment: Alignment, gap: Gap, n: number): Seed[] {
  const seeds = uniqueSeeds(
    { ids: alignment.before.id, from: gap.oldFrom, to: gap.oldTo },
    { ids: alignment.after.id, from: gap.newFrom, to: gap.newTo },
    n,
  );
  return heaviestChain(
    n >= 8 ? seeds : seeds.filter((seed) => seedWeight(alignment, seed) >= SEED_WEIGHT / (n === 1 ? 1.5 : 1)),
  );
}

function seedWeight(alignment: Alignment, seed: Seed): number {
  let weight = 0;
  for (let at = 0; at < seed.length; at += 1) weight += alignment.weightAt(seed.oldStart + at);
  return weight;
}

function descend(alignment: Alignment, gap: Gap, chain: readonly Seed[], level: number, gaps: Gap[]): void {
  let oldFrom = gap.oldFrom;
  let newFrom = gap.newFrom;
  for (const seed of chain) {
    // Neighbouring seeds may overlap by some tokens on either side.
    const skip = Math.max(0, oldFrom - seed.oldStart, newFrom - seed.newStart);
    if (skip >= seed.length) continue;
    const oldStart = seed.oldStart + skip;
    const newStart = seed.newStart + skip;
    split(alignment, { oldFrom, oldTo: oldStart, newFrom, newTo: newStart }, level, gaps);
    oldFrom = seed.oldStart + seed.length;
    newFrom = seed.newStart + seed.length;
    for (let at = oldStart; at < oldFrom; at += 1) alignment.link(at, at - oldStart + newStart, MAIN);
  }
  split(alignment, { oldFrom, oldTo: gap.oldTo, newFrom, newTo: gap.newTo }, level, gaps);
}

/** Links equal tokens at both ends of the gap and returns what is between them. */
function trim(alignment: Alignment, gap: Gap): Gap {
  let { oldFrom, oldTo, newFrom, newTo } = gap;
  while (oldFrom < oldTo && newFrom < newTo && alignment.same(oldFrom, newFrom)) {
    alignment.link(oldFrom, newFrom, MAIN);
    oldFrom += 1;
    newFrom += 1;
  }
  while (oldFrom < oldTo && newFrom < newTo && alignment.same(oldTo - 1, newTo - 1)) {
    oldTo -= 1;
    newTo -= 1;
    alignment.link(oldTo, newTo, MAIN);
  }
  return { oldFrom, oldTo, newFrom, newTo };
}

/** The gap with up to `MARGIN` linked tokens on each side, as far as they are linked in one piece. */
function widen(alignment: Alignment, gap: Gap): Gap {
  let { oldFrom, oldTo, newFrom, newTo } = gap;
  for (let step = 0; step < MARGIN; step += 1) {
    if (oldFrom === 0 || newFrom === 0 || alignment.toNew[oldFrom - 1] !== newFrom - 1) break;
    oldFrom -= 1;
    newFrom -= 1;
  }
  for (let step = 0; step < MARGIN; step += 1) {
    if (oldTo === alignment.before.count || newTo === alignment.after.count) break;
    if (alignment.toNew[oldTo] !== newTo) break;
    oldTo += 1;
    newTo += 1;
  }
  return { oldFrom, oldTo, newFrom, newTo };
}
