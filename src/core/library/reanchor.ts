import { locate, reanchor } from '../anchor/index.ts';
import type { Annotation } from '../annotation.ts';
import type { Change } from './operation.ts';

/**
 * The changes that place annotations in a new text: each gets a new `anchor` beside its selector. `updated` stays, since
 * the reader changed nothing; of two copies of an annotation the one that was edited later is still the newer.
 *
 * @param annotations of one article; those made on the new text itself need no anchor and get no change
 * @param oldText the text that the selectors of `annotations` refer to. One whose quote is not at its offsets there was
 *   made on another text and is looked for by its quote alone; `revisionChanges` avoids that where older texts are known.
 * @param newHash SHA-256 (hex) of `newText`
 */
export function reanchorChanges(
  annotations: readonly Annotation[],
  oldText: string,
  newText: string,
  newHash: string,
): Change[] {
  const moving = annotations.filter((annotation) => annotation.revision !== newHash);
  const made = moving.filter(({ start, end, exact }) => oldText.slice(start, end) === exact);
  const known = new Set(made);
  const foreign = moving.filter((annotation) => !known.has(annotation));
  return [
    ...anchorChanges(made, made.length > 0 ? reanchor(oldText, newText, made) : [], newHash),
    ...anchorChanges(foreign, foreign.length > 0 ? locate(newText, foreign) : [], newHash),
  ];
}

/**
 * As `reanchorChanges`, for annotations made on several texts: each is mapped from the very text it was made on, so that
 * errors never compound over revisions.
 *
 * @param textOf the article's text with this hash, or `null` where it is not kept
 */
export function revisionChanges(
  annotations: readonly Annotation[],
  textOf: (hash: string) => string | null,
  newText: string,
  newHash: string,
): Change[] {
  const byRevision = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const made = byRevision.get(annotation.revision);
    if (made) made.push(annotation);
    else byRevision.set(annotation.revision, [annotation]);
  }
  return [...byRevision].flatMap(([hash, made]) =>
    reanchorChanges(made, textOf(hash) ?? '', newText, newHash),
  );
}

function anchorChanges(
  annotations: readonly Annotation[],
  placements: readonly Placement[],
  revision: string,
): Change[] {
  return annotations.flatMap((before, index) => {
    const placement = placements[index];
    if (placement === undefined) return [];
    const { state, start, end, confidence } = placement;
    const after: Annotation = { ...before, anchor: { revision, state, start, end, confidence } };
    return [{ table: 'annotations', id: before.id, before, after }];
  });
}

type Placement = ReturnType<typeof locate>[number];
