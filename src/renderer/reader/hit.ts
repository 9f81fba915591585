import type { IntervalIndex, Interval } from './intervals.ts';
import type { Page } from './page.ts';

/**
 * A highlight is as high as its letters, its line is higher: a press between two lines of one passage still means the
 * passage. A quarter of the letters' height on each side closes the gap at the design's line height of 1.68.
 */
const SLACK = 0.25;
/**
 * Letters around the caret, the likeliest first: it stands before or after the one that is meant, and a letter with its marks is seldom
 * longer than two.
 */
const AROUND = [-1, 0, 1, -2] as const;
const LETTER = 2;

/**
 * The ids of the intervals whose letters are under a point of the window, the shortest first; of equals the later.
 * Caret from point → offset → interval index → rectangle check: the caret goes to the nearest letter however far the point is.
 */
export function hit<T extends Interval>(page: Page, index: IntervalIndex<T>, x: number, y: number): string[] {
  const caret = page.offsetAt(x, y);
  if (caret === null) return [];
  const near = index.overlapping(Math.max(0, caret - LETTER), Math.min(page.text.length, caret + LETTER));
  if (near.length === 0) return [];
  const at = AROUND.map((by) => caret + by).find(
    (letter) => near.some((item) => covers(item, letter)) && isUnder(page, letter, x, y),
  );
  if (at === undefined) return [];
  return near
    .map((item, order) => ({ item, order }))
    .filter(({ item }) => covers(item, at))
    .sort((a, b) => lengthOf(a.item) - lengthOf(b.item) || b.order - a.order)
    .map(({ item }) => item.id);
}

const covers = ({ start, end }: Interval, offset: number): boolean => start <= offset && offset < end;
const lengthOf = ({ start, end }: Interval): number => end - start;

function isUnder(page: Page, offset: number, x: number, y: number): boolean {
  return page.rectsOf(offset, offset + 1).some((rect) => {
    const slack = rect.height * SLACK;
    return x >= rect.left && x <= rect.right && y >= rect.top - slack && y <= rect.bottom + slack;
  });
}
