import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePoints } from '../../src/core/code-points.ts';

describe('CodePoints', () => {
  it('counts as a string does that is made of code points', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, (given) => {
        const points = new CodePoints(given);
        const letters = [...given];
        expect(points.length).toBe(letters.length);
        let units = 0;
        for (const [index, letter] of letters.entries()) {
          expect(points.pointsAt(units)).toBe(index);
          expect(points.unitsAt(index)).toBe(units);
          // Within a letter the letter counts.
          if (letter.length === 2) expect(points.pointsAt(units + 1)).toBe(index + 1);
          units += letter.length;
        }
        expect(points.unitsAt(letters.length)).toBe(given.length);
        expect(points.unitsAt(letters.length + 3)).toBe(given.length + 3);
      }),
      { numRuns: 500 },
    );
  });
});
