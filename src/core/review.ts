import { byPosition, CONTEXT_LENGTH, type Anchor, type Annotation } from './annotation.ts';
import { homeOf, shownIn, type View, type Views } from './views.ts';
import { words } from './words/words.ts';

/**
 * Which annotations need the reader after their article's text has changed, and in what words they are put. Those are
 * places in doubt and passages that are not found. An edited passage (`changed`) needs nobody: the engine calls it that only
 * where it is as sure of the place as of one it draws as certain, and the margin says of each that it was edited. Whoever
 * wants to see what became of the words finds these in a group of their own.
 */

export interface Case {
  annotation: Annotation;
  /** The proposed place; of an orphan `start` and `end` are equal and tell where it would have been. */
  place: Omit<Anchor, 'revision'>;
  /** The view in whose text that is: the one asked for, unless the place is only in the other. */
  view: View;
}

/** Never placed in these texts: nothing is known but its quote. */
const NOWHERE: Case['place'] = Object.freeze({ state: 'orphan', start: 0, end: 0, confidence: 0 });

/** Those that need the reader; and those whose passage was edited, which are shown to whoever wants to look at them. */
export type Group = 'needs' | 'edited';

/** The annotations (not in the trash) of a group in the article with these texts, in the reading order of `view`. */
export function casesOf(
  annotations: Iterable<Annotation>,
  views: Views,
  view: View = 'clean',
  group: Group = 'needs',
): Case[] {
  const cases: { found: Case; start: number; end: number; created: string; id: string }[] = [];
  for (const annotation of annotations) {
    if (annotation.deleted !== null) continue;
    const { elsewhere, ...shown } = shownIn(annotation, views, view);
    const place = elsewhere === null ? shown : (homeOf(annotation, views)?.place ?? NOWHERE);
    if (!(group === 'needs' ? needsReader(place) : isEdited(place))) continue;
    const { start, end } = shown;
    const { created, id } = annotation;
    cases.push({ found: { annotation, place, view: elsewhere ?? view }, start, end, created, id });
  }
  return cases.sort(byPosition).map(({ found }) => found);
}

function needsReader({ state, reviewed }: Case['place']): boolean {
  return (state === 'uncertain' || state === 'orphan') && reviewed !== true;
}

/** Whether the words of the passage are others than were marked, and the reader has not looked at them yet. */
function isEdited({ state, reviewed }: Case['place']): boolean {
  return state === 'changed' && reviewed !== true;
}

/** How an article's annotations have come through to another text. */
export interface Outcome {
  kept: number;
  moved: number;
  /** In their place, with other words. */
  edited: number;
  needs: number;
}

/** Counts the annotations (not in the trash) as they stand in the article's texts. */
export function outcomeOf(annotations: Iterable<Annotation>, views: Views): Outcome {
  const outcome: Outcome = { kept: 0, moved: 0, edited: 0, needs: 0 };
  for (const annotation of annotations) {
    if (annotation.deleted !== null) continue;
    const place = homeOf(annotation, views)?.place ?? NOWHERE;
    if (needsReader(place)) outcome.needs += 1;
    else if (place.state === 'moved') outcome.moved += 1;
    else if (place.state === 'changed') outcome.edited += 1;
    else outcome.kept += 1;
  }
  return outcome;
}

/** “12 kept, 2 moved, 1 edited, 1 needs you”. */
export function outcomeWords(outcome: Outcome): string {
  return words.review.outcome(outcome);
}

/**
 * From here on a place is more likely right than wrong; below the second bar little more than the neighbourhood agrees. The
 * engine's doubts begin at 0.5 and end at 0.1 (src/core/anchor/place.ts).
 */
const LIKELY = 0.4;
const FAINT = 0.2;

/** What the reader is told about a proposed place. */
export function caseWords({ state, confidence }: Case['place']): string {
  const { places } = words.review;
  if (state === 'orphan') return places.orphan;
  if (state === 'changed') return places.edited;
  if (confidence >= LIKELY) return places.likely;
  return confidence >= FAINT ? places.possible : places.faint;
}

export interface Surroundings {
  before: string;
  passage: string;
  after: string;
}

/** `text[start, end)` with as much around it as an annotation keeps, cut where a word begins or ends. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  return {
    before: fromWord(text.slice(Math.max(0, start - CONTEXT_LENGTH), start), start > CONTEXT_LENGTH),
    passage: text.slice(start, end),
    after: toWord(text.slice(end, end + CONTEXT_LENGTH), end + CONTEXT_LENGTH < text.length),
  };
}

/** A passage as it was marked, in what is kept of its surroundings. */
export function marked({ prefix, exact, suffix }: Annotation): Surroundings {
  return {
    before: fromWord(prefix, prefix.length >= CONTEXT_LENGTH),
    passage: exact,
    after: toWord(suffix, suffix.length >= CONTEXT_LENGTH),
  };
}

/** Without the end of a word at its beginning; where no word ends soon, the writing may have no spaces and stays whole. */
function fromWord(text: string, cut: boolean): string {
  return cut ? text.replace(/^\S{0,20}\s/u, '') : text;
}

function toWord(text: string, cut: boolean): string {
  return cut ? text.replace(/\s\S{0,20}$/u, '') : text;
}
