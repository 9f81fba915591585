import { isOnWhole } from '../../core/annotation.ts';
import { firstWords } from '../notes/first-words.ts';
import { plainWords } from '../notes/plain-words.ts';
import type { Placed } from './placed.ts';
import type { Annotation } from '../../core/annotation.ts';
import { markName } from '../../core/colour-names.ts';
import type { Span } from '../../core/reading/segments.ts';
import type { Settings } from '../../core/settings.ts';
import { words } from '../../core/words/words.ts';

/** Longer than this, what was taken in or left out is not read out whole: its two ends say where it is. */
const LONG = 160;

/** A highlight as it is read out: *claim underline: the words. Note: what was written*. */
export function spokenMark(settings: Settings, { colour, style, exact, note }: Annotation): string {
  const { mark, noted } = words.reader.marks.spoken;
  const name = markName(settings, colour, style);
  return note.trim() === '' ? mark(name, exact) : noted(name, exact, plainWords(note));
}

/**
 * What to say when `before` became `after`: the words taken in or left out, as screen readers do while selecting, not the
 * whole passage again.
 */
export function spokenChange(text: string, before: Span, after: Span): string {
  const slice = (start: number, end: number): string => shortened(text.slice(start, end).trim());
  const grown = [slice(after.start, before.start), slice(before.end, after.end)].filter(Boolean);
  const lost = [slice(before.start, after.start), slice(after.end, before.end)].filter(Boolean);
  const { taken, left, both, noFurther } = words.reader.marks.spoken;
  const told = [...grown.map(taken), ...lost.map(left)];
  return told.length === 0 ? noFurther : both(told);
}

function shortened(passage: string): string {
  if (passage.length <= LONG) return passage;
  return `${passage.slice(0, LONG / 2).trimEnd()} … ${passage.slice(-LONG / 2).trimStart()}`;
}

/** As many letters of a passage as tell which one it was. */
const QUOTED = 32;

/** What was deleted, and that a note went with it. */
export function deletionWords(placed: Placed | undefined): string {
  const { deleted } = words.reader.marks;
  if (placed === undefined) return deleted.highlight;
  const { annotation } = placed;
  if (isOnWhole(annotation)) return deleted.note;
  const quote = firstWords(annotation.exact, QUOTED);
  return annotation.note.trim() === '' ? deleted.quoted(quote) : deleted.noted(quote);
}
