import { hashed } from '../../src/core/anchor/vocabulary.ts';

/** Letters of a block: fewer never collide, so few does the hash mix; of these some 80,000 hold two that do. */
const BLOCK = 6;
/** 2¹⁶ words, each within the longest that is taken for one word. */
const BLOCKS = 16;

/**
 * `count` different words, 65,536 at most, that all have one hash: pairs of blocks which collide from where the pair before
 * them left off (A. Joux, Multicollisions in iterated hash functions, Crypto 2004).
 */
export function collidingWords(count: number): string[] {
  pairs ??= collidingPairs();
  const known = pairs;
  return Array.from({ length: count }, (_, number) =>
    known.map((pair, at) => pair[(number >> at) & 1]).join(''),
  );
}

let pairs: (readonly [string, string])[] | undefined;

function collidingPairs(): [string, string][] {
  const found: [string, string][] = [];
  for (let from = 0; found.length < BLOCKS;) {
    const met = new Map<number, string>();
    for (let number = 0; ; number += 1) {
      const block = blockOf(number);
      const hash = hashOf(block, from);
      const other = met.get(hash);
      if (other === undefined) {
        met.set(hash, block);
        continue;
      }
      found.push([other, block]);
      from = hash;
      break;
    }
  }
  return found;
}

/** Letters out of a number, each block once; the factor, which 26 shares nothing with, makes neighbours differ in all of them. */
function blockOf(number: number): string {
  let rest = (number * 123_457) % 26 ** BLOCK;
  let block = '';
  for (let at = 0; at < BLOCK; at += 1, rest = Math.floor(rest / 26)) block += String.fromCharCode(0x61 + (rest % 26)); // prettier-ignore
  return block;
}

/** The hash of `word` behind one that has `from`. */
function hashOf(word: string, from = 0): number {
  let hash = from;
  for (let at = 0; at < word.length; at += 1) hash = hashed(hash, word.charCodeAt(at));
  return hash;
}
