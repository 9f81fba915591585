import type { Colour } from '../annotation.ts';
import type { ReadingState } from '../library/records.ts';

/**
 * What is asked of the library, as a tree in normal form: an `and` has none or several terms, of which none is an `and`; an
 * `or` has several, of which none is an `or`; nothing is negated twice. No terms at all ask for everything.
 */
export type Query =
  | { type: 'and'; terms: readonly Query[] }
  | { type: 'or'; terms: readonly Query[] }
  | { type: 'not'; term: Query }
  | Condition;

export type Condition =
  | TextCondition
  | { type: 'holds'; field: HeldField; words: string; phrase: boolean }
  | { type: 'tag'; tag: string }
  | { type: 'folder'; folder: string }
  /** BCP 47: `de` is Austrian German too, `de-AT` that alone. */
  | { type: 'language'; lang: string }
  | { type: 'colour'; colour: Colour }
  | { type: 'is'; state: State }
  | { type: 'has'; thing: Thing }
  | { type: 'date'; field: DateField; relation: Relation; date: string }
  /** Whole numbers, both ends within; of `least` and `most` at least one is a number. Progress is in per cent. */
  | { type: 'count'; field: CountField; least: number | null; most: number | null };

/**
 * What only the index can tell, `any` also by what the list knows. `phrase`: these words as they stand, one behind the other;
 * else one word, perhaps the beginning of one, perhaps with a slip.
 */
export interface TextCondition {
  type: 'text';
  field: TextField;
  words: string;
  phrase: boolean;
}

export type TextField = 'any' | 'text' | 'note' | 'quote';
export type HeldField = 'title' | 'by' | 'site' | 'file';
export type DateField = 'published' | 'added' | 'opened';
export type Relation = 'before' | 'after' | 'on';
export type CountField = 'words' | 'minutes' | 'progress' | 'highlights' | 'notes';
export type State =
  ReadingState | 'archived' | 'trashed' | 'waiting' | 'attention' | 'uncertain' | 'orphaned';
export type Thing = 'notes' | 'highlights' | 'tags' | 'folder' | 'date' | 'byline' | 'site' | 'language';

/** Asks for nothing in particular: every article is an answer. */
export const EVERYTHING: Query = Object.freeze({ type: 'and', terms: Object.freeze([]) });

/** The conditions of `query`, in the order in which they are written. */
export function conditionsOf(query: Query): Condition[] {
  if (query.type === 'not') return conditionsOf(query.term);
  if (query.type === 'and' || query.type === 'or') return query.terms.flatMap(conditionsOf);
  return [query];
}

/** What the index has to be asked before `query` can be answered; each once. */
export function textConditions(query: Query): TextCondition[] {
  const found = new Map<string, TextCondition>();
  for (const condition of conditionsOf(query))
    if (condition.type === 'text') found.set(textKey(condition), condition);
  return [...found.values()];
}

/** One string for each different question to the index, to keep its answers by. */
export function textKey({ field, words, phrase }: TextCondition): string {
  return `${field} ${phrase ? 'phrase' : 'word'} ${words}`;
}

/**
 * Whether `query` speaks of `state`, or of its opposite: a view that leaves out archive and trash must not leave them out where
 * they are asked for.
 */
export function mentions(query: Query, state: State): boolean {
  return conditionsOf(query).some((condition) => condition.type === 'is' && condition.state === state);
}
