import type { Warning } from '../article.ts';
import type { PlacementCounts } from '../library/annotation-import.ts';
import type { ForeignKind } from './foreign.ts';

/** By what an article of the file was found in the library; `new`: by nothing, so that it is made. */
export type MatchedBy = 'id' | 'text' | 'url' | 'title' | 'new';

/** What an import would do with one article of the file. */
export interface PreviewedArticle {
  /** The library's title where it is known, else the file's. */
  title: string;
  matchedBy: MatchedBy;
  counts: PlacementCounts;
}

/** What an import would do, before it does it. */
export interface ImportPreview {
  /** The file's name. */
  name: string;
  kind: ForeignKind;
  /** At most 500, those that are new or hold orphans first; `articleCount` says how many there are. */
  articles: PreviewedArticle[];
  articleCount: number;
  counts: PlacementCounts;
  warnings: Warning[];
}
