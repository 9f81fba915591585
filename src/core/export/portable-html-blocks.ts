import type {
  Block, DefinitionsBlock, DetailsBlock, FigureBlock, FootnotesBlock, Inline, ListBlock, Local, TableBlock, TableCell,
} from '../article.ts'; // prettier-ignore
import { attribute } from './portable-html-escape.ts';
import { InlineWriter, localAttributes, type InlineContext } from './portable-html-inlines.ts';
import { headRows, paperClasses } from './portable-html-table.ts';

/**
 * Blocks as HTML: the same elements that the window builds, in the order in which `textOf` reads them. This switch is the
 * file's allow-list.
 */
export class BlockWriter {
  readonly #context: InlineContext;
  readonly #inlines: InlineWriter;
  /** Notes that begin where none can stand, for the next block that one can stand before. */
  #held = '';
  /** How many boxes are open that would cut off what stands beside the text. */
  #boxed = 0;

  constructor(context: InlineContext) {
    this.#context = context;
    this.#inlines = new InlineWriter(context);
  }

  /** `blocks`, each behind the notes that begin in it and cannot stand in it. */
  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.#placed(block)).join('\n');
  }

  #placed(block: Block): string {
    if (this.#boxed > 0) return this.#block(block);
    const outer = this.#held;
    this.#held = '';
    const html = this.#block(block);
    const held = this.#held;
    this.#held = outer;
    return held === '' ? html : `<div class="aside">${held}</div>${html}`;
  }

  #block(block: Block): string {
    switch (block.type) {
      case 'paragraph':
        return this.#leaf('p', block.children, block, this.#boxed === 0);
      case 'heading':
        return this.#leaf(`h${block.level}`, block.children, block);
      case 'code': {
        const code = this.#inlines.code(block.value, this.#hold);
        return `<pre${attribute('data-language', block.language)}><code>${code}</code></pre>`;
      }
      case 'rule':
        return '<hr>';
      case 'quote':
        return `<blockquote${localAttributes(block)}>${this.blocks(block.children)}</blockquote>`;
      case 'list':
        return this.#list(block);
      case 'table':
        return this.#table(block);
      case 'figure':
        return this.#figure(block);
      case 'definitions':
        return this.#definitions(block);
      case 'details':
        return this.#details(block);
      case 'footnotes':
        return this.#footnotes(block);
    }
  }

  readonly #hold = (sides: string): void => {
    this.#held += sides;
  };

  #leaf(tag: string, inlines: readonly Inline[], local: Local = {}, open = false): string {
    return `<${tag}${localAttributes(local)}>${this.#inlines.leaf(inlines, open, this.#hold)}</${tag}>`;
  }

  #list(block: ListBlock): string {
    const tag = block.ordered ? 'ol' : 'ul';
    const start = attribute('start', block.ordered && block.start !== 1 ? block.start : null);
    const items = block.items.map(({ checked, children }) => {
      const box = checked === null ? '' : taskBox(checked);
      return `<li${checked === null ? '' : ' class="task"'}>${box}${this.blocks(children)}</li>`;
    });
    return `<${tag}${start}${localAttributes(block)}>\n${items.join('\n')}\n</${tag}>`;
  }

  #table(block: TableBlock): string {
    // In a frame, which scrolls where the table is wider than the column.
    this.#boxed += 1;
    const caption = block.caption.length === 0 ? '' : this.#leaf('caption', block.caption);
    const rows = block.rows.map((row) => `<tr>${row.map((cell) => this.#cell(cell)).join('')}</tr>`);
    this.#boxed -= 1;
    const part = (tag: string, some: readonly string[]) =>
      some.length === 0 ? '' : `<${tag}>\n${some.join('\n')}\n</${tag}>`;
    const head = headRows(block.rows);
    const table = `<table>${caption}${part('thead', rows.slice(0, head))}${part('tbody', rows.slice(head))}</table>`;
    return `<div class="table${paperClasses(block)}"${localAttributes(block)}>${table}</div>`;
  }

  #cell({ header, align, colSpan, rowSpan, children }: TableCell): string {
    const tag = header ? 'th' : 'td';
    const spans =
      attribute('colspan', colSpan > 1 ? colSpan : null) + attribute('rowspan', rowSpan > 1 ? rowSpan : null);
    const aligned = align === null ? '' : ` class="${align}"`;
    return `<${tag}${spans}${aligned}>${this.blocks(children)}</${tag}>`;
  }

  #figure(block: FigureBlock): string {
    const inside = this.blocks(block.children);
    const caption = block.caption.length === 0 ? '' : this.#leaf('figcaption', block.caption);
    return `<figure${localAttributes(block)}>${inside}${caption}</figure>`;
  }

  #definitions(block: DefinitionsBlock): string {
    const items = block.items.map(
      ({ terms, descriptions }) =>
        terms.map((term) => this.#leaf('dt', term)).join('') +
        descriptions.map((description) => `<dd>${this.blocks(description)}</dd>`).join(''),
    );
    return `<dl${localAttributes(block)}>${items.join('\n')}</dl>`;
  }

  /** Open from the start: what is folded away could neither be seen nor printed. */
  #details(block: DetailsBlock): string {
    const summary = this.#leaf('summary', block.summary);
    return `<details open${localAttributes(block)}>${summary}${this.blocks(block.children)}</details>`;
  }

  /** The labels are no part of the text: the style shows them from the attribute. */
  #footnotes(block: FootnotesBlock): string {
    const items = block.items.map(({ id, label, children }) => {
      const name = this.#context.footnote(id);
      return `<li${attribute('id', name)}${attribute('data-label', label)}>${this.blocks(children)}</li>`;
    });
    return `<ol class="footnotes" role="doc-endnotes"${localAttributes(block)}>\n${items.join('\n')}\n</ol>`;
  }
}

function taskBox(checked: boolean): string {
  return `<span class="box" role="img" aria-label="${checked ? 'Done' : 'To do'}" data-sign="${checked ? '☑' : '☐'}"></span>`;
}
