/**
 * Sentences that lost most of their links and may live on elsewhere, reworded: each is compared with the unlinked sentences
 * of the new text that share its rarer words, found through an inverted index, and aligned with the one clear best.
 */
import { MAIN, type Alignment, type Neighbours } from './alignment.ts';
import { alignGap } from './gap.ts';
import { BREAK_SENTENCE, type Tokens } from './tokenise.ts';
import { KIND_SINGLE } from './vocabulary.ts';

interface Sentence {
  from: number;
  to: number;
  weight: number;
}

interface Candidate {
  sentence: Sentence;
  similarity: number;
}

/** A sentence takes part when this share of its weight is unlinked … */
const UNLINKED_SHARE = 0.6;
/** … and it says at least as much as two rare words. */
const LEAST_WEIGHT = 200;
/** Words that occur in more unlinked sentences than this tell nothing about which one is meant. */
const MAX_POSTINGS = 48;
/** How many of the best sharers are compared in full. */
const COMPARED = 4;
/** Weighted Dice coefficient that makes two sentences versions of one another, */
const SIMILAR = 0.5;
/** and how far the next best has to stay behind. */
const MARGIN = 0.1;
/** Very long "sentences" (tables, code) are not compared: the product of two such is no small programme. */
const LONGEST = 200;

/** Links reworded sentences to their one clear counterpart. */
export function linkSentences(alignment: Alignment): void {
  const lost = unlinkedSentences(alignment.before, alignment.toNew, (at) => alignment.weightAt(at));
  if (lost.length === 0) return;
  const fresh = unlinkedSentences(alignment.after, alignment.toOld, (at) => alignment.newWeightAt(at));
  if (fresh.length === 0) return;
  const index = indexOf(alignment, fresh);
  const taken = new Set<Sentence>();
  const pairs: { lost: Sentence; candidate: Candidate }[] = [];
  for (const sentence of lost) {
    const [best, next] = rank(alignment, sentence, fresh, index);
    if (!best || best.similarity < SIMILAR) continue;
    if (next && best.similarity - next.similarity < MARGIN) continue;
    pairs.push({ lost: sentence, candidate: best });
  }
  const neighbours = alignment.neighbours();
  pairs.sort((a, b) => b.candidate.similarity - a.candidate.similarity || a.lost.from - b.lost.from);
  for (const pair of pairs) {
    if (taken.has(pair.candidate.sentence)) continue;
    taken.add(pair.candidate.sentence);
    connect(alignment, pair.lost, pair.candidate.sentence, neighbours);
  }
}

function unlinkedSentences(
  tokens: Tokens,
  links: Int32Array,
  weightAt: (token: number) => number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  let weight = 0;
  let unlinked = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    weight += weightAt(at);
    if ((links[at] as number) < 0) unlinked += weightAt(at);
    if ((tokens.border[at + 1] as number) < BREAK_SENTENCE) continue;
    const fits = at + 1 - from <= LONGEST;
    if (fits && weight >= LEAST_WEIGHT && unlinked >= weight * UNLINKED_SHARE)
      sentences.push({ from, to: at + 1, weight });
    from = at + 1;
    weight = 0;
    unlinked = 0;
  }
  return sentences;
}

/** What a sentence is found by: its words, and the pairs of neighbouring characters in scripts without spaces. */
function forEachFeature(
  alignment: Alignment,
  tokens: Tokens,
  sentence: Sentence,
  visit: (feature: number, weight: number) => void,
): void {
  const { vocabulary, weights } = alignment;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const id = tokens.id[at] as number;
    if (vocabulary.kind(id) !== KIND_SINGLE) visit(id, weights[id] as number);
    else if (at + 1 < sentence.to) visit(vocabulary.size * (id + 1) + (tokens.id[at + 1] as number), 90);
  }
}

function indexOf(alignment: Alignment, fresh: readonly Sentence[]): Map<number, number[]> {
  const index = new Map<number, number[]>();
  fresh.forEach((sentence, number) => {
    forEachFeature(alignment, alignment.after, sentence, (feature) => {
      const postings = index.get(feature);
      if (!postings) index.set(feature, [number]);
      else if (postings[postings.length - 1] !== number && postings.length <= MAX_POSTINGS)
        postings.push(number);
    });
  });
  return index;
}

/** The two most similar fresh sentences. */
function rank(
  alignment: Alignment,
  lost: Sentence,
  fresh: readonly Sentence[],
  index: Map<number, number[]>,
): Candidate[] {
  const shared = new Map<number, number>();
  forEachFeature(alignment, alignment.before, lost, (feature, weight) => {
    const postings = index.get(feature);
    if (!postings || postings.length > MAX_POSTINGS) return;
    for (const number of postings) shared.set(number, (shared.get(number) ?? 0) + weight);
  });
  return [...shared]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([number]) => fresh[number] as Sentence)
    .map((sentence) => ({ sentence, similarity: similarity(alignment, lost, sentence) }))
    .sort((a, b) => b.similarity - a.similarity || a.sentence.from - b.sentence.from)
    .slice(0, 2);
}

/** Weighted Dice coefficient over the tokens of both, each counted as often as it occurs in both. */
function similarity(alignment: Alignment, lost: Sentence, fresh: Sentence): number {
  const { before, after, weights } = alignment;
  const counts = new Map<number, number>();
  for (let at = lost.from; at < lost.to; at += 1) {
    const id = before.id[at] as number;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = fresh.from; at < fresh.to; at += 1) {
    const id = after.id[at] as number;
    const left = counts.get(id) ?? 0;
    if (left === 0) continue;
    counts.set(id, left - 1);
    shared += weights[id] as number;
  }
  return (2 * shared) / (lost.weight + fresh.weight);
}

/** Aligns the two sentences word by word, under the main order if they stand in it, else as a block of their own. */
function connect(alignment: Alignment, lost: Sentence, fresh: Sentence, neighbours: Neighbours): void {
  const { toNew, toOld } = alignment;
  for (let at = lost.from; at < lost.to; at += 1) alignment.unlink(at);
  for (let at = fresh.from; at < fresh.to; at += 1) {
    if ((toOld[at] as number) >= 0) alignment.unlink(toOld[at] as number);
  }
  const left = lost.from === 0 ? -1 : (neighbours.left[lost.from - 1] as number);
  const right = lost.to >= toNew.length ? toNew.length : (neighbours.right[lost.to] as number);
  const inOrder =
    (left < 0 || (toNew[left] as number) < fresh.from) &&
    (right >= toNew.length || (toNew[right] as number) < 0 || (toNew[right] as number) >= fresh.to);
  const block = inOrder ? MAIN : alignment.nextBlock();
  alignGap(alignment, lost.from, lost.to, fresh.from, fresh.to, (oldToken, newToken) =>
    alignment.link(oldToken, newToken, block),
  );
}
