import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crowd, type CrowdOptions, type Row } from '../../../src/core/layout/crowd.ts';
import { stack, type StackItem } from '../../../src/core/layout/stack.ts';
import { excessOf } from '../../growth.ts';

const OPTIONS: CrowdOptions = { gap: 8, line: 24, limit: 500, from: 0 };
const CLOSE = 1e-6;

/** `count` notes on lines spread over `height` pixels. */
const notes = (count: number, height: number, tall = 90): StackItem[] =>
  Array.from({ length: count }, (_, i) => ({ id: `n${i}`, top: (i * height) / count, height: tall }));

function expectApart(rows: readonly Row[], items: readonly StackItem[], options: CrowdOptions): void {
  const tall = new Map(items.map(({ id, height }) => [id, height]));
  let free = -Infinity;
  for (const { kind, id, top } of rows) {
    expect(top).toBeGreaterThanOrEqual(free - CLOSE);
    free = top + (kind === 'card' ? tall.get(id)! : options.line) + options.gap;
  }
}

describe('crowd', () => {
  it('leaves notes that have room as stack places them', () => {
    const items = notes(12, 900);
    const rows = crowd(items, OPTIONS);
    expect(rows.every(({ kind }) => kind === 'card')).toBe(true);
    expect(new Map(rows.map(({ id, top }) => [id, top]))).toEqual(stack(items, OPTIONS));
  });

  it('makes lines of a run that is longer than the window, and of no other', () => {
    const far = { id: 'far', top: 20_000, height: 90 };
    const rows = crowd([...notes(40, 1000), far], OPTIONS);
    expect(rows.slice(0, 40).every(({ kind }) => kind === 'line')).toBe(true);
    expect(rows.at(-1)).toMatchObject({ id: 'far', kind: 'card', top: 20_000 });
  });

  it('counts what has no room even as lines, and loses none', () => {
    const rows = crowd(notes(200, 900), { ...OPTIONS, pinned: 'n150' });
    expect(rows.length).toBeLessThan(80);
    expect(rows.filter(({ kind }) => kind === 'more').length).toBeGreaterThan(0);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(200);
    expect(rows.find(({ id }) => id === 'n150')).toMatchObject({ kind: 'card', top: 675 });
    expect(rows.every(({ id, top }) => Math.abs(top - Number(id.slice(1)) * 4.5) < 1.2 * OPTIONS.limit)).toBe(
      true,
    );
  });

  it('never overlaps, counts every note once, and keeps the pinned note a card', () => {
    const item = fc.record({
      top: fc.integer({ min: 0, max: 3000 }),
      height: fc.integer({ min: 30, max: 260 }),
    });
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 300 }), fc.nat(), (list, seed) => {
        const items = list.map((entry, i) => ({ id: `n${i}`, ...entry }));
        const pinned = items[seed % items.length]!.id;
        const options = { ...OPTIONS, pinned };
        const rows = crowd(items, options);
        expectApart(rows, items, options);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
        expect(rows.find(({ id }) => id === pinned)).toMatchObject({ kind: 'card', count: 1 });
      }),
    );
  });

  it('costs as much for many crowded notes as for few, each', () => {
    const arrange = (n: number) => crowd(notes(n, 5 * n), { ...OPTIONS, pinned: `n${n / 2}` });
    expect(excessOf(arrange, 16_000, 16)).toBeLessThan(6);
  });
});
