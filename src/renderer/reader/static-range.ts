import type { Span } from '../../core/reading/segments.ts';
import type { Page } from './page.ts';

/**
 * A range over `text[start, end)` for the highlight registry; `null` in an article without text. Static: the DOM does not
 * change (where words are divided, `Painter.renew`), and the document need not look after hundreds of live ranges while others change it.
 */
export function staticRangeOf(page: Page, { start, end }: Span): StaticRange | null {
  const from = page.pointAt(start, 'forward');
  const to = page.pointAt(end, 'backward');
  if (from === null || to === null) return null;
  const { node: startContainer, offset: startOffset } = from;
  return new StaticRange({ startContainer, startOffset, endContainer: to.node, endOffset: to.offset });
}
