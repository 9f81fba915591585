import type { Shape } from './base.ts';
import type { Occurrence } from './blocks.ts';
import { sameQuote, type OurBlock } from './shape.ts';

export interface MergedQuote {
  edit: { from: number; to: number; lines: readonly string[]; first: string | null } | null;
  /** Whether the header or the words were edited on both sides to different texts. */
  conflict: boolean;
  /** Whether the reader edited either. */
  edited: boolean;
  /** What both sides have had from now on. */
  lines: number;
  head: string;
  words: string;
}

type Side = 'ours' | 'theirs' | 'same' | 'conflict';

/** A quote's header and its words, each three ways, so that a new colour and the reader's emphasis go together. */
export function mergeQuote(
  base: Shape,
  { quote, hasHead, shape: ours }: OurBlock,
  there: Occurrence,
): MergedQuote {
  let head = sideOf(base.head, ours.head, there.head);
  const words = sideOf(base.words, ours.words, there.words);
  // A header comes or goes only with the words below it: with the template, that is.
  if (head === 'ours' && hasHead !== there.hasHead && (words === 'theirs' || words === 'conflict'))
    head = 'theirs';
  const taken = (side: Side): boolean => side === 'ours' || side === 'same';
  const first = there.marker;
  let edit: MergedQuote['edit'] = null;
  if (taken(head) && taken(words)) {
    if (!sameQuote(ours, there)) edit = { from: there.from, to: there.to, lines: quote, first };
  } else if (head === 'ours') {
    edit = { from: there.from, to: there.from + 1, lines: quote.slice(0, 1), first };
  } else if (words === 'ours') {
    const from = there.from + (there.hasHead ? 1 : 0);
    edit = { from, to: there.to, lines: quote.slice(hasHead ? 1 : 0), first: there.hasHead ? null : first };
  }
  const conflict = head === 'conflict' || words === 'conflict';
  return {
    edit,
    conflict,
    edited: !taken(head) || !taken(words),
    lines: words === 'conflict' ? base.lines : ours.lines,
    head: head === 'conflict' ? base.head : ours.head,
    words: words === 'conflict' ? base.words : ours.words,
  };
}

function sideOf(base: string, ours: string, theirs: string): Side {
  if (ours === theirs) return 'same';
  if (theirs === base) return 'ours';
  return ours === base ? 'theirs' : 'conflict';
}
