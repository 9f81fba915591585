import type { Warning } from '../article.ts';
import { NO_COUNTS, type PlacementCounts } from '../library/annotation-import.ts';
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
  /** Of these how many the library does not have. */
  newCount: number;
  counts: PlacementCounts;
  warnings: Warning[];
}

/** What an import that was written, or taken back, came to. */
export interface DoneImport {
  outcome: 'done';
  /**
   * The number of the operation that was written, which the page reads as it reads any other: one of a hundred thousand notes is
   * too large for a message. `null` where there was no news.
   */
  seq: number | null;
  /** Whether something that was changed since has been left as it is. */
  kept: boolean;
  /** The only one that it was about. */
  article: string | null;
  /** The first article with an annotation that has no sure place. */
  needs: string | null;
  /** As they were written, which may not be as they were looked at; `null` of what was taken back. */
  counts: PlacementCounts | null;
}

/** One article of a plan, all of which the command line tells of. */
export interface PlannedArticle extends PreviewedArticle {
  /** Its id in the library, from now on or before. */
  id: string;
}

/** As many as are ever looked through; `articleCount` tells of the rest. */
const MOST_ARTICLES = 500;

export function sumCounts(all: readonly PlacementCounts[]): PlacementCounts {
  const sum = { ...NO_COUNTS };
  for (const counts of all)
    for (const key of Object.keys(sum) as (keyof PlacementCounts)[]) sum[key] += counts[key];
  return sum;
}

/** The preview of a plan: articles that need a look first, as the file has them otherwise. */
export function previewOf(
  name: string,
  kind: ForeignKind,
  planned: readonly PlannedArticle[],
  warnings: readonly Warning[],
): ImportPreview {
  const rank = ({ matchedBy, counts }: PlannedArticle): number =>
    counts.orphaned > 0 ? 0 : counts.uncertain > 0 ? 1 : matchedBy === 'new' || counts.waiting > 0 ? 2 : 3;
  const articles = [...planned]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST_ARTICLES)
    .map(({ title, matchedBy, counts }) => ({ title, matchedBy, counts }));
  return {
    name,
    kind,
    articles,
    articleCount: planned.length,
    newCount: planned.filter(({ matchedBy }) => matchedBy === 'new').length,
    counts: sumCounts(planned.map(({ counts }) => counts)),
    warnings: [...warnings],
  };
}
