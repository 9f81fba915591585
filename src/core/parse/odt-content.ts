import type { DroppedKind } from '../article.ts';
import { elementsOf, isElement, lineText, property, rawText, type Child, type Element } from './hast.ts';
import { Repeats, wholeNumber } from './odt-repeats.ts';
import type { Styles } from './odt-styles.ts';

/** The content of an OpenDocument text (OpenDocument 1.3 part 3) as HTML's elements. As deep as the tree, which is limited. */

export interface Content {
  blocks: Child[];
  notes: Element[];
  /** Cells or rows with words in them are repeated more often than is shown. */
  cut: boolean;
}

export interface OdtOptions {
  styles: Styles;
  count(kind: DroppedKind): void;
  /** The `math` element of the embedded object under this address; `null` where it is no formula. */
  formula(address: string): Element | null;
}

export const NOTE = 'note-';

/** Spaces of one `text:s`: a line of code is indented by as many, and no page is wider. */
const MOST_SPACES = 200;

export function contentOf(body: Element, options: OdtOptions): Content {
  const notes: Element[] = [];
  const repeats = new Repeats();
  const blocks = new Converter(options, notes, repeats).blocks(body.children);
  return { blocks, notes, cut: repeats.cut };
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
  readonly #repeats: Repeats;

  constructor(options: OdtOptions, notes: Element[], repeats: Repeats) {
    this.#options = options;
    this.#notes = notes;
    this.#repeats = repeats;
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
    if (this.#isHidden(element)) return [];
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
        for (const { tagName } of elementsOf(element))
          if (tagName === 'text:deletion') this.#options.count('deletions');
        return [];
      case 'office:forms':
      case 'text:sequence-decls':
      case 'text:variable-decls':
        return [];
      default:
        if (element.tagName.startsWith('draw:')) return this.#drawn(element);
        return /^(?:text|office):/.test(element.tagName) ? this.blocks(element.children, list) : [];
    }
  }

  /** Whether something is hidden, by itself or by its style (OpenDocument 1.3 part 3, §19.877, §20.436). Counted where it says something. */
  #isHidden(element: Element): boolean {
    const { styles, count } = this.#options;
    const style = property(element, 'text:style-name');
    const said =
      property(element, 'text:display') === 'none' || property(element, 'text:is-hidden') === 'true';
    const hidden = isElement(element, 'text:p', 'text:h')
      ? styles.hides('paragraph', style) ||
        element.children.some(
          (child) =>
            isElement(child, 'text:hidden-paragraph') && property(child, 'text:is-hidden') === 'true',
        )
      : isElement(element, 'text:span')
        ? styles.hides('text', style)
        : said;
    if (hidden && (lineText(element) !== '' || isElement(element, 'text:hidden-text'))) count('hidden');
    return hidden;
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
        if (child.tagName === 'table:table-row')
          return this.#repeats.of(this.#row(child, header), property(child, 'table:number-rows-repeated'));
        if (child.tagName === 'table:table-header-rows') return rows(child, true);
        return /^table:table-row/.test(child.tagName) ? rows(child, header) : [];
      });
    return html('table', [html('tbody', rows(table, false))]);
  }

  #row(row: Element, header: boolean): Element {
    const cells = row.children.flatMap((cell): Element[] => {
      if (!isElement(cell, 'table:table-cell')) return [];
      const span = (name: string): number => wholeNumber(property(cell, name));
      const made = html(header ? 'th' : 'td', this.blocks(cell.children), {
        colSpan: span('table:number-columns-spanned'),
        rowSpan: span('table:number-rows-spanned'),
      });
      return this.#repeats.of(made, property(cell, 'table:number-columns-repeated'));
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
    if (this.#isHidden(element)) return [];
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
      default:
        if (element.tagName.startsWith('draw:')) return this.#drawn(element);
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

  /** A frame, or a shape: the words in it stand where it is anchored, each paragraph on a line of its own. */
  #drawn(element: Element): Child[] {
    if (element.tagName === 'draw:frame') return this.#frame(element);
    const inside = this.blocks(element.children);
    if (inside.length === 0) this.#options.count('drawings');
    return inside;
  }

  /** A picture, a formula, or a box of text. */
  #frame(frame: Element): Child[] {
    const part = (name: string): Element | undefined =>
      frame.children.find((child): child is Element => isElement(child, name));
    const address = (element: Element | undefined): string =>
      (element === undefined ? '' : (property(element, 'xlink:href') ?? '')).replace(/^\.\/|\/$/g, '');
    const box = part('draw:text-box');
    if (box !== undefined) return this.blocks(box.children);
    const object = part('draw:object');
    const own = object?.children.find((child): child is Element => isElement(child, 'math'));
    const formula = own ?? (object === undefined ? null : this.#options.formula(address(object)));
    if (formula !== null) return [formula];
    const image = part('draw:image');
    if (image === undefined) {
      this.#options.count('drawings');
      return [];
    }
    const said = [part('svg:title'), part('svg:desc')].map((element) =>
      element === undefined ? '' : rawText(element),
    );
    // A flat file has its pictures in itself.
    const data = image.children.find((child): child is Element => isElement(child, 'office:binary-data'));
    const src =
      data === undefined ? address(image) : `data:image/png;base64,${rawText(data).replace(/\s+/g, '')}`;
    return [html('img', [], { src, alt: said.find((text) => text !== '') ?? '' })];
  }
}
