/**
 * As much of the DOM as Readability uses, and nothing else: nodes in linked lists, so that a step and a move cost the same in a
 * page of any size. With a whole DOM for Node a page takes twice as long, and Readability, where it relaxes its rules, writes the
 * page into a string and parses it again; here `innerHTML` hands over copies of the nodes instead, so that every text still is
 * the text it was. Names as in https://dom.spec.whatwg.org.
 */

import { DOCUMENT, ELEMENT, ParentNode, ReaderText, TEXT, type ReaderNode } from './html-dom-nodes.ts';

/** What an element's name belongs to. */
export type MarkupLanguage = 'html' | 'svg' | 'math';

export class Attribute {
  readonly name: string;
  readonly value: string;

  constructor(name: string, value: string) {
    this.name = name;
    this.value = value;
  }

  /** Attributes do not change here, so one may belong to several elements. */
  cloneNode(): Attribute {
    return this;
  }
}

export class ReaderElement extends ParentNode {
  readonly nodeType = ELEMENT;
  readonly localName: string;
  /** Upper case, save for the elements of SVG and MathML. */
  readonly tagName: string;
  readonly attributes: Attribute[] = [];
  /** What Readability writes on an element. */
  readability: object | undefined;
  _readabilityDataTable: boolean | undefined;

  readonly ownerDocument: ReaderDocument;
  readonly #language: MarkupLanguage;

  constructor(document: ReaderDocument, name: string, language: MarkupLanguage = 'html') {
    super();
    this.ownerDocument = document;
    this.#language = language;
    this.localName = name.toLowerCase();
    this.tagName = language === 'html' ? name.toUpperCase() : name;
  }

  get nodeName(): string {
    return this.tagName;
  }

  getAttribute(name: string): string | null {
    for (const attribute of this.attributes) if (attribute.name === name) return attribute.value;
    return null;
  }

  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }

  setAttribute(name: string, value: string): void {
    this.setAttributeNode(new Attribute(name, value));
  }

  setAttributeNode(attribute: Attribute): void {
    const index = this.attributes.findIndex(({ name }) => name === attribute.name);
    if (index < 0) this.attributes.push(attribute);
    else this.attributes[index] = attribute;
  }

  removeAttribute(name: string): void {
    const index = this.attributes.findIndex((attribute) => attribute.name === name);
    if (index >= 0) this.attributes.splice(index, 1);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  set id(value: string) {
    this.setAttribute('id', value);
  }

  /** SVG's elements have an object there, which Readability takes for no name. */
  get className(): string {
    return this.#language === 'svg' ? '' : (this.getAttribute('class') ?? '');
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get src(): string {
    return this.getAttribute('src') ?? '';
  }

  get srcset(): string {
    return this.getAttribute('srcset') ?? '';
  }

  get style(): { display: string; visibility: string } {
    const style = this.#language === 'math' ? null : this.getAttribute('style');
    return style === null
      ? SEEN
      : { display: declared(style, 'display'), visibility: declared(style, 'visibility') };
  }

  /** A name for what the element holds now; see `ReaderDocument.copies`. */
  get innerHTML(): string {
    return this.ownerDocument.kept(this.childNodes);
  }

  set innerHTML(name: string) {
    while (this.firstChild !== null) this.firstChild.remove();
    for (const copy of this.ownerDocument.copies(name)) this.appendChild(copy);
  }

  /** A copy with all that is below, without what Readability wrote on it. */
  copy(): ReaderElement {
    const copy = new ReaderElement(this.ownerDocument, this.tagName, this.#language);
    copy.attributes.push(...this.attributes);
    for (const child of this.childNodes) copy.appendChild(copyOf(child));
    return copy;
  }
}

const SEEN = { display: '', visibility: '' };

/** The last value that a `style` gives a property. */
function declared(style: string, name: string): string {
  let value = '';
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0 || declaration.slice(0, colon).trim().toLowerCase() !== name) continue;
    value = declaration.slice(colon + 1).replace(/!\s*important\s*$/i, '').trim(); // prettier-ignore
  }
  return value;
}

function copyOf(node: ReaderNode): ReaderElement | ReaderText {
  if (node instanceof ReaderElement) return node.copy();
  const { nodeType, textContent, source } = node as ReaderText;
  return new ReaderText(nodeType, textContent, source);
}

export class ReaderDocument extends ParentNode {
  readonly nodeType = DOCUMENT;
  /** Addresses are not ours to make absolute: they count from a host that is none. */
  readonly baseURI = 'http://page.invalid/';
  readonly documentURI = this.baseURI;
  readonly html = new ReaderElement(this, 'html');
  readonly head = new ReaderElement(this, 'head');
  readonly body = new ReaderElement(this, 'body');
  private readonly contents = new Map<string, ReaderNode[]>();

  constructor() {
    super();
    this.appendChild(this.html);
    this.html.appendChild(this.head);
    this.html.appendChild(this.body);
  }

  /** `null` once Readability has taken the root for page furniture, by its class. */
  get documentElement(): ReaderElement | null {
    return this.firstElementChild;
  }

  get title(): string {
    const [first] = this.getElementsByTagName('title');
    return first?.textContent.replace(/[ \t\n\r\f]+/g, ' ').trim() ?? '';
  }

  createElement(name: string, language: MarkupLanguage = 'html'): ReaderElement {
    return new ReaderElement(this, name, language);
  }

  createTextNode(text: string): ReaderText {
    return new ReaderText(TEXT, text, null);
  }

  /** Keeps a copy of `nodes` as they are now, and answers its name. */
  kept(nodes: readonly ReaderNode[]): string {
    const name = String(this.contents.size);
    this.contents.set(name, nodes.map(copyOf));
    return name;
  }

  /** Copies of what was kept under `name`. */
  copies(name: string): (ReaderElement | ReaderText)[] {
    return (this.contents.get(name) ?? []).map(copyOf);
  }
}
