import { words } from '../../core/words/words.ts';
import { clip } from './clip.ts';
import type { Found, IndexState, Where } from './messages.ts';

/** How many were found, for the line above them and for whoever cannot see them. */
export function foundWords({ hits, total, partly, instead, more }: Found): string {
  const { search } = words;
  if (hits.length === 0) return search.none;
  // So far: nobody is to hear a number that grows.
  const best = hits.length < total && !more ? hits.length : null;
  if (partly) return search.partly(total, best);
  const read = instead.map(({ typed, words: [word = ''] }) => ({ typed: clip(typed), word }));
  return search.foundOf(total, best, read);
}

/** What a passage is, where it is none of the text. */
export function whereWords(where: Where): string | null {
  return where === 'text' || where === 'beginning' ? null : words.search.where[where];
}

/** What the index is doing, where that is to be known. */
export function stateWords(state: IndexState): string | null {
  switch (state.name) {
    case 'loading':
      return words.search.loading;
    case 'building':
      return words.search.building(Math.floor(state.share * 100));
    case 'waiting':
    case 'ready':
    case 'failed':
      return null;
  }
}
