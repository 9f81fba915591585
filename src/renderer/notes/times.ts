import type { Annotation } from '../../core/annotation.ts';
import { whenWords } from '../../core/reading/when.ts';

/** *just now*, *2 days ago*, *3 May*; in the reader's language. */
export function timeWords(then: string, now: string): string {
  return whenWords(then, now, navigator.language);
}

/** Made at once for all: making one takes longer than the rest of a note's card. */
const minutes = new Intl.DateTimeFormat(navigator.language, { dateStyle: 'long', timeStyle: 'short' });

/** Day and minute, as people of the place write them. */
export function exactTime(time: string): string {
  return minutes.format(new Date(time));
}

/** Both times of a note to the minute, for a tooltip. */
export function bothTimes({ created, updated }: Pick<Annotation, 'created' | 'updated'>): string {
  const [made, changed] = [exactTime(created), exactTime(updated)];
  return made === changed ? `Created ${made}` : `Created ${made}\nChanged ${changed}`;
}
