import type { Annotation } from '../../core/annotation.ts';
import { passes, type AnnotationFilter } from '../../core/export/filter.ts';
import type { Views } from '../../core/views.ts';
import { locale } from '../../core/words/locale.ts';
import type { Library } from '../store/library.ts';
import { eachAnnotation } from '../store/packs.ts';

/** What may go out, before any filter. */
export interface Candidates {
  /** Not in the trash, each with the texts that its article has. */
  annotations: readonly { annotation: Annotation; views: Views }[];
  /** How many articles there are. */
  articles: number;
}

export const NO_CANDIDATES: Candidates = { annotations: [], articles: 0 };

/** Past this many articles it is quicker to read all annotations than those of each. */
const FEW = 50;

/** What these articles have, or all of them. */
export async function candidatesIn(library: Library, ids: readonly string[] | 'all'): Promise<Candidates> {
  const { database } = library;
  const records =
    ids === 'all' ? await database.articles.toArray() : await database.articles.bulkGet([...ids]);
  const articles = new Map(
    records.flatMap((record) =>
      record === undefined || record.deleted !== null ? [] : [[record.id, record]],
    ),
  );
  const annotations: { annotation: Annotation; views: Views }[] = [];
  const take = (annotation: Annotation): void => {
    const views = articles.get(annotation.articleId);
    if (views !== undefined && annotation.deleted === null) annotations.push({ annotation, views });
  };
  if (articles.size > FEW) await eachAnnotation(database, take);
  else for (const id of articles.keys()) for (const one of await library.annotations(id)) take(one);
  return { annotations, articles: articles.size };
}

/** How many of them pass, and in how many articles. */
export function countPassing({ annotations, articles }: Candidates, filter: AnnotationFilter) {
  const passing = annotations.filter(({ annotation, views }) => passes(annotation, views, filter));
  const some = new Set(passing.map(({ annotation }) => annotation.articleId)).size;
  return { passing: passing.length, all: annotations.length, articles: some, of: articles };
}

/** The first of `ids` that has any of them, else the first; of a whole library, where `ids` is empty, any that has. */
export function exampleOf({ annotations }: Candidates, ids: readonly string[]): string | undefined {
  const marked = new Set(annotations.map(({ annotation }) => annotation.articleId));
  return ids.find((id) => marked.has(id)) ?? ids[0] ?? [...marked][0];
}

/** Their tags, the most used first. */
export function tagsOf({ annotations }: Candidates): string[] {
  const counts = new Map<string, number>();
  for (const { annotation } of annotations)
    for (const tag of annotation.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], locale(), { numeric: true }))
    .map(([tag]) => tag);
}
