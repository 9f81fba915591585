import { locate, reanchor, type AnchoringOptions, type Placement } from '../anchor/index.ts';
import { isOnWhole, type Anchor, type Annotation, type Selector } from '../annotation.ts';
import type { Change } from './operation.ts';

/**
 * From annotations and texts to the changes that place them, in three steps: sort (`anchoringJobs`), look (`doJob`: what
 * takes time, and what the window hands to a worker) and write down (`anchorChanges`). The command line does all three at
 * once (`revisionChanges`).
 */

/** Annotations that were made on one text, to be placed in another. */
export interface AnchoringJob {
  /** The text they were made on; `null` where it is not kept, and only their quotes can be looked for. */
  oldText: string | null;
  annotations: readonly Annotation[];
}

/**
 * Sorts annotations by the text they were made on, so that each is mapped from that very text and errors never compound
 * over revisions. Left out are notes on the whole article, which have no place, and what was made on the new text itself.
 *
 * @param annotations of one article
 * @param textOf the article's text with this hash, or `null` where it is not kept
 * @param newHash SHA-256 (hex) of the text they are to be placed in
 */
export function anchoringJobs(
  annotations: readonly Annotation[],
  textOf: (hash: string) => string | null,
  newHash: string,
): AnchoringJob[] {
  const byRevision = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.revision === newHash || isOnWhole(annotation)) continue;
    const made = byRevision.get(annotation.revision);
    if (made) made.push(annotation);
    else byRevision.set(annotation.revision, [annotation]);
  }
  return [...byRevision].map(([hash, made]) => ({ oldText: textOf(hash), annotations: made }));
}

/**
 * Looks for the passages of one job; one placement per selector, in the same order. One whose quote is not at its offsets in
 * the old text was made on another and is looked for by its quote alone. Throws PostilError `cancelled` when the options say so.
 */
export function doJob(
  { oldText, selectors }: { oldText: string | null; selectors: readonly Selector[] },
  newText: string,
  options: AnchoringOptions = {},
): Placement[] {
  return oldText === null
    ? locate(newText, selectors, options)
    : reanchor(oldText, newText, selectors, options);
}

/**
 * The changes that write placements down: each annotation gets a new `anchor` beside its selector. `updated` stays, since
 * the reader changed nothing; of two copies of an annotation the one that was edited later is still the newer. An orphan that
 * the reader has looked at, and that is still nowhere, does not ask again.
 *
 * @param placements one per annotation, in the same order
 * @param revision SHA-256 (hex) of the text they are placed in
 */
export function anchorChanges(
  annotations: readonly Annotation[],
  placements: readonly Placement[],
  revision: string,
): Change[] {
  return annotations.flatMap((before, index) => {
    const placement = placements[index];
    if (placement === undefined) return [];
    const { state, start, end, confidence } = placement;
    const anchor: Anchor = { revision, state, start, end, confidence };
    if (state === 'orphan' && before.anchor?.state === 'orphan' && before.anchor.reviewed === true)
      anchor.reviewed = true;
    return [{ table: 'annotations', id: before.id, before, after: { ...before, anchor } }];
  });
}

/** The changes for those that were made on the new text itself: their place elsewhere, doubts included, is history. */
export function homeChanges(annotations: readonly Annotation[], newHash: string): Change[] {
  return annotations
    .filter(({ revision, anchor }) => revision === newHash && anchor !== null)
    .map((before) => ({
      table: 'annotations',
      id: before.id,
      before,
      after: { ...before, anchor: null },
    }));
}

/** All three steps at once, here and now. */
export function revisionChanges(
  annotations: readonly Annotation[],
  textOf: (hash: string) => string | null,
  newText: string,
  newHash: string,
): Change[] {
  const changes = anchoringJobs(annotations, textOf, newHash).flatMap(({ oldText, annotations: made }) =>
    anchorChanges(made, doJob({ oldText, selectors: made }, newText), newHash),
  );
  return [...changes, ...homeChanges(annotations, newHash)];
}
