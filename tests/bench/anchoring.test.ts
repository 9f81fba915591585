import { describe, expect, it } from 'vitest';
import { matchQuote } from '../../bench/anchoring/hypothesis.ts';
import { revised } from '../../bench/anchoring/speed.ts';
import { reanchor } from '../../src/core/anchor/index.ts';

describe('the sides of the anchoring bench', () => {
  const { before, after, selectors } = revised(20_000, 120);

  it('are given the same passages of the same text, the same in every run', () => {
    expect(selectors.length).toBeGreaterThan(100);
    for (const { start, end, exact } of selectors) expect(before.text.slice(start, end)).toBe(exact);
    const again = revised(20_000, 120);
    expect(again.after.text).toBe(after.text);
    expect(again.selectors).toEqual(selectors);
  });

  it('both find every passage to the letter where nothing was revised', () => {
    const placed = reanchor(before.text, before.text, selectors);
    for (const [at, { start, end }] of selectors.entries()) {
      expect(placed[at]).toMatchObject({ start, end });
      expect(matchQuote(before.text, selectors[at]!)).toMatchObject({ start, end, errors: 0 });
    }
  });

  it('both find most of them in the revised text, with their words', () => {
    expect(after.text).not.toBe(before.text);
    const words = (from: number, to: number): string => after.text.slice(from, to);
    const ours = reanchor(before.text, after.text, selectors);
    const same = selectors.filter(({ exact }, at) => words(ours[at]!.start, ours[at]!.end) === exact);
    const theirs = selectors.filter((selector) => {
      const found = matchQuote(after.text, selector);
      return found !== null && words(found.start, found.end) === selector.exact;
    });
    for (const found of [same, theirs]) expect(found.length).toBeGreaterThan(selectors.length / 2);
  });
});
