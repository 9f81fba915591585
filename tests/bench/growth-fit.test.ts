import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { randomOf } from '../../bench/anchoring/random.ts';
import { fit, pointOf } from '../../bench/growth/fit.ts';
import { plotOf } from '../../bench/growth/plot.ts';
import {
  BOUNDS,
  cellsOf,
  growthOf,
  HEAD,
  LIST,
  pageWith,
  plotName,
  slopeWords,
  type GrowthRow,
} from '../../bench/growth/rows.ts';

const SIZES = [100, 300, 1_000, 3_000, 10_000];

const law = (slope: number, constant = 5, noise: () => number = () => 1) =>
  SIZES.map((size) => ({ size, cost: constant * size ** slope * noise() }));

const row = (given: Partial<GrowthRow> & { slope?: number }): GrowthRow => ({
  what: 'open an article',
  dimension: 'articles',
  kind: 'hand',
  points: law(given.slope ?? 0).map(({ size, cost }) => ({
    size,
    samples: [0.9, 1, 1.2].map((by) => by * cost),
  })),
  ...given,
});

describe('the slope', () => {
  it('is the exponent of a power law, whatever its constant', () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 3, noNaN: true }), fc.double({ min: 0.001, max: 1e4, noNaN: true }), (slope, constant) => {
        const fitted = fit(law(slope, constant));
        expect(fitted.slope).toBeCloseTo(slope, 6);
        expect(fitted.within).toBeLessThan(1e-6);
        expect(fitted.costAt(700) / (constant * 700 ** slope)).toBeCloseTo(1, 6);
      }),
    ); // prettier-ignore
  });

  it('lies within its spread of the exponent in nineteen cases of twenty, where costs are noisy', () => {
    const random = randomOf(3);
    // Twelve even numbers together are all but normal, with a deviation of 1.
    const normal = (): number => Array.from({ length: 12 }, () => random.next()).reduce((a, b) => a + b) - 6;
    let within = 0;
    for (let n = 0; n < 1_000; n += 1) {
      const fitted = fit(law(0.5, 5, () => Math.exp(0.1 * normal())));
      if (Math.abs(fitted.slope - 0.5) <= fitted.within) within += 1;
    }
    // 950 expected, with a deviation of 7.
    expect(within).toBeGreaterThan(925);
    expect(within).toBeLessThan(975);
  });

  it('says of what is a constant and a line that it grows less than a line, and tells that no power law fits', () => {
    const fitted = fit(SIZES.map((size) => ({ size, cost: 20 + 0.01 * size })));
    expect(fitted.slope).toBeGreaterThan(0.2);
    expect(fitted.slope).toBeLessThan(0.6);
    expect(fitted.within).toBeGreaterThan(0.1);
  });

  it('takes the median of the repeats, and refuses what has no logarithm', () => {
    expect(pointOf({ size: 10, samples: [2, 900, 1] })).toEqual({ size: 10, cost: 2 });
    expect(() => fit([{ size: 1, cost: 1 }])).toThrow(RangeError);
    expect(() => fit([{ size: 0, cost: 1 }, { size: 1, cost: 1 }])).toThrow(RangeError); // prettier-ignore
    expect(() => fit([{ size: 1, cost: 0 }, { size: 2, cost: 1 }])).toThrow(RangeError); // prettier-ignore
    expect(fit([{ size: 1, cost: 1 }, { size: 2, cost: 2 }])).toMatchObject({ slope: 1, within: Infinity }); // prettier-ignore
  });
});

describe('a row', () => {
  it.each([
    ['does not grow', row({ slope: 0 }), 'met'],
    ['grows with the library under a hand', row({ slope: 0.2 }), 'behind'],
    ['grows as much as there is to do', row({ slope: 1, kind: 'batch' }), 'met'],
    ['grows more than there is to do', row({ slope: 1.4, kind: 'batch' }), 'behind'],
  ] as const)('that %s is judged so', (_, given, verdict) => {
    expect(growthOf(given)).toMatchObject({ verdict, bound: BOUNDS[given.kind] });
  });

  it('has a cell for each column', () => {
    expect(cellsOf(row({ slope: 0 }))).toEqual([
      'open an article',
      'articles of the library',
      '100: 5.00 ms (4.50–6.00)',
      '10,000: 5.00 ms (4.50–6.00)',
      '0.00 ± 0.00',
      '≤ 0.1',
      'met',
      '[plot](growth/open-an-article-by-articles.svg)',
    ]);
    expect(cellsOf(row({}))).toHaveLength(HEAD.length);
    expect(slopeWords(-0.001, 0.024)).toBe('0.00 ± 0.02');
    expect(plotName({ what: 'a letter in the search, at p95', dimension: 'own' })).toBe(
      'a-letter-in-the-search-at-p95-by-own.svg',
    );
  });
});

describe('the page of the plots', () => {
  it('lists each with its slope behind what is written by hand, in the place of those before', () => {
    const first = pageWith('# By hand\n\nWords.\n', [
      row({ slope: 0.3 }),
      row({ slope: 0, what: 'undo it' }),
    ]);
    expect(first.startsWith(`# By hand\n\nWords.\n\n${LIST}`)).toBe(true);
    expect(first).toContain(
      '| [open an article](open-an-article-by-articles.svg) | articles of the library | 0.30 ± 0.00 | ≤ 0.1 | behind |',
    );
    const again = pageWith(first, [row({ slope: 0 })]);
    expect(again.match(/\.svg/g)).toHaveLength(1);
    expect(again).toContain('0.00 ± 0.00');
    expect(again.split(LIST)).toHaveLength(2);
  });
});

describe('its plot', () => {
  const drawn = (given: GrowthRow) =>
    parseHTML(`<!doctype html><html><body>${plotOf(given)}</body></html>`).document;

  it('has a title with the slope, titled axes, a dot and a range for each size, the fitted line and the bound', () => {
    const document = drawn(row({ slope: 0.05 }));
    const words = [...document.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    expect(document.querySelector('svg > title')?.textContent).toBe('open an article: slope 0.05 ± 0.00');
    expect(words).toContain('open an article: slope 0.05 ± 0.00');
    expect(words).toContain('dashed: the bound, 0.1, which is met');
    for (const word of ['articles of the library', 'milliseconds', '100', '1,000', '10,000'])
      expect(words).toContain(word);
    expect(document.querySelectorAll('svg circle')).toHaveLength(SIZES.length);
    expect(document.querySelectorAll('svg [aria-label="rule"] line')).toHaveLength(SIZES.length);
    expect(document.querySelectorAll('svg [aria-label="line"] path')).toHaveLength(2);
    expect(document.querySelector('svg [aria-label="line"][stroke-dasharray]')).not.toBeNull();
  });

  it('rises with the slope, and as steeply for the same one', () => {
    const rise = (slope: number): number => {
      const path = [
        ...drawn(row({ slope, kind: 'batch' })).querySelectorAll('svg [aria-label="line"] path'),
      ].at(-1)!;
      const [, y1, y2] = /^M[\d.]+,([\d.]+)L[\d.]+,([\d.]+)$/.exec(path.getAttribute('d')!)!.map(Number);
      return y1! - y2!;
    };
    expect(Math.abs(rise(0))).toBeLessThan(1);
    expect(rise(0.5)).toBeGreaterThan(40);
    expect(rise(1)).toBeGreaterThan(rise(0.5) * 1.3);
  });

  it('is the same for the same row, small, a document of its own, on a card of its own', () => {
    const [first, again] = [plotOf(row({ slope: 0.3 })), plotOf(row({ slope: 0.3 }))];
    expect(again).toBe(first);
    expect(first.length).toBeLessThan(20_000);
    expect(first).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(drawn(row({})).querySelector('svg > rect')?.getAttribute('fill')).toBe('#ffffff');
    expect(first).not.toMatch(/<script|href=|NaN|undefined/);
  });
});
