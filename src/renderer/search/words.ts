import { clip } from './clip.ts';
import type { Found, IndexState, Where } from './messages.ts';

/** How many were found, for the line above them and for whoever cannot see them. */
export function foundWords({ hits, total, partly, instead, more }: Found): string {
  if (hits.length === 0) return 'Nothing found';
  const count = total === 1 ? '1 article' : `${total.toLocaleString()} articles`;
  // So far: nobody is to hear a number that grows.
  const shown = hits.length < total && !more ? `, the best ${hits.length} shown` : '';
  const guessed = instead.map(({ typed, words }) => `“${words[0] ?? ''}” for “${clip(typed)}”`).join(', ');
  if (partly) return `No article has all these words; ${count} with some of them${shown}`;
  return `${count}${shown}${guessed === '' ? '' : ` — read ${guessed}`}`;
}

/** What a passage is, where it is none of the text. */
export function whereWords(where: Where): string | null {
  switch (where) {
    case 'note':
      return 'Note';
    case 'quote':
      return 'Highlight';
    case 'tag':
      return 'Tag';
    case 'text':
    case 'beginning':
      return null;
  }
}

/** What the index is doing, where that is to be known. */
export function stateWords(state: IndexState): string | null {
  switch (state.name) {
    case 'loading':
      return 'Getting ready to search…';
    case 'building':
      return `Reading your library for the search: ${Math.floor(state.share * 100)} %. What is read already can be found.`;
    case 'waiting':
    case 'ready':
    case 'failed':
      return null;
  }
}
