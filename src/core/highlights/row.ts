import {
  COLOURS,
  isOnWhole,
  placeIn,
  STYLES,
  type AnchorState,
  type Annotation,
  type Colour,
  type Style,
} from '../annotation.ts';

/**
 * Where a highlight stands in its article, for the order of a list: a note on the whole article, in the text, on its full page alone,
 * nowhere any more.
 */
export const PARTS = ['whole', 'text', 'page', 'lost'] as const;
export type Part = (typeof PARTS)[number];

/**
 * Of an annotation what a list of all highlights shows, asks and sorts by. Without the context that finds the passage again: a hundred
 * thousand of these take about 50 MB, of annotations twice as much.
 */
export interface HighlightRow {
  readonly id: string;
  readonly articleId: string;
  readonly colour: Colour;
  readonly style: Style;
  readonly exact: string;
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601, UTC. */
  readonly created: string;
  readonly updated: string;
  readonly part: Part;
  /** Offsets into the text it stands in, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What became of its passage; one that was looked at and let stand is as good as found. */
  readonly state: AnchorState;
}

const NONE: readonly string[] = Object.freeze([]);

/**
 * The row of `annotation`; `null` of one in the trash.
 *
 * @param revision hash of the article's newest clean text; `null` where that is not known
 */
export function rowOf(annotation: Annotation, revision: string | null): HighlightRow | null {
  const { id, articleId, colour, style, exact, note, tags, created, updated, anchor } = annotation;
  if (annotation.deleted !== null) return null;
  const place = revision === null ? null : placeIn(annotation, revision);
  const state = anchor === null || anchor.reviewed === true ? 'anchored' : anchor.state;
  const { start, end } = place ?? annotation;
  const part = isOnWhole(annotation) ? 'whole' : place === null ? 'page' : place.state === 'orphan' ? 'lost' : 'text'; // prettier-ignore
  return {
    ...{ id, articleId, exact, note, created, part, start, end, state },
    // Each came as a string of its own out of the database: a hundred thousand times the same five words.
    colour: COLOURS.find((one) => one === colour) ?? colour,
    style: STYLES.find((one) => one === style) ?? style,
    updated: updated === created ? created : updated,
    tags: tags.length === 0 ? NONE : tags,
  };
}

/** The order of the article: notes on the whole of it first, what has no place in its text last. */
export function byPlace(a: HighlightRow, b: HighlightRow): number {
  return (
    PARTS.indexOf(a.part) - PARTS.indexOf(b.part) ||
    a.start - b.start ||
    b.end - a.end ||
    compare(a.created, b.created) ||
    compare(a.id, b.id)
  );
}

/** By code units: the order of ISO dates, and of ids. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
