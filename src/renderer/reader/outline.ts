import type { Block, HeadingBlock } from '../../core/article.ts';
import { inlineText, textOf } from '../../core/text.ts';

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
