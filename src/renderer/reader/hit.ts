import type { IntervalIndex, Interval } from './intervals.ts';
import type { Page } from './page.ts';

/**
 * A highlight is as high as its letters, its line is higher: a press between two lines of one passage still means the
 * passage. A quarter of the letters' height on each side closes the gap at the design's line height of 1.68.
 */
const SLACK = 0.25;
/** A letter with its marks is seldom longer; the caret stands before or after it. */
const LETTER = 2;

/**
 * The ids of the intervals whose letters are under a point of the window, the shortest first; of equals the later.
 * Caret from point → offset → interval index → rectangle check: the caret goes to the nearest letter however far the point is.
 */
export function hit<T extends Interval>(page: Page, index: IntervalIndex<T>, x: number, y: number): string[] {
  const caret = page.offsetAt(x, y);
  if (caret === null) return [];
  const found = new Map<T, number>();
  for (let at = Math.max(0, caret - LETTER); at < Math.min(page.text.length, caret + LETTER); at += 1) {
    const items = index.overlapping(at, at + 1);
    if (items.length === 0 || !isUnder(page, at, x, y)) continue;
    for (const item of items) found.set(item, index.all.indexOf(item));
  }
  return [...found]
    .sort(([a, orderA], [b, orderB]) => a.end - a.start - (b.end - b.start) || orderB - orderA)
    .map(([item]) => item.id);
}

function isUnder(page: Page, offset: number, x: number, y: number): boolean {
  return page.rectsOf(offset, offset + 1).some((rect) => {
    const slack = rect.height * SLACK;
    return x >= rect.left && x <= rect.right && y >= rect.top - slack && y <= rect.bottom + slack;
  });
}
