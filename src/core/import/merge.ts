import type { Annotation } from '../annotation.ts';
import { isSame } from '../library/undo.ts';
import type { Fitted } from './fit.ts';

/** What a reader says in an annotation; where it stands is the library's business. */
const SAID = ['note', 'tags', 'colour', 'style'] as const;

/**
 * An annotation that the library has already, with what its file says anew: three ways, against what was imported last. What
 * was changed on one side is taken; what was changed on both stays as it is here; what was deleted here stays deleted.
 *
 * @param base as the last import left it; without one the later change counts, where the file says when that was
 * @returns the very `ours` where there is no news; `conflict`: changed on both sides
 */
export function mergeKnown(
  ours: Annotation,
  base: Annotation | undefined,
  { annotation: theirs, coloured, updated, edited }: Fitted,
  now: string,
): { annotation: Annotation; conflict: boolean } {
  if (ours.deleted !== null) return { annotation: ours, conflict: false };
  let conflict = false;
  const changed: Partial<Annotation> = {};
  const isLater = updated !== null && updated > ours.updated;
  for (const field of SAID) {
    if ((field === 'colour' && !coloured) || isSame(theirs[field], ours[field])) continue;
    if (edited.includes(field)) {
      Object.assign(changed, { [field]: theirs[field] });
      continue;
    }
    if (base === undefined ? !isLater : isSame(theirs[field], base[field])) continue;
    if (base === undefined || isSame(ours[field], base[field]))
      Object.assign(changed, { [field]: theirs[field] });
    else conflict = true;
  }
  if (Object.keys(changed).length === 0) return { annotation: ours, conflict };
  return {
    annotation: { ...ours, ...changed, updated: updated !== null && updated > ours.updated ? updated : now },
    conflict,
  };
}
