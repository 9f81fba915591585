/**
 * Where exactly the words of a quote stand in an indexed text, and how much of its context stands around them. What is
 * repeated throughout a text is not compared with everything: a quote costs what it is long and a fixed budget, whatever the text.
 */
import type { Selector } from '../annotation.ts';
import type { Context, ContextWord } from './context.ts';
import type { TextIndex } from './index-of-text.ts';
import { firstEndingAfter, firstStartingFrom } from './offsets.ts';
import type { Tokens } from './tokenise.ts';

export interface Occurrence {
  start: number;
  end: number;
  /** Share of the words of prefix and suffix that stand beside it, 0 to 1; 0 where there is no context to compare. */
  context: number;
}

export interface Occurrences {
  found: Occurrence[];
  /** The most context that a place has which was not looked at; `null` where all that matter were. */
  unseen: number | null;
}

/**
 * What may be spent on the places around the recorded one, and as much again on those beside the context's rarest words: some
 * 20 µs each. It is 3,000 places of the quote's rarest word where the rest of the quote does not stand, 200 where it does.
 */
const BUDGET = 12_000;
/** The price of going to a place; each word compared there costs 1 more, … */
const PLACE = 4;
/** … and comparing its context so much. */
const COMPARISON = 48;

/** So few places are within the budget whatever the quote: the context has not to be known beforehand. */
const FEW = 3;

/** The places of the quote's words, whatever the white space and typography, the nearest to the recorded one first. */
export function occurrences(index: TextIndex, selector: Selector, context: Context): Occurrences {
  const quote = index.tokensOf(selector.exact);
  return quote.count === 0
    ? { found: [], unseen: null }
    : new Search(index, selector.exact, quote, context).run(selector.start);
}

class Search {
  private readonly index: TextIndex;
  private readonly exact: string;
  private readonly quote: Tokens;
  private readonly context: Context;
  /** The rarest word of the quote, counted from its first, and where that stands. */
  private readonly pivot: number;
  private readonly places: Int32Array;
  private readonly found = new Map<number, Occurrence>();
  private budget: number;
  /** No occurrence has more context than this, and so many have as much. */
  private most = 1;
  private best = 0;

  constructor(index: TextIndex, exact: string, quote: Tokens, context: Context) {
    this.index = index;
    this.exact = exact;
    this.quote = quote;
    this.context = context;
    this.pivot = rarest(index, quote);
    this.places = index.placesOf(quote.id[this.pivot] as number);
    this.budget = BUDGET + 4 * quote.count;
  }

  run(hint: number): Occurrences {
    if (this.places.length === 0) return { found: [], unseen: null };
    const words = this.places.length <= FEW ? [] : this.context.words();
    let known = 0;
    for (const { places, times } of words) if (places.length === 0) known += times;
    if (words.length > 0) this.most = this.context.without(known);
    if (this.lookAround(hint)) return this.all(null);
    this.budget = BUDGET + 4 * this.quote.count;
    for (const word of words) {
      if (word.places.length === 0) continue;
      if (!this.lookBeside(word)) break;
      known += word.times;
    }
    return this.all(this.context.without(known));
  }

  private all(unseen: number | null): Occurrences {
    return { found: [...this.found.values()], unseen };
  }

  /** From the recorded place outwards. Whether no other place matters any more. */
  private lookAround(hint: number): boolean {
    const { places, pivot } = this;
    const { start, end } = this.index.tokens;
    let right = firstStartingFrom(places, firstEndingAfter(end, hint) + pivot);
    let left = right - 1;
    const distance = (at: number): number => {
      const first = (places[at] as number) - pivot;
      return first < 0 ? hint : Math.abs((start[first] as number) - hint);
    };
    while (left >= 0 || right < places.length) {
      if (this.budget <= 0) return false;
      const isRight = left < 0 || (right < places.length && distance(right) < distance(left));
      this.look((places[isRight ? right++ : left--] as number) - pivot);
      // Two are as good as any can be: none is certain but by its place, and the nearer one came first.
      if (this.best === 2) return true;
    }
    return true;
  }

  /** Everywhere beside a word of the context; whether the budget was enough for it. */
  private lookBeside({ side, reach, places: near }: ContextWord): boolean {
    const { places, pivot, quote } = this;
    if (near.length * PLACE > this.budget) return false;
    for (const place of near) {
      this.budget -= PLACE;
      const from = side < 0 ? place + 1 : place - reach - quote.count + 1;
      const to = side < 0 ? place + reach : place - quote.count;
      for (let at = firstStartingFrom(places, from + pivot); at < places.length; at += 1) {
        const first = (places[at] as number) - pivot;
        if (first > to) break;
        if (this.budget <= 0) return false;
        this.look(first);
      }
    }
    return true;
  }

  private look(first: number): void {
    const { quote, index } = this;
    const { tokens } = index;
    this.budget -= PLACE;
    if (first < 0 || first + quote.count > tokens.count) return;
    let same = 0;
    while (same < quote.count && tokens.id[first + same] === quote.id[same]) same += 1;
    this.budget -= same;
    if (same < quote.count || this.found.has(first)) return;
    this.budget -= COMPARISON;
    const last = first + quote.count - 1;
    const context = this.context.beside(first, last);
    if (context >= this.most) this.best += 1;
    this.found.set(first, { ...edges(this.exact, quote, tokens, first, last), context });
  }
}

function rarest(index: TextIndex, quote: Tokens): number {
  let best = 0;
  let fewest = Infinity;
  for (let at = 0; at < quote.count; at += 1) {
    const { length } = index.placesOf(quote.id[at] as number);
    if (length >= fewest) continue;
    fewest = length;
    best = at;
  }
  return best;
}

/** The occurrence's ends, with the quote's own outer white space where the text has the same. */
function edges(
  exact: string,
  quote: Tokens,
  { text, start, end }: Tokens,
  first: number,
  last: number,
): { start: number; end: number } {
  const lead = exact.slice(0, quote.start[0]);
  const trail = exact.slice(quote.end[quote.count - 1]);
  const from = start[first] as number;
  const to = end[last] as number;
  return {
    start:
      lead !== '' && from >= lead.length && text.startsWith(lead, from - lead.length)
        ? from - lead.length
        : from,
    end: trail !== '' && text.startsWith(trail, to) ? to + trail.length : to,
  };
}
