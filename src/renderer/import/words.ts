import type { ImportPreview, PreviewedArticle } from '../../core/import/preview.ts';
import { words } from '../../core/words/words.ts';

/** What an import would do, and did, in words. */

type Counts = PreviewedArticle['counts'];

const STATES = ['placed', 'moved', 'uncertain', 'orphaned', 'waiting', 'known'] as const;

/** `12 in place, 1 uncertain`; `no notes` for none. */
export function stateWords(counts: Counts): string {
  const { states, together, noNotes } = words.importing;
  const met = STATES.filter((state) => counts[state] > 0);
  return met.length === 0 ? noNotes : together(met.map((state) => states[state](counts[state])));
}

/** How many annotations would be written. */
export function newsOf({ placed, moved, uncertain, orphaned, waiting }: Counts): number {
  return placed + moved + uncertain + orphaned + waiting;
}

/** `3 articles, 1 of them new`. */
export function articleWords({ articleCount, newCount }: ImportPreview): string {
  return words.importing.articles(articleCount, newCount);
}

/** How many of what was imported wait for the reader. */
export function needsOf({ uncertain, orphaned }: Counts): number {
  return uncertain + orphaned;
}

/** What was imported, in a sentence. */
export function doneWords({ counts, name }: ImportPreview): string {
  return words.importing.done(newsOf(counts), name, needsOf(counts), counts.waiting);
}
