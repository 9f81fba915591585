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
  /** Of these how many the library does not have. */
  newCount: number;
  counts: PlacementCounts;
  warnings: Warning[];
}

/** One article of a plan, all of which the command line tells of. */
export interface PlannedArticle extends PreviewedArticle {
  /** Its id in the library, from now on or before. */
  id: string;
}

/** As many as are ever looked through; `articleCount` tells of the rest. */
const MOST_ARTICLES = 500;

export const NO_COUNTS: Readonly<PlacementCounts> = Object.freeze({
  placed: 0,
  moved: 0,
  uncertain: 0,
  orphaned: 0,
  known: 0,
});

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
    counts.orphaned > 0 ? 0 : counts.uncertain > 0 ? 1 : matchedBy === 'new' ? 2 : 3;
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
