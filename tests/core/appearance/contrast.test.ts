import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, luminance, mix } from '../../../src/core/appearance/contrast.ts';

/** Any colour, as `#rrggbb`. */
const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // As the WCAG working group's own examples and the usual checkers have them.
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
    ['#008000', '#ffff00', 4.78],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  });

  it('is the same both ways, and between 1 and 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });
});

it('weighs green more than red, and red more than blue', () => {
  expect(luminance('#00ff00')).toBeGreaterThan(luminance('#ff0000'));
  expect(luminance('#ff0000')).toBeGreaterThan(luminance('#0000ff'));
});

it('mixes from one end to the other', () => {
  expect(mix('#102030', '#f0e0d0', 0)).toBe('#102030');
  expect(mix('#102030', '#f0e0d0', 1)).toBe('#f0e0d0');
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});
