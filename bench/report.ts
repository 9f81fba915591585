/** One table for every bench: both sides, the figure that has a goal, and the verdict. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { figure, spread, type Spread } from './figures.ts';
import type { Versions } from './stage.ts';

export interface Row {
  what: string;
  unit: string;
  /** None where there was nothing to measure, which the table says. */
  ours: readonly number[];
  /** The side it was measured against, in the same run; `null` where the goal stands for itself. */
  other: { what: string; samples: readonly number[] } | null;
  /** `ratio` and `difference` are of the medians; `value` is our median alone. */
  compare: 'ratio' | 'difference' | 'value';
  /** The most that is well, or the least where `more` is better; `null` for a row that only informs. */
  goal: number | null;
  more?: boolean;
  /** The least figure that is possible at all, where that is known: a goal below it is nobody's to meet. */
  least?: number;
}

export interface Verdict {
  value: number;
  verdict: 'met' | 'behind' | 'out of reach' | '';
}

export function judge(row: Row): Verdict {
  if (row.ours.length === 0) return { value: NaN, verdict: '' };
  const ours = spread(row.ours).median;
  const other = row.other === null ? 0 : spread(row.other.samples).median;
  const value = row.compare === 'ratio' ? ours / other : row.compare === 'difference' ? ours - other : ours;
  return { value, verdict: verdictOn(row, value) };
}

function verdictOn({ goal, least, more = false }: Row, value: number): Verdict['verdict'] {
  if (goal === null) return '';
  if (more ? value >= goal : value <= goal) return 'met';
  return least !== undefined && least > goal ? 'out of reach' : 'behind';
}

/** Prints the rows; with `--write` in `args` puts them into docs/benchmarks.md, too. Answers whether none is behind its goal. */
export function report(
  bench: string,
  rows: readonly Row[],
  args: readonly string[],
  versions?: Versions,
): boolean {
  tell(bench, [['', 'ours', 'against', '', 'figure', 'goal', ''], ...rows.map(cellsOf)], args, versions);
  return rows.every((row) => judge(row).verdict !== 'behind');
}

/** Prints a table, its head first; with `--write` in `args` makes it the bench's section of docs/benchmarks.md, too. */
export function tell(
  bench: string,
  cells: readonly string[][],
  args: readonly string[],
  versions?: Versions,
): void {
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length)));
  for (const line of cells) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
  }
  if (args.includes('--write')) write(bench, cells, versions);
}

function cellsOf(row: Row): string[] {
  if (row.ours.length === 0) return [row.what, 'NOT MEASURED', row.other?.what ?? '', '', '', '', ''];
  const { value, verdict } = judge(row);
  const sign = { ratio: ' ×', difference: ` ${row.unit} more`, value: ` ${row.unit}` }[row.compare];
  return [
    row.what,
    cellOf(spread(row.ours), row.unit),
    row.other?.what ?? '',
    row.other === null ? '' : cellOf(spread(row.other.samples), row.unit),
    `${figure(value)}${sign}`,
    row.goal === null
      ? ''
      : `${row.more === true ? '≥' : '≤'} ${row.goal}${row.compare === 'ratio' ? ' ×' : ` ${row.unit}`}`,
    verdict,
  ];
}

function cellOf({ median, least, most, count }: Spread, unit: string): string {
  return count === 1
    ? `${figure(median)} ${unit}`
    : `${figure(median)} ${unit} (${figure(least)}–${figure(most)})`;
}

const PAGE = join(process.cwd(), 'docs', 'benchmarks.md');
const HEAD = `# What was measured

Written by \`npm run bench -- --write\`, each section by \`npm run bench -- <name> --write\`, too. Both sides of a row were measured in
turn in one run: the ratio is what carries over to another machine, the times are not. Medians, with the least and the most of the
repeats. \`npm run bench -- --compare OLDER\` tells which rows of an older copy of this page do not agree with it within them.
`;

/** Replaces the bench's own section; the others stay. */
function write(bench: string, cells: readonly string[][], versions?: Versions): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : HEAD;
  const sections = page.split(/^(?=## )/m).filter((section) => !section.startsWith(`## ${bench}\n`));
  const line = (columns: readonly string[]): string => `| ${columns.join(' | ')} |`;
  const table = [line(cells[0]!), line(cells[0]!.map(() => '---')), ...cells.slice(1).map(line)];
  const section = [`## ${bench}`, '', `${machine(versions)}.`, '', ...table, ''].join('\n');
  const [, ...rest] = sections.map((one) => `${one.trimEnd()}\n`);
  writeFileSync(PAGE, [HEAD, ...[...rest, section].sort()].join('\n'));
}

/** The kind of machine: enough to read the times by, and nothing that tells whose it is. */
function machine(versions?: Versions): string {
  const kind = `${availableParallelism()} cores, ${process.platform} ${process.arch}`;
  const runtime =
    versions === undefined
      ? `Node ${process.versions.node}`
      : `Electron ${versions.electron} (Chromium ${versions.chromium}), drawn by software on a virtual display`;
  return `${new Date().toISOString().slice(0, 10)}; ${kind}; ${runtime}`;
}
