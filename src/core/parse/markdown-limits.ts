import type { Nodes, Root } from 'mdast';

/** What a Markdown file may open at once, counted before parsers meet it whose cost grows with the square of that, or who recurse. */

/** The parser's cost grows with the square of the quotes and lists that one line opens; nobody writes a dozen. */
export const MOST_CONTAINERS = 100;

/** The most markers of quotes, lists and definitions that one line of `source` begins with; rules (`- - -`) are none. Linear. */
export function containersWithin(source: string): number {
  let most = 0;
  for (const [line, markers = ''] of source.matchAll(
    /^((?:[ \t]*(?:>|[-*+:](?=[ \t])|\d{1,9}[.)](?=[ \t])))+).*$/gm,
  )) {
    if (markers.length <= MOST_CONTAINERS || /^[\s*]+$|^[\s-]+$/.test(line)) continue;
    // A list's item stands at least two columns inside its parent's.
    const around = Math.floor((markers.length - markers.trimStart().length) / 2);
    most = Math.max(most, around + (markers.match(/[>*+:-]|\d[.)]/g)?.length ?? 0));
  }
  return most;
}

/** The HTML in `mdast`, piece by piece. */
export function* htmlOf(mdast: Root): Generator<string> {
  const stack: Nodes[] = [mdast];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'html') yield node.value;
    if ('children' in node) for (const child of [...node.children].reverse()) stack.push(child);
  }
}

/** Elements that end by themselves, or are empty: left open they do not nest. */
const SELF_ENDING =
  /^(?:p|li|dt|dd|tr|td|th|tbody|thead|tfoot|option|rt|rp|br|hr|img|input|wbr|source|track|link|meta|area|base|col|embed|param)$/;

/** The most elements that the HTML in `mdast` can have open at once. */
export function openTags(mdast: Root): number {
  let open = 0;
  let most = 0;
  for (const html of htmlOf(mdast)) {
    for (const [tag, slash, tagName = ''] of html.matchAll(/<(\/?)([a-z][^\s/>]*)[^<>]*>?/gi)) {
      if (SELF_ENDING.test(tagName.toLowerCase()) || tag.endsWith('/>')) continue;
      open = Math.max(0, open + (slash === '' ? 1 : -1));
      most = Math.max(most, open);
    }
  }
  return most;
}
