/**
 * Placing quotes in a text when the text they were made on is not known: exact with context, then letter by letter, then
 * approximate with a floor. The text is cut into tokens and indexed once; a quote then costs what it is long, never a scan.
 */
import type { Selector } from '../annotation.ts';
import { PostilError } from '../failure.ts';
import { approximate } from './approximate.ts';
import { Context } from './context.ts';
import { snapDown, snapUp } from './graphemes.ts';
import { TextIndex } from './index-of-text.ts';
import { insideWords } from './inside-words.ts';
import { letterPlaces } from './letters.ts';
import { occurrences, type Occurrence } from './occurrences.ts';
import type { AnchoringOptions, Placement } from './placement.ts';
import { words } from '../words/words.ts';

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

const NOWHERE: Placement = { state: 'orphan', start: 0, end: 0, confidence: 0 };

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
  const placements: Placement[] = Array.from(selectors, () => ({ ...NOWHERE }));
  let done = 0;
  const proceed = (): void => {
    if (options.cancelled?.()) throw new PostilError('cancelled', words.review.stopped);
    options.onProgress?.(done, selectors.length);
  };
  const place = (number: number, placement: Placement): void => {
    placements[number] = tidied(text, placement);
    done += 1;
  };
  const missing: { number: number; selector: Selector; context: Context; unseen: number | null }[] = [];
  selectors.forEach((selector, number) => {
    if (number % STEP === 0) proceed();
    if (selector.exact.trim() === '') return place(number, NOWHERE);
    const context = new Context(index, selector);
    const { found, unseen } = occurrences(index, selector, context);
    if (found.length > 0) place(number, choose(found, unseen, selector));
    else missing.push({ number, selector, context, unseen });
  });
  const letters = letterPlaces(text, missing.map(({ selector }) => selector.exact)); // prettier-ignore
  missing.forEach(({ number, selector, context, unseen }, at) => {
    if (at % STEP === 0) proceed();
    const inside = insideWords(index, selector, context, letters.get(selector.exact));
    if (inside.found.length > 0)
      return place(number, choose(inside.found, most(unseen, inside.unseen), selector));
    const placement = approximate(index, selector);
    // Its own words may stand where nobody looked.
    const isOpen = most(unseen, inside.unseen) !== null && placement.state === 'changed';
    place(number, isOpen ? { ...placement, state: 'uncertain' } : placement);
  });
  options.onProgress?.(selectors.length, selectors.length);
  return placements;
}

function tidied(text: string, placement: Placement): Placement {
  if (placement.state === 'orphan') return placement;
  const start = snapDown(text, placement.start);
  return { ...placement, start, end: Math.max(start, snapUp(text, placement.end)) };
}

/** The larger of two bounds, `null` being none. */
function most(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/**
 * The occurrence with the best context; certain only with a clear lead over the next and over what was not looked at, or
 * where there is no other and it is long enough.
 */
function choose(found: readonly Occurrence[], unseen: number | null, selector: Selector): Placement {
  const hint = selector.start;
  const ranked = [...found].sort(
    (a, b) =>
      b.context - a.context || Math.abs(a.start - hint) - Math.abs(b.start - hint) || a.start - b.start,
  );
  const best = ranked[0] as Occurrence;
  const { start, end } = best;
  const long = selector.exact.length >= SHORT_QUOTE;
  const known = selector.prefix.length + selector.suffix.length > 0;
  const next = most(ranked[1]?.context ?? null, unseen);
  if (next === null) {
    const stray = selector.exact.length < FAMILIAR_PHRASE && known && best.context < SOME_CONTEXT;
    if (long && !stray) return { state: 'anchored', start, end, confidence: 0.9 + 0.1 * best.context };
    if (best.context >= ENOUGH_CONTEXT)
      return { state: 'anchored', start, end, confidence: 0.5 + 0.5 * best.context };
    return { state: 'uncertain', start, end, confidence: 0.3 + 0.3 * best.context };
  }
  const lead = best.context - next;
  if (lead >= LEAD && best.context >= ENOUGH_CONTEXT)
    return { state: 'anchored', start, end, confidence: Math.min(1, 0.6 + lead) };
  // Equal words in equal surroundings, exactly where the annotation says: a text that did not change.
  if (best.context === 1 && start === hint) return { state: 'anchored', start, end, confidence: 0.8 };
  return { state: 'uncertain', start, end, confidence: 0.2 + 0.2 * best.context };
}
