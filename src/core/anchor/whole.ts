/** Headings, list items and short sentences that changed places as a whole: too short for the runs that `moves.ts` looks for. */
import type { Alignment } from './alignment.ts';
import { BREAK_BLOCK, BREAK_SENTENCE, type Tokens } from './tokenise.ts';

/** Longer ones have runs enough. */
const LONGEST = 12;
/** A block of its own says as much as one rare word and a little; a sentence among others more. */
const BLOCK_WEIGHT = 120;
const SENTENCE_WEIGHT = 200;

/** Links whole unlinked sentences and blocks that stand exactly once among the unlinked ones of each side. */
export function linkWholes(alignment: Alignment): void {
  const { before, after, toNew, toOld } = alignment;
  const fresh = wholes(after, toOld);
  if (fresh.size === 0) return;
  for (const [words, from] of wholes(before, toNew)) {
    const to = fresh.get(words);
    if (from < 0 || to === undefined || to < 0) continue;
    let end = from;
    let weight = 0;
    do {
      weight += alignment.weightAt(end);
      end += 1;
    } while ((before.border[end] as number) < BREAK_SENTENCE);
    const block = before.border[from] === BREAK_BLOCK && before.border[end] === BREAK_BLOCK;
    if (weight < (block ? BLOCK_WEIGHT : SENTENCE_WEIGHT)) continue;
    const number = alignment.nextBlock();
    for (let at = from; at < end; at += 1) alignment.link(at, to + at - from, number);
  }
}

/** The wholly unlinked sentences of one side, by their words: the first token of each, −1 for those that repeat. */
function wholes(tokens: Tokens, links: Int32Array): Map<string, number> {
  const found = new Map<string, number>();
  let from = 0;
  let unlinked = true;
  for (let at = 0; at < tokens.count; at += 1) {
    if ((links[at] as number) >= 0) unlinked = false;
    if ((tokens.border[at + 1] as number) < BREAK_SENTENCE) continue;
    if (unlinked && at + 1 - from <= LONGEST) {
      const words = tokens.id.subarray(from, at + 1).join(' ');
      found.set(words, found.has(words) ? -1 : from);
    }
    from = at + 1;
    unlinked = true;
  }
  return found;
}
