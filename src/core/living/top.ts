import type { Base } from './base.ts';
import { dividers } from './blocks.ts';
import { settleCallouts } from './callouts.ts';
import { calloutHash, calloutOf } from './conflict.ts';
import { RANK, type Edits } from './edits.ts';
import { sliceLines } from './lines.ts';
import { linesIn, paragraphsOf, type Paragraph } from './paragraphs.ts';
import type { Scan, Shown } from './scan.ts';
import { sameList } from './shape.ts';
import { mergeParagraphs } from './sides.ts';

export interface MergedTop {
  texts: Base['texts'];
  textsShown: Base['textsShown'];
  conflict: boolean;
  /** The line behind what is ours of it. */
  own: number;
}

/** The id that a conflict in the title shows instead of a block's. */
const TOP = 'text';

/**
 * Title, dek and what else stands above the blocks, three ways, in the lines up to `end`. A title that the reader took out stays
 * out, whatever it becomes.
 */
export function mergeTop(
  scan: Scan,
  end: number,
  ours: readonly Paragraph[],
  base: Base | null,
  callouts: readonly Shown[],
  edits: Edits,
): MergedTop {
  const { lines, body } = scan;
  const dividing = dividers(scan);
  const theirs = paragraphsOf(sliceLines(lines, body, end), (at) => dividing.has(body + at));
  const hashes = ours.map(({ hash }) => hash);
  const known = base === null || (base.texts.length === 0 && lines.count === body) ? null : base.texts;
  const isFresh = known === null && theirs.length === 0;
  const merged = mergeParagraphs(isFresh ? [] : (known ?? hashes), ours, theirs);
  const lineBehind = (count: number): number => (count === 0 ? body : body + theirs[count - 1]!.to);
  for (const { from, to, paragraphs } of merged.edits) {
    const text = linesIn(paragraphs);
    if (from === to) edits.insert(lineBehind(from), text, '', RANK.paragraph);
    else if (text.length === 0) edits.remove(body + theirs[from]!.from, body + theirs[to - 1]!.to);
    else edits.replace(body + theirs[from]!.from, body + theirs[to - 1]!.to, text, '', null);
  }
  const isConflict = merged.conflict.length > 0 && merged.own > 0;
  const callout = isConflict ? calloutOf(TOP, [], merged.conflict) : null;
  const own = lineBehind(merged.own);
  const shown = base?.textsShown ?? null;
  const seen = settleCallouts(
    scan,
    callouts,
    {
      id: TOP,
      callout,
      written: shown?.callout ?? null,
      isNew: shown === null || !sameList(shown.texts, hashes),
      at: own,
      prefix: '',
      within: null,
    },
    edits,
  );
  return {
    texts: merged.base,
    textsShown: callout === null ? null : { texts: hashes, callout: calloutHash(callout, '') },
    conflict: seen,
    own,
  };
}
