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
  /** How far its reader is. Missing where nobody has read it since this is kept. */
  reading?: ReadingState;
  /** When it was put into the archive, ISO 8601; missing or `null` where it lies in sight. */
  archived?: string | null;
  /** The reader's own, in the order they were given; nested by `/`. Those of its highlights are theirs. */
  tags?: string[];
  /** The id of the folder it lies in; missing or `null`: in none. A folder that is not there is none, too. */
  folder?: string | null;
}

export const READING_STATES = ['unread', 'reading', 'read'] as const;
/** `unread` is said by hand of what was read before; `read` when its end was reached, or by hand. */
export type ReadingState = (typeof READING_STATES)[number];

/** A folder of the library's own: it lies nowhere on the disk. Names may repeat, ids not. */
export interface Folder {
  id: string;
  name: string;
  /** The folder around it; `null` at the top. */
  parent: string | null;
  created: string;
  updated: string;
}

/** A question that the sidebar keeps: what it finds changes with the library. */
export interface SavedQuery {
  id: string;
  name: string;
  /** In the language of core/query. */
  query: string;
  created: string;
  updated: string;
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
  folders: Folder;
  queries: SavedQuery;
}
export type TableName = keyof Tables;
export const TABLE_NAMES = [
  'articles',
  'revisions',
  'annotations',
  'folders',
  'queries',
] as const satisfies readonly TableName[];
