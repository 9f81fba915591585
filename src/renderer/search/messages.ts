import type { Colour } from '../../core/annotation.ts';
import type { TextCondition } from '../../core/query/query.ts';
import type { Span } from '../../core/reading/segments.ts';

/** What is asked of the worker and what it answers: plain data, fit for `postMessage`. */

export type SearchRequest =
  | { kind: 'open' }
  /** Somebody is about to search: words are to be found by likeness, too. */
  | { kind: 'prepare' }
  /** Articles of which the text, or the notes, are otherwise since the operation `seq`. */
  | { kind: 'changed'; seq: number; text: string[]; notes: string[] }
  /** A newer one puts an older one off. */
  | { kind: 'find'; id: number; text: string; limit: number }
  | { kind: 'within'; id: number; condition: TextCondition };

export type SearchMessage =
  | { kind: 'state'; state: IndexState }
  /** All is on the disk that was told up to the operation `seq`, and nothing is being done. */
  | { kind: 'kept'; seq: number }
  /** The first hits come before the others, `more` of which are to follow. */
  | { kind: 'found'; id: number; found: Found }
  | { kind: 'within'; id: number; articles: string[] }
  | { kind: 'failed'; id: number; message: string };

/** `share` is 0 to 1. */
export type IndexState =
  | { name: 'waiting' }
  | { name: 'loading' }
  | { name: 'building'; share: number }
  | { name: 'ready'; articles: number }
  | { name: 'failed'; message: string };

export interface Found {
  hits: Hit[];
  /** How many articles have it; `hits` may be fewer. */
  total: number;
  /** No article has all the words: these have some. */
  partly: boolean;
  /** Words of which nothing was found, and what was found in their stead. */
  instead: { typed: string; words: string[] }[];
  /** More hits are on their way: nobody has typed on so far. */
  more: boolean;
}

/** An article that was found. */
export interface Hit {
  articleId: string;
  title: string;
  /** What was found in the title: offsets into it. */
  marks: Span[];
  byline: string | null;
  siteName: string | null;
  /** At least one, at most three, the best first. */
  passages: HitPassage[];
}

/** `beginning` is the article’s, where only its title or what is known about it was found. */
export type Where = 'beginning' | 'text' | 'note' | 'quote' | 'tag';

export interface HitPassage {
  where: Where;
  text: string;
  /** Offsets into `text`. */
  marks: Span[];
  /** Whether something stands before and behind it that is left out. */
  cut: { before: boolean; after: boolean };
  /** In the text: `[start, end)` of the article’s clean text with the hash `revision`, and what was found there. */
  place: (Span & { revision: string; marks: Span[] }) | null;
  /** The highlight whose note, quote or tag it is. */
  annotationId: string | null;
  colour: Colour | null;
}
