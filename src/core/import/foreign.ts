import type { Colour, Style } from '../annotation.ts';
import type { Warning } from '../article.ts';

/** Where annotations come from. `postil` is our own JSON, JSON Lines, portable HTML and living Markdown. */
export const FOREIGN_KINDS = [
  'postil',
  'jsonld',
  'hypothesis',
  'readwise',
  'kindle',
  'omnivore',
  'readest',
  'zotero',
  'singlefile',
] as const;
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** One annotation as another program has it. Nothing in it is trusted: lengths, times and offsets are looked at when it is placed. */
export interface ForeignAnnotation {
  /**
   * What names it in its own program (or, where it has no name, its article, place and words): the same file imported twice
   * gives the same key, and so the same annotation.
   */
  key: string;
  /** The marked words; empty for a note on the whole article. */
  exact: string;
  /** As the file has them; empty where it has none. */
  prefix: string;
  suffix: string;
  /** UTF-16 code units into `ForeignArticle.text`, or into a text nobody has: a hint and no more. `null` where none is said. */
  start: number | null;
  end: number | null;
  /** Markdown. */
  note: string;
  /** `null` where the program has no colours or one of its own: the reader's usual colour. */
  colour: Colour | null;
  style: Style;
  tags: string[];
  /** ISO 8601, UTC; `null` where it is not said. */
  created: string | null;
  updated: string | null;
  /**
   * Of living Markdown: what the reader changed in the file since it was exported. That is news however old the file is, and the
   * rest is none. Where the library's note has changed as well, `note` holds both.
   */
  edited?: readonly ('note' | 'tags' | 'colour' | 'style')[];
}

/** An article as the annotation file tells of it. */
export interface ForeignArticle {
  /** Postil's own id, where the file is ours. */
  id: string | null;
  title: string | null;
  byline: string | null;
  /** http(s); compared without fragment, tracking parameters and trailing slash. */
  sourceUrl: string | null;
  /** ISO 8601 date. */
  published: string | null;
  /** BCP 47. */
  language: string | null;
  /** The article's words, where the file has them. */
  text: string | null;
  annotations: ForeignAnnotation[];
}

export interface ForeignFile {
  kind: ForeignKind;
  articles: ForeignArticle[];
  /** What was left out and why, in sentences; nothing is dropped without one. */
  warnings: Warning[];
}
