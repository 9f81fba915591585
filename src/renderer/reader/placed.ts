import { byPosition, placeIn, type AnchorState, type Annotation } from '../../core/annotation.ts';

/** An annotation with its place in the text on screen. */
export interface Placed {
  annotation: Annotation;
  start: number;
  end: number;
  state: AnchorState;
}

/** Annotations that are not in the trash, placed in the text with hash `revision`, in reading order; orphans last. */
export function inReadingOrder(annotations: Iterable<Annotation>, revision: string): Placed[] {
  const placed: Placed[] = [];
  for (const annotation of annotations) {
    if (annotation.deleted !== null) continue;
    // Never placed in this text: shown with its quote as one that needs the reader, not dropped.
    const place = placeIn(annotation, revision) ?? { state: 'orphan' as const, start: 0, end: 0 };
    placed.push({ annotation, start: place.start, end: place.end, state: place.state });
  }
  return placed.sort(
    (a, b) => Number(a.state === 'orphan') - Number(b.state === 'orphan') || byPosition(key(a), key(b)),
  );
}

function key(placed: Placed) {
  const { created, id } = placed.annotation;
  return { start: placed.start, end: placed.end, created, id };
}
