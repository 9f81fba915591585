import { Readability } from '@mozilla/readability';
import {
  deeperThan,
  elementsOf,
  isElement,
  property,
  rawText,
  type Child,
  type Element,
  type Root,
} from './hast.ts';
import { COMMENT, ReaderText, TEXT, type ReaderNode } from './html-dom-nodes.ts';
import { Attribute, ReaderDocument, type MarkupLanguage, type ReaderElement } from './html-dom.ts';
import { isBlock, isReferences, survey } from './tree-elements.ts';

/**
 * The *clean view*: which nodes of a page are its article. Mozilla's Readability chooses, with its own settings; it works on a
 * copy whose elements carry stamps and whose texts know theirs, moves and renames them as it likes, and what it leaves is
 * looked up. The result is the page's own nodes, so that every other view of the page is a view of the same nodes.
 */

/** What Readability found besides the nodes; `null` where it says nothing. */
export interface Readable {
  root: Root;
  byline: string | null;
}

/** Readability by what is used of it: its own types name the DOM's, which are known to some of our programs only. */
type ReaderConstructor = new (
  document: ReaderDocument,
  options: { keepClasses: boolean; serializer: (node: ReaderElement) => ReaderElement },
) => { parse(): { content?: ReaderElement | null; byline?: string | null } | null };
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

/** The nodes of the article in `page`, as a tree of its own. `null` where Readability finds none. Does not change `page`. */
export function readable(page: Root): Readable | null {
  const elements = [...elementsOf(page)];
  if (elements.length > MOST_ELEMENTS || deeperThan(page, DEEPEST_PAGE)) return null;
  const reader = new Reader(copyOf(page, elements), { keepClasses: true, serializer: (node) => node });
  const result = reader.parse();
  if (result?.content === null || result?.content === undefined) return null;
  const byline = result.byline?.replace(/\s+/g, ' ').trim() ?? '';
  return { root: survivors(page, elements, result.content), byline: byline === '' ? null : byline };
}

function copyOf(page: Root, elements: readonly Element[]): ReaderDocument {
  const document = new ReaderDocument();
  const stamps = new Map(elements.map((element, index) => [element, index]));
  const { html, head, body } = document;
  const places: Readonly<Record<string, ReaderElement>> = { html, head, body };
  const put = (children: readonly Child[], parent: ReaderElement, around: MarkupLanguage): void => {
    for (const node of children) {
      if (node.type === 'text')
        parent.appendChild(
          new ReaderText(
            TEXT,
            parent.localName === 'title' ? node.value.slice(0, LONGEST_VALUE) : node.value,
            node,
          ),
        );
      else if (node.type === 'comment') parent.appendChild(new ReaderText(COMMENT, node.value, node));
      if (node.type !== 'element') continue;
      const language = languageOf(node, around);
      const known = Object.hasOwn(places, node.tagName) ? places[node.tagName] : undefined;
      const copy = known ?? document.createElement(node.tagName, language);
      copy.attributes.push(...attributesOf(node, stamps.get(node)));
      if (known === undefined) parent.appendChild(copy);
      put(node.children, copy, INTEGRATION.test(node.tagName) ? 'html' : language);
    }
  };
  put(page.children, html, 'html');
  return document;
}

/** Where SVG and MathML hold HTML again. */
const INTEGRATION = /^(?:foreignObject|desc|annotation-xml|m[inos]|mtext)$/;

function languageOf({ tagName }: Element, around: MarkupLanguage): MarkupLanguage {
  return tagName === 'svg' || tagName === 'math' ? tagName : around;
}

/** No element that people made has half as many, and Readability looks through all of them for one. */
const MOST_ATTRIBUTES = 200;

/**
 * A title is compared with each heading, word by word, and attributes are looked through for the names of pictures: of those
 * that are pictures themselves the beginning tells.
 */
const LONGEST_VALUE = 10_000;

const ATTRIBUTE_NAMES: Readonly<Record<string, string>> = {
  className: 'class',
  httpEquiv: 'http-equiv',
  htmlFor: 'for',
};

/** Those of `element` and its stamp. The parser has seen to it that no name comes twice. */
function attributesOf(element: Element, stamp: number | undefined): Attribute[] {
  const attributes = [new Attribute(`${STAMP}${stamp}`, '')];
  // Not `Object.entries`: of a million attributes only the first are looked at.
  for (const key in element.properties) {
    if (attributes.length > MOST_ATTRIBUTES) break;
    const value = element.properties[key];
    if (value === null || value === undefined || value === false) continue;
    const text = (value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value)).slice(
      0,
      LONGEST_VALUE,
    );
    // Readability makes such a link a new text, which would be nobody's; it is no link to us in any case.
    if (key === 'href' && text.startsWith('javascript:')) continue;
    const name =
      ATTRIBUTE_NAMES[key] ??
      (/^(?:data|aria)[A-Z]/.test(key)
        ? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        : key.toLowerCase());
    // MathJax's "CtxtMenu" is no menu. Readability says so after 0.6.0, by a list of words with these two in it.
    attributes.push(new Attribute(name, name === 'class' && /mathjax/i.test(text) ? `${text} shadow` : text));
  }
  return attributes;
}

/** `page` reduced to what is still in `content`. */
function survivors(page: Root, elements: readonly Element[], content: ReaderElement): Root {
  const alive = new Set<object>();
  const stack: ReaderNode[] = [content];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node instanceof ReaderText) {
      if (node.source !== null) alive.add(node.source);
      continue;
    }
    if (node.nodeType === 1) {
      for (const { name } of node.attributes) {
        const element = name.startsWith(STAMP) ? elements[Number(name.slice(STAMP.length))] : undefined;
        if (element !== undefined) alive.add(element);
      }
    }
    for (const child of node.childNodes) stack.push(child);
  }
  addNotes(page, alive);
  return { type: 'root', children: page.children.flatMap((child) => kept(child, alive)) };
}

/** Notes that the article points to are the article's, wherever they stand on the page. */
function addNotes(page: Root, alive: Set<object>): void {
  const targets = new Set(elementsIn(page, alive).map(fragmentOf));
  for (const section of survey(page).footnotes) {
    // MediaWiki's references are a list of sources, which Readability keeps where the article has it.
    if (section.children.some(isReferences)) continue;
    const notes = [section, ...elementsOf(section)];
    if (alive.has(section) || !notes.some((element) => targets.has(property(element, 'id') ?? ''))) continue;
    for (const element of notes) for (const node of [element, ...element.children]) alive.add(node);
  }
}

function elementsIn(page: Root, alive: ReadonlySet<object>): Element[] {
  return [...elementsOf(page)].filter((element) => element.tagName === 'a' && alive.has(element));
}

function fragmentOf(link: Element): string | null {
  const href = property(link, 'href') ?? '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}

/**
 * What is left of `node`: it and what is left in it, or, where it is gone itself, what is left in it. Recursion as deep as the
 * tree, which is 512 at most.
 */
function kept(node: Child, alive: ReadonlySet<object>): Element['children'] {
  // White space is nobody's: what is too much of it collapses later.
  if (node.type === 'text') return alive.has(node) || isBlank(node) ? [node] : [];
  if (node.type !== 'element') return [];
  // Readability makes paragraphs of double breaks and drops the breaks.
  if (node.tagName === 'br') return [node];
  const children = node.children.flatMap((child) => kept(child, alive));
  if (alive.has(node)) return [{ ...node, children: withPicture(node, children) }];
  if (children.every((child) => isElement(child, 'br') || isBlank(child))) return [];
  // Readability folds boxes into paragraphs of its own: the box is gone, but its lines do not join those around it.
  return isBlock(node) && !TABLE_PART.test(node.tagName) ? [{ ...node, tagName: 'div', children }] : children;
}

/**
 * What is left in a box, with the picture that it shows only where no script runs: the one in its `noscript`, or the first that
 * a `picture` names. Pictures have no words, so that what Readability makes of one does not matter.
 */
function withPicture(box: Element, children: Element['children']): Element['children'] {
  const holders =
    box.tagName === 'picture' ? [box] : box.children.filter((child) => isElement(child, 'noscript'));
  const [image] = holders
    .flatMap((holder) => [...elementsOf(holder)])
    .filter((child) => child.tagName === 'img');
  if (image === undefined || rawText(box).trim() !== '') return children;
  const left = { type: 'root', children } as const;
  if ([...elementsOf(left)].some((child) => child.tagName === 'img')) return children;
  const source = box.children.find((child) => isElement(child, 'source'));
  const srcSet = source === undefined ? null : (property(source, 'srcSet') ?? property(source, 'dataSrcSet'));
  return [...children, srcSet === null ? image : { ...image, properties: { srcSet, ...image.properties } }];
}

/** Of a table that is gone only the cells stand for themselves. */
const TABLE_PART = /^(?:tbody|thead|tfoot|tr|html|body)$/;

function isBlank(node: Child): boolean {
  return node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value);
}
