import type { Block } from '../article.ts';
import { visitLeaves } from '../text.ts';

/** A block of code and where it stands: its letters are `text[start, start + value.length)` of the article. */
export interface PlacedCode {
  start: number;
  value: string;
  /** As the file names it, unchecked: `js`, `C++`, …; `null` where it names none. */
  language: string | null;
}

/** The code blocks of an article that have text, in order. Linear; of an article without code only the tree is looked at. */
export function placedCode(blocks: readonly Block[]): PlacedCode[] {
  const found: PlacedCode[] = [];
  if (!hasCode(blocks)) return found;
  let start = 0;
  visitLeaves(blocks, (leaf, text) => {
    if (text === '') return;
    if ('type' in leaf) found.push({ start, value: text, language: leaf.language });
    // The newline that joins two leaves.
    start += text.length + 1;
  });
  return found;
}

/** Whether there is a code block anywhere in the tree. */
export function hasCode(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    switch (block.type) {
      case 'code':
        return true;
      case 'paragraph':
      case 'heading':
      case 'rule':
        return false;
      case 'quote':
      case 'figure':
      case 'details':
        return hasCode(block.children);
      case 'list':
      case 'footnotes':
        return block.items.some((item) => hasCode(item.children));
      case 'table':
        return block.rows.some((row) => row.some((cell) => hasCode(cell.children)));
      case 'definitions':
        return block.items.some((item) => item.descriptions.some(hasCode));
    }
  });
}
