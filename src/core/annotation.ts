/**
 * Annotations: a subset of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
 * Used of it: one target with TextQuoteSelector (`exact`, `prefix`, `suffix`) and TextPositionSelector (`start`, `end`),
 * one textual body (`note`, Markdown), tags as bodies with purpose *tagging*, created and modified times.
 * Left out: several targets, other selectors, agents and rights, embedded choices and composites.
 */

export const COLOURS = ['saffron', 'moss', 'sky', 'rose', 'lilac'] as const;
export type Colour = (typeof COLOURS)[number];

export const STYLES = ['highlight', 'underline', 'strike'] as const;
export type Style = (typeof STYLES)[number];

/** How many code units of surrounding text a quote carries on each side. */
export const CONTEXT_LENGTH = 64;

/** A passage as it stood in one text: TextPositionSelector and TextQuoteSelector together. Offsets in UTF-16 code units. */
export interface Selector {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
}

export type AnchorState = 'anchored' | 'moved' | 'changed' | 'uncertain' | 'orphan';

/**
 * Where the passage stands in a later text. It stands beside the first selector and never replaces it, so that errors do
 * not compound. For an orphan `start` and `end` tell where it would have been (both equal).
 */
export interface Anchor {
  revision: string;
  state: AnchorState;
  start: number;
  end: number;
  /** 0 to 1; 1 is an exact, unrivalled match. */
  confidence: number;
  /** The reader has looked at an uncertain place or an orphan and let it stand: it no longer asks for attention. */
  reviewed?: boolean;
}

export interface Annotation extends Selector {
  id: string;
  articleId: string;
  /** SHA-256 (hex) of the text that `start` and `end` refer to. */
  revision: string;
  /** The place in the newest text, where that is not the text the annotation was made on. */
  anchor: Anchor | null;
  colour: Colour;
  style: Style;
  /** Markdown; empty for a bare highlight. */
  note: string;
  tags: string[];
  /** ISO 8601, UTC. */
  created: string;
  updated: string;
  /** When it was put in the trash, or `null`. */
  deleted: string | null;
}

/** Quote, context and position of `text[start, end)`. Throws RangeError unless 0 ≤ start < end ≤ text.length. */
export function describe(text: string, start: number, end: number): Selector {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No passage at ${start}–${end} in a text of ${text.length} code units`);
  }
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
  };
}

/** Whether this is a note on the article as a whole: a target without a selector, in the model's words. */
export function isOnWhole(annotation: Pick<Annotation, 'exact'>): boolean {
  return annotation.exact === '';
}

/** The selector of a note on the whole article. */
export const WHOLE: Selector = Object.freeze({ start: 0, end: 0, exact: '', prefix: '', suffix: '' });

/** Where `annotation` stands in the text with hash `revision`; `null` when it was never placed there. */
export function placeIn(annotation: Annotation, revision: string): Omit<Anchor, 'revision'> | null {
  if (isOnWhole(annotation)) return { state: 'anchored', start: 0, end: 0, confidence: 1 };
  if (annotation.revision === revision) {
    return { state: 'anchored', start: annotation.start, end: annotation.end, confidence: 1 };
  }
  return annotation.anchor?.revision === revision ? annotation.anchor : null;
}

/** Reading order: by start, then the longer first, then by age, so that the order never depends on the store. */
export function byPosition(
  a: Pick<Annotation, 'start' | 'end' | 'created' | 'id'>,
  b: Pick<Annotation, 'start' | 'end' | 'created' | 'id'>,
): number {
  return a.start - b.start || b.end - a.end || compare(a.created, b.created) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
