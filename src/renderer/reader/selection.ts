import { snapToGraphemes } from '../../core/reading/graphemes.ts';
import { trimmed, type Span } from '../../core/reading/segments.ts';
import type { Page } from './page.ts';

/**
 * The passage that is selected on `page`: the part of the document's selection that lies in it, without white space at its
 * ends, grown to whole letters. `null` when nothing, or only white space, is selected there.
 */
export function readSelection(page: Page): Span | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(page.root)) return null;
  // A selection may begin in the title and end below the page; a triple click ends at the start of the next block.
  const start = page.offsetOf(range.startContainer, range.startOffset, 'forward') ?? 0;
  const end = page.offsetOf(range.endContainer, range.endOffset, 'backward') ?? page.text.length;
  const span = start < end ? trimmed(page.text, { start, end }) : null;
  return span === null ? null : snapToGraphemes(page.text, span);
}

/** Selects `text[start, end)`. The caret is at its end, or at its start when `backward`. The page does not scroll. */
export function select(page: Page, start: number, end: number, backward = false): void {
  const range = page.rangeOf(start, end);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const selection = document.getSelection();
  if (backward) selection?.setBaseAndExtent(endContainer, endOffset, startContainer, startOffset);
  else selection?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}
