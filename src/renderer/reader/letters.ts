import { countUntil } from './count-until.ts';
import type { Bias } from './offsets.ts';

/**
 * The one place that knows which soft hyphens in the page's text nodes are not the article's own but were put there to divide
 * words. A node has two counts: its *letters*, which are code units of the article's text, and its places in the DOM, which
 * ranges, selections and carets are made of. All that goes from one to the other goes through here.
 */

export const SOFT_HYPHEN = '\u00AD';

interface Divided {
  /** The node's text as the article has it. */
  text: string;
  /** Before which letters a hyphen of ours stands, in order. */
  points: readonly number[];
}
const divided = new WeakMap<Text, Divided>();

export function isDivided(node: Text): boolean {
  return divided.has(node);
}

/** The node's text as the article has it. */
export function lettersOf(node: Text): string {
  return divided.get(node)?.text ?? node.data;
}

/** How many letters of the article the node has. */
export function countLetters(node: Text): number {
  return divided.get(node)?.text.length ?? node.length;
}

/** How many letters stand before a place in the DOM. */
export function lettersBefore(node: Text, place: number): number {
  const points = divided.get(node)?.points;
  if (points === undefined) return Math.min(place, node.length);
  const within = Math.min(place, node.length);
  // The hyphen with the index i takes the place `points[i] + i`.
  return within - countUntil(points.length, (i) => points[i]! + i < within);
}

/** The place in the DOM before which so many letters stand: where a hyphen is, behind it for a beginning and before it for an end. */
export function placeBehind(node: Text, letters: number, side: Bias): number {
  const points = divided.get(node)?.points;
  if (points === undefined) return letters;
  const hyphens = countUntil(points.length, (i) =>
    side === 'forward' ? points[i]! <= letters : points[i]! < letters,
  );
  return letters + hyphens;
}

/** Puts a soft hyphen before each of the letters that `points` counts, in order. A selection in the node stays on its letters. */
export function divideText(node: Text, points: readonly number[]): void {
  joinText(node);
  if (points.length === 0) return;
  const text = node.data;
  if (holdsSelection(node)) {
    for (const point of points.toReversed()) node.insertData(point, SOFT_HYPHEN);
  } else {
    let data = '';
    let from = 0;
    for (const point of points) {
      data += text.slice(from, point) + SOFT_HYPHEN;
      from = point;
    }
    node.data = data + text.slice(from);
  }
  divided.set(node, { text, points });
}

/** Takes our hyphens out of the node again. A selection in it stays on its letters. */
export function joinText(node: Text): void {
  const known = divided.get(node);
  if (known === undefined) return;
  divided.delete(node);
  if (!holdsSelection(node)) {
    node.data = known.text;
    return;
  }
  known.points.forEach((_, index) => {
    const at = known.points.length - 1 - index;
    node.deleteData(known.points[at]! + at, 1);
  });
}

/** Whether one of its ends is in the node: new data would move it to the beginning. */
function holdsSelection(node: Text): boolean {
  const selection = node.ownerDocument.getSelection?.() ?? null;
  return selection !== null && (selection.anchorNode === node || selection.focusNode === node);
}

/** What the article has between two places of the node in the DOM. */
export function lettersBetween(node: Text, from: number, to: number): string {
  return lettersOf(node).slice(lettersBefore(node, from), lettersBefore(node, to));
}
