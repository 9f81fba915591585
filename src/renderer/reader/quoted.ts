import type { Annotation } from '../../core/annotation.ts';
import { quoteOf, quoteText } from '../../core/quote.ts';
import type { ReadingSession } from './session.svelte.ts';

/** The words of an annotation's passage as they are read, without the numbers of notes. For the eye, never for finding it. */
export function quotedIn({ clean, revision }: ReadingSession, annotation: Annotation): string {
  return quoteText(quoteOf(annotation, clean === revision ? [clean] : [clean, revision]));
}
