import type { Block, Inline } from '../article.ts';
import { visitLeaves } from '../text.ts';

/**
 * The names of an article's footnotes as GitHub writes them, by their ids: those that something points to and that are there, which
 * are the only ones that GitHub shows. Their own labels where these are free: chapters of a book begin at 1 again.
 */
export function footnoteNames(blocks: readonly Block[]): Map<string, string> {
  const there = new Map<string, string>();
  for (const { id, label } of notesIn(blocks)) if (!there.has(id)) there.set(id, label);
  const names = new Map<string, string>();
  const taken = new Set<string>();
  visitLeaves(blocks, (leaf) => {
    if (!Array.isArray(leaf)) return;
    for (const id of marksIn(leaf as readonly Inline[])) {
      const label = there.get(id);
      if (label === undefined || names.has(id)) continue;
      const name = freeName(label, taken);
      taken.add(name);
      names.set(id, name);
    }
  });
  return names;
}

function freeName(label: string, taken: ReadonlySet<string>): string {
  // Names are compared without their case.
  const own = label.toLowerCase().replace(/[^\p{L}\p{N}-]/gu, '') || 'note';
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? own : `${own}-${number}`;
    if (!taken.has(name)) return name;
  }
}

function notesIn(blocks: readonly Block[]): { id: string; label: string }[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'footnotes':
        return block.items;
      case 'quote':
      case 'figure':
      case 'details':
        return notesIn(block.children);
      case 'list':
        return block.items.flatMap(({ children }) => notesIn(children));
      default:
        return [];
    }
  });
}

function marksIn(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'footnote-reference') return [inline.footnote];
    return inline.type === 'span' || inline.type === 'link' ? marksIn(inline.children) : [];
  });
}
