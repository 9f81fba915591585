import type { JsonExport } from '../export/json.ts';
import { planAnnotationImport } from '../library/annotation-import.ts';
import type { Change } from '../library/operation.ts';
import { applyOperation, type LibraryState } from '../library/state.ts';
import type { ForeignPlan, PlanContext } from './plan.ts';
import { previewOf, type PlannedArticle } from './preview.ts';

/**
 * What a file of Postil's own lossless exports means for the library, as one operation.
 *
 * @param exports whose hashes the caller has compared with their texts
 */
export function planOwnImport(
  exports: Iterable<JsonExport>,
  library: LibraryState,
  { name, ids, now, onProgress }: PlanContext,
): ForeignPlan {
  const trial = trialOf(library);
  const articles: PlannedArticle[] = [];
  const changes: Change[] = [];
  for (const exported of exports) {
    const { articleId, outcome, counts, operation } = planAnnotationImport(exported, trial, ids, now);
    if (operation !== null) {
      applyOperation(trial, operation);
      for (const change of operation.changes) changes.push(change);
    }
    const title = trial.articles.get(articleId)?.title ?? exported.article.title;
    const by = articleId === exported.article.id ? 'id' : 'text';
    articles.push({ id: articleId, title, matchedBy: outcome === 'new' ? 'new' : by, counts });
  }
  onProgress?.(1);
  return {
    preview: previewOf(name, 'postil', articles, []),
    articles,
    operation: changes.length === 0 ? null : { id: ids(), kind: 'import', at: now, changes },
  };
}

/** A library to try operations on; the given one stays as it is. */
export function trialOf({ articles, revisions, annotations, folders, queries }: LibraryState): LibraryState {
  return {
    articles: new Map(articles),
    revisions: new Map(revisions),
    annotations: new Map(annotations),
    folders: new Map(folders),
    queries: new Map(queries),
  };
}
