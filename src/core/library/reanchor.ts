import { locate, reanchor, type AnchoringOptions, type Placement } from '../anchor/index.ts';
import { isOnWhole, type Anchor, type Annotation, type Selector } from '../annotation.ts';
import type { HashedText } from '../views.ts';
import type { Change } from './operation.ts';
import type { Revision } from './records.ts';
import { isSame } from './undo.ts';

/**
 * From annotations and texts to the changes that place them, in three steps: sort (`placing`), look (`doJob`: what takes
 * time, and what the window hands to a worker) and write down (`placeChanges`). The command line does all three at once
 * (`revisionChanges`).
 */

/** A text that the library keeps. */
export type KeptText = Pick<Revision, 'text' | 'view'>;

/** The article's text with this hash; `null` where it is not kept. */
export type TextOf = (hash: string) => KeptText | null;

/** The texts that an article has now. */
export interface CurrentTexts {
  clean: HashedText;
  /** The full page's, where there is one. */
  page: HashedText | null;
}

/** Annotations that were made on one text, to be placed in another. */
export interface AnchoringJob {
  /** The text they were made on; `null` where it is not kept, and only their quotes can be looked for. */
  oldText: string | null;
  annotations: readonly Annotation[];
}

export interface AnchoringTask {
  newText: string;
  jobs: readonly AnchoringJob[];
}

/** An annotation and its place in one of the article's texts. */
export interface Found {
  made: Annotation;
  placement: Placement;
  /** SHA-256 (hex) of that text. */
  revision: string;
}

/**
 * Where annotations of one article stand in its texts of now. What was made on a clean text is looked for in the clean text,
 * what was made on a full page in the page as long as there is one; and what the clean text has lost in the page, too, as it
 * may be the choice of what belongs to the article that has changed. Left out are notes on the whole article, which have no
 * place, what was made on one of the texts itself, and what has its place in a text that is still the same. Each is mapped from the very text it was made on, so that errors never
 * compound over revisions.
 *
 * Yields what is to be looked for; is given one list of placements per job, in the same order.
 */
export function* placing(
  annotations: readonly Annotation[],
  textOf: TextOf,
  { clean, page }: CurrentTexts,
): Generator<AnchoringTask, Found[], Placement[][]> {
  const isOfPage = ({ revision }: Annotation) => page !== null && textOf(revision)?.view === 'page';
  const roaming = annotations.filter((annotation) => {
    const { revision, anchor } = annotation;
    const isHome = isOnWhole(annotation) || revision === clean.hash || revision === page?.hash;
    const target = isOfPage(annotation) ? page : clean;
    return !isHome && (anchor?.revision !== target?.hash || anchor?.state === 'orphan');
  });
  const found = yield* lookIn(clean, roaming.filter((annotation) => !isOfPage(annotation)), textOf); // prettier-ignore
  if (page === null) return found;
  const lost = found.filter(({ placement }) => placement.state === 'orphan').map(({ made }) => made);
  const onPage = yield* lookIn(page, [...roaming.filter(isOfPage), ...lost], textOf);
  const places = new Map(found.map((one) => [one.made.id, one]));
  for (const one of onPage) {
    // Where the clean text has nothing, the page's doubts are no news.
    const isDoubtful = one.placement.state === 'orphan' || one.placement.state === 'uncertain';
    if (!places.has(one.made.id) || !isDoubtful) places.set(one.made.id, one);
  }
  return [...places.values()];
}

function* lookIn(
  { text, hash }: HashedText,
  annotations: readonly Annotation[],
  textOf: TextOf,
): Generator<AnchoringTask, Found[], Placement[][]> {
  if (annotations.length === 0) return [];
  const byRevision = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const made = byRevision.get(annotation.revision);
    if (made) made.push(annotation);
    else byRevision.set(annotation.revision, [annotation]);
  }
  const jobs = [...byRevision].map(([old, made]) => ({
    oldText: textOf(old)?.text ?? null,
    annotations: made,
  }));
  const placements = yield { newText: text, jobs };
  return jobs.flatMap((job, at) =>
    job.annotations.flatMap((made, index): Found[] => {
      const placement = placements[at]?.[index];
      return placement === undefined ? [] : [{ made, placement, revision: hash }];
    }),
  );
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
 * The changes that write places down: each annotation gets a new `anchor` beside its selector. `updated` stays, since the
 * reader changed nothing; of two copies of an annotation the one that was edited later is still the newer. An orphan that the
 * reader has looked at, and that is still nowhere, does not ask again. Those that were made on one of the texts itself lose
 * their place elsewhere, doubts included: it is history.
 */
export function placeChanges(
  annotations: readonly Annotation[],
  found: Iterable<Found>,
  { clean, page }: CurrentTexts,
): Change[] {
  const places = new Map(Array.from(found, (one) => [one.made.id, one]));
  return annotations.flatMap((before): Change[] => {
    const isHome = before.revision === clean.hash || before.revision === page?.hash;
    const place = places.get(before.id);
    if (isHome ? before.anchor === null : place === undefined) return [];
    const anchor = isHome || place === undefined ? null : anchorOf(before, place);
    if (isSame(anchor, before.anchor)) return [];
    return [{ table: 'annotations', id: before.id, before, after: { ...before, anchor } }];
  });
}

function anchorOf({ anchor: before }: Annotation, { placement, revision }: Found): Anchor {
  const { state, start, end, confidence } = placement;
  const anchor: Anchor = { revision, state, start, end, confidence };
  if (state === 'orphan' && before?.state === 'orphan' && before.reviewed === true) anchor.reviewed = true;
  return anchor;
}

/** All three steps at once, here and now. */
export function revisionChanges(
  annotations: readonly Annotation[],
  textOf: TextOf,
  current: CurrentTexts,
): Change[] {
  const steps = placing(annotations, textOf, current);
  let step = steps.next();
  while (step.done !== true) {
    const { newText, jobs } = step.value;
    const placements = jobs.map(({ oldText, annotations: made }) =>
      doJob({ oldText, selectors: made }, newText),
    );
    step = steps.next(placements);
  }
  return placeChanges(annotations, step.value, current);
}
