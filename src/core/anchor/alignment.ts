/** Which token of the new text stands for which token of the old one. Every step of the method writes into one of these. */
import type { Tokens } from './tokenise.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The block of everything that kept its order; moved blocks are numbered from 1. */
export const MAIN = 0;

export interface Neighbours {
  left: Int32Array;
  right: Int32Array;
}

export class Alignment {
  readonly before: Tokens;
  readonly after: Tokens;
  readonly vocabulary: Vocabulary;
  /** What a match of each shadow says; see `Vocabulary.weights`. */
  readonly weights: Uint8Array;
  /** Per old token its new one, or −1. */
  readonly toNew: Int32Array;
  /** Per new token its old one, or −1. */
  readonly toOld: Int32Array;
  /** Per linked old token the block it belongs to. */
  readonly block: Int32Array;
  private blocks = MAIN;

  constructor(before: Tokens, after: Tokens, vocabulary: Vocabulary, weights?: Uint8Array) {
    this.before = before;
    this.after = after;
    this.vocabulary = vocabulary;
    this.weights = weights ?? vocabulary.weights(before.id, after.id);
    this.toNew = new Int32Array(before.count).fill(-1);
    this.toOld = new Int32Array(after.count).fill(-1);
    this.block = new Int32Array(before.count);
  }

  /** A number for one more moved block. */
  nextBlock(): number {
    return (this.blocks += 1);
  }

  link(oldToken: number, newToken: number, block: number): void {
    this.toNew[oldToken] = newToken;
    this.toOld[newToken] = oldToken;
    this.block[oldToken] = block;
  }

  unlink(oldToken: number): void {
    const newToken = this.toNew[oldToken] as number;
    if (newToken < 0) return;
    this.toNew[oldToken] = -1;
    this.toOld[newToken] = -1;
  }

  /**
   * Per old token the nearest one, itself included, that is linked in the main order: to its left (−1 where there is none) and
   * to its right (the number of tokens where there is none).
   */
  neighbours(): Neighbours {
    const { toNew, block, before } = this;
    const left = new Int32Array(before.count);
    const right = new Int32Array(before.count);
    let last = -1;
    for (let at = 0; at < before.count; at += 1) {
      if ((toNew[at] as number) >= 0 && block[at] === MAIN) last = at;
      left[at] = last;
    }
    last = before.count;
    for (let at = before.count - 1; at >= 0; at -= 1) {
      if ((toNew[at] as number) >= 0 && block[at] === MAIN) last = at;
      right[at] = last;
    }
    return { left, right };
  }

  /** The weight of one old token. */
  weightAt(oldToken: number): number {
    return this.weights[this.before.id[oldToken] as number] as number;
  }

  /** The weight of one new token. */
  newWeightAt(newToken: number): number {
    return this.weights[this.after.id[newToken] as number] as number;
  }

  /** Same shadow in both texts. */
  same(oldToken: number, newToken: number): boolean {
    return this.before.id[oldToken] === this.after.id[newToken];
  }
}
