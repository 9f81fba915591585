import { describe, expect, it } from 'vitest';
import { figure, quantile, spread } from '../../bench/figures.ts';
import { judge, type Row } from '../../bench/report.ts';

const row = (given: Partial<Row>): Row => ({
  what: 'opened',
  unit: 'ms',
  ours: [3, 1, 2],
  other: { what: 'the other', samples: [40, 10, 20] },
  compare: 'ratio',
  goal: 0.1,
  ...given,
});

describe('a row of a bench', () => {
  it.each([
    ['a ratio of medians', row({}), { value: 0.1, verdict: 'met' }],
    ['a ratio above its goal', row({ goal: 0.05 }), { value: 0.1, verdict: 'behind' }],
    ['a difference', row({ compare: 'difference', goal: -20 }), { value: -18, verdict: 'behind' }],
    ['a value for itself', row({ compare: 'value', goal: 2 }), { value: 2, verdict: 'met' }],
    ['a row without a goal', row({ goal: null }), { value: 0.1, verdict: '' }],
    [
      'a goal that nothing reaches',
      row({ goal: 0.05, least: 0.09 }),
      { value: 0.1, verdict: 'out of reach' },
    ],
    ['the least that is well', row({ goal: 0.05, more: true }), { value: 0.1, verdict: 'met' }],
    ['less than that', row({ goal: 0.2, more: true }), { value: 0.1, verdict: 'behind' }],
    ['nothing to measure', row({ ours: [] }), { value: NaN, verdict: '' }],
    ['a goal that could be reached', row({ goal: 0.05, least: 0.04 }), { value: 0.1, verdict: 'behind' }],
  ])('is judged as %s', (_, given, verdict) => {
    expect(judge(given)).toEqual(verdict);
  });

  it('tells the median and both ends', () => {
    expect(spread([5, 1, 9])).toEqual({ median: 5, least: 1, most: 9, count: 3 });
    expect(quantile([...Array(100).keys()], 0.95)).toBe(95);
    expect(() => spread([])).toThrow(RangeError);
    expect([0, 0.0351, 0.5, 12.34, 1234.5].map(figure)).toEqual(['0', '0.035', '0.500', '12.3', '1235']);
  });
});
