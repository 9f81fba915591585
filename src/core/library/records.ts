import type { Annotation } from '../annotation.ts';
import type { Article, Block, Extraction, Warning } from '../article.ts';

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
}

/** A picture as the library keeps it. */
export interface Resource {
  id: string;
  mediaType: string;
  base64: string;
}

/** An article whose pictures are the library's already. */
export type LibraryArticle = Omit<Article, 'resources'> & { resources: Resource[] };

/** One text that the article has had, whole: annotations made on it stay provable whatever becomes of the file. */
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
  /** How its file was read. Missing from what was read before this was kept. */
  extraction?: Extraction;
  warnings?: Warning[];
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
