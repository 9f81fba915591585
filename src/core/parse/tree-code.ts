import type { CodeBlock } from '../article.ts';
import { codeLanguage, isGutter } from './code-language.ts';
import { elementsOf, isElement, type Child, type Element } from './hast.ts';
import { isBlock, isHidden } from './tree-elements.ts';
import { OriginNotes } from './tree-origins.ts';
import type { Walk } from './tree-place.ts';

/**
 * Preformatted text, kept letter by letter: without the numbers of its lines, and without its final line feed, which nobody
 * sees. `null` where it shows nothing.
 */
export function codeOf(element: Element, walk: Walk): CodeBlock | null {
  const lines = new Lines();
  lines.write(element.children);
  const inside = element.children.filter((child) => isElement(child));
  return lines.block([element, ...inside], walk);
}

/**
 * The code of a table that has the numbers of lines in one column and code in the others, as GitHub, highlight.js, Pygments,
 * Rouge and SyntaxHighlighter write it; `null` for any other table. `rows` are its rows' cells.
 */
export function codeTableOf(
  table: Element,
  rows: readonly (readonly Element[])[],
  walk: Walk,
): CodeBlock | null {
  const cells = rows.flat();
  const code = cells.filter((cell) => !isGutter(cell) && !isGutterBox(cell));
  if (code.length === cells.length || code.length === 0 || !code.every(holdsCode)) return null;
  const isCode = new Set(code);
  const lines = new Lines();
  for (const row of rows) lines.row(row.filter((cell) => isCode.has(cell)));
  return lines.block([table, ...code, ...code.flatMap((cell) => [...elementsOf(cell)].slice(0, 4))], walk);
}

/** A cell of nothing but a gutter. */
function isGutterBox(cell: Element): boolean {
  const shown = cell.children.filter(
    (child) => isElement(child) || (child.type === 'text' && /\S/.test(child.value)),
  );
  return shown.length > 0 && shown.every((child) => isElement(child) && isGutter(child));
}

function holdsCode(cell: Element): boolean {
  const names = /(?:^|\s|-)(?:code|blob-code|hljs|highlight)(?:-|\s|$)/;
  if (names.test(String(cell.properties['className'] ?? ''))) return true;
  return [...elementsOf(cell)].some((element) => isElement(element, 'pre', 'code'));
}

/** Code on its way from nodes into one string: a `br` ends a line, and so does a block inside. */
class Lines {
  readonly #origins = new OriginNotes();
  #value = '';
  #isLineOver = false;

  write(nodes: readonly Child[]): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#text(node.value, node);
      else if (isElement(node, 'br')) this.#text('\n', null);
      else if (isElement(node) && !isHidden(node) && !isGutter(node)) this.#element(node);
    }
  }

  /** A table's row, which is a line, be it an empty one. */
  row(cells: readonly Child[]): void {
    this.#isLineOver = false;
    if (this.#value !== '' && !this.#value.endsWith('\n')) this.#add('\n', null);
    const before = this.#value.length;
    this.write(cells);
    if (this.#value.length === before) this.#add('\n', null);
  }

  block(named: readonly Element[], { origins }: Walk): CodeBlock | null {
    const value = this.#value.replace(/\n$/, '');
    if (!/\S/.test(value)) return null;
    const language = named.map(codeLanguage).find((name) => name !== null) ?? null;
    const made: CodeBlock = { type: 'code', language, value };
    origins?.set(made, this.#origins.list);
    return made;
  }

  #element(element: Element): void {
    if (element.tagName === 'tr') return this.row(element.children.filter((child) => isElement(child)));
    const isLine = isBlock(element) && !isElement(element, 'td', 'th');
    if (isLine) this.#endLine();
    this.write(element.children);
    if (isLine) this.#endLine();
  }

  /** What follows stands on a line of its own. */
  #endLine(): void {
    this.#isLineOver = this.#value !== '' && !this.#value.endsWith('\n');
  }

  #text(value: string, source: object | null): void {
    // No carriage return is left in a parsed file; those that were written as entities are line feeds to nobody.
    const text = value.replace(/\r/g, '');
    if (text === '') return;
    if (this.#isLineOver && !text.startsWith('\n')) this.#add('\n', null);
    this.#isLineOver = false;
    this.#add(text, text === value ? source : null);
  }

  #add(text: string, source: object | null): void {
    this.#value += text;
    this.#origins.write(text.length, source);
  }
}
