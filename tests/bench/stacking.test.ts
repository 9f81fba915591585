import { describe, expect, it } from 'vitest';
import { leastDisplacement, meanDisplacement, overlaps } from '../../bench/stacking/measure.ts';
import { GAP, margins } from '../../bench/stacking/notes.ts';
import { pushDown } from '../../bench/stacking/push-down.ts';
import { stack } from '../../src/core/layout/stack.ts';

describe('the sides of the stacking bench', () => {
  it.each(margins(200))('place every note, in one order and without overlaps: $name', ({ notes }) => {
    const sides = [stack(notes, { gap: GAP }), pushDown(notes, GAP)];
    const orders = sides.map((tops) => {
      expect([...tops.keys()].sort()).toEqual(notes.map(({ id }) => id).sort());
      expect(overlaps(notes, tops, GAP)).toBe(0);
      return notes.toSorted((a, b) => tops.get(a.id)! - tops.get(b.id)!).map(({ id }) => id);
    });
    expect(orders[0]).toEqual(orders[1]);
    const least = leastDisplacement(notes, GAP);
    for (const tops of sides) expect(meanDisplacement(notes, tops)).toBeGreaterThanOrEqual(least - 1e-6);
  });

  it('count an overlap where there is one', () => {
    const notes = [
      { id: 'a', top: 0, height: 40 },
      { id: 'b', top: 30, height: 40 },
    ];
    expect(overlaps(notes, new Map(notes.map(({ id, top }) => [id, top])), GAP)).toBe(1);
    expect(meanDisplacement(notes, pushDown(notes, GAP))).toBe(9);
    expect(leastDisplacement(notes, GAP)).toBe(9);
  });
});
