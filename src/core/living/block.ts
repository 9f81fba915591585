import type { BlockOutcome } from '../export/report.ts';
import type { BlockBase, Shape } from './base.ts';
import type { Occurrence } from './blocks.ts';
import { settleCallouts } from './callouts.ts';
import { calloutHash, calloutOf } from './conflict.ts';
import { RANK, type Edits } from './edits.ts';
import { sliceLines } from './lines.ts';
import { linesIn } from './paragraphs.ts';
import { mergeQuote } from './quote.ts';
import type { Scan, Shown } from './scan.ts';
import { sameList, sameQuote, sameShape, type OurBlock } from './shape.ts';
import { mergeParagraphs } from './sides.ts';

/** Of a block that never was in conflict: no shape is like it. */
const NOTHING: Shape = { lines: -1, head: '-', words: '-', below: [], note: [0, 0] };

export interface MergedBlock {
  outcome: BlockOutcome;
  base: BlockBase | null;
}

/** One block that stands in the file and is still in the library, three ways. Without a base the reader's text stands. */
export function mergeBlock(
  scan: Scan,
  there: Occurrence,
  ours: OurBlock,
  base: BlockBase | null,
  callouts: readonly Shown[],
  copies: number,
  edits: Edits,
): MergedBlock {
  const shape = base === null ? ours.shape : baseShape(there, base);
  const quote = mergeQuote(shape, ours, there);
  const below = mergeParagraphs(shape.below, ours.below, there.below);
  const changed = quote.edit !== null || below.edits.length > 0;
  if (quote.edit !== null) {
    const { from, to, lines, first } = quote.edit;
    edits.replace(from, to, lines, there.prefix, first);
  }
  for (const edit of below.edits) {
    const from = there.below[edit.from]?.from ?? afterOwn(there, edit.from);
    const lines = linesIn(edit.paragraphs);
    if (edit.to === edit.from) {
      edits.insert(
        edit.from === 0 ? there.anchor + 1 : afterOwn(there, edit.from),
        lines,
        there.prefix,
        RANK.paragraph,
      );
      continue;
    }
    const to = there.below[edit.to - 1]!.to;
    if (lines.length === 0) edits.remove(from, to);
    else edits.replace(from, to, lines, there.prefix, null);
  }
  const isConflict = quote.conflict || below.conflict.length > 0;
  const callout = isConflict ? calloutOf(ours.id, quote.conflict ? ours.quote : [], below.conflict) : null;
  const seen = settleCallouts(
    scan,
    callouts,
    {
      id: ours.id,
      callout,
      written: base?.shown?.callout ?? null,
      isNew: !sameShape(base?.shown?.shape ?? NOTHING, ours.shape),
      at: afterOwn(there, below.own),
      prefix: there.prefix,
      within: copies > 1 ? [there.from, there.end] : null,
    },
    edits,
  );
  const edited = quote.edited || below.edited;
  return {
    outcome: seen ? 'conflict' : changed ? (edited ? 'merged' : 'updated') : edited ? 'kept' : 'unchanged',
    base: {
      id: ours.id,
      shape: {
        lines: quote.lines,
        head: quote.head,
        words: quote.words,
        below: below.base,
        note: ours.shape.note,
      },
      shown: callout === null ? null : { shape: ours.shape, callout: calloutHash(callout, '') },
    },
  };
}

/** The line behind the first `count` paragraphs below the id. */
function afterOwn(there: Occurrence, count: number): number {
  return count === 0 ? there.anchor + 1 : there.below[count - 1]!.to;
}

/** What a copy of the block that got our side of a conflict whole was made from is that side. */
function baseShape(there: Occurrence, { shape, shown }: BlockBase): Shape {
  return shown !== null && isWhole(there, shown.shape) ? shown.shape : shape;
}

/** Whether the block stands as it was exported, whatever the reader wrote below. */
export function isWhole(there: Occurrence, shape: Shape): boolean {
  return (
    sameQuote(there, shape) &&
    sameList(
      there.below.slice(0, shape.below.length).map(({ hash }) => hash),
      shape.below,
    )
  );
}

/**
 * A block that is no longer in the library: taken out where it stands as it was exported, else left to the reader. One that
 * they copied, or built into a list of their own, is theirs.
 */
export function removeBlock(
  scan: Scan,
  there: Occurrence,
  base: BlockBase,
  callouts: readonly Shown[],
  edits: Edits,
): MergedBlock {
  const { shape, shown } = base;
  for (const { from, to, prefix } of callouts)
    if (calloutHash(sliceLines(scan.lines, from, to), prefix) === shown?.callout) edits.remove(from, to);
  if (there.marker !== null || !isWhole(there, shape))
    return { outcome: 'outlived', base: { ...base, shown: null } };
  edits.remove(there.from, there.anchor + 1);
  for (const { from, to } of there.below.slice(0, shape.below.length)) edits.remove(from, to);
  return { outcome: 'removed', base: null };
}
