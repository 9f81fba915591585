import type { Block, TableCell } from '../article.ts';
import { isElement, property, type Child, type Element } from './hast.ts';
import type { Flow, Inner } from './tree-containers.ts';
import { codeTableOf } from './tree-code.ts';
import { isHidden } from './tree-elements.ts';
import { leafOf } from './tree-inline.ts';
import { localAt, nested, type Place, type Walk } from './tree-place.ts';

/** HTML's own limit for a cell's columns; rows are held to it too, as nobody reads further. */
const LARGEST_SPAN = 1000;

/**
 * A table of data as a block; a table that only places things on the page (its cells hold tables or headings, or each row
 * has a single cell, or its role says so) as the blocks inside it; code beside the numbers of its lines as code.
 */
export function tableOf(
  element: Element,
  place: Place,
  walk: Walk,
  out: Block[],
  inner: Inner,
  flow: Flow,
): void {
  const rows = rowsOf(element).map(cellsOf).filter((cells) => cells.length > 0); // prettier-ignore
  const caption = element.children.find(
    (child): child is Element => isElement(child, 'caption') && !isHidden(child),
  );
  const code = codeTableOf(element, rows, walk);
  if (code !== null) {
    out.push(code);
    return;
  }
  if (isLayout(element, rows, walk)) {
    if (caption !== undefined) flow(caption.children, place, walk, out);
    for (const cell of rows.flat()) flow(cell.children, place, walk, out);
    return;
  }
  const cells = rows.map((row) => row.map((cell) => cellOf(cell, place, walk, inner)));
  const captionInlines = caption === undefined ? [] : leafOf(caption.children, nested(place), walk);
  if (captionInlines.length === 0 && !cells.some((row) => row.some((cell) => cell.children.length > 0)))
    return;
  out.push({ type: 'table', ...localAt(place), caption: captionInlines, rows: cells });
}

function isLayout(table: Element, rows: readonly (readonly Element[])[], walk: Walk): boolean {
  if (/^(?:presentation|none)$/.test(property(table, 'role') ?? '')) return true;
  // The parser puts every table's rows into a body, so a heading inside is one in a cell.
  return walk.survey.holdsLayout.has(table) || rows.every((row) => row.length === 1);
}

function rowsOf(table: Element): Element[] {
  const rows: Element[] = [];
  for (const child of table.children) {
    if (isHidden(child)) continue;
    if (isElement(child, 'tr')) rows.push(child);
    else if (isElement(child, 'thead', 'tbody', 'tfoot'))
      for (const row of child.children) if (isRow(row)) rows.push(row);
  }
  return rows;
}

function isRow(child: Child): child is Element {
  return isElement(child, 'tr') && !isHidden(child);
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child): child is Element => isElement(child, 'td', 'th') && !isHidden(child));
}

function cellOf(cell: Element, place: Place, walk: Walk, inner: Inner): TableCell {
  return {
    header: cell.tagName === 'th',
    align: alignOf(cell),
    colSpan: span(property(cell, 'colSpan')),
    rowSpan: span(property(cell, 'rowSpan')),
    children: inner(cell.children, place, walk),
  };
}

function alignOf(cell: Element): TableCell['align'] {
  const style = /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(property(cell, 'style') ?? '')?.[1];
  const align = (style ?? property(cell, 'align') ?? '').toLowerCase();
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

function span(value: string | null): number {
  const count = Math.trunc(Number(value ?? '1'));
  return count >= 1 ? Math.min(count, LARGEST_SPAN) : 1;
}
