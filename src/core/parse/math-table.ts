import type { MathNode } from '../article.ts';
import { isElement, property, type Child, type Element } from './hast.ts';
import { mathAttribute, mathAttributes } from './math-attributes.ts';

/**
 * A table inside a formula. MathML 3 says on the table how its columns stand and which rules part them, temml in classes and
 * styles of the cells; MathML Core has neither. Here each cell says it itself, and page.css draws it: `columnalign`, the room
 * at its sides as `lspace` and `rspace`, and the sides that have a rule as `frame`.
 */
export function tableOf(
  element: Element,
  cellOf: (children: readonly Child[]) => MathNode['children'],
): MathNode {
  const rows = element.children.filter((child) => isElement(child)).map(rowOf);
  const table = listsOf(element);
  return {
    tag: 'mtable',
    attributes: { ...mathAttributes(element), ...justified(element, 'mtable') },
    children: rows.map(({ row, cells }, rowIndex) => {
      const own = row === null ? [] : words(row, 'columnalign');
      return {
        tag: 'mtr',
        attributes: {},
        children: cells.map(({ cell, children }, column) => ({
          tag: 'mtd',
          attributes: {
            ...fromTable(table, { rowIndex, column, rows: rows.length, columns: cells.length }),
            ...(own.length === 0 ? {} : checked('columnalign', at(own, column))),
            ...(cell === null ? {} : { ...fromStyle(cell), ...spans(cell), ...justified(cell, 'mtd') }),
          },
          children: cellOf(children),
        })),
      };
    }),
  };
}

interface Row {
  row: Element | null;
  cells: { cell: Element | null; children: readonly Child[] }[];
}

/** What is no row is a row of one cell; what is no cell stands in one (MathML 3, §3.5.1). A label moves to the row's end. */
function rowOf(element: Element): Row {
  if (!isElement(element, 'mtr', 'mlabeledtr')) return { row: null, cells: [cellIn(element)] };
  const cells = element.children.filter((child) => isElement(child)).map(cellIn);
  const label = element.tagName === 'mlabeledtr' ? cells.shift() : undefined;
  return { row: element, cells: label === undefined ? cells : [...cells, label] };
}

function cellIn(element: Element): Row['cells'][number] {
  return element.tagName === 'mtd'
    ? { cell: element, children: element.children }
    : { cell: null, children: [element] };
}

type Lists = Record<'columnalign' | 'columnspacing' | 'columnlines' | 'rowlines' | 'frame', string[]>;

function listsOf(element: Element): Lists {
  return {
    columnalign: words(element, 'columnalign'),
    columnspacing: words(element, 'columnspacing'),
    columnlines: words(element, 'columnlines'),
    rowlines: words(element, 'rowlines'),
    frame: words(element, 'frame'),
  };
}

interface Position {
  rowIndex: number;
  column: number;
  rows: number;
  columns: number;
}

function fromTable(lists: Lists, { rowIndex, column, rows, columns }: Position): Record<string, string> {
  const ruled = (value: string | undefined): boolean => value === 'solid' || value === 'dashed';
  const framed = ruled(lists.frame[0]);
  const frame = [
    framed && column === 0 ? 'left' : '',
    (column < columns - 1 ? ruled(at(lists.columnlines, column)) : framed) ? 'right' : '',
    framed && rowIndex === 0 ? 'top' : '',
    (rowIndex < rows - 1 ? ruled(at(lists.rowlines, rowIndex)) : framed) ? 'bottom' : '',
  ].filter((side) => side !== '');
  return {
    ...checked('columnalign', at(lists.columnalign, column)),
    ...(column > 0 ? checked('lspace', halved(at(lists.columnspacing, column - 1))) : {}),
    ...(column < columns - 1 ? checked('rspace', halved(at(lists.columnspacing, column))) : {}),
    ...(frame.length === 0 ? {} : { frame: frame.join(' ') }),
  };
}

/** What temml says of a cell. */
function fromStyle(cell: Element): Record<string, string> {
  const style = property(cell, 'style') ?? '';
  const classes = property(cell, 'className') ?? '';
  const side = /(?:^|\s)tml-(left|right)(?:\s|$)/.exec(classes)?.[1];
  const declared = (name: string): string | undefined =>
    new RegExp(String.raw`(?:^|;)\s*${name}\s*:\s*([^;]{1,40})`).exec(style)?.[1]?.trim();
  const frame = ['left', 'right', 'top', 'bottom'].filter((edge) => declared(`border-${edge}`) !== undefined);
  return {
    ...checked('columnalign', property(cell, 'columnalign') ?? side ?? declared('text-align')),
    ...checked('lspace', declared('padding-left')),
    ...checked('rspace', declared('padding-right')),
    ...(frame.length === 0 ? {} : { frame: frame.join(' ') }),
  };
}

/** A table that fills the column, so that the number of an equation stands at its edge; temml does it by widths in percent. */
function justified(element: Element, tag: 'mtable' | 'mtd'): Record<string, string> {
  const width = tag === 'mtable' ? '100%' : '50%';
  return new RegExp(String.raw`(?:^|;)width:${width}`).test(property(element, 'style') ?? '')
    ? { width }
    : {};
}

function spans(cell: Element): Record<string, string> {
  return {
    ...checked('rowspan', property(cell, 'rowSpan') ?? undefined),
    ...checked('columnspan', property(cell, 'columnspan') ?? undefined),
  };
}

function checked(name: string, value: string | undefined): Record<string, string> {
  const good = value === undefined ? null : mathAttribute(name, value);
  return good === null ? {} : { [name]: good };
}

/** The space between two columns, as each of the two has it. */
function halved(value: string | undefined): string | undefined {
  const [, number, unit] = /^([\d.]{1,8})(\w{1,3})$/.exec(value ?? '') ?? [];
  return number === undefined || unit === undefined ? undefined : `${Number(number) / 2}${unit}`;
}

function words(element: Element, name: string): string[] {
  return (property(element, name) ?? '').split(/\s+/).filter((word) => word !== '');
}

/** The last value of a list holds for all that follow (MathML 3, §3.5.1.2). */
function at(list: readonly string[], index: number): string | undefined {
  return list[Math.min(index, list.length - 1)];
}
