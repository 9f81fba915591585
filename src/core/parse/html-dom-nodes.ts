import type { ReaderDocument, ReaderElement } from './html-dom.ts';

/** Nodes and lists of nodes of the DOM that Readability works on; see `html-dom.ts`. */
export type ReaderNode = ReaderElement | ReaderText | ReaderDocument;

/** `nodeType` of each kind. */
export const ELEMENT = 1;
export const TEXT = 3;
export const COMMENT = 8;
export const DOCUMENT = 9;

abstract class TreeNode {
  abstract readonly nodeType: number;
  abstract textContent: string;
  parentNode: ParentNode | null = null;
  previousSibling: ReaderNode | null = null;
  nextSibling: ReaderNode | null = null;

  get nextElementSibling(): ReaderElement | null {
    let node = this.nextSibling;
    while (node !== null && node.nodeType !== ELEMENT) node = node.nextSibling;
    return node;
  }

  get previousElementSibling(): ReaderElement | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== ELEMENT) node = node.previousSibling;
    return node;
  }

  remove(): void {
    this.parentNode?.removeChild(this as unknown as ReaderNode);
  }
}

/** A text, or a comment: Readability ends a paragraph at one, and else passes over it. */
export class ReaderText extends TreeNode {
  readonly nodeName = '#text';
  /** Neither has these; elements do, and every node is asked for them. */
  readonly tagName = undefined;
  readonly childNodes: readonly ReaderNode[] = [];

  readonly nodeType: typeof TEXT | typeof COMMENT;
  textContent: string;
  /** What it stands for. */
  readonly source: object | null;

  constructor(nodeType: typeof TEXT | typeof COMMENT, text: string, source: object | null) {
    super();
    this.nodeType = nodeType;
    this.textContent = text;
    this.source = source;
  }
}

export abstract class ParentNode extends TreeNode {
  firstChild: ReaderNode | null = null;
  lastChild: ReaderNode | null = null;
  #childNodes: ReaderNode[] | null = null;
  #children: ReaderElement[] | null = null;

  get childNodes(): readonly ReaderNode[] {
    if (this.#childNodes !== null) return this.#childNodes;
    const list: ReaderNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) list.push(node);
    this.#childNodes = list;
    return list;
  }

  get children(): readonly ReaderElement[] {
    this.#children ??= this.childNodes.filter((node): node is ReaderElement => node.nodeType === ELEMENT);
    return this.#children;
  }

  get firstElementChild(): ReaderElement | null {
    const first = this.firstChild;
    return first === null || first.nodeType === ELEMENT ? first : first.nextElementSibling;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node !== null; node = node.nextSibling)
      if (node.nodeType !== COMMENT) text += node.textContent;
    return text;
  }

  appendChild<N extends ReaderNode>(child: N): N {
    child.remove();
    child.parentNode = this;
    child.previousSibling = this.lastChild;
    if (this.lastChild === null) this.firstChild = child;
    else this.lastChild.nextSibling = child;
    this.lastChild = child;
    this.forget();
    return child;
  }

  removeChild<N extends ReaderNode>(child: N): N {
    const { previousSibling, nextSibling } = child;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
    this.forget();
    return child;
  }

  replaceChild<N extends ReaderNode>(child: ReaderNode, old: N): N {
    // The new one may stand anywhere, in the old one too.
    child.remove();
    const { previousSibling, nextSibling } = old;
    this.removeChild(old);
    child.parentNode = this;
    child.previousSibling = previousSibling;
    child.nextSibling = nextSibling;
    if (previousSibling === null) this.firstChild = child;
    else previousSibling.nextSibling = child;
    if (nextSibling === null) this.lastChild = child;
    else nextSibling.previousSibling = child;
    return old;
  }

  /** Elements of one name below this one, or of any with `*`, in document order. Not live. */
  getElementsByTagName(name: string): ReaderElement[] {
    return this.elements(name === '*' ? null : new Set([name.toLowerCase()]));
  }

  /** Names with commas between them are all the selectors there are. */
  querySelectorAll(names: string): ReaderElement[] {
    return this.elements(new Set(names.toLowerCase().split(',')));
  }

  private elements(names: ReadonlySet<string> | null): ReaderElement[] {
    const found: ReaderElement[] = [];
    let node = this.firstElementChild;
    while (node !== null) {
      if (names === null || names.has(node.localName)) found.push(node);
      let next = node.firstElementChild;
      for (let up: ParentNode = node; next === null && up !== this; up = up.parentNode!)
        next = up.nextElementSibling;
      node = next;
    }
    return found;
  }

  private forget(): void {
    this.#childNodes = null;
    this.#children = null;
  }
}
