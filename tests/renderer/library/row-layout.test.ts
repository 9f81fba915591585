import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, RowLayout, topOf } from '../../../src/renderer/library/row-layout.ts';

const ids = (n: number) => Array.from({ length: n }, (_, at) => `row-${at}`);

function laidOut(n = 10, height = 100): RowLayout {
  const layout = new RowLayout();
  layout.layOut(ids(n), () => height);
  return layout;
}

describe('where rows stand', () => {
  it.each([
    [-50, 0],
    [0, 0],
    [99, 0],
    [100, 1],
    [550, 5],
    [999, 9],
    [5_000, 9],
  ])('at a height of %i stands row %i', (y, row) => expect(laidOut().at(y)).toBe(row));

  it('is told for a list without rows', () => {
    const layout = laidOut(0);
    expect([layout.at(0), layout.total, layout.between(0, 500)]).toEqual([-1, 0, [0, 0]]);
    expect(anchorAt(layout, 10)).toBeNull();
  });

  it('follows what was measured, by the rows’ ids, wherever they go', () => {
    const layout = laidOut(3);
    const { ids: all } = layout;
    expect(layout.measured('row-1', 40)).toBe(true);
    expect(layout.measured('row-1', 40)).toBe(false);
    expect(layout.measured('elsewhere', 40)).toBe(false);
    layout.layOut(all, () => 100);
    expect([layout.start(1), layout.start(2), layout.total]).toEqual([100, 140, 240]);
    layout.layOut([...ids(3).reverse(), 'elsewhere'], () => 100);
    expect([layout.start(2), layout.start(3), layout.total]).toEqual([140, 240, 280]);
    expect([layout.indexOf('row-0'), layout.indexOf('nowhere')]).toEqual([2, -1]);
    // At another width a row is what it was until it is seen again, and in another list what it is taken for.
    expect(layout.fit(500)).toBe(true);
    expect(layout.fit(500)).toBe(false);
    layout.layOut(layout.ids, () => 100);
    expect(layout.total).toBe(280);
    layout.layOut(ids(3), () => 100);
    expect(layout.total).toBe(300);
  });

  it('stays as it is while another list is prepared, which then stands as if laid out at once', () => {
    const change = fc.record({
      row: fc.nat(2999),
      height: fc.integer({ min: 1, max: 400 }),
      steps: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.boolean(), (changes, abandoned) => {
        const [layout, other] = [laidOut(3), laidOut(3)];
        const next = ids(3000).reverse();
        if (abandoned) layout.prepare(ids(3000), () => 7).next();
        const work = layout.prepare(next, (_, at) => at);
        for (const { row, height, steps } of changes) {
          for (let step = 0; step < steps; step += 1) work.next();
          for (const each of [layout, other]) each.measured(`row-${row}`, height);
          for (const each of [layout, other]) each.layOut(each.ids, () => 100);
          expect([layout.ids.length, layout.total]).toEqual([3, other.total]);
        }
        // Where it was not prepared to the end it is laid out at once.
        let estimated = 0;
        const isWhole = [...work].length >= 0 && changes.length % 2 === 0;
        if (!isWhole) layout.prepare(next, (_, at) => at).next();
        layout.layOut(next, (_, at) => ((estimated += 1), at));
        other.layOut(next, (_, at) => at);
        expect([layout.total, layout.indexOf('row-7')]).toEqual([other.total, 2992]);
        for (let at = 0; at < 3000; at += 1) expect(layout.start(at)).toBe(other.start(at));
        expect(estimated > 0).toBe(!isWhole);
      }),
      { numRuns: 30 },
    );
  });

  it('is made anew from the first row that changed, and right for all behind it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 400 })), { maxLength: 40 }),
        fc.nat(5),
        (changes, each) => {
          const layout = laidOut(30);
          const heights = Array.from({ length: 30 }, () => 100);
          changes.forEach(([row, height], n) => {
            layout.measured(`row-${row}`, height);
            heights[row] = height;
            if (n % (each + 1) === 0) layout.layOut(layout.ids, () => 100);
          });
          layout.layOut(layout.ids, () => 100);
          let y = 0;
          for (const [at, height] of heights.entries()) {
            expect(layout.start(at)).toBe(y);
            y += height;
          }
          expect(layout.total).toBe(y);
        },
      ),
    );
  });

  it('is the sum of what stands above, in any list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 200 }), (heights) => {
        const layout = new RowLayout();
        layout.layOut(ids(heights.length), (id) => heights[Number(id.slice(4))]!);
        for (let at = 0; at < heights.length; at += 1) {
          expect(layout.at(layout.start(at))).toBe(at);
          expect(layout.at(layout.start(at + 1) - 1)).toBe(at);
        }
        expect(layout.total).toBe(heights.reduce((sum, height) => sum + height, 0));
      }),
    );
  });

  it.each([
    // row, top, scrolled to
    [0, 250, 0],
    [2, 250, 200],
    [3, 250, 250],
    [5, 250, 250],
    [6, 250, 300],
    [9, 250, 600],
  ])('row %i is brought whole into a view of 400 at %i by %i', (row, top, to) =>
    expect(laidOut().reveal(row, top, 400)).toBe(to),
  );
  it('shows the beginning of a row that is higher than the view', () =>
    expect(laidOut(3, 1_000).reveal(1, 0, 400)).toBe(1_000));
});

describe('what is looked at stays', () => {
  const looking = (layout: RowLayout, change: (all: string[]) => string[]): number | null => {
    const anchor = anchorAt(layout, 430)!;
    layout.layOut(change(ids(10)), () => 100);
    return topOf(layout, anchor);
  };

  it.each<[string, (all: string[]) => string[], number | null]>([
    ['nothing changed', (all) => all, 430],
    ['a row came above', (all) => ['new', ...all], 530],
    ['two went above', (all) => all.slice(2), 230],
    ['something changed below', (all) => all.slice(0, 6), 430],
    ['it moved itself', (all) => ['row-4', ...all.filter((id) => id !== 'row-4')], 30],
    ['it went away', (all) => all.filter((id) => id !== 'row-4'), 400],
    ['everything went', () => ['other'], null],
  ])('when %s', (_, change, top) => expect(looking(laidOut(), change)).toBe(top));

  it('and the very top stays the top, so that what is new is seen', () =>
    expect(anchorAt(laidOut(), 0)).toBeNull());
});
