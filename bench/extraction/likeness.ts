import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** How like two texts are: the F1 of their word 4-grams. Han and kana count as words letter by letter. */
export function likeness(found: string, expected: string): number {
  const [a, b] = [grams(found), grams(expected)];
  const all = total(a) + total(b);
  let both = 0;
  for (const [gram, count] of a) both += Math.min(count, b.get(gram) ?? 0);
  return all === 0 ? 1 : (2 * both) / all;
}

const WORDS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu;

function grams(text: string): Map<string, number> {
  const words = text.toLowerCase().match(WORDS) ?? [];
  const counts = new Map<string, number>();
  for (let index = 0; index + 4 <= words.length; index += 1) {
    const gram = words.slice(index, index + 4).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Elements that part words: all others stand within a line. */
const LINES =
  /^(?:p|div|section|article|main|header|footer|aside|nav|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|tr|td|th|pre|blockquote|figure|figcaption|details|summary|hr|br)$/;

/** The text of HTML as a browser's `textContent` has it, with blocks apart: none of our own rules, which are on trial here. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  const write = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text') parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('childNodes' in node) || /^(?:script|style)$/.test(node.nodeName)) return;
    if (LINES.test(node.nodeName)) parts.push('\n');
    for (const child of node.childNodes) write(child);
    if (LINES.test(node.nodeName)) parts.push('\n');
  };
  for (const child of parse(html).childNodes) write(child);
  return parts.join('');
}
