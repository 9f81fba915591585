import type { Annotation } from '../../core/annotation.ts';
import { whenWords } from '../../core/reading/when.ts';
import { words } from '../../core/words/words.ts';
import { locale } from '../../core/words/locale.ts';

/** *just now*, *2 days ago*, *3 May*; in the reader's language. */
export function timeWords(then: string, now: string): string {
  return whenWords(then, now, locale());
}

/** Made once for all: making one takes longer than the rest of a note's card. */
let minutes: Intl.DateTimeFormat | undefined;

/** Day and minute, as people of the place write them. */
export function exactTime(time: string): string {
  minutes ??= new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' });
  return minutes.format(new Date(time));
}

/** Both times of a note to the minute, for a tooltip. */
export function bothTimes({ created, updated }: Pick<Annotation, 'created' | 'updated'>): string {
  const [made, changed] = [exactTime(created), exactTime(updated)];
  const { card } = words.notes;
  return made === changed ? card.created(made) : `${card.created(made)}\n${card.changed(changed)}`;
}
