import { isDivided, lettersBetween, lettersOf, SOFT_HYPHEN } from './letters.ts';

/** What leaves the page, in the article's own letters: without the hyphens that divide words on the screen. */

/** A copy of `element` and all in it. */
export function cloneAsWritten(element: Element): Element {
  const clone = element.cloneNode(true) as Element;
  const copies = textsIn(clone);
  textsIn(element).forEach((node, index) => {
    if (isDivided(node)) copies[index]!.data = lettersOf(node);
  });
  return clone;
}

/** The markup of what is in `range`. */
export function htmlAsWritten(range: Range): string {
  const holder = document.createElement('div');
  holder.append(range.cloneContents());
  const nodes = textsOf(range);
  const copies = textsIn(holder);
  const isSame = nodes.length === copies.length;
  copies.forEach((copy, index) => {
    if (!copy.data.includes(SOFT_HYPHEN)) return;
    copy.data = isSame ? wordsIn(nodes[index]!, range) : withoutAny(copy.data);
  });
  return new XMLSerializer().serializeToString(holder);
}

/**
 * `text` as it is in `range`, where the browser has put it together: which of its soft hyphens are the article's own, their order
 * says. Where it has left some out, none is kept.
 */
export function textAsWritten(text: string, range: Range): string {
  if (!text.includes(SOFT_HYPHEN)) return text;
  const own = textsOf(range).flatMap((node) => ownHyphens(node, range));
  const parts = text.split(SOFT_HYPHEN);
  if (own.length !== parts.length - 1) return withoutAny(text);
  return parts.map((part, index) => part + (own[index] === true ? SOFT_HYPHEN : '')).join('');
}

/** Whether words in `range` are divided by us. */
export function holdsDivided(range: Range): boolean {
  return textsOf(range).some(isDivided);
}

/** Of each soft hyphen of a node that lies in `range`, whether it is the article's own. */
function ownHyphens(node: Text, range: Range): boolean[] {
  const { start, end } = within(node, range);
  const found: boolean[] = [];
  for (
    let at = node.data.indexOf(SOFT_HYPHEN, start);
    at >= 0 && at < end;
    at = node.data.indexOf(SOFT_HYPHEN, at + 1)
  )
    found.push(lettersBetween(node, at, at + 1) !== '');
  return found;
}

function wordsIn(node: Text, range: Range): string {
  const { start, end } = within(node, range);
  return lettersBetween(node, start, end);
}

function within(node: Text, range: Range): { start: number; end: number } {
  return {
    start: node === range.startContainer ? range.startOffset : 0,
    end: node === range.endContainer ? range.endOffset : node.length,
  };
}

/** The text nodes of which `range` has something, in order; also those that it only touches within. */
function textsOf(range: Range): Text[] {
  const { commonAncestorContainer: root } = range;
  if (root.nodeType === Node.TEXT_NODE) return [root as Text];
  return textsIn(root).filter((node) => range.intersectsNode(node));
}

function textsIn(root: Node): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) found.push(node as Text);
  return found;
}

function withoutAny(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '');
}
