import type { ForeignKind } from '../../core/import/foreign.ts';
import type { ImportPreview, MatchedBy, PreviewedArticle } from '../../core/import/preview.ts';
import { countWords } from '../health/words.ts';

/** What an import would do, and did, in words. */

export const KINDS: Readonly<Record<ForeignKind, string>> = {
  postil: 'Notes of Postil',
  jsonld: 'Web annotations',
  hypothesis: 'Notes of Hypothesis',
  readwise: 'Highlights of Readwise',
  kindle: 'Kindle clippings',
  omnivore: 'Articles and highlights of Omnivore',
  readest: 'Notes of Readest',
  zotero: 'Annotations of Zotero',
  singlefile: 'Notes of SingleFile',
};

export const MATCHED: Readonly<Record<MatchedBy, string>> = {
  id: 'In your library',
  text: 'Found by its text',
  url: 'Found by its address',
  title: 'Found by title and author',
  new: 'New',
};

type Counts = PreviewedArticle['counts'];

const STATES: readonly (readonly [keyof Counts, string])[] = [
  ['placed', 'in place'],
  ['moved', 'moved or edited'],
  ['uncertain', 'uncertain'],
  ['orphaned', 'without a place'],
  ['waiting', 'waiting for the text'],
  ['known', 'here already'],
];

/** `12 in place, 1 uncertain`; `nothing` for none. */
export function stateWords(counts: Counts): string {
  const parts = STATES.flatMap(([state, words]) =>
    counts[state] === 0 ? [] : [`${counts[state].toLocaleString()} ${words}`],
  );
  return parts.length === 0 ? 'no notes' : parts.join(', ');
}

/** How many annotations would be written. */
export function newsOf({ placed, moved, uncertain, orphaned, waiting }: Counts): number {
  return placed + moved + uncertain + orphaned + waiting;
}

/** `3 articles, 1 of them new`. */
export function articleWords({ articleCount, newCount }: ImportPreview): string {
  const all = countWords(articleCount, 'article');
  if (newCount === 0) return articleCount === 1 ? `${all}, in your library` : `${all}, all in your library`;
  if (newCount === articleCount) return articleCount === 1 ? 'one new article' : `${all}, all new`;
  return `${all}, ${newCount.toLocaleString()} of them new`;
}

/** How many of what was imported wait for the reader. */
export function needsOf({ uncertain, orphaned }: Counts): number {
  return uncertain + orphaned;
}

/** What was imported, in a sentence. */
export function doneWords({ counts, name }: ImportPreview): string {
  const needs = needsOf(counts);
  const some = needs === 0 ? '' : ` ${countWords(needs, 'passage needs', 'passages need')} you.`;
  const wait = counts.waiting === 0 ? '' : ` ${countWords(counts.waiting, 'waits', 'wait')} for the file of ${counts.waiting === 1 ? 'its article' : 'their articles'}.`; // prettier-ignore
  return `${countWords(newsOf(counts), 'note')} imported from ${name}.${some}${wait}`;
}
