import type { Block, HeadingBlock } from '../../core/article.ts';
import { inlineText, textOf } from '../../core/text.ts';
import { countUntil } from '../reader/offsets.ts';

/** A heading of the article, with the offset of its first letter in the canonical text. */
export interface OutlineEntry {
  level: HeadingBlock['level'];
  text: string;
  offset: number;
}

/** The headings that stand in the flow of the article itself, not inside its quotes, lists or tables. */
export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let offset = 0;
  for (const block of blocks) {
    const length = textOf([block]).length;
    if (length === 0) continue;
    if (block.type === 'heading')
      entries.push({ level: block.level, text: inlineText(block.children), offset });
    offset += length + 1;
  }
  return entries;
}

/** How deep each entry is nested in those before it, from 0: levels that a file leaves out leave no gap. */
export function depthsOf(entries: readonly Pick<OutlineEntry, 'level'>[]): number[] {
  const above: number[] = [];
  return entries.map(({ level }) => {
    while (above.length > 0 && above.at(-1)! >= level) above.pop();
    above.push(level);
    return above.length - 1;
  });
}

/** The entry whose section `offset` is in; −1 before the first. */
export function sectionAt(entries: readonly Pick<OutlineEntry, 'offset'>[], offset: number): number {
  return countUntil(entries.length, (at) => entries[at]!.offset <= offset) - 1;
}

/**
 * How many of `starts` lie in each entry's own section, up to the next heading of any level. Costs one look at each.
 *
 * @param starts offsets into the text, in any order
 */
export function countsOf(
  entries: readonly Pick<OutlineEntry, 'offset'>[],
  starts: Iterable<number>,
): number[] {
  const counts = entries.map(() => 0);
  for (const start of starts) {
    const at = sectionAt(entries, start);
    if (at >= 0) counts[at]! += 1;
  }
  return counts;
}
