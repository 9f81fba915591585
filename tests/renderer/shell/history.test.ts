import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History, type Stop } from '../../../src/renderer/shell/history.ts';

const article = (id: string): Stop => ({ view: 'article', id });
const LIST: Stop = { view: 'library', shelf: { name: 'all' } };

describe('history', () => {
  it('goes back and on as a browser does, and forgets what lay ahead', () => {
    const history = new History();
    for (const stop of [LIST, article('a'), LIST, article('b')]) history.visit(stop);
    expect([history.step(-1), history.step(-1)]).toEqual([LIST, article('a')]);
    expect(history.step(1)).toEqual(LIST);
    history.visit(article('c'));
    expect(history.step(1)).toBeNull();
    expect([history.step(-1), history.step(-1), history.step(-1), history.step(-1)]).toEqual([
      LIST,
      article('a'),
      LIST,
      null,
    ]);
  });

  it('takes being there already for no stop of its own', () => {
    const history = new History();
    for (const stop of [article('a'), article('a'), { ...LIST }, { ...LIST }]) history.visit(stop);
    expect([history.step(-1), history.step(-1)]).toEqual([article('a'), null]);
  });

  it('knows the article that was left last', () => {
    const history = new History();
    expect(history.left(null)).toBeNull();
    for (const stop of [article('a'), article('b'), LIST]) history.visit(stop);
    expect(history.left(null)).toBe('b');
    expect(history.left('b')).toBe('a');
    history.step(-1);
    expect(history.left('b')).toBe('a');
  });

  it('is where it was after as many steps on as back', () => {
    const stops = fc.array(fc.constantFrom(LIST, article('a'), article('b'), article('c')), { minLength: 1 });
    fc.assert(
      fc.property(stops, fc.nat(20), (visited, steps) => {
        const history = new History();
        for (const stop of visited) history.visit(stop);
        let back = 0;
        while (back < steps && history.step(-1) !== null) back += 1;
        let last: Stop | null = null;
        for (let on = 0; on < back; on += 1) last = history.step(1);
        if (back > 0) expect(last).toEqual(visited.at(-1));
        expect(history.step(1)).toBeNull();
      }),
    );
  });
});
