import { describe, expect, it } from 'vitest';
import { compare, measuredIn } from '../../bench/compare.ts';

const copy = (...rows: string[]): string =>
  ['# What was measured', '', '## opening', '', '2026-01-01.', '', '|  | ours | against |  | figure | goal |  |', '| --- | --- | --- | --- | --- | --- | --- |', ...rows, ''].join('\n'); // prettier-ignore
const ratio = (ours: string, other: string, figure: string, verdict = 'met'): string =>
  `| 1 MB | ${ours} | innerHTML | ${other} | ${figure} × | ≤ 0.25 × | ${verdict} |`;

describe('two copies of the measurements', () => {
  const older = copy(ratio('8.80 ms (8–12)', '275 ms (240–300)', '0.032'));

  it.each([
    ['the same', ratio('8.80 ms (8–12)', '275 ms (240–300)', '0.032'), 0],
    ['ranges that touch', ratio('16.0 ms (14–18)', '280 ms (250–300)', '0.057'), 0],
    ['ranges apart', ratio('60.0 ms (50–70)', '280 ms (250–300)', '0.214'), 1],
    ['another machine, the same ratio', ratio('88.0 ms (80–120)', '2750 ms (2400–3000)', '0.032'), 0],
  ])('agree by their ratios, not by their times: %s', (_, row, apart) => {
    const result = compare(measuredIn(older), measuredIn(copy(row)));
    expect(result.compared).toBe(1);
    expect(result.apart).toHaveLength(apart);
    expect(result.turned).toEqual([]);
  });

  it('tell goals that were met and are no more, rows of one copy alone, and rows that state no spread', () => {
    const newer = copy(
      ratio('60.0 ms (50–70)', '200 ms (190–210)', '0.300', 'behind'),
      '| found | 99.9 % | Hypothesis’ method | 98.4 % | 99.9 % | ≥ 99 % | met |',
      '| lines lost, of 7 | 0 lines |  |  | 0 lines | ≤ 0 lines | met |',
    );
    const withFound =
      older.trimEnd() + '\n| found | 99.8 % | Hypothesis’ method | 98.4 % | 99.8 % | ≥ 99 % | met |\n';
    const result = compare(measuredIn(withFound), measuredIn(newer));
    expect(result.once).toBe(1);
    expect(result.alone).toEqual(['opening: lines lost, of 7']);
    expect(result.turned).toEqual([
      { name: 'opening: 1 MB: innerHTML', older: '0.032 ×, met', newer: '0.300 ×, behind' },
    ]);
  });

  it('are read by section, by what a row is against, and by its place among those of its name', () => {
    const page = copy(
      '| save | 5 ms (4–6) | the database | 3 ms (2–4) | 2 ms more | ≤ 3 ms | met |',
      '| longest task meanwhile | 40 ms (30–50) |  |  | 40 ms | ≤ 50 ms | met |',
      '| longest task meanwhile | 20 ms (10–30) |  |  | 20 ms | ≤ 50 ms | met |',
    );
    expect(measuredIn(page).map(({ name, range }) => [name, range])).toEqual([
      ['opening: save: the database', [0, 4]],
      ['opening: longest task meanwhile', [30, 50]],
      ['opening: longest task meanwhile #2', [10, 30]],
    ]);
    expect(measuredIn('## growth\n\n| other | columns |\n| --- | --- |\n| 1 | 2 |\n')).toEqual([]);
  });
});
