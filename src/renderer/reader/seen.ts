import type { Span } from '../../core/reading/segments.ts';
import type { Page } from './page.ts';

/**
 * The text between the edges of the window, near enough for a bar: within a section by its height. A place costs O(log n) and no
 * letter is measured, so that it can be asked for in each frame of scrolling.
 */
export function seenText(page: Page): Span {
  const { top, bottom } = page.viewport;
  return { start: offsetNear(page, top), end: offsetNear(page, bottom) };
}

function offsetNear({ sections, text }: Page, height: number): number {
  const { first } = sections.between(height, height + 1);
  const plan = sections.plans[first];
  const element = sections.elements[first];
  if (plan === undefined || element === undefined) return text.length;
  const { top, bottom } = element.getBoundingClientRect();
  const share = bottom > top ? Math.min(1, Math.max(0, (height - top) / (bottom - top))) : 0;
  return Math.round(plan.start + share * (plan.end - plan.start));
}

/**
 * How much of a text of `length` code units is read, 0 to 1, where `seen` of it is on the screen: nothing while its beginning is
 * at the top, all once its end is seen, and between them by the text that has gone by.
 */
export function textProgress({ start, end }: Span, length: number): number {
  if (end >= length) return 1;
  return Math.min(1, Math.max(0, start / (length - (end - start))));
}
