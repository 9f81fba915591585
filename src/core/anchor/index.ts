/**
 * Anchoring: where passages marked in one text stand in a later one, or in a text of which only the quotes are known.
 * One global alignment maps every passage at once; docs/decisions/0004-anchoring.md has the method and its measures.
 */
import type { Selector } from '../annotation.ts';
import { PostilError } from '../failure.ts';
import { Alignment } from './alignment.ts';
import { alignInOrder } from './align.ts';
import { locate } from './locate.ts';
import { linkMoves } from './moves.ts';
import { Placer } from './place.ts';
import type { AnchoringOptions, Placement } from './placement.ts';
import { linkSentences } from './sentences.ts';
import { closeSentences } from './stops.ts';
import { dropStrangers } from './strays.ts';
import { tokenise } from './tokenise.ts';
import { Vocabulary } from './vocabulary.ts';
import { linkWholes } from './whole.ts';
import { words } from '../words/words.ts';

export { locate } from './locate.ts';
export type { AnchoringOptions, Placement } from './placement.ts';

/** Passages between two reports: some milliseconds. */
const STEP = 512;

/**
 * Places every passage of `oldText` in `newText`; one placement per selector, in the same order. A selector whose `exact`
 * is not what `oldText` has at its offsets is placed by its quote alone, as `locate` does.
 * Throws `PostilError` (`cancelled`) when `options.cancelled` says so; anything else is answered with a placement.
 */
export function reanchor(
  oldText: string,
  newText: string,
  selectors: readonly Selector[],
  options: AnchoringOptions = {},
): Placement[] {
  const valid = selectors.map((selector) => isOf(oldText, selector));
  const astray = selectors.filter((_, index) => !valid[index]);
  const placements: Placement[] = [];
  if (oldText === newText) {
    for (const { start, end } of selectors) placements.push({ state: 'anchored', start, end, confidence: 1 });
  } else {
    const placer = new Placer(align(oldText, newText, options));
    const orphan: Placement = { state: 'orphan', start: 0, end: 0, confidence: 0 };
    selectors.forEach((selector, index) => {
      if (index % STEP === 0) {
        proceed(options);
        options.onProgress?.(index, selectors.length);
      }
      placements.push(valid[index] ? placer.place(selector) : orphan);
    });
  }
  if (astray.length > 0) {
    const located = locate(newText, astray, options);
    let next = 0;
    valid.forEach((known, index) => {
      if (!known) placements[index] = located[next++] as Placement;
    });
  }
  options.onProgress?.(selectors.length, selectors.length);
  return placements;
}

function isOf(text: string, { start, end, exact }: Selector): boolean {
  return (
    start >= 0 &&
    start < end &&
    end <= text.length &&
    end - start === exact.length &&
    text.startsWith(exact, start)
  );
}

/** Every word of the old text that lives on in the new one, linked to its new place. */
export function align(oldText: string, newText: string, options: AnchoringOptions = {}): Alignment {
  const vocabulary = new Vocabulary();
  const before = tokenise(oldText, vocabulary);
  proceed(options);
  const after = tokenise(newText, vocabulary);
  proceed(options);
  const alignment = new Alignment(before, after, vocabulary);
  alignInOrder(alignment, () => proceed(options));
  proceed(options);
  linkMoves(alignment);
  linkWholes(alignment);
  proceed(options);
  linkSentences(alignment);
  closeSentences(alignment);
  dropStrangers(alignment);
  return alignment;
}

function proceed(options: AnchoringOptions): void {
  if (options.cancelled?.()) throw new PostilError('cancelled', words.review.stopped);
}
