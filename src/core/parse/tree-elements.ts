import type { SpanTag } from '../article.ts';
import { isElement, property, type Child, type Element, type Root } from './hast.ts';

/** What each HTML element is to the tree: dropped, a block, a span, or nothing but its children. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that go with all they hold: behaviour, other documents, controls, and what is never on the page. */
const DROPPED = words(
  'script style template iframe object embed applet frame frameset noframes noscript head title base meta link param source track ' +
    'input button select option optgroup datalist textarea progress meter audio video canvas svg map area annotation annotation-xml',
);

/** Elements that begin and end a line (the HTML Standard's rendering section), dropped ones left out. */
const BLOCKS = words(
  'html body address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 ' +
    'h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary table caption colgroup ' +
    'col tbody thead tfoot tr td th ul xmp',
);

/** HTML's names for the tree's spans; what is not here and not a block is unwrapped. */
const SPANS: Readonly<Record<string, SpanTag>> = {
  em: 'em', strong: 'strong', b: 'b', i: 'i', s: 's', strike: 's', u: 'u', mark: 'mark', small: 'small', sub: 'sub', sup: 'sup',
  code: 'code', tt: 'code', kbd: 'kbd', samp: 'samp', var: 'var', cite: 'cite', dfn: 'dfn', abbr: 'abbr', acronym: 'abbr',
  ins: 'ins', del: 'del', bdi: 'bdi', bdo: 'bdo', time: 'time', ruby: 'ruby', rt: 'rt', rp: 'rp',
}; // prettier-ignore

/** The span an element becomes, or `null`. `Object.hasOwn`, because an element may be called `constructor`. */
export function spanTag(element: Element): SpanTag | null {
  return Object.hasOwn(SPANS, element.tagName) ? (SPANS[element.tagName] ?? null) : null;
}

export function isBlock(node: Child): boolean {
  return node.type === 'element' && (BLOCKS.has(node.tagName) || isDisplayed(node));
}

/** A formula on a line of its own. */
export function isDisplayed(node: Element): boolean {
  if (node.tagName !== 'math') return false;
  return property(node, 'display') === 'block' || property(node, 'mode') === 'display';
}

/** Whether a node is never shown: dropped elements, hidden ones, comments and doctypes. */
export function isHidden(node: Child): boolean {
  if (node.type === 'text') return false;
  if (node.type !== 'element' || DROPPED.has(node.tagName)) return true;
  if (property(node, 'hidden') !== null || property(node, 'ariaHidden') === 'true') return true;
  if (node.tagName === 'dialog' && property(node, 'open') === null) return true;
  const style = property(node, 'style');
  return (
    style !== null &&
    /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\s*(?:!\s*important\s*)?(?:;|$)/i.test(
      style,
    )
  );
}

/** Facts about a whole tree, found in one pass, so that the walk never has to look ahead. */
export interface Survey {
  /** Elements that hold a block somewhere below. */
  readonly holdsBlock: ReadonlySet<Element>;
  /** Elements that hold a table or heading somewhere below: a table among them is a page's scaffold, not data. */
  readonly holdsLayout: ReadonlySet<Element>;
  /** Footnote sections. */
  readonly footnotes: ReadonlySet<Element>;
  /** The ids of their items. */
  readonly footnoteIds: ReadonlySet<string>;
}

export function survey(root: Root): Survey {
  const holdsBlock = new Set<Element>();
  const holdsLayout = new Set<Element>();
  const footnotes = new Set<Element>();
  const footnoteIds = new Set<string>();
  const path: Element[] = [];
  const mark = (set: Set<Element>): void => {
    // Where one ancestor is marked, all above it are: each element is marked once.
    for (let index = path.length - 1; index >= 0; index -= 1) {
      const ancestor = path[index];
      if (ancestor === undefined || set.has(ancestor)) return;
      set.add(ancestor);
    }
  };
  const stack: (Child | null)[] = [...root.children].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === null) {
      path.pop();
      continue;
    }
    if (node.type !== 'element' || isHidden(node)) continue;
    if (isBlock(node)) mark(holdsBlock);
    // What HTML a formula holds is a part of its words.
    if (node.tagName === 'math') continue;
    if (isElement(node, 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) mark(holdsLayout);
    if (isFootnoteSection(node)) {
      footnotes.add(node);
      for (const id of itemIds(node)) footnoteIds.add(id);
    }
    path.push(node);
    stack.push(null);
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child !== undefined) stack.push(child);
    }
  }
  return { holdsBlock, holdsLayout, footnotes, footnoteIds };
}

/** MediaWiki's list. */
export function isReferences(node: Child): boolean {
  return isElement(node, 'ol') && /(?:^|\s)references(?:\s|$)/.test(property(node, 'className') ?? '');
}

/**
 * GFM's section, DPUB-ARIA's role, the class that Pandoc and others write, or MediaWiki's list of references; with a list in
 * it whose items have ids.
 */
function isFootnoteSection(element: Element): boolean {
  const marked =
    element.children.some(isReferences) ||
    property(element, 'dataFootnotes') !== null ||
    property(element, 'role') === 'doc-endnotes' ||
    /(?:^|\s)(?:footnotes|endnotes)(?:\s|$)/.test(property(element, 'className') ?? '');
  return marked && isElement(element, 'section', 'div', 'aside', 'footer') && itemIds(element).length > 0;
}

/** Ids are names; a longer one is no note's, and the library would refuse it. */
const LONGEST_ID = 200;

function itemIds(section: Element): string[] {
  const ids: string[] = [];
  for (const list of section.children) {
    if (!isElement(list, 'ol')) continue;
    for (const item of list.children) {
      const id = isElement(item, 'li') ? property(item, 'id') : null;
      if (id !== null && id.length <= LONGEST_ID) ids.push(id);
    }
  }
  return ids;
}
