/** Where exactly the words of a quote stand in an indexed text, and how much of its context stands around them. */
import type { Selector } from '../annotation.ts';
import type { TextIndex } from './index-of-text.ts';
import type { Tokens } from './tokenise.ts';

export interface Occurrence {
  start: number;
  end: number;
  /** Share of the words of prefix and suffix that stand beside it, 0 to 1; 0 where there is no context to compare. */
  context: number;
}

/** A quote that stands in more places than this is compared in the first so many: it is hopeless or a repeated character. */
const MOST = 2000;
/** Words of context compared on each side: what 64 code units hold, about. */
const CONTEXT_TOKENS = 12;

/** All places of the quote's words, whatever the white space and typography; literal ones where it begins or ends in a word. */
export function occurrences(index: TextIndex, selector: Selector): Occurrence[] {
  const quote = index.tokensOf(selector.exact);
  const prefix = index.tokensOf(selector.prefix);
  const suffix = index.tokensOf(selector.suffix);
  const found: Occurrence[] = [];
  if (quote.count > 0) {
    const pivot = rarest(index, quote);
    for (const place of index.placesOf(quote.id[pivot] as number)) {
      const first = place - pivot;
      if (!standsAt(index.tokens, quote, first)) continue;
      const last = first + quote.count - 1;
      const context = contextAt(index.tokens, prefix, suffix, first, last);
      found.push({ ...edges(index.tokens.text, selector.exact, quote, index.tokens, first, last), context });
      if (found.length >= MOST) break;
    }
  }
  return found.length > 0 ? found : literal(index, selector, prefix, suffix);
}

function rarest(index: TextIndex, quote: Tokens): number {
  let best = 0;
  for (let at = 1; at < quote.count; at += 1) {
    if (index.placesOf(quote.id[at] as number).length < index.placesOf(quote.id[best] as number).length)
      best = at;
  }
  return best;
}

function standsAt(tokens: Tokens, quote: Tokens, first: number): boolean {
  if (first < 0 || first + quote.count > tokens.count) return false;
  for (let at = 0; at < quote.count; at += 1) if (tokens.id[first + at] !== quote.id[at]) return false;
  return true;
}

/** The occurrence's ends, with the quote's own outer white space where the text has the same. */
function edges(
  text: string,
  exact: string,
  quote: Tokens,
  tokens: Tokens,
  first: number,
  last: number,
): { start: number; end: number } {
  // prettier-ignore
  const lead = exact.slice(0, quote.start[0]);
  const trail = exact.slice(quote.end[quote.count - 1]);
  const from = tokens.start[first] as number;
  const to = tokens.end[last] as number;
  return {
    start:
      lead !== '' && from >= lead.length && text.startsWith(lead, from - lead.length)
        ? from - lead.length
        : from,
    end: trail !== '' && text.startsWith(trail, to) ? to + trail.length : to,
  };
}

/** Words of the context beside the occurrence, one missing or added word forgiven on the way. */
function contextAt(tokens: Tokens, prefix: Tokens, suffix: Tokens, first: number, last: number): number {
  const left = Math.min(prefix.count, CONTEXT_TOKENS);
  const right = Math.min(suffix.count, CONTEXT_TOKENS);
  if (left + right === 0) return 0;
  // The outermost word of a context cut at 64 code units may be half a word: it is not asked for.
  const asked = Math.max(1, left - 1) * Math.sign(left) + Math.max(1, right - 1) * Math.sign(right);
  const there =
    matched(tokens, first, prefix, prefix.count, -1, left) + matched(tokens, last, suffix, -1, 1, right);
  return Math.min(1, there / asked);
}

function matched(
  tokens: Tokens,
  at: number,
  context: Tokens,
  from: number,
  side: -1 | 1,
  most: number,
): number {
  let there = 0;
  let place = at;
  for (let step = 1; step <= most; step += 1) {
    const id = context.id[from + side * step];
    if (tokens.id[place + side] === id) place += side;
    else if (tokens.id[place + 2 * side] === id) place += 2 * side;
    else continue;
    there += 1;
  }
  return there;
}

function literal(index: TextIndex, selector: Selector, prefix: Tokens, suffix: Tokens): Occurrence[] {
  const { text } = index.tokens;
  const { exact } = selector;
  const found: Occurrence[] = [];
  for (let at = text.indexOf(exact); at >= 0 && found.length < MOST; at = text.indexOf(exact, at + 1)) {
    const first = tokenAt(index.tokens, at);
    const last = tokenAt(index.tokens, at + exact.length - 1);
    found.push({
      start: at,
      end: at + exact.length,
      context: contextAt(index.tokens, prefix, suffix, first, last),
    });
  }
  return found;
}

/** The token that holds `offset`, or the next one. */
function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens.end[middle] as number) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
