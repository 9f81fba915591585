import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBounds, LEAST, type Rectangle } from '../../../src/main/window/bounds.ts';

const LAPTOP: Rectangle = { x: 0, y: 25, width: 1440, height: 875 };
const DESK: Rectangle = { x: 1440, y: -200, width: 2560, height: 1400 };
const LEFT: Rectangle = { x: -1920, y: 0, width: 1920, height: 1080 };

describe('fitBounds', () => {
  it.each<{ name: string; last: Rectangle | null; areas: Rectangle[]; expected: Rectangle }>([
    {
      name: 'the first start: as designed, in the middle of a large screen',
      last: null,
      areas: [DESK],
      expected: { x: 2000, y: 50, width: 1440, height: 900 },
    },
    { name: 'the first start on a small screen: all of it', last: null, areas: [LAPTOP], expected: LAPTOP },
    {
      name: 'where it was',
      last: { x: 100, y: 80, width: 900, height: 700 },
      areas: [LAPTOP],
      expected: { x: 100, y: 80, width: 900, height: 700 },
    },
    {
      name: 'on the second screen',
      last: { x: 1500, y: -150, width: 1000, height: 900 },
      areas: [LAPTOP, DESK],
      expected: { x: 1500, y: -150, width: 1000, height: 900 },
    },
    {
      name: 'the second screen is gone: same size, in the middle of the first',
      last: { x: 1500, y: -150, width: 1000, height: 800 },
      areas: [LAPTOP],
      expected: { x: 220, y: 63, width: 1000, height: 800 },
    },
    {
      name: 'on a screen left of the main one',
      last: { x: -1800, y: 40, width: 800, height: 600 },
      areas: [LAPTOP, LEFT],
      expected: { x: -1800, y: 40, width: 800, height: 600 },
    },
    {
      name: 'the title bar above the screen',
      last: { x: 100, y: -400, width: 900, height: 700 },
      areas: [LAPTOP],
      expected: { x: 270, y: 113, width: 900, height: 700 },
    },
    {
      name: 'larger than the screen has become',
      last: { x: 0, y: 25, width: 2560, height: 1400 },
      areas: [LAPTOP],
      expected: LAPTOP,
    },
  ])('$name', ({ last, areas, expected }) => {
    expect(fitBounds(last, areas)).toEqual(expected);
  });

  it('always leaves a piece of the title bar on a screen, and never makes the window too small', () => {
    const coordinate = fc.integer({ min: -6000, max: 6000 });
    const rectangle = (width: number, height: number) =>
      fc.record({
        x: coordinate,
        y: coordinate,
        width: fc.integer({ min: width, max: 6000 }),
        height: fc.integer({ min: height, max: 4000 }),
      });
    const areas = fc.array(rectangle(800, 600), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.option(rectangle(1, 1)), areas, (last, screens) => {
        const window = fitBounds(last, screens);
        expect(window.width).toBeGreaterThanOrEqual(LEAST.width);
        expect(window.height).toBeGreaterThanOrEqual(LEAST.height);
        const isReachable = screens.some((screen) => {
          const seen =
            Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
          return seen >= 120 && window.y >= screen.y && window.y < screen.y + screen.height;
        });
        expect(isReachable).toBe(true);
      }),
    );
  });
});
