import { MATH_TAGS, type MathInline, type MathNode } from '../../core/article.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const TAGS: ReadonlySet<string> = new Set(MATH_TAGS);
/** MathML Core's presentation attributes. None takes an address; `style`, `href` and handlers are not among them. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  ('accent accentunder columnalign columnspan depth dir display displaystyle fence form height largeop linethickness lspace ' +
    'mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric voffset width').split(' '),
); // prettier-ignore

/** Appends a formula to `parent`. Its text nodes are the tree's texts, in order, and never empty. */
export function appendMath(parent: HTMLElement, { root, display }: MathInline): void {
  const math = makeNode(root);
  if (display === 'block') math.setAttribute('display', 'block');
  parent.append(math);
}

function makeNode(node: MathNode): Element {
  // Trees come from the store, too, where another version may have put them.
  const element = document.createElementNS(MATHML, TAGS.has(node.tag) ? node.tag : 'mrow');
  for (const [name, value] of Object.entries(node.attributes))
    if (ATTRIBUTES.has(name)) element.setAttribute(name, value);
  for (const child of node.children) {
    if (typeof child !== 'string') element.append(makeNode(child));
    else if (child !== '') element.append(document.createTextNode(child));
  }
  return element;
}
