/** A row for each thing that is done and each thing that grows meanwhile: its slope, and the most that it may be. */
import { figure, spread } from '../figures.ts';
import { fit, pointOf, type Fit } from './fit.ts';

/** What grows, by what it is called on an axis. */
export const DIMENSIONS = {
  articles: 'articles of the library',
  annotations: 'annotations of the library',
  text: 'characters of the article',
  own: 'annotations of the article',
} as const;
export type Dimension = keyof typeof DIMENSIONS;

/**
 * The most that a slope may be. Of what a hand waits for: a hundred times as much costs 1.6 times at most, which is what caches
 * and the trees of a database take for it; a path that looks at all of something, however little it does with it, comes out far
 * above. Of what is done to all of something: as much as there is, and what sorting takes on top.
 */
export const BOUNDS = { hand: 0.1, batch: 1.1 } as const;
export type Kind = keyof typeof BOUNDS;

/** A frame: below it nothing is seen, and a cost of parts of it may double without being one. In ms. */
export const UNSEEN = 1000 / 60;

export interface GrowthRow {
  what: string;
  dimension: Dimension;
  kind: Kind;
  /** Milliseconds of each repeat. */
  points: readonly { size: number; samples: readonly number[] }[];
}

export interface Growth extends Fit {
  bound: number;
  verdict: 'met' | 'behind';
}

export function growthOf({ kind, points }: GrowthRow): Growth {
  const fitted = fit(points.map(pointOf));
  const bound = BOUNDS[kind];
  return { ...fitted, bound, verdict: fitted.slope <= bound ? 'met' : 'behind' };
}

/** The name of its plot's file. */
export function plotName({ what, dimension }: Pick<GrowthRow, 'what' | 'dimension'>): string {
  return `${what.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-by-${dimension}.svg`;
}

export const HEAD = ['', 'by', 'at 1 ×', 'at 100 ×', 'slope', 'bound', '', ''] as const;

export function cellsOf(row: GrowthRow): string[] {
  const { slope, within, bound, verdict } = growthOf(row);
  return [
    row.what,
    DIMENSIONS[row.dimension],
    costOf(row.points[0]!),
    costOf(row.points.at(-1)!),
    slopeWords(slope, within),
    `≤ ${bound}`,
    verdict,
    `[plot](growth/${plotName(row)})`,
  ];
}

/** Where the list of plots begins in their folder's page; all before it is written by hand. */
export const LIST = '## The plots\n';

/** The page of the plots' folder with a list of these. */
export function pageWith(page: string, rows: readonly GrowthRow[]): string {
  const at = page.indexOf(LIST);
  const head = at < 0 ? `${page.trimEnd()}\n\n` : page.slice(0, at);
  const lines = rows.map((row) => {
    const { slope, within, bound, verdict } = growthOf(row);
    return `| [${row.what}](${plotName(row)}) | ${DIMENSIONS[row.dimension]} | ${slopeWords(slope, within)} | ≤ ${bound} | ${verdict} |`;
  });
  return `${head}${LIST}\n${['| what | with | slope | bound | |', '|---|---|---|---|---|', ...lines].join('\n')}\n`;
}

/** Two decimals: what stands behind them is noise. */
export function slopeWords(slope: number, within: number): string {
  return `${slope.toFixed(2).replace(/^-0\.00$/, '0.00')} ± ${within.toFixed(2)}`;
}

function costOf({ size, samples }: GrowthRow['points'][number]): string {
  const { median, least, most, count } = spread(samples);
  const range = count === 1 ? '' : ` (${figure(least)}–${figure(most)})`;
  return `${size.toLocaleString('en-GB')}: ${figure(median)} ms${range}`;
}
