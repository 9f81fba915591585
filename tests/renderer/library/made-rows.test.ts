import { describe, expect, it } from 'vitest';
import { MadeRows } from '../../../src/renderer/library/made-rows.ts';
import { RowLayout } from '../../../src/renderer/library/row-layout.ts';

function laidOut(ids: readonly string[]): RowLayout {
  const layout = new RowLayout();
  layout.layOut(ids, () => 100);
  return layout;
}
const ids = Array.from({ length: 10 }, (_, at) => `row-${at}`);
const named = (rows: readonly { id: string; at: number }[]) => rows.map(({ id, at }) => `${id} at ${at}`);

describe('the rows that exist', () => {
  it('are those around the view, and the one that is kept, in their order', () => {
    const made = new MadeRows();
    const layout = laidOut(ids);
    expect(named(made.between(layout, 320, 460, null))).toEqual(['row-3 at 3', 'row-4 at 4']);
    expect(named(made.between(layout, 320, 460, 'row-4'))).toEqual(['row-3 at 3', 'row-4 at 4']);
    expect(named(made.between(layout, 320, 460, 'row-1'))).toEqual([
      'row-1 at 1',
      'row-3 at 3',
      'row-4 at 4',
    ]);
    expect(named(made.between(layout, 320, 460, 'row-9'))).toEqual([
      'row-3 at 3',
      'row-4 at 4',
      'row-9 at 9',
    ]);
    expect(named(made.between(layout, 320, 460, 'row-5'))).toEqual([
      'row-3 at 3',
      'row-4 at 4',
      'row-5 at 5',
    ]);
    expect(named(made.between(layout, 320, 460, 'gone'))).toEqual(['row-3 at 3', 'row-4 at 4']);
    expect(made.between(laidOut([]), 0, 500, null)).toEqual([]);
  });

  it('are the same objects for as long as they stay where they are', () => {
    const made = new MadeRows();
    const layout = laidOut(ids);
    const [first, second] = made.between(layout, 320, 460, null);
    const [same, next] = made.between(layout, 420, 560, null);
    expect(same).toBe(second);
    expect(next?.id).toBe('row-5');
    const turned = made.between(laidOut([...ids].reverse()), 420, 560, null);
    expect(named(turned)).toEqual(['row-5 at 4', 'row-4 at 5']);
    expect(turned[1]).not.toBe(same);
    // One that was gone is made anew.
    made.between(layout, 0, 50, null);
    expect(made.between(layout, 320, 460, null)[0]).not.toBe(first);
  });
});
