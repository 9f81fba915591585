import type { Block, Inline } from '../article.ts';
import { visitLeaves } from '../text.ts';
import type { Resource } from './records.ts';

/** Those of `resources` that a tree names: an article read in two views has the pictures of both, each view its own. */
export function resourcesOf(blocks: readonly Block[], resources: readonly Resource[]): Resource[] {
  const named = new Set<string>();
  visitLeaves(blocks, (leaf) => {
    if (!('type' in leaf)) gather(leaf, named);
  });
  return resources.filter(({ id }) => named.has(id));
}

function gather(inlines: readonly Inline[], named: Set<string>): void {
  for (const inline of inlines) {
    if (inline.type === 'image') {
      if (inline.resource !== null) named.add(inline.resource);
      for (const place of inline.local ?? []) named.add(place);
    } else if (inline.type === 'span' || inline.type === 'link') gather(inline.children, named);
  }
}
