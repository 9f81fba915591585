import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { deeperThan, elementsOf, isElement, property, type Child, type Element, type Root } from './hast.ts';
import { survey } from './tree-elements.ts';

/**
 * The *clean view*: which nodes of a page are its article. Mozilla's Readability chooses; it works on a copy whose elements
 * carry stamps, moves and renames them as it likes, and what it leaves is looked up by the stamps. The result is the page's
 * own nodes, so that every other view of the page is a view of the same nodes.
 */

/** What Readability found besides the nodes; `null` where it says nothing. */
export interface Readable {
  root: Root;
  title: string | null;
  byline: string | null;
}

/** The little of a DOM that is used here; `src/core` is checked without the DOM's types. */
interface DomNode {
  nodeType: number;
  childNodes: ArrayLike<DomNode>;
  /** A text's letters. */
  data?: string;
  attributes?: ArrayLike<{ name: string; value: string }>;
  appendChild(child: DomNode): DomNode;
  setAttribute?(name: string, value: string): void;
}
interface DomDocument {
  documentElement: DomNode & { textContent: string };
  head: DomNode;
  body: DomNode & { textContent: string };
  createElement(name: string): DomNode;
  createTextNode(data: string): DomNode;
}

/** Readability by what is used of it: its own types name the DOM's, which are known to some of our programs only. */
type ReaderConstructor = new (
  document: DomDocument,
  options: { charThreshold: number; keepClasses: boolean; serializer: (node: DomNode) => DomNode },
) => { parse(): { content?: DomNode | null; title?: string | null; byline?: string | null } | null };
const Reader = Readability as unknown as ReaderConstructor;

/**
 * A stamp is an attribute's *name*: where Readability folds an element into its only child it copies attributes, and both
 * stamps stay, where values would overwrite each other.
 */
const STAMP = 'data-stamp-';

/** Above this Readability takes longer than the time a page may take; the page's own landmarks choose then. */
const MOST_ELEMENTS = 60_000;

/** Its cost grows with the square of the depth, too, and no page that people made is half as deep. */
const DEEPEST_PAGE = 200;

/** Readability's own threshold, at which it stops relaxing its rules … */
const CHARACTERS = 500;
/** … is lowered for pages that have little more than that in all. */
const SHARE = 0.25;

/** The nodes of the article in `page`, as a tree of its own. `null` where Readability finds none. Does not change `page`. */
export function readable(page: Root): Readable | null {
  const elements = [...elementsOf(page)];
  if (elements.length > MOST_ELEMENTS || deeperThan(page, DEEPEST_PAGE)) return null;
  const document = copyOf(page, elements);
  const length = document.body.textContent.length;
  const reader = new Reader(document, {
    charThreshold: Math.min(CHARACTERS, Math.ceil(length * SHARE)),
    keepClasses: true,
    serializer: (node) => node,
  });
  const result = reader.parse();
  if (result?.content === null || result?.content === undefined) return null;
  return {
    root: survivors(page, elements, result.content),
    title: line(result.title),
    byline: line(result.byline),
  };
}

function line(value: string | null | undefined): string | null {
  const text = value?.replace(/\s+/g, ' ').trim() ?? '';
  return text === '' ? null : text;
}

/** Readability would move what `noscript` holds into the page; templates and frames hold nothing of it. */
const LEFT_OUT = new Set(['noscript', 'template', 'iframe', 'object', 'embed']);

function copyOf(page: Root, elements: readonly Element[]): DomDocument {
  const { document } = parseHTML('<!doctype html><html><head></head><body></body></html>') as unknown as {
    document: DomDocument;
  };
  const stamps = new Map(elements.map((element, index) => [element, index]));
  const places: Readonly<Record<string, DomNode>> = {
    html: document.documentElement,
    head: document.head,
    body: document.body,
  };
  const stack: [Child, DomNode][] = [];
  const push = (children: readonly Child[], parent: DomNode): void => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) stack.push([child, parent]);
    }
  };
  push(page.children, document.documentElement);
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const [node, parent] = entry;
    if (node.type === 'text') parent.appendChild(document.createTextNode(node.value));
    if (node.type !== 'element' || LEFT_OUT.has(node.tagName)) continue;
    const known = Object.hasOwn(places, node.tagName) ? places[node.tagName] : undefined;
    const copy = known ?? document.createElement(node.tagName);
    for (const [name, value] of attributesOf(node)) copy.setAttribute?.(name, value);
    copy.setAttribute?.(`${STAMP}${stamps.get(node)}`, '');
    if (known === undefined) parent.appendChild(copy);
    push(node.children, copy);
  }
  return document;
}

const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  httpEquiv: 'http-equiv',
  htmlFor: 'for',
};

function* attributesOf(element: Element): Generator<[string, string]> {
  for (const [key, value] of Object.entries(element.properties)) {
    if (value === null || value === undefined || value === false) continue;
    const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    // Readability turns such links into plain text and loses the stamp; they are no links to us in any case.
    if (key === 'href' && /^\s*(?:javascript|data|vbscript):/i.test(text)) continue;
    const name =
      ATTRIBUTE_NAMES[key] ??
      (/^(?:data|aria)[A-Z]/.test(key)
        ? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        : key.toLowerCase());
    // Readability takes MathJax's "CtxtMenu" for a menu, and formulas with it.
    if (name === 'class' && /mathjax|katex/i.test(text)) continue;
    if (/^[a-z_:][a-z0-9_.:-]*$/.test(name)) yield [name, text];
  }
}

/** `page` reduced to what is still in `content`; elements that are gone leave the children that are not in their place. */
function survivors(page: Root, elements: readonly Element[], content: DomNode): Root {
  const alive = new Set<Element>();
  /** Texts that Readability put into elements of its own making: their parents' stamps say nothing about them. */
  const loose = new Set<string>();
  const stack: DomNode[] = [content];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    let stamped = false;
    for (const { name } of Array.from(node.attributes ?? [])) {
      const element = name.startsWith(STAMP) ? elements[Number(name.slice(STAMP.length))] : undefined;
      if (element === undefined) continue;
      stamped = true;
      alive.add(element);
    }
    for (const child of Array.from(node.childNodes)) {
      if (child.nodeType === 1) stack.push(child);
      else if (!stamped && child.nodeType === 3) loose.add(child.data ?? '');
    }
  }
  const targets = new Set([...alive].filter((element) => element.tagName === 'a').map(fragmentOf));
  for (const section of survey(page).footnotes) {
    // Notes that the article points to are the article's, wherever they stand on the page.
    const notes = [section, ...elementsOf(section)];
    if (!notes.some((element) => targets.has(property(element, 'id') ?? ''))) continue;
    for (const element of notes) alive.add(element);
  }
  return {
    type: 'root',
    children: page.children.flatMap((child) => kept(child, alive, loose, false)),
  };
}

function fragmentOf(link: Element): string | null {
  const href = property(link, 'href') ?? '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}

/** Recursion as deep as the tree, which is 512 at most. */
function kept(
  node: Child,
  alive: ReadonlySet<Element>,
  loose: ReadonlySet<string>,
  parentAlive: boolean,
): Element['children'] {
  // White space is nobody's: what is too much of it collapses later.
  if (node.type === 'text') return parentAlive || isBlank(node) || loose.has(node.value) ? [node] : [];
  if (node.type !== 'element') return [];
  // Readability makes paragraphs of double breaks and drops the breaks.
  if (node.tagName === 'br') return [node];
  const isAlive = alive.has(node);
  const children = node.children.flatMap((child) => kept(child, alive, loose, isAlive));
  if (isAlive) return [{ ...node, children }];
  return children.every((child) => isElement(child, 'br') || isBlank(child)) ? [] : children;
}

function isBlank(node: Child): boolean {
  return node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value);
}
