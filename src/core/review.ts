import { byPosition, CONTEXT_LENGTH, placeIn, type Anchor, type Annotation } from './annotation.ts';

/**
 * Which annotations need the reader after their article's text has changed, and in what words they are put. Listed are
 * places in doubt and passages that are not found. An edited passage (`changed`) is not: the engine calls it that only where
 * it is as sure of the place as of one it draws as certain, and the margin says of each that it was edited.
 */

export interface Case {
  annotation: Annotation;
  /** The proposed place in the text on screen; of an orphan `start` and `end` are equal and tell where it would have been. */
  place: Omit<Anchor, 'revision'>;
}

/** Never placed in this text: nothing is known but its quote. */
const NOWHERE: Case['place'] = Object.freeze({ state: 'orphan', start: 0, end: 0, confidence: 0 });

/** The annotations (not in the trash) that need the reader in the text with hash `revision`, in reading order. */
export function casesOf(annotations: Iterable<Annotation>, revision: string): Case[] {
  const cases: Case[] = [];
  for (const annotation of annotations) {
    if (annotation.deleted !== null) continue;
    const place = placeIn(annotation, revision) ?? NOWHERE;
    if (needsReader(place)) cases.push({ annotation, place });
  }
  return cases.sort((a, b) => byPosition(key(a), key(b)));
}

function needsReader({ state, reviewed }: Case['place']): boolean {
  return (state === 'uncertain' || state === 'orphan') && reviewed !== true;
}

function key({ annotation: { created, id }, place: { start, end } }: Case) {
  return { start, end, created, id };
}

/** How an article's annotations have come through to another text. */
export interface Outcome {
  kept: number;
  moved: number;
  needs: number;
}

/** Counts the annotations (not in the trash) as they stand in the text with hash `revision`. */
export function outcomeOf(annotations: Iterable<Annotation>, revision: string): Outcome {
  const outcome: Outcome = { kept: 0, moved: 0, needs: 0 };
  for (const annotation of annotations) {
    if (annotation.deleted !== null) continue;
    const place = placeIn(annotation, revision) ?? NOWHERE;
    if (needsReader(place)) outcome.needs += 1;
    else if (place.state === 'moved' || place.state === 'changed') outcome.moved += 1;
    else outcome.kept += 1;
  }
  return outcome;
}

/** “12 kept, 2 moved, 1 needs you”. What is none is left out, but for what is kept. */
export function outcomeWords({ kept, moved, needs }: Outcome): string {
  const parts = [`${kept} kept`];
  if (moved > 0) parts.push(`${moved} moved`);
  if (needs > 0) parts.push(needWords(needs));
  return parts.join(', ');
}

/** “1 needs you”, “3 need you”. */
export function needWords(count: number): string {
  return count === 1 ? '1 needs you' : `${count} need you`;
}

/**
 * From here on a place is more likely right than wrong; below the second bar little more than the neighbourhood agrees. The
 * engine's doubts begin at 0.5 and end at 0.1 (src/core/anchor/place.ts).
 */
const LIKELY = 0.4;
const FAINT = 0.2;

/** What the reader is told about a proposed place. */
export function caseWords({ state, confidence }: Case['place']): string {
  if (state === 'orphan') return 'These words are not in the text any more.';
  if (confidence >= LIKELY) return 'This is probably the place, but it is not certain.';
  return confidence >= FAINT ? 'This may be the place.' : 'This is a guess: little of the passage is left.';
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
