import type { Annotation } from '../annotation.ts';
import type { Block } from '../article.ts';
import type { ArticleRecord, Resource } from '../library/records.ts';
import type { QuotedText } from '../quote.ts';
import type { HashedText, SharedSpan } from '../views.ts';

/** A full page as it is exported: `hash` is that of `text`, SHA-256 (hex). */
export interface ExportedPage extends HashedText {
  shared: SharedSpan[];
  /** Its tree, by which quotes are read without the numbers of notes. */
  blocks?: readonly Block[];
}

/** An article and its annotations, as every export takes them. */
export interface ExportInput {
  article: ArticleRecord;
  /** The text with hash `article.revision`. */
  text: string;
  /** The tree of `text`, by which quotes are read without the numbers of notes, and from which the headings are. */
  blocks?: readonly Block[];
  /** Its full page, where it has one and the library has its text. */
  page?: ExportedPage | null;
  /** What the library has for its pictures. */
  pictures?: readonly Resource[];
  /** Of this article, in any order; those in the trash are left out of what people read. */
  annotations: readonly Annotation[];
  /**
   * ISO 8601. Markdown does not carry it: nothing changed means not a byte changed.
   */
  now?: string;
}

/** The texts that quotes may stand in, of those whose tree is given. */
export function quotedTexts({ article, text, blocks, page }: ExportInput): QuotedText[] {
  return [
    ...(blocks === undefined ? [] : [{ hash: article.revision, text, blocks }]),
    ...(page?.blocks === undefined ? [] : [{ hash: page.hash, text: page.text, blocks: page.blocks }]),
  ];
}
