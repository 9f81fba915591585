/**
 * A quote that stands nowhere word for word: its rarer words vote for windows of the text, and the quote with its context is
 * aligned with the best few. What lives on below the floor is no find.
 */
import type { Selector } from '../annotation.ts';
import { Alignment, MAIN } from './alignment.ts';
import { alignGap } from './gap.ts';
import type { TextIndex } from './index-of-text.ts';
import { Placer } from './place.ts';
import type { Placement } from './placement.ts';
import type { Tokens } from './tokenise.ts';

/** Words that stand in more places than this vote for nothing. */
const MOST_PLACES = 200;
/** Votes are collected in windows of this many tokens, each vote for two of them, so that no place lies on a border. */
const WINDOW = 32;
/** So many windows are compared in full. */
const COMPARED = 3;
/** Below this confidence it is chance; from the second on it is shown as certain, if the next best stays behind by the third. */
const FLOOR = 0.35;
const CERTAIN = 0.7;
const LEAD = 0.15;
/** Longer quotes are compared by their first so many tokens: the programme is quadratic. */
const LONGEST = 1000;

const NOWHERE: Placement = { state: 'orphan', start: 0, end: 0, confidence: 0 };

export function approximate(index: TextIndex, selector: Selector): Placement {
  const whole = index.tokensOf(selector.prefix + selector.exact + selector.suffix);
  if (whole.count === 0 || whole.count > LONGEST) return NOWHERE;
  const quote = index.tokensOf(selector.exact);
  const lead = index.tokensOf(selector.prefix).count;
  const candidates = bestWindows(index, quote, lead)
    .map((first) => compare(index, selector, whole, first))
    .filter((placement) => placement.state !== 'orphan')
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start);
  const best = candidates[0];
  if (!best || best.confidence < FLOOR) return NOWHERE;
  const rival = candidates.find((other) => other.start >= best.end || other.end <= best.start);
  const certain = best.confidence >= CERTAIN && (!rival || best.confidence - rival.confidence >= LEAD);
  return { ...best, state: certain ? 'changed' : 'uncertain', confidence: best.confidence * 0.95 };
}

/** The places in the text, as token numbers where the quote's context would begin, that most of its weight votes for. */
function bestWindows(index: TextIndex, quote: Tokens, lead: number): number[] {
  const votes = new Map<number, number>();
  const { weights } = index;
  for (let at = 0; at < quote.count; at += 1) {
    const id = quote.id[at] as number;
    const places = index.placesOf(id);
    if (places.length === 0 || places.length > MOST_PLACES) continue;
    const weight = weights[id] as number;
    for (const place of places) {
      const window = Math.floor((place - at) / WINDOW);
      const other = (place - at) % WINDOW < WINDOW / 2 ? window - 1 : window + 1;
      votes.set(window, (votes.get(window) ?? 0) + weight);
      votes.set(other, (votes.get(other) ?? 0) + weight);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COMPARED)
    .map(([window]) => Math.max(0, window * WINDOW - lead));
}

/** Aligns quote and context with the text from token `first` on, with a window's slack on both sides. */
function compare(index: TextIndex, selector: Selector, whole: Tokens, first: number): Placement {
  const { tokens } = index;
  const from = Math.max(0, first - WINDOW);
  const to = Math.min(tokens.count, first + whole.count + (whole.count >> 1) + 2 * WINDOW);
  const part: Tokens = {
    text: tokens.text,
    count: to - from,
    start: tokens.start.subarray(from, to),
    end: tokens.end.subarray(from, to),
    id: tokens.id.subarray(from, to),
    border: tokens.border.subarray(from, to + 1),
  };
  const alignment = new Alignment(whole, part, index.vocabulary, index.weights);
  alignGap(alignment, 0, whole.count, 0, part.count, (oldToken, newToken) =>
    alignment.link(oldToken, newToken, MAIN),
  );
  const start = selector.prefix.length;
  return new Placer(alignment).place({ ...selector, start, end: start + selector.exact.length });
}
