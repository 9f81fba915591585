import type { TableBlock, TableCell } from '../article.ts';
import { textOf } from '../text.ts';

/** How a table takes to paper, where nothing can be scrolled to and pages end. */

/** Millimetres on A4: the text's column beside notes, and the same with the margin. */
const COLUMN = 122;
const SHEET = 178;
/** A letter of a table's text (9 pt), and what stands beside a column. */
const LETTER = 1.6;
const BESIDE = 2.9;
/** A longer word is an address or a mistake, and is broken. */
const LONGEST_WORD = 24;
/** A table of so many rows is kept on one page; a longer one goes on on the next, under its head. */
const FEW_ROWS = 12;

/** Class names for the style: ` wide`, ` small`, ` broken` (its words) and ` whole`; empty where nothing is the matter. */
export function paperClasses({ rows }: TableBlock): string {
  const columns = longestWords(rows);
  const width = columns.reduce(
    (sum, letters = 0) => sum + Math.min(letters, LONGEST_WORD) * LETTER + BESIDE,
    0,
  );
  return [
    width > COLUMN ? ' wide' : '',
    width > SHEET ? ' small' : '',
    columns.some((letters) => letters > LONGEST_WORD) ? ' broken' : '',
    rows.length <= FEW_ROWS ? ' whole' : '',
  ].join('');
}

/** How many of the first rows are the table's head, which every page repeats; never all of them. */
export function headRows(rows: readonly TableCell[][]): number {
  const count = rows.findIndex((row) => row.some(({ header, rowSpan }) => !header || rowSpan > 1));
  return Math.max(0, count);
}

/** The letters of the longest word of each column; of cells that span others nothing is known. */
function longestWords(rows: readonly TableCell[][]): number[] {
  const columns: number[] = [];
  for (const row of rows) {
    let at = 0;
    for (const { colSpan, children } of row) {
      const words = colSpan > 1 ? [] : textOf(children).split(/\s+/);
      columns[at] = words.reduce((most, { length }) => Math.max(most, length), columns[at] ?? 0);
      at += Math.max(1, colSpan);
    }
  }
  return columns;
}
