/**
 * `npm run bench -- --compare OLDER [NEWER]`: two copies of docs/benchmarks.md, of two days say. Rows agree where the ranges that
 * their figures may have by their own spreads touch each other.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const COLUMNS = ['', 'ours', 'against', '', 'figure', 'goal', ''];

export interface Measured {
  /** Section, row and what it is against: the same in both copies. */
  name: string;
  figure: string;
  verdict: string;
  /** What the figure may be by the spread of its two sides; `null` where a side was measured once. */
  range: [least: number, most: number] | null;
}

export interface Comparison {
  /** Rows that both have and that state a spread. */
  compared: number;
  apart: { name: string; older: string; newer: string }[];
  /** Rows without a spread, which can say nothing of it. */
  once: number;
  /** Goals that one copy meets and the other does not. */
  turned: { name: string; older: string; newer: string }[];
  /** Names of rows that one copy has alone. */
  alone: string[];
}

/** The rows of a copy, as `report` writes them; tables of other columns are passed over. */
export function measuredIn(page: string): Measured[] {
  const rows: Measured[] = [];
  let section = '';
  let known = false;
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    if (!line.startsWith('|')) known = false;
    else {
      const cells = line.slice(1, -1).split('|').map((cell) => cell.trim()); // prettier-ignore
      if (cells.join() === COLUMNS.join()) known = true;
      else if (known && cells[0] !== '---') {
        const row = rowOf(section, cells);
        // A row that goes with the one above it may be called as another one is.
        const same = rows.filter(({ name }) => name.replace(/ #\d+$/, '') === row.name).length;
        rows.push(same === 0 ? row : { ...row, name: `${row.name} #${same + 1}` });
      }
    }
  }
  return rows;
}

function rowOf(section: string, cells: readonly string[]): Measured {
  const [what = '', ours = '', against = '', other = '', figure = '', , verdict = ''] = cells;
  // Figures within names are of what was measured, and may be others the next day.
  const name = [section, what.replace(/\(.*\)/, '').trim(), against].filter((part) => part !== '').join(': ');
  return { name, figure, verdict, range: rangeOf(spreadIn(ours), spreadIn(other), figure) };
}

function rangeOf(
  ours: [number, number] | null,
  other: [number, number] | null,
  figure: string,
): Measured['range'] {
  if (!/ (?:×|.* more)$/.test(figure)) return ours;
  if (ours === null || other === null) return null;
  return figure.endsWith('×')
    ? [ours[0] / other[1], ours[1] / other[0]]
    : [ours[0] - other[1], ours[1] - other[0]];
}

function spreadIn(cell: string): [number, number] | null {
  const [, least, most] = /\((-?[\d.]+)–(-?[\d.]+)\)$/.exec(cell) ?? [];
  return least === undefined || most === undefined ? null : [Number(least), Number(most)];
}

export function compare(older: readonly Measured[], newer: readonly Measured[]): Comparison {
  const before = new Map(older.map((row) => [row.name, row]));
  const now = new Map(newer.map((row) => [row.name, row]));
  const result: Comparison = { compared: 0, apart: [], once: 0, turned: [], alone: [] };
  for (const [name, row] of now) {
    const old = before.get(name);
    if (old === undefined) continue;
    if (old.verdict !== row.verdict)
      result.turned.push({
        name,
        older: `${old.figure}, ${old.verdict}`,
        newer: `${row.figure}, ${row.verdict}`,
      });
    if (old.range === null || row.range === null) result.once += 1;
    else {
      result.compared += 1;
      if (old.range[1] < row.range[0] || row.range[1] < old.range[0])
        result.apart.push({ name, older: rangeText(old), newer: rangeText(row) });
    }
  }
  result.alone = [...before.keys()].filter((name) => !now.has(name)).concat([...now.keys()].filter((name) => !before.has(name))); // prettier-ignore
  return result;
}

function rangeText({ figure, range }: Measured): string {
  const [least, most] = (range ?? []).map((end) => end.toPrecision(3));
  return `${figure} (${least}–${most})`;
}

/** Prints the comparison. Answers with 1 where rows do not agree, with 2 where a copy cannot be read. */
export function run(args: readonly string[]): number {
  const [older, newer = join(process.cwd(), 'docs', 'benchmarks.md')] = args;
  if (older === undefined) {
    console.error('With what? npm run bench -- --compare OLDER [NEWER], copies of docs/benchmarks.md.');
    return 2;
  }
  const [before, now] = [older, newer].map((path) => measuredIn(readFileSync(path, 'utf8')));
  const { compared, apart, once, turned, alone } = compare(before!, now!);
  if (compared + once === 0) {
    console.error('The two have no row in common.');
    return 2;
  }
  for (const { name, older: was, newer: is } of apart) console.log(`APART  ${name}: ${was} was, ${is} is`);
  for (const { name, older: was, newer: is } of turned) console.log(`TURNED ${name}: ${was} was, ${is} is`);
  if (alone.length > 0) console.log(`In one of them alone: ${alone.join('; ')}`);
  console.log(
    `${compared - apart.length} of ${compared} rows agree within their spreads; ${once} more state none.`,
  );
  return apart.length === 0 ? 0 : 1;
}
