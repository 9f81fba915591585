import type { Span } from '../../core/reading/segments.ts';

/**
 * Divides `band` among the items that lie over one another in it: each code unit goes to the item that is seen there, the
 * shortest (of equals the later in `items`), so that a passage marked inside another never disappears under it. Returns the
 * spans of each key, in order, disjoint over all keys. O(n log n) for n items, however deep they lie.
 *
 * Method: from the top down each item takes the cells between all edges that are still free; taken cells are skipped by
 * union–find, so every cell is taken once.
 */
export function topmost<T extends Span, K>(
  items: readonly T[],
  band: Span,
  keyOf: (item: T) => K,
): Map<K, Span[]> {
  const clipped = items
    .map((item, order) => ({
      item,
      order,
      start: Math.max(item.start, band.start),
      end: Math.min(item.end, band.end),
    }))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set(clipped.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const cellOf = new Map(edges.map((edge, cell) => [edge, cell]));

  /** The first free cell at or after each; one more than there are cells is *none*. */
  const free = edges.map((_, cell) => cell);
  const firstFree = (cell: number): number => {
    let root = cell;
    while (free[root] !== root) root = free[root]!;
    for (let at = cell; free[at] !== root;) [at, free[at]] = [free[at]!, root];
    return root;
  };

  const owners: (T | undefined)[] = new Array<T | undefined>(edges.length);
  clipped.sort((a, b) => a.item.end - a.item.start - (b.item.end - b.item.start) || b.order - a.order);
  for (const { item, start, end } of clipped) {
    const last = cellOf.get(end)!;
    for (let cell = firstFree(cellOf.get(start)!); cell < last; cell = firstFree(cell + 1)) {
      owners[cell] = item;
      free[cell] = cell + 1;
    }
  }

  const spans = new Map<K, Span[]>();
  owners.forEach((owner, cell) => {
    if (owner === undefined) return;
    const key = keyOf(owner);
    const list = spans.get(key) ?? [];
    spans.set(key, list);
    const before = list.at(-1);
    if (before !== undefined && before.end === edges[cell]) before.end = edges[cell + 1]!;
    else list.push({ start: edges[cell]!, end: edges[cell + 1]! });
  });
  return spans;
}
