/** Where in an article a word was found. */
export const FIELDS = ['title', 'about', 'text', 'note', 'quote', 'tag'] as const;
export type Field = (typeof FIELDS)[number];

/** A set of fields, as bits. */
export const BIT: Readonly<Record<Field, number>> = {
  title: 1,
  about: 2,
  text: 4,
  note: 8,
  quote: 16,
  tag: 32,
};
export const ANY_FIELD = 63;

/**
 * What a word counts by where it stands, in words of the text: a word of the title says what eight of the text say. `about` is dek,
 * byline, site and file names; notes are the reader’s own words, quotes only stress what the text says already.
 */
export const WEIGHT: Readonly<Record<Field, number>> = {
  title: 8,
  about: 3,
  text: 1,
  note: 4,
  quote: 0.5,
  tag: 5,
};

/** What an article is indexed by: two documents, so that a letter typed into a note never reads the text again. */
export type Part = 'text' | 'notes';
export const PARTS: readonly Part[] = ['text', 'notes'];

/** One of an article’s two documents, ready to be indexed. */
export interface SearchDocument {
  articleId: string;
  part: Part;
  /** In the trash: found only where it is asked for. */
  trashed: boolean;
  fields: readonly { field: Field; text: string }[];
}
