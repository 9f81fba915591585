/**
 * The peer: quote matching as the Hypothesis client does it, in our own words. All exact occurrences, or else approximate
 * ones with at most min(256, length / 2) errors; each is scored by quote 50, prefix 20, suffix 20, position 2; best wins.
 * Source of the method and its weights: hypothesis/client, `src/annotator/anchoring/match-quote.ts` (BSD-2-Clause).
 */
import search from 'approx-string-match';
import type { Selector } from '../../src/core/annotation.ts';

/** What the tables call it. */
export const HYPOTHESIS = 'Hypothesis’ method';

interface Found {
  start: number;
  end: number;
  errors: number;
}

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/** The best place of the quote in `text`, or `null` where none has few enough errors. It has no notion of doubt. */
export function matchQuote(text: string, selector: Selector): Found | null {
  const { exact, prefix, suffix, start: hint } = selector;
  if (exact === '') return null;
  let best: Found | null = null;
  let bestScore = -1;
  for (const found of occurrences(text, exact, Math.min(MOST_ERRORS, exact.length / 2))) {
    const before = text.slice(Math.max(0, found.start - prefix.length), found.start);
    const after = text.slice(found.end, found.end + suffix.length);
    const score =
      WEIGHTS.quote * (1 - found.errors / exact.length) +
      WEIGHTS.prefix * (prefix === '' ? 1 : likeness(before, prefix)) +
      WEIGHTS.suffix * (suffix === '' ? 1 : likeness(after, suffix)) +
      WEIGHTS.position * (1 - Math.abs(found.start - hint) / text.length);
    if (score > bestScore) {
      best = found;
      bestScore = score;
    }
  }
  return best;
}

function occurrences(text: string, pattern: string, mostErrors: number): Found[] {
  const exact: Found[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, mostErrors);
}

function likeness(text: string, pattern: string): number {
  if (text === '') return 0;
  const [best] = occurrences(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}
