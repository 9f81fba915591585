import { paragraphAt } from './apart.ts';

/** Where a letter of the text is in the window, whatever its paragraph is made of; `null` for the end of a paragraph. */
export function letterAt(root: Element, starts: readonly number[], offset: number): DOMRect | null {
  const at = paragraphAt(starts, offset);
  const paragraph = root.querySelectorAll('p')[at]!;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let rest = offset - starts[at]!;
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    if (rest < text.length) {
      const range = document.createRange();
      range.setStart(text, rest);
      range.setEnd(text, rest + 1);
      return range.getBoundingClientRect();
    }
    rest -= text.length;
  }
  return null;
}
