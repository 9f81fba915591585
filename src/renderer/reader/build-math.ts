import { MATH_TAGS, type MathInline, type MathNode } from '../../core/article.ts';
import { mathAttribute } from '../../core/parse/math-attributes.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const TAGS: ReadonlySet<string> = new Set(MATH_TAGS);

/**
 * Appends a formula to `parent`. Its text nodes are the tree's texts, in order, and never empty. One that is shown on a line of
 * its own stands in a frame, which scrolls where the formula is wider than the column.
 */
export function appendMath(parent: HTMLElement, { root, display, source, aside }: MathInline): void {
  const math = makeNode(root);
  if (aside === true) math.setAttribute('data-aside', '');
  // What is copied of it, by copying.ts.
  if (source !== null) math.setAttribute('data-tex', source);
  if (display === 'inline') return parent.append(math);
  math.setAttribute('display', 'block');
  const frame = document.createElement('span');
  frame.className = 'formula-frame';
  frame.append(math);
  parent.append(frame);
}

function makeNode(node: MathNode): Element {
  // Trees come from the store, too, where another version may have put them.
  const element = document.createElementNS(MATHML, TAGS.has(node.tag) ? node.tag : 'mrow');
  for (const [name, value] of Object.entries(node.attributes))
    if (mathAttribute(name, value) !== null) element.setAttribute(name, value);
  for (const child of node.children) {
    if (typeof child !== 'string') element.append(makeNode(child));
    else if (child !== '') element.append(document.createTextNode(child));
  }
  return element;
}
