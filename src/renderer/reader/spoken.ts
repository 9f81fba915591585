import { isOnWhole } from '../../core/annotation.ts';
import { firstWords } from '../notes/first-words.ts';
import { plainWords } from '../notes/plain-words.ts';
import type { Placed } from './placed.ts';
import type { Annotation } from '../../core/annotation.ts';
import { markName } from '../../core/colour-names.ts';
import type { Span } from '../../core/reading/segments.ts';
import type { Settings } from '../../core/settings.ts';

/** Longer than this, what was taken in or left out is not read out whole: its two ends say where it is. */
const LONG = 160;

/** A highlight as it is read out: *claim underline: the words. Note: what was written*. */
export function spokenMark(settings: Settings, { colour, style, exact, note }: Annotation): string {
  const words = `${markName(settings, colour, style)}: ${exact}`;
  return note.trim() === '' ? words : `${words}. Note: ${plainWords(note)}`;
}

/**
 * What to say when `before` became `after`: the words taken in or left out, as screen readers do while selecting, not the
 * whole passage again.
 */
export function spokenChange(text: string, before: Span, after: Span): string {
  const slice = (start: number, end: number): string => shortened(text.slice(start, end).trim());
  const grown = [slice(after.start, before.start), slice(before.end, after.end)].filter(Boolean);
  const lost = [slice(before.start, after.start), slice(after.end, before.end)].filter(Boolean);
  const words = [...grown.map((piece) => `${piece}, taken in`), ...lost.map((piece) => `${piece}, left out`)];
  return words.length === 0 ? 'No further' : words.join('; ');
}

function shortened(words: string): string {
  if (words.length <= LONG) return words;
  return `${words.slice(0, LONG / 2).trimEnd()} … ${words.slice(-LONG / 2).trimStart()}`;
}

/** As many letters of a passage as tell which one it was. */
const QUOTED = 32;

/** What was deleted, and that a note went with it. */
export function deletionWords(placed: Placed | undefined): string {
  if (placed === undefined) return 'Highlight deleted.';
  const { annotation } = placed;
  if (isOnWhole(annotation)) return 'Note deleted.';
  const note = annotation.note.trim() === '' ? '' : ' with its note';
  return `Highlight deleted${note}: “${firstWords(annotation.exact, QUOTED)}”`;
}
