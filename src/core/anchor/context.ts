/** The words that stood before and behind a quote: how many of them stand beside a place, and which of them lead to it. */
import type { TextIndex } from './index-of-text.ts';
import type { Tokens } from './tokenise.ts';

/** Words of context compared on each side: what 64 code units hold, about. */
const CONTEXT_TOKENS = 12;

/** A word of the context, as often as it stands on one side of the quote. */
export interface ContextWord {
  /** −1 before the quote, 1 behind it. */
  side: -1 | 1;
  /** It can be met so many tokens beside the quote, 1 and up. */
  reach: number;
  /** How often it is asked for. */
  times: number;
  /** Where it stands in the text, as token numbers, rising. */
  places: Int32Array;
}

export class Context {
  private readonly index: TextIndex;
  private readonly prefix: Tokens;
  private readonly suffix: Tokens;
  private readonly left: number;
  private readonly right: number;
  /** The outermost word of a context cut at 64 code units may be half a word: it is not asked for. */
  private readonly asked: number;

  constructor(index: TextIndex, { prefix, suffix }: { prefix: string; suffix: string }) {
    this.index = index;
    this.prefix = index.tokensOf(prefix);
    this.suffix = index.tokensOf(suffix);
    this.left = Math.min(this.prefix.count, CONTEXT_TOKENS);
    this.right = Math.min(this.suffix.count, CONTEXT_TOKENS);
    this.asked =
      Math.max(1, this.left - 1) * Math.sign(this.left) + Math.max(1, this.right - 1) * Math.sign(this.right);
  }

  /** Share of its words beside the tokens `first` to `last`, 0 to 1, one missing or added word forgiven on the way. */
  beside(first: number, last: number): number {
    if (this.asked === 0) return 0;
    const before = this.matched(first, this.prefix, this.prefix.count, -1, this.left);
    const behind = this.matched(last, this.suffix, -1, 1, this.right);
    return Math.min(1, (before + behind) / this.asked);
  }

  /** The most that `beside` can say of a place where `missing` of the words asked for cannot be met. */
  without(missing: number): number {
    return this.asked === 0 ? 0 : Math.min(1, (this.left + this.right - missing) / this.asked);
  }

  /** All words that are compared, each once a side, the rarest in the text first. */
  words(): ContextWord[] {
    const words = new Map<number, ContextWord>();
    const add = (id: number, side: -1 | 1, step: number): void => {
      const key = side * (id + 1);
      const times = (words.get(key)?.times ?? 0) + 1;
      // Each step of `matched` goes one token on, or two.
      words.set(key, { side, reach: 2 * step, times, places: this.index.placesOf(id) });
    };
    for (let step = 1; step <= this.left; step += 1)
      add(this.prefix.id[this.prefix.count - step] as number, -1, step);
    for (let step = 1; step <= this.right; step += 1) add(this.suffix.id[step - 1] as number, 1, step);
    return [...words.values()].sort((a, b) => a.places.length - b.places.length);
  }

  private matched(at: number, context: Tokens, from: number, side: -1 | 1, most: number): number {
    const { id } = this.index.tokens;
    let there = 0;
    let place = at;
    for (let step = 1; step <= most; step += 1) {
      const word = context.id[from + side * step];
      if (id[place + side] === word) place += side;
      else if (id[place + 2 * side] === word) place += 2 * side;
      else continue;
      there += 1;
    }
    return there;
  }
}
