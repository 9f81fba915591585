import { htmlAsWritten } from './as-written.ts';
import { lettersBetween } from './letters.ts';

/**
 * Copies of formulas and notes. A browser writes a formula to the clipboard letter by letter, each on a line; here it goes as the TeX
 * that the file has, between dollars, and as MathML for programs that take it; and the numbers of footnotes, which would hang
 * at the words, stay away. A copy with neither is the browser's own.
 */
export function copyAsRead(root: HTMLElement, signal: AbortSignal): void {
  root.addEventListener(
    'copy',
    (event) => {
      const selection = document.getSelection();
      if (selection === null || selection.rangeCount === 0 || event.clipboardData === null) return;
      const range = selection.getRangeAt(0);
      if (!root.contains(range.commonAncestorContainer) || !holdsAside(range, root)) return;
      const text = textOfRange(range, root);
      // Nothing but a number was meant.
      if (text.trim() === '') return;
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', htmlAsWritten(range));
      event.preventDefault();
    },
    { signal },
  );
}

const NOTE = 'a[data-footnote]';

function holdsAside(range: Range, root: HTMLElement): boolean {
  return [...root.querySelectorAll(`math, ${NOTE}`)].some((aside) => range.intersectsNode(aside));
}

/** What a line of the text is the words of. */
export const LEAVES = 'p, h1, h2, h3, h4, h5, h6, pre, figcaption, caption, dt, summary';

/** The text of `range`, formulas whole. Leaves are parted as browsers part them. */
function textOfRange(range: Range, root: HTMLElement): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    const isNote = node instanceof Element && node.matches(NOTE);
    if (isNote || !range.intersectsNode(node)) return NodeFilter.FILTER_REJECT;
    return node instanceof Text || isFormula(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;
  });
  let text = '';
  let leaf: Element | null = null;
  // An accepted formula's own letters must not follow it.
  for (
    let node = walker.nextNode();
    node !== null;
    node = isFormula(node) ? after(walker) : walker.nextNode()
  ) {
    const here = (node instanceof Element ? node : node.parentElement)?.closest(LEAVES) ?? null;
    if (text !== '' && leaf !== here) text += separator(leaf, here);
    leaf = here;
    text += node instanceof Text ? selected(node, range) : formulaText(node as Element);
  }
  return text;
}

function isFormula(node: Node): boolean {
  return node instanceof Element && node.localName === 'math';
}

/** The node behind the formula that the walker stands on. */
function after(walker: TreeWalker): Node | null {
  const formula = walker.currentNode;
  let node = walker.nextNode();
  while (node !== null && formula.contains(node)) node = walker.nextNode();
  return node;
}

function separator(before: Element | null, behind: Element | null): string {
  const row = before?.closest('tr') ?? null;
  if (row !== null && row === behind?.closest('tr')) return '\t';
  return before?.closest('li, tr, dl') && behind?.closest('li, tr, dl') ? '\n' : '\n\n';
}

function selected(node: Text, range: Range): string {
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : node.length;
  return lettersBetween(node, start, end);
}

function formulaText(math: Element): string {
  const tex = math.getAttribute('data-tex');
  if (tex === null) return math.textContent ?? '';
  return math.getAttribute('display') === 'block' ? `$$${tex}$$` : `$${tex}$`;
}
