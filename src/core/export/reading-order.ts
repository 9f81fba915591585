import { byPosition, isOnWhole, type Annotation } from '../annotation.ts';
import { homeOf } from '../views.ts';
import type { ExportInput } from './input.ts';

/**
 * The annotations that are not in the trash, in the order of the text: notes on the whole article first, what stands on its full
 * page alone and what has no place last.
 */
export function inReadingOrder({
  article,
  annotations,
}: Pick<ExportInput, 'article' | 'annotations'>): Annotation[] {
  return annotations
    .filter(({ deleted }) => deleted === null)
    .map((annotation) => {
      const home = homeOf(annotation, article);
      const { start, end } = home?.place ?? annotation;
      const group = isOnWhole(annotation) ? 0 : home === null || home.place.state === 'orphan' ? 3 : home.view === 'page' ? 2 : 1; // prettier-ignore
      return { annotation, group, start, end, created: annotation.created, id: annotation.id };
    })
    .sort((a, b) => a.group - b.group || byPosition(a, b))
    .map(({ annotation }) => annotation);
}
