import type { Block, TableCell } from '../article.ts';
import { indentOf, widthOf, type LineGroup } from './text-lines.ts';

/** Parts of a plain text that are neither prose nor verse: quoted mail, columns, drawings, headings in capitals. */

const QUOTED = /^\s{0,3}>/;

/** `group` cut where quoted lines (`> …`, RFC 3676) begin and end. */
export function splitAtQuotes(group: LineGroup): LineGroup[] {
  if (!group.some((line) => QUOTED.test(line))) return [group];
  const parts: string[][] = [];
  for (const [index, line] of group.entries()) {
    const last = parts.at(-1);
    if (last === undefined || QUOTED.test(line) !== QUOTED.test(group[index - 1] ?? '')) parts.push([line]);
    else last.push(line);
  }
  return parts;
}

/** The lines of a quoted group without one level of marks, or `null` where it is no quotation: one that stands alone is a sign. */
export function unquoted(group: LineGroup): string[] | null {
  if (!group.every((line) => QUOTED.test(line))) return null;
  const lines = group.map((line) => line.replace(/^\s{0,3}>[ \t]?/, '').trimEnd());
  return lines.some((line) => /[\p{L}\p{N}]/u.test(line)) ? lines : null;
}

/** Columns of a table that was typed: gaps so wide stand in no justified line. */
const GAP = /\S {4,}\S/;

/** The signs that boxes, trees and diagrams are drawn with. */
const DRAWN = /[\u2500-\u259F]|\+[-=+]{3,}|[|\u00A6](?=.*[|\u00A6])/;

/** Lines whose spaces mean something: half of them have gaps in the middle, or are drawn. One line alone is an accident. */
export function isAligned(group: LineGroup): boolean {
  if (group.length < 2) return false;
  const aligned = group.filter((line) => GAP.test(line.trim()) || DRAWN.test(line)).length;
  return aligned * 2 >= group.length;
}

/** A table out of lines with the same number of tabs between words: what spreadsheets put on the clipboard. */
export function tabbedTable(group: LineGroup): Block | null {
  if (group.length < 2) return null;
  const rows = group.map((line) => line.split('\t').map((cell) => cell.trim()));
  const columns = rows[0]?.length ?? 0;
  if (columns < 2 || rows.some((row) => row.length !== columns || row[0] === '')) return null;
  return { type: 'table', caption: [], rows: rows.map((row) => row.map(cellOf)) };
}

function cellOf(value: string): TableCell {
  const children: Block[] = value === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  return { header: false, align: null, colSpan: 1, rowSpan: 1, children };
}

/** Longer lines in capitals are shouted, or a telegram. */
const CAPITALS = 60;

/** A line alone in capitals, as books and manuals head their chapters: `CHAPTER II`, `SEE ALSO`. */
export function isCapitalHeading(group: LineGroup): boolean {
  const [line = ''] = group;
  const words = line.trim();
  return (
    group.length === 1 &&
    widthOf(words) <= CAPITALS &&
    indentOf(line) < 40 &&
    /\p{Lu}{2}/u.test(words) &&
    !/\p{Ll}/u.test(words) &&
    /^[\p{Lu}\p{N}][\p{Lu}\p{M}\p{N}\s'\u2019&,.:\u2013\u2014/-]*$/u.test(words) &&
    !/[.,:;]$/.test(words)
  );
}
