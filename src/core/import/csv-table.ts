import Papa from 'papaparse';

export type Row = readonly string[];

export interface Table {
  header: Row;
  /** Without blank ones. */
  rows: Row[];
  /** A quoted cell has no end, or goes on after it. */
  broken: boolean;
}

/** What tables are parted by: commas, semicolons where a comma is the decimal sign, tabs when copied. */
const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * CSV (RFC 4180) with or without byte order mark, parted by whichever sign makes the most of `names` (lower case) of its first line;
 * `null` where there is no line. Line breaks, delimiters and doubled quotes in quoted cells are part of these.
 */
export function table(text: string, names: readonly string[]): Table | null {
  const plain = text.replace(/^\ufeff/, '');
  if (!/\S/.test(plain)) return null;
  const known = new Set(names);
  const firstLine = /^\s*([^\r\n]*)/.exec(plain)?.[1] ?? '';
  const scores = DELIMITERS.map((delimiter) => {
    const cells = parse(firstLine, delimiter).data[0] ?? [];
    return { delimiter, score: cells.filter((cell) => known.has(cell.trim().toLowerCase())).length };
  });
  const { delimiter } = scores.reduce((best, one) => (one.score > best.score ? one : best));
  const { data, errors } = parse(plain.replace(/^\s+/, ''), delimiter);
  const [header, ...rows] = data;
  return header === undefined ? null : { header, rows, broken: errors.some(({ type }) => type === 'Quotes') };
}

function parse(text: string, delimiter: string): Papa.ParseResult<string[]> {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy' });
}
