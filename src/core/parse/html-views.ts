import type { Block, FullPage, Picture } from '../article.ts';
import { textOf } from '../text.ts';
import { settleFragments } from './fragments.ts';
import type { Root } from './hast.ts';
import { sharedSpans } from './spans.ts';
import type { Origins } from './tree-origins.ts';
import { treeOf, type Shelf, type TreeOptions } from './tree.ts';

/** A page's clean view, built with `origins`. */
export interface CleanView {
  blocks: Block[];
  shelf: Shelf;
}

/**
 * The *full page* beside its clean view: all that the page shows, navigation, comments and footers too, as a tree of the same
 * nodes, and which letters both have. `null` where it says nothing that the clean view does not say.
 *
 * @param without the page's blocks without what the article's head shows already
 */
export function fullPageOf(
  page: Root,
  clean: CleanView,
  options: TreeOptions & { origins: Origins },
  without: (blocks: readonly Block[]) => Block[],
): { page: FullPage | null; resources: Picture[] } {
  const { shelf } = clean;
  const own: Shelf = { resources: [...shelf.resources], shelved: new Map(shelf.shelved) };
  const { blocks, resources } = treeOf(page, { ...options, shelf: own });
  const cleanText = textOf(clean.blocks);
  if (squeezed(textOf(without(blocks))) === squeezed(cleanText))
    return { page: null, resources: shelf.resources };
  settleFragments(blocks, page, options.origins);
  const text = textOf(blocks);
  const shared = sharedSpans({ blocks: clean.blocks, text: cleanText }, { blocks, text }, options.origins);
  return { page: { blocks, text, shared }, resources };
}

/** White space is of each view's making. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
