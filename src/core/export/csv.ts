import Papa from 'papaparse';
import { isOnWhole, type Annotation } from '../annotation.ts';
import { quoteOf, quoteText, type QuotedText } from '../quote.ts';
import { homeOf } from '../views.ts';
import { inReadingOrder } from './reading-order.ts';
import { annotationAddress } from './jsonld-terms.ts';
import { quotedTexts, type ExportInput } from './input.ts';

/** The columns, in their order. A program that reads the file goes by these names: they stay. */
export const CSV_COLUMNS = [
  'title',
  'author',
  'published',
  'site',
  'source',
  'file',
  'quote',
  'note',
  'tags',
  'colour',
  'style',
  'created',
  'updated',
  'state',
  'position',
  'article id',
  'highlight id',
  'link',
] as const;

/** What Excel needs to take the file for UTF-8. Every other reader skips it. */
const MARK = '\ufeff';
const LINE_END = '\r\n';

/**
 * Notes as a table for spreadsheets: RFC 4180 in UTF-8 with a byte order mark, a row for each annotation that is not in the
 * trash, articles in the order given, their annotations in reading order. Every cell is quoted. A cell that a spreadsheet would
 * take for a formula has an apostrophe before it (`guarded`). It is for looking at and counting, not for coming back: for that
 * there are JSON and JSON-LD. The same input, the same bytes.
 *
 * The guard holds for programs that part cells at commas. Excel in a locale of semicolons parts a file that is opened by a double
 * click at these, inside of cells, too: there it has to be imported (Data, From text).
 */
export function exportCsv(inputs: Iterable<ExportInput>): string {
  let csv = csvHeader();
  for (const input of inputs) csv += csvRows(input);
  return csv;
}

/** How the file begins; `csvRows` of each article may be written after it, one by one. */
export function csvHeader(): string {
  return MARK + rows([[...CSV_COLUMNS]]);
}

/** The rows of one article; empty where it has no notes. */
export function csvRows(input: ExportInput): string {
  const texts = quotedTexts(input);
  const cells = inReadingOrder(input).map((annotation) => row(annotation, input, texts));
  return cells.length === 0 ? '' : rows(cells);
}

function rows(cells: readonly string[][]): string {
  const guardedCells = cells.map((line) => line.map(guarded));
  return `${Papa.unparse(guardedCells, { quotes: true, newline: LINE_END })}${LINE_END}`;
}

function row(annotation: Annotation, { article }: ExportInput, texts: readonly QuotedText[]): string[] {
  const { title, byline, published, siteName, sourceUrl, places, id } = article;
  const { note, tags, colour, style, created, updated } = annotation;
  const place = homeOf(annotation, article)?.place ?? null;
  const hasPlace = place !== null && place.state !== 'orphan' && !isOnWhole(annotation);
  return [
    title,
    byline ?? '',
    published ?? '',
    siteName ?? '',
    sourceUrl ?? '',
    places[0]?.name ?? '',
    quoteText(quoteOf(annotation, texts)),
    note,
    tags.join(', '),
    colour,
    style,
    created,
    updated,
    place?.state ?? 'orphan',
    hasPlace ? String(place.start) : '',
    id,
    annotation.id,
    annotationAddress(id, annotation.id),
  ];
}

/**
 * A sign that makes a formula of a cell, in Excel, LibreOffice and Google Sheets, in East Asian width too; what some of them skip
 * before it: white space, controls, invisible letters, quotes. A TAB or a CR at the beginning is one by itself (OWASP, "CSV
 * Injection").
 */
const FORMULA = /^[\s\p{C}'"‘’“”]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** No letters in RFC 4180, and the end of the file to some programs; halves of letters, which UTF-8 cannot hold. */
const NO_LETTER = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]/gu;

/** `cell` with an apostrophe before it, where it would be taken for a formula; spreadsheets show the rest as it is. */
export function guarded(cell: string): string {
  const plain = cell.replace(NO_LETTER, '\ufffd');
  return FORMULA.test(plain) ? `'${plain}` : plain;
}

/**
 * The cell that `guarded` was given: one apostrophe is taken away where what follows would be a formula. A text that has
 * an apostrophe of its own there was given another.
 */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
