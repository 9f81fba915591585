/**
 * Placing quotes in a text when the text they were made on is not known: exact with context, then approximate with a floor.
 * The text is cut into tokens and indexed once; a quote then costs what its rarest word's occurrences cost, never a scan.
 */
import type { Selector } from '../annotation.ts';
import { PostilError } from '../failure.ts';
import { approximate } from './approximate.ts';
import { snapDown, snapUp } from './graphemes.ts';
import { TextIndex } from './index-of-text.ts';
import { occurrences, type Occurrence } from './occurrences.ts';
import type { AnchoringOptions, Placement } from './placement.ts';

/** Shorter quotes are met by chance: they need their context. DESIGN §3. */
const SHORT_QUOTE = 16;
/** Share of the context's words that has to be there for a short quote, … */
const ENOUGH_CONTEXT = 0.5;
/** … and the lead in that share which makes one of several equal quotes the right one. */
const LEAD = 0.25;
/** A phrase of fewer letters may stand in two sentences of one author; where its context is known, some of it has to be there. */
const FAMILIAR_PHRASE = 48;
const SOME_CONTEXT = 0.2;
/** Quotes between two reports. */
const STEP = 64;

/**
 * Places every quote in `text`; one placement per selector, in the same order. `start` of a selector is only a hint for
 * equal candidates. Throws `PostilError` (`cancelled`) when `options.cancelled` says so.
 */
export function locate(
  text: string,
  selectors: readonly Selector[],
  options: AnchoringOptions = {},
): Placement[] {
  const index = new TextIndex(text);
  const placements = selectors.map((selector, number) => {
    if (number % STEP === 0) {
      if (options.cancelled?.())
        throw new PostilError('cancelled', 'Looking for the notes’ places was stopped. Nothing was changed.');
      options.onProgress?.(number, selectors.length);
    }
    return locateOne(index, selector);
  });
  options.onProgress?.(selectors.length, selectors.length);
  return placements;
}

function locateOne(index: TextIndex, selector: Selector): Placement {
  if (selector.exact.trim() === '') return { state: 'orphan', start: 0, end: 0, confidence: 0 };
  const found = occurrences(index, selector);
  const placement = found.length > 0 ? choose(found, selector) : approximate(index, selector);
  if (placement.state === 'orphan') return placement;
  const start = snapDown(index.tokens.text, placement.start);
  return { ...placement, start, end: Math.max(start, snapUp(index.tokens.text, placement.end)) };
}

/** The occurrence with the best context; certain only with a clear lead, or where there is no other and it is long enough. */
function choose(found: readonly Occurrence[], selector: Selector): Placement {
  const hint = selector.start;
  const ranked = [...found].sort(
    (a, b) =>
      b.context - a.context || Math.abs(a.start - hint) - Math.abs(b.start - hint) || a.start - b.start,
  );
  const best = ranked[0] as Occurrence;
  const { start, end } = best;
  const long = selector.exact.length >= SHORT_QUOTE;
  const known = selector.prefix.length + selector.suffix.length > 0;
  const next = ranked[1];
  if (!next) {
    const stray = selector.exact.length < FAMILIAR_PHRASE && known && best.context < SOME_CONTEXT;
    if (long && !stray) return { state: 'anchored', start, end, confidence: 0.9 + 0.1 * best.context };
    if (best.context >= ENOUGH_CONTEXT)
      return { state: 'anchored', start, end, confidence: 0.5 + 0.5 * best.context };
    return { state: 'uncertain', start, end, confidence: 0.3 + 0.3 * best.context };
  }
  const lead = best.context - next.context;
  if (lead >= LEAD && best.context >= ENOUGH_CONTEXT)
    return { state: 'anchored', start, end, confidence: Math.min(1, 0.6 + lead) };
  // Equal words in equal surroundings, exactly where the annotation says: a text that did not change.
  if (best.context === 1 && start === hint) return { state: 'anchored', start, end, confidence: 0.8 };
  return { state: 'uncertain', start, end, confidence: 0.2 + 0.2 * best.context };
}
