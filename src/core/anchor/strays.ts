/**
 * Links that are more likely chance than kinship. Two unrelated sentences always share a few words in the same order; left
 * standing, they would make a deleted passage look like an edited one.
 */
import type { Alignment } from './alignment.ts';
import { BREAK_SENTENCE, type Tokens } from './tokenise.ts';

/** Two sentences of which less than this share of either is linked are strangers. */
const KIN = 0.3;

/**
 * Unlinks the few links between sentences that have little else in common, on the old side and on the new one. Where the
 * sentences before and after still touch them on both sides, one is the rewording of the other, however little is left.
 */
export function dropStrangers(alignment: Alignment): void {
  const { before, after, toNew, toOld } = alignment;
  const oldOf = sentenceNumbers(before);
  const newOf = sentenceNumbers(after);
  const oldShare = linkedShares(before, oldOf, toNew, (at) => alignment.weightAt(at));
  const newShare = linkedShares(after, newOf, toOld, (at) => alignment.newWeightAt(at));
  const oldStart = firstTokens(oldOf);
  const newStart = firstTokens(newOf);
  const doomed: number[] = [];
  for (let at = 0; at < before.count; at += 1) {
    const linked = toNew[at] as number;
    if (linked < 0) continue;
    const oldNumber = oldOf[at] as number;
    const newNumber = newOf[linked] as number;
    if ((oldShare[oldNumber] as number) >= KIN || (newShare[newNumber] as number) >= KIN) continue;
    const left = (oldStart[oldNumber] as number) - 1;
    const right = oldStart[oldNumber + 1] as number;
    const framed =
      left >= 0 &&
      toNew[left] === (newStart[newNumber] as number) - 1 &&
      right < before.count &&
      toNew[right] === newStart[newNumber + 1];
    if (!framed) doomed.push(at);
  }
  for (const at of doomed) alignment.unlink(at);
}

/** The first token of each sentence, and one entry more for the end. */
function firstTokens(numbers: Int32Array): Int32Array {
  const count = numbers.length === 0 ? 0 : (numbers[numbers.length - 1] as number) + 1;
  const first = new Int32Array(count + 1).fill(numbers.length);
  for (let at = numbers.length - 1; at >= 0; at -= 1) first[numbers[at] as number] = at;
  return first;
}

function sentenceNumbers(tokens: Tokens): Int32Array {
  const numbers = new Int32Array(tokens.count);
  let number = 0;
  for (let at = 0; at < tokens.count; at += 1) {
    if (at > 0 && (tokens.border[at] as number) >= BREAK_SENTENCE) number += 1;
    numbers[at] = number;
  }
  return numbers;
}

/** Per sentence the share of its weight that is linked. */
function linkedShares(
  tokens: Tokens,
  sentence: Int32Array,
  links: Int32Array,
  weightAt: (at: number) => number,
): Float32Array {
  const count = tokens.count === 0 ? 0 : (sentence[tokens.count - 1] as number) + 1;
  const total = new Float32Array(count);
  const linked = new Float32Array(count);
  for (let at = 0; at < tokens.count; at += 1) {
    const number = sentence[at] as number;
    const weight = weightAt(at);
    total[number] = (total[number] as number) + weight;
    if ((links[at] as number) >= 0) linked[number] = (linked[number] as number) + weight;
  }
  for (let number = 0; number < count; number += 1)
    linked[number] = (linked[number] as number) / (total[number] as number);
  return linked;
}

/**
 * Unlinks short runs between long unlinked stretches: in a rewritten section a few words always recur in the same order.
 * The measure is that of semantic clean-up in diff tools: a run must weigh more than a share of the stretches around it.
 */
export function dropStrays(alignment: Alignment): void {
  const { before, toNew } = alignment;
  let at = 0;
  let oldEnd = 0;
  let newEnd = 0;
  while (at < before.count) {
    if ((toNew[at] as number) < 0) {
      at += 1;
      continue;
    }
    const start = at;
    let weight = 0;
    while (at < before.count && (toNew[at] as number) === (toNew[start] as number) + at - start) {
      weight += alignment.weightAt(at);
      at += 1;
    }
    let next = at;
    while (next < before.count && (toNew[next] as number) < 0) next += 1;
    const nextNew = next < before.count ? (toNew[next] as number) : alignment.after.count;
    const left = Math.max(start - oldEnd, (toNew[start] as number) - newEnd);
    const right = Math.max(next - at, nextNew - (toNew[at - 1] as number) - 1);
    if (isStray(alignment, start, at, weight, Math.min(left, right))) {
      for (let token = start; token < at; token += 1) alignment.unlink(token);
      continue;
    }
    oldEnd = at;
    newEnd = (toNew[at - 1] as number) + 1;
  }
}

/** A run of `weight` with at least `space` unlinked tokens on each side. */
function isStray(alignment: Alignment, from: number, to: number, weight: number, space: number): boolean {
  if (space < 12) return false; // within a sentence the exact programme has already weighed it
  const { border } = alignment.before;
  const whole = (border[from] as number) >= BREAK_SENTENCE && (border[to] as number) >= BREAK_SENTENCE;
  if (whole && weight >= 100) return false; // a heading or a short sentence of its own
  return weight < Math.min(400, 100 + space * 5);
}
