import type { Edge } from '../../core/reading/extend.ts';
import { snapToGraphemes } from '../../core/reading/graphemes.ts';
import type { Span } from '../../core/reading/segments.ts';
import type { Page } from './page.ts';

/** One end of a passage as a line to take hold of, in client coordinates. */
export interface End {
  x: number;
  top: number;
  bottom: number;
}

/** Letters that run from right to left: Hebrew, Arabic and the scripts beside them (Unicode's blocks of bidi class R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/u;

/**
 * Where `edge` of `span` stands: before its first letter or behind its last, as the letter itself runs, so also for an Arabic
 * name in an English line. `null` where the letter is not drawn, or scrolled out of a table or a listing.
 */
export function endOf(page: Page, span: Span, edge: Edge): End | null {
  const { text } = page;
  const letter =
    edge === 'start'
      ? snapToGraphemes(text, { start: span.start, end: span.start + 1 })
      : snapToGraphemes(text, { start: span.end - 1, end: span.end });
  const rects = page.rectsOf(letter.start, letter.end);
  const rect = edge === 'start' ? rects[0] : rects.at(-1);
  const parent = page.pointAt(letter.start)?.node.parentElement;
  if (rect === undefined || !parent) return null;
  const written = text.slice(letter.start, letter.end);
  const rtl = LETTER.test(written)
    ? RIGHT_TO_LEFT.test(written)
    : getComputedStyle(parent).direction === 'rtl';
  const x = (edge === 'start') === rtl ? rect.right : rect.left;
  const frame = parent.closest('pre, .table-frame, .formula-frame')?.getBoundingClientRect();
  if (frame !== undefined && (x < frame.left - 1 || x > frame.right + 1)) return null;
  return { x, top: rect.top, bottom: rect.bottom };
}
