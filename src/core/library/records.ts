import type { Annotation } from '../annotation.ts';
import type { Article, Block, Extraction, Warning } from '../article.ts';
import type { PageView } from '../views.ts';
import type { ArticleEdits } from './edits.ts';

/** Where an article's file was met. `path` is for showing; main keeps its own table from `id` to path and trusts only that. */
export interface Place {
  /** Opaque: derived from the absolute path, the same on every start. */
  id: string;
  /** File name with extension. */
  name: string;
  path: string;
}

/** An article of the library: what is known about it, without its text. */
export interface ArticleRecord extends Pick<
  Article,
  'format' | 'encoding' | 'title' | 'byline' | 'published' | 'dek' | 'lang' | 'dir' | 'siteName' | 'sourceUrl'
> {
  id: string;
  places: Place[];
  /** SHA-256 (hex) of the newest text; with `id` it names the revision. */
  revision: string;
  wordCount: number;
  added: string;
  updated: string;
  deleted: string | null;
  /** How its file was read last. Missing from what was read before this was kept. */
  extraction?: Extraction;
  warnings?: Warning[];
  /** What the file says where the reader says something else; see edits.ts. */
  edited?: ArticleEdits;
  /**
   * The saved page whole, where it says more than the article; `null` where it did once. Missing from what never had one, and
   * from what was read before pages were kept.
   */
  page?: PageView | null;
}

/** A picture in the library's store, `library/pictures`, which has it under its hash. */
export interface StoredPicture {
  /** As the tree names it: `ImageInline.resource`, or an entry of `local`. */
  id: string;
  mediaType: string;
  /** SHA-256 (hex) of its bytes. */
  hash: string;
  /** Bytes. */
  size: number;
  /** CSS pixels, upright, as its header says; missing where that cannot be read. */
  width?: number;
  height?: number;
}

/** A picture as the first libraries kept it, inside the record. It is read and shown, and never written. */
export interface InlinePicture {
  id: string;
  mediaType: string;
  base64: string;
}

/** What the tree names as a picture and what cannot be shown as one, though it is there. */
export interface RefusedPicture {
  id: string;
  refused: Refusal;
}
export const REFUSALS = ['not-a-picture', 'too-large', 'too-many'] as const;
export type Refusal = (typeof REFUSALS)[number];

export type Resource = StoredPicture | InlinePicture | RefusedPicture;

/** An article whose pictures are the library's already. */
export type LibraryArticle = Omit<Article, 'resources'> & { resources: Resource[] };

/**
 * One text that the article has had, whole, clean or full page: annotations made on it stay provable whatever becomes of the
 * file.
 */
export interface Revision {
  /** `revisionId(articleId, hash)`. */
  id: string;
  articleId: string;
  /** SHA-256 (hex) of `text` in UTF-8. */
  hash: string;
  text: string;
  blocks: Block[];
  resources: Resource[];
  added: string;
  /** A full page; of the clean text it is missing. */
  view?: 'page';
}

export function revisionId(articleId: string, hash: string): string {
  return `${articleId}:${hash}`;
}

/** The library's tables, by name. Journal, Dexie and the command line hold exactly these. */
export interface Tables {
  articles: ArticleRecord;
  revisions: Revision;
  annotations: Annotation;
}
export type TableName = keyof Tables;
export const TABLE_NAMES = ['articles', 'revisions', 'annotations'] as const satisfies readonly TableName[];
