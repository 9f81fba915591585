import type { Block } from '../../core/article.ts';
import { MOST_CHARACTERS, MOST_LEAVES, visitLeaves } from './plan.ts';

/** A block as it is built, or one part of a block that is too long to be laid out at once. */
export interface Part {
  block: Block;
  /** Where the part stands in its block, counted in items; `null` for a whole block. */
  piece: { first: number; of: number } | null;
}

/**
 * A block is left whole up to this many sections: two frames of layout, and lists that people write are far shorter. Parts
 * are seen as one, but to a screen reader they are several.
 */
const MOST_SECTIONS = 4;

/**
 * Divides lists, footnotes, definitions and quotes that are longer than a few sections into blocks of one section each, so that
 * only what is near the window is laid out. Leaves and their order stay the same, and with them the text. Tables are not
 * divided, as their columns are one; neither is a single leaf, however long.
 */
export function divide(blocks: readonly Block[]): Part[] {
  return blocks.flatMap((block) => partsOf(block) ?? [{ block, piece: null }]);
}

/** Parts in order; `null` where the block stays whole. */
function partsOf(block: Block): Part[] | null {
  switch (block.type) {
    case 'list':
      return split(
        block.items,
        (item) => item.children,
        (items, first) => ({ ...block, items, start: block.start + first }),
      );
    case 'footnotes':
      return split(
        block.items,
        (item) => item.children,
        (items) => ({ ...block, items }),
      );
    case 'definitions':
      return split(
        block.items,
        (item) => [{ type: 'definitions', items: [item] }],
        (items) => ({ ...block, items }),
      );
    case 'quote':
      return split(
        block.children,
        (child) => [child],
        (children) => ({ ...block, children }),
      );
    default:
      return null;
  }
}

function split<T>(
  items: readonly T[],
  blocksOf: (item: T) => readonly Block[],
  blockOf: (items: T[], first: number) => Block,
): Part[] | null {
  const ends: number[] = [];
  let leaves = 0;
  let characters = 0;
  items.forEach((item, index) => {
    visitLeaves(blocksOf(item), ({ length }) => {
      leaves += 1;
      characters += length;
    });
    if (leaves < MOST_LEAVES && characters < MOST_CHARACTERS && index < items.length - 1) return;
    ends.push(index + 1);
    leaves = 0;
    characters = 0;
  });
  if (ends.length <= MOST_SECTIONS) return null;
  return ends.map((end, index) => {
    const first = ends[index - 1] ?? 0;
    return { block: blockOf(items.slice(first, end), first), piece: { first, of: items.length } };
  });
}

/**
 * Tells page.css that an element goes on with the one before it, and assistive technology where its items stand in the whole
 * (WAI-ARIA 1.2, `aria-setsize` and `aria-posinset`: for items of which not all are together).
 */
export function joinPart(element: Element, { block, piece }: Part): void {
  if (piece === null || !(element instanceof HTMLElement)) return;
  if (piece.first > 0) element.dataset['continued'] = '';
  if (block.type !== 'list' && block.type !== 'footnotes') return;
  [...element.children].forEach((item, index) => {
    item.setAttribute('aria-setsize', String(piece.of));
    item.setAttribute('aria-posinset', String(piece.first + index + 1));
  });
}
