import type { Paragraph } from './paragraphs.ts';
import { aligned } from './sequence.ts';
import { sameList } from './shape.ts';

/** Put `lines` in the place of paragraphs `from` to `to` (exclusive, of the file's); where both are equal, before that one. */
export interface ParagraphEdit {
  from: number;
  to: number;
  paragraphs: readonly Paragraph[];
}

export interface MergedParagraphs {
  edits: ParagraphEdit[];
  /** What both sides have had from now on. */
  base: string[];
  /** Ours where both edited the same; empty without a conflict. */
  conflict: Paragraph[];
  /** How many of the file's paragraphs are the block's own; the reader's follow. */
  own: number;
  /** Whether the reader edited any of those. */
  edited: boolean;
}

/** One stretch of the three sides between two places where they agree how far they are. Indices, `to` exclusive. */
interface Stretch {
  base: [from: number, to: number];
  ours: [from: number, to: number];
  theirs: [from: number, to: number];
}

/**
 * Paragraphs three ways (after diff3: Khanna, Kunal and Pierce, "A formal investigation of diff3", 2007), with one difference:
 * what the reader put between, before or behind ours is never in conflict with ours. Only paragraphs that stand as they were
 * exported are replaced or taken out.
 */
export function mergeParagraphs(
  base: readonly string[],
  ours: readonly Paragraph[],
  theirs: readonly Paragraph[],
): MergedParagraphs {
  const inOurs = aligned(
    base,
    ours.map(({ hash }) => hash),
  );
  const inTheirs = aligned(
    base,
    theirs.map(({ hash }) => hash),
  );
  const merged: MergedParagraphs = { edits: [], base: [], conflict: [], own: 0, edited: false };
  for (const stretch of stretches(base, inOurs, inTheirs, ours.length, theirs.length))
    mergeStretch(merged, stretch, { base, ours, theirs, inOurs, inTheirs });
  return merged;
}

/** Which of the paragraphs below an id are the block's own, and where those that were exported stand now. */
export function ownOf(
  base: readonly string[],
  theirs: readonly Paragraph[],
): { own: number; pairs: readonly number[] } {
  const pairs = aligned(
    base,
    theirs.map(({ hash }) => hash),
  );
  const whole: Stretch = { base: [0, base.length], ours: [0, 0], theirs: [0, theirs.length] };
  return { own: ownEnd(whole, { inTheirs: pairs, theirs }), pairs };
}

interface Sides {
  base: readonly string[];
  ours: readonly Paragraph[];
  theirs: readonly Paragraph[];
  /** Where each of `base` stands in `ours` and in `theirs`; -1 where it does not. */
  inOurs: readonly number[];
  inTheirs: readonly number[];
}

function mergeStretch(merged: MergedParagraphs, stretch: Stretch, sides: Sides): void {
  const [from, end] = stretch.theirs;
  const before = sides.base.slice(...stretch.base);
  const ours = sides.ours.slice(...stretch.ours);
  const hashes = ours.map(({ hash }) => hash);
  const theirs = sides.theirs.slice(from, end).map(({ hash }) => hash);
  const isLast = stretch.base[1] === sides.base.length;
  const kept = sides.inTheirs.slice(...stretch.base).filter((at) => at >= 0);
  const untouched = kept.length === before.length;
  const own = isLast ? ownEnd(stretch, sides) : end;
  const settle = (base: readonly string[], edited: boolean): void => {
    merged.base.push(...base);
    merged.own = own;
    merged.edited ||= edited;
  };
  const edit = (at: number, to: number, paragraphs: readonly Paragraph[]): void => {
    if (to > at || paragraphs.length > 0) merged.edits.push({ from: at, to, paragraphs });
  };

  if (sameList(hashes, before)) return settle(before, !untouched);
  const alike = isLast && (hashes.length > 0 || kept.length === 0) ? theirs.slice(0, hashes.length) : theirs;
  if (sameList(hashes, alike)) {
    merged.own = Math.max(own, from + hashes.length);
    merged.base.push(...hashes);
    return;
  }
  const held = sides.inOurs.slice(...stretch.base);
  if (held.every((at) => at >= 0)) {
    // Ours only put something before or behind.
    const first = (held[0] ?? stretch.ours[1]) - stretch.ours[0];
    const top = untouched ? (kept[0] ?? from) : from;
    edit(top, top, ours.slice(0, first));
    if (held.length > 0) edit(own, own, ours.slice(held.at(-1)! - stretch.ours[0] + 1));
    return settle(hashes, !untouched);
  }
  if (untouched) {
    kept.forEach((at, index) => edit(at, at + 1, index === 0 ? ours : []));
    return settle(hashes, false);
  }
  // What is gone from ours has nothing to show: the reader's edit of it stands.
  if (ours.length === 0) return settle(hashes, true);
  merged.conflict.push(...ours);
  settle(before, true);
}

/**
 * How far the block's own paragraphs go in the last stretch, beyond which the reader writes on: up to the last one that stands as
 * it was exported, and as many more as were edited since, but no heading.
 */
function ownEnd(
  { base, theirs: [from, end] }: Stretch,
  { inTheirs, theirs }: Pick<Sides, 'inTheirs' | 'theirs'>,
): number {
  let own = from;
  let edited = 0;
  for (let at = base[0]; at < base[1]; at += 1) {
    const found = inTheirs[at]!;
    edited = found < 0 ? edited + 1 : 0;
    if (found >= 0) own = found + 1;
  }
  for (; edited > 0 && own < end && !theirs[own]!.heading; edited -= 1) own += 1;
  return own;
}

function stretches(
  base: readonly string[],
  inOurs: readonly number[],
  inTheirs: readonly number[],
  ours: number,
  theirs: number,
): Stretch[] {
  const found: Stretch[] = [];
  let last = { base: 0, ours: 0, theirs: 0 };
  for (let at = 1; at <= base.length; at += 1) {
    const end = at === base.length;
    const next = {
      base: at,
      ours: end ? ours : boundary(inOurs, at),
      theirs: end ? theirs : boundary(inTheirs, at),
    };
    if (next.ours < 0 || next.theirs < 0) continue;
    found.push({
      base: [last.base, next.base],
      ours: [last.ours, next.ours],
      theirs: [last.theirs, next.theirs],
    });
    last = next;
  }
  if (base.length === 0) found.push({ base: [0, 0], ours: [0, ours], theirs: [0, theirs] });
  return found;
}

/** Where the other side stands between base paragraphs `at - 1` and `at`; -1 where neither tells. */
function boundary(pairs: readonly number[], at: number): number {
  const before = pairs[at - 1]!;
  return before >= 0 ? before + 1 : pairs[at]!;
}
