import type { PlacedCode } from '../../core/code/placed.ts';
import type { Span } from '../../core/reading/segments.ts';
import { countUntil } from '../reader/offsets.ts';
import type { Page } from '../reader/page.ts';

/** Code units of a block that is not worth looking into: about a screen of lines. */
const SHORT = 2_000;

/**
 * The letters of a block whose lines stand between two heights of the window (client coordinates), as a span of the article's
 * text: a few questions to the browser, however long the block.
 */
export function linesWithin(page: Page, { start, value }: PlacedCode, top: number, bottom: number): Span {
  const end = start + value.length;
  if (value.length <= SHORT) return { start, end };
  const lines = [start];
  for (let at = value.indexOf('\n'); at >= 0; at = value.indexOf('\n', at + 1)) lines.push(start + at + 1);
  const above = countUntil(lines.length, (at) => (page.rectAt(lines[at]!)?.bottom ?? top) <= top);
  const reached = countUntil(lines.length, (at) => (page.rectAt(lines[at]!)?.top ?? bottom) < bottom);
  return { start: lines[Math.max(0, above - 1)]!, end: lines[reached] ?? end };
}
