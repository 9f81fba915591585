/**
 * An article's notes as they are written for a file, before anything is known of the file that is there: the templates make
 * it (src/core/template), and living Markdown compares and merges it (merge.ts).
 */

/** What one annotation reads as. */
export interface RenderedBlock {
  type: 'block';
  /** The permanent block id without its `^`: `blockId(annotation.id)`. */
  id: string;
  /**
   * Lines joined by `\n`, no blank line at either end. Exactly one line is `^<id>`: what stands above it is the quote, what
   * stands below it the note, tags and whatever else the template says.
   */
  text: string;
  /**
   * The note alone, as it stands in `text` below the id: by it an edited note is told from tags, time and links beneath when it
   * comes back in. Left out where there is none or the template shows it in another way.
   */
  note?: string;
  /** When its annotation was changed last: milliseconds since 1970, UTC. Left out where nobody knows. */
  changed?: number;
}

/** A line that divides the blocks: a heading of the article, or *On the article*. It is written once and never found twice. */
export interface RenderedHeading {
  type: 'heading';
  /** One line of Markdown: `## Method`. */
  text: string;
}

/** Title, dek and what else a template says about the article itself. */
export interface RenderedText {
  type: 'text';
  text: string;
}

export type RenderedPart = RenderedBlock | RenderedHeading | RenderedText;

/** A value of YAML front matter. */
export type PropertyValue = string | number | boolean | readonly string[];

export interface RenderedFile {
  /** Front matter: keys in their order, without those that have no value. */
  properties: readonly (readonly [key: string, value: PropertyValue])[];
  /** In the order of the file. */
  parts: readonly RenderedPart[];
}
