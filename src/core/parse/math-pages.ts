import { elementsOf, isElement, property, rawText, type Child, type Element, type Root } from './hast.ts';
import { mathmlFormula, texFormula } from './math-tex.ts';

/**
 * Formulas as web pages have them. Scripts (KaTeX, MathJax 2 to 4) and servers (MediaWiki) put each formula into a page two or
 * three times: as MathML for screen readers, hidden from the eye; as boxes or a picture for the eye, hidden from screen
 * readers; as TeX. Here one is left of each, as a plain `math` element with its TeX in `data-latex`.
 */

/** Leaves one `math` element of each formula under `root`, in place. Linear. */
export function foldFormulas(root: Root): void {
  const holders = holdersOfMath(root);
  for (const element of elementsOf(root)) {
    if (element.children.some(isTexScript)) foldScripts(element, holders);
    if (!element.tagName.includes(':')) fold(element, holders);
    // XHTML may name MathML's elements with a prefix, which the HTML parser does not know.
    else if (/^\w+:math$/.test(element.tagName)) unprefix(element);
    if (element.tagName === 'math') simplify(element);
  }
}

function holdersOfMath(root: Root): ReadonlySet<Element> {
  const holders = new Set<Element>();
  const path: Element[] = [];
  const stack: (Child | null)[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === null) path.pop();
    if (node?.type !== 'element') continue;
    if (node.tagName === 'math') {
      for (let up = path.length - 1; up >= 0 && !holders.has(path[up]!); up -= 1) holders.add(path[up]!);
      continue;
    }
    path.push(node);
    stack.push(null);
    // One by one: as arguments of a call 100,000 of them would overflow the stack.
    for (const child of node.children.toReversed()) stack.push(child);
  }
  return holders;
}

function classed(element: Element, pattern: RegExp): boolean {
  return pattern.test(` ${property(element, 'className') ?? ''} `);
}

const KATEX = / katex /;
const MATHJAX_2 = / MathJax(?:_(?:SVG|CHTML|PHTML|MathML))? /;
const MATHJAX_2_PARTS = / (?:MathJax(?:_\w+)?|MJXc-display) /;
const MEDIAWIKI = / mwe-math-element(?:-\w+)? /;
const TEX_PICTURE = / (?:mwe-math-fallback-image-\w+|latex|tex) /;
/** Pandoc's, and Python-Markdown's, before a script has run. */
const TEX_TEXT = / (?:math (?:inline|display)|arithmatex) /;

function fold(element: Element, holders: ReadonlySet<Element>): void {
  const { tagName } = element;
  if (tagName === 'img') {
    if (classed(element, TEX_PICTURE))
      become(element, inPlaceOfPicture(texFormula(property(element, 'alt') ?? '', 'inline')));
  } else if (tagName === 'mjx-container') {
    const block = property(element, 'display') === 'true';
    keep(element, mathIn(element, holders) ?? texFormula(latexOf(element), block ? 'block' : 'inline'));
  } else if (classed(element, KATEX)) {
    // Written without MathML, the boxes are all there is; their letters are better than nothing.
    if (!holders.has(element)) for (const child of element.children) if (isBoxes(child)) unhide(child);
    keep(element, mathIn(element, holders));
  } else if (classed(element, MEDIAWIKI)) {
    const math = mathIn(element, holders);
    const pictured = [...elementsOf(element)].some((inside) => inside.tagName === 'img');
    keep(element, pictured ? inPlaceOfPicture(math) : math);
  } else if (classed(element, MATHJAX_2)) {
    keep(element, mathIn(element, holders) ?? mathmlFormula(property(element, 'dataMathml') ?? ''));
  } else if (classed(element, TEX_TEXT)) {
    const [, open, tex = ''] = /^\s*\\([([])([^]*)\\[)\]]\s*$/.exec(rawText(element).slice(0, 20_000)) ?? [];
    keep(element, texFormula(tex, open === '[' ? 'block' : 'inline'));
  }
}

function isBoxes(node: Child): boolean {
  return isElement(node) && classed(node, / katex-html /);
}

/** What stands in a page, not in a formula: an element with one of these inside only bears a formula's class. */
const PROSE = /^(?:p|h[1-6]|ul|ol|dl|article|section|main|body|figure|blockquote|pre)$/;

/** The one `math` element in `element`; `null` where there is none, or more than the rendering of one formula. */
function mathIn(element: Element, holders: ReadonlySet<Element>): Element | null {
  if (!holders.has(element)) return null;
  let math: Element | null = null;
  for (const inside of elementsOf(element)) {
    if (PROSE.test(inside.tagName) || (math !== null && inside.tagName === 'math')) return null;
    if (inside.tagName === 'math') math = inside;
  }
  return math;
}

/** MathJax 4 writes the TeX on the container or on the element in it. */
function latexOf(container: Element): string {
  const inside = container.children.find((child) => isElement(child));
  return (
    property(container, 'dataLatex') ?? (inside === undefined ? null : property(inside, 'dataLatex')) ?? ''
  );
}

/** Leaves `math` as all there is in `element`. What hides either from the eye no longer holds. */
function keep(element: Element, math: Element | null): void {
  if (math === null) return;
  if (property(element, 'display') === 'true') math.properties['display'] = 'block';
  const latex = property(element, 'dataLatex');
  if (latex !== null) math.properties['dataLatex'] ??= latex;
  unhide(math);
  // White space at the ends parts the formula from the words around it.
  const [first, last] = [element.children[0], element.children.at(-1)];
  element.children = [...(isBlank(first) ? [first] : []), math, ...(isBlank(last) ? [last] : [])];
}

function isBlank(node: Child | undefined): node is Child & { type: 'text' } {
  return node?.type === 'text' && /^[ \t\n\r\f]+$/.test(node.value);
}

/**
 * A formula that the page itself shows as a picture, its MathML hidden. Who saved the page, or took its words elsewhere, has none
 * of its letters among them; so they are shown, and are no part of the text.
 */
function inPlaceOfPicture(math: Element | null): Element | null {
  if (math !== null) math.properties['dataAside'] = '';
  return math;
}

function become(element: Element, other: Element | null): void {
  if (other !== null) Object.assign(element, { tagName: other.tagName, properties: other.properties, children: other.children }); // prettier-ignore
}

function unhide(node: Child): void {
  if (node.type !== 'element') return;
  for (const name of ['ariaHidden', 'hidden', 'style']) delete node.properties[name];
}

function isTexScript(node: Child): boolean {
  return isElement(node, 'script') && /^math\/(?:tex|mml)/i.test(property(node, 'type') ?? '');
}

/**
 * MathJax 2 leaves the source of a formula in a script behind what it drew of it. What it drew is kept where it holds MathML;
 * else the source is read.
 */
function foldScripts(parent: Element, holders: ReadonlySet<Element>): void {
  const children: Child[] = [];
  for (const child of parent.children) {
    if (!isElement(child) || !isTexScript(child)) {
      children.push(child);
      continue;
    }
    const type = property(child, 'type') ?? '';
    const source = rawText(child);
    const drawn = drawnBefore(children);
    const rendered = drawn.find((part) => isElement(part) && holds(part, holders));
    children.splice(children.length - drawn.length);
    if (isElement(rendered)) {
      if (/tex/i.test(type)) name(rendered, source.trim());
      children.push(rendered);
      continue;
    }
    const display = /mode=display/i.test(type) ? 'block' : 'inline';
    children.push(
      (/mml/i.test(type) ? mathmlFormula(source) : texFormula(source, display)) ?? asCode(source),
    );
  }
  parent.children = children as Element['children'];
}

/** The parts that MathJax 2 drew, at the end of `children`, with the white space between them. */
function drawnBefore(children: readonly Child[]): readonly Child[] {
  let first = children.length;
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (isElement(child) && classed(child, MATHJAX_2_PARTS)) first = index;
    else if (child?.type !== 'text' || /\S/.test(child.value)) break;
  }
  return children.slice(first);
}

function holds(element: Element, holders: ReadonlySet<Element>): boolean {
  return holders.has(element) || property(element, 'dataMathml') !== null;
}

/** Says the TeX on the formula that `drawn` holds, or on what will become one. */
function name(drawn: Element, tex: string): void {
  for (const element of [drawn, ...elementsOf(drawn)]) {
    if (element.tagName === 'math' || classed(element, MATHJAX_2)) element.properties['dataLatex'] ??= tex;
  }
}

function asCode(source: string): Element {
  return {
    type: 'element',
    tagName: 'code',
    properties: {},
    children: [{ type: 'text', value: source.trim() }],
  };
}

function unprefix(math: Element): void {
  for (const element of [math, ...elementsOf(math)]) element.tagName = element.tagName.replace(/^\w+:/, '');
}

/** Takes the TeX out of the annotations, where it would be read as words, into an attribute. */
function simplify(math: Element): void {
  for (const element of elementsOf(math)) {
    if (element.tagName !== 'semantics') continue;
    const tex = element.children.find(isTex);
    if (tex !== undefined) math.properties['dataLatex'] ??= rawText(tex).trim();
    element.children = element.children.filter((child) => !isElement(child, 'annotation', 'annotation-xml'));
  }
}

function isTex(node: Child): boolean {
  return (
    isElement(node, 'annotation') &&
    /^(?:application|text)\/x-(?:la)?tex$|^(?:la)?tex$/i.test(property(node, 'encoding') ?? '')
  );
}
