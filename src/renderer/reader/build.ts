import type { Block } from '../../core/article.ts';
import { appendBlocks } from './build-blocks.ts';

/** The elements of a short tree (a note's Markdown), without sections and without pictures of its own. */
export function buildBlocks(blocks: readonly Block[]): DocumentFragment {
  const holder = document.createElement('div');
  appendBlocks(holder, blocks, () => null);
  const fragment = document.createDocumentFragment();
  fragment.append(...holder.childNodes);
  return fragment;
}
