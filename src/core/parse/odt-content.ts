import type { DroppedKind } from '../article.ts';
import { isElement, lineText, property, rawText, type Child, type Element } from './hast.ts';
import type { Styles } from './odt-styles.ts';

/** The content of an OpenDocument text (OpenDocument 1.3 part 3) as HTML's elements. As deep as the tree, which is limited. */

export interface Content {
  blocks: Child[];
  notes: Element[];
}

export interface OdtOptions {
  styles: Styles;
  count(kind: DroppedKind): void;
  /** The `math` element of the embedded object under this address; `null` where it is no formula. */
  formula(address: string): Element | null;
}

export const NOTE = 'note-';

/** A spreadsheet's way of saying a thousand times the same; a text's tables repeat a cell or two. */
const MOST_REPEATED = 50;

/** Spaces of one `text:s`: a line of code is indented by as many, and no page is wider. */
const MOST_SPACES = 200;

export function contentOf(body: Element, options: OdtOptions): Content {
  const notes: Element[] = [];
  return { blocks: new Converter(options, notes).blocks(body.children), notes };
}

const html = (tagName: string, children: Child[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children as Element['children'],
});
const words = (value: string): Child => ({ type: 'text', value });

class Converter {
  readonly #options: OdtOptions;
  readonly #notes: Element[];

  constructor(options: OdtOptions, notes: Element[]) {
    this.#options = options;
    this.#notes = notes;
  }

  /** Quotations and code of several paragraphs are one block. */
  blocks(
    nodes: readonly Child[],
    list: { style: string | null; level: number } = { style: null, level: 0 },
  ): Child[] {
    const out: Child[] = [];
    for (const node of nodes) {
      if (!isElement(node)) continue;
      const made = this.#block(node, list);
      const last = out.at(-1);
      for (const block of made) {
        if (isElement(block, 'blockquote') && isElement(last, 'blockquote'))
          last.children.push(...block.children);
        else if (isElement(block, 'pre') && isElement(last, 'pre')) {
          last.children.push({ type: 'text', value: '\n' }, ...block.children);
        } else out.push(block);
      }
    }
    return out;
  }

  #block(element: Element, list: { style: string | null; level: number }): Child[] {
    switch (element.tagName) {
      case 'text:h': {
        const level = Number(property(element, 'text:outline-level') ?? '1');
        return [
          html(`h${level >= 1 && level <= 6 ? Math.trunc(level) : 6}`, this.#inlines(element.children)),
        ];
      }
      case 'text:p':
        return this.#paragraph(element);
      case 'text:list':
        return this.#list(element, list);
      case 'table:table':
        return [this.#table(element)];
      case 'text:table-of-content':
        this.#options.count('page-furniture');
        return [];
      case 'text:tracked-changes':
      case 'office:forms':
      case 'text:sequence-decls':
      case 'text:variable-decls':
        return [];
      case 'draw:frame':
        return this.#frame(element);
      default:
        return /^(?:text|office|draw):/.test(element.tagName) ? this.blocks(element.children, list) : [];
    }
  }

  #paragraph(element: Element): Child[] {
    const inlines = this.#inlines(element.children);
    const kind = this.#options.styles.paragraph(property(element, 'text:style-name'));
    switch (kind) {
      case 'title':
        return [html('h1', inlines, { className: [kind] })];
      case 'subtitle':
      case 'author':
      case 'date':
        return [html('p', inlines, { className: [kind] })];
      case 'quote':
        return [html('blockquote', [html('p', inlines)])];
      case 'code':
        return [html('pre', inlines)];
      case 'text':
        return [html('p', inlines)];
    }
  }

  #list(element: Element, outer: { style: string | null; level: number }): Child[] {
    const inner = { style: property(element, 'text:style-name') ?? outer.style, level: outer.level + 1 };
    const { ordered, start } = this.#options.styles.list(inner.style, inner.level);
    const items = element.children.filter((child): child is Element => isElement(child));
    const first = items[0];
    const from = first === undefined ? start : Number(property(first, 'text:start-value') ?? start);
    // Numbered headings stand in lists of their own.
    if (items.some((item) => item.children.some((child) => isElement(child, 'text:h')))) {
      return items.flatMap((item) => this.blocks(item.children, inner));
    }
    const made = items.map((item) => html('li', this.blocks(item.children, inner)));
    return [html(ordered ? 'ol' : 'ul', made, ordered && from !== 1 ? { start: from } : {})];
  }

  #table(table: Element): Child {
    const rows = (parent: Element, header: boolean): Element[] =>
      parent.children.flatMap((child): Element[] => {
        if (!isElement(child)) return [];
        if (child.tagName === 'table:table-row') return [this.#row(child, header)];
        if (child.tagName === 'table:table-header-rows') return rows(child, true);
        return /^table:table-row/.test(child.tagName) ? rows(child, header) : [];
      });
    return html('table', [html('tbody', rows(table, false))]);
  }

  #row(row: Element, header: boolean): Element {
    const cells = row.children.flatMap((cell): Element[] => {
      if (!isElement(cell, 'table:table-cell')) return [];
      const count = (name: string): number =>
        Math.max(1, Math.trunc(Number(property(cell, name) ?? '1')) || 1);
      const made = html(header ? 'th' : 'td', this.blocks(cell.children), {
        colSpan: count('table:number-columns-spanned'),
        rowSpan: count('table:number-rows-spanned'),
      });
      const repeated = Math.min(count('table:number-columns-repeated'), MOST_REPEATED);
      return Array.from({ length: repeated }, () => made);
    });
    return html('tr', cells);
  }

  #inlines(nodes: readonly Child[]): Child[] {
    return nodes.flatMap((node): Child[] => {
      if (node.type === 'text') return [words(node.value.replace(/\s+/g, ' '))];
      return isElement(node) ? this.#inline(node) : [];
    });
  }

  #inline(element: Element): Child[] {
    const { styles, count } = this.#options;
    switch (element.tagName) {
      case 'text:span': {
        const tags = styles.spans(property(element, 'text:style-name'));
        return tags.reduceRight<Child[]>((inner, tag) => [html(tag, inner)], this.#inlines(element.children));
      }
      case 'text:s':
        return [words(' '.repeat(Math.min(Number(property(element, 'text:c') ?? '1') || 1, MOST_SPACES)))];
      case 'text:tab':
        return [words('\t')];
      case 'text:line-break':
        return [html('br', [])];
      case 'text:a':
        return [html('a', this.#inlines(element.children), { href: property(element, 'xlink:href') ?? '' })];
      case 'text:bookmark':
      case 'text:bookmark-start':
      case 'text:reference-mark':
      case 'text:reference-mark-start':
        return [html('a', [], { id: property(element, 'text:name') ?? '' })];
      case 'text:bookmark-ref':
      case 'text:reference-ref':
        return [
          html('a', this.#inlines(element.children), {
            href: `#${property(element, 'text:ref-name') ?? ''}`,
          }),
        ];
      case 'text:note':
        return this.#note(element);
      case 'text:ruby':
        return [html('ruby', this.#inlines(element.children))];
      case 'text:ruby-text':
        return [html('rt', this.#inlines(element.children))];
      case 'office:annotation':
        count('comments');
        return [];
      case 'text:tracked-changes':
      case 'office:annotation-end':
      case 'text:soft-page-break':
        return [];
      case 'draw:frame':
        return this.#frame(element);
      default:
        return this.#inlines(element.children);
    }
  }

  #note(note: Element): Child[] {
    const part = (name: string): Element | undefined =>
      note.children.find((child): child is Element => isElement(child, name));
    const body = part('text:note-body');
    const citation = part('text:note-citation');
    const id = `${NOTE}${this.#notes.length + 1}`;
    const item = html('li', [], { id });
    this.#notes.push(item);
    if (body !== undefined) item.children = this.blocks(body.children) as Element['children'];
    const label = (citation === undefined ? '' : lineText(citation)) || String(this.#notes.indexOf(item) + 1);
    return [html('sup', [html('a', [words(label)], { href: `#${id}` })])];
  }

  /** A picture, a formula, or a box of text that stands where it is anchored. */
  #frame(frame: Element): Child[] {
    const part = (name: string): Element | undefined =>
      frame.children.find((child): child is Element => isElement(child, name));
    const address = (element: Element | undefined): string =>
      (element === undefined ? '' : (property(element, 'xlink:href') ?? '')).replace(/^\.\/|\/$/g, '');
    const box = part('draw:text-box');
    if (box !== undefined) return this.blocks(box.children);
    const object = part('draw:object');
    const formula = object === undefined ? null : this.#options.formula(address(object));
    if (formula !== null) return [formula];
    const image = part('draw:image');
    if (image === undefined) {
      this.#options.count('drawings');
      return [];
    }
    const said = [part('svg:title'), part('svg:desc')].map((element) =>
      element === undefined ? '' : rawText(element),
    );
    return [html('img', [], { src: address(image), alt: said.find((text) => text !== '') ?? '' })];
  }
}
