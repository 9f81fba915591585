import type { Block, Inline } from '../article.ts';
import { fragmentOf } from '../fragment.ts';
import { visitLeaves } from '../text.ts';
import { property, type Child, type Root } from './hast.ts';
import type { Origins } from './tree-origins.ts';

/**
 * Links from one place of an article to another. The tree keeps no ids, as the page must have none of the file's: what a link
 * points to is said as an offset into the text (`fragmentOf`).
 */

/** Gives each link of `blocks` to an id of `root`, the tree they were made of with `origins`, the offset of what it points to. */
export function settleFragments(blocks: readonly Block[], root: Root, origins: Origins): void {
  const offsets = offsetsById(root, offsetsBySource(blocks, origins));
  visitLeaves(blocks, (leaf) => {
    if (Array.isArray(leaf)) settle(leaf as readonly Inline[], offsets);
  });
}

function settle(inlines: readonly Inline[], offsets: ReadonlyMap<string, number>): void {
  for (const inline of inlines) {
    if (inline.type === 'link' && inline.href.startsWith('#')) {
      const name = inline.href.slice(1);
      const offset = offsets.get(name) ?? offsets.get(decoded(name));
      if (offset !== undefined) inline.href = fragmentOf(offset);
    }
    if (inline.type === 'link' || inline.type === 'span') settle(inline.children, offsets);
  }
}

/** As an id has it: addresses write what is not ASCII as bytes. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Where the first letter of each text node of the file stands in the text. */
function offsetsBySource(blocks: readonly Block[], origins: Origins): Map<object, number> {
  const found = new Map<object, number>();
  let start = 0;
  visitLeaves(blocks, (leaf, text) => {
    if (text === '') return;
    for (const { source, at } of origins.get(leaf) ?? []) {
      if (!found.has(source)) found.set(source, start + at);
    }
    start += text.length + 1;
  });
  return found;
}

/** The offset of the first letter at or after the element of each id. */
function offsetsById(root: Root, offsets: ReadonlyMap<object, number>): Map<string, number> {
  const found = new Map<string, number>();
  let waiting: string[] = [];
  const stack: Child[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') {
      const offset = waiting.length === 0 ? undefined : offsets.get(node);
      if (offset === undefined) continue;
      for (const id of waiting) found.set(id, offset);
      waiting = [];
    } else if (node.type === 'element') {
      // Older pages name places with links of their own.
      const id = property(node, 'id') ?? (node.tagName === 'a' ? property(node, 'name') : null);
      if (id !== null && id !== '' && !found.has(id)) waiting.push(id);
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child !== undefined) stack.push(child);
      }
    }
  }
  return found;
}
