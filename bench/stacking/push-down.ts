/** What a margin does by itself: each note at its line, or directly below the one before. The side to compare with. */
import type { StackItem } from '../../src/core/layout/stack.ts';

/** Upper edges by id. Notes keep the order of their tops, as `stack` keeps it. */
export function pushDown(items: readonly StackItem[], gap: number): Map<string, number> {
  let free = -Infinity;
  return new Map(
    items
      .toSorted((a, b) => a.top - b.top)
      .map(({ id, top, height }) => {
        const at = Math.max(top, free);
        free = at + height + gap;
        return [id, at];
      }),
  );
}
