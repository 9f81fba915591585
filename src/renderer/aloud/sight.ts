import type { Span } from '../../core/reading/segments.ts';
import type { Page } from '../reader/page.ts';
import { scrollToDistance } from '../reader/position.ts';

/** Shares of the window's height between which the spoken sentence is left alone: what comes next is in sight, too. */
const CALM = { top: 0.06, bottom: 0.72 } as const;
/** Where it is brought otherwise. What was read last stays in sight above it. */
const PLACE = 0.22;

/** Whether any line of the passage is seen. */
export function isInSight(page: Page, { start, end }: Span): boolean {
  const { top, bottom } = page.viewport;
  const first = page.rectAt(start);
  const last = page.rectAt(Math.max(start, end - 1));
  return first !== null && last !== null && last.bottom > top && first.top < bottom;
}

/** Scrolls the passage to a calm place, unless it is in one; at once where it is in sight nowhere or less motion is asked for. */
export function bringInSight(page: Page, span: Span): void {
  const { top, bottom } = page.viewport;
  const height = bottom - top;
  const first = page.rectAt(span.start);
  const last = page.rectAt(Math.max(span.start, span.end - 1));
  if (first === null || last === null) return;
  const fits = last.bottom - first.top < height * (CALM.bottom - CALM.top);
  const lowest = fits ? last.bottom : first.bottom;
  if (first.top >= top + height * CALM.top && lowest <= top + height * CALM.bottom) return;
  const by = first.top - top - height * PLACE;
  const gently = Math.abs(by) < height && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (gently) page.scroller.scrollBy({ top: by, behavior: 'smooth' });
  else void scrollToDistance(page, span.start, height * PLACE);
}
