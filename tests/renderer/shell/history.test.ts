import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { go, History, type Stop, type Walker } from '../../../src/renderer/shell/history.ts';
import { Tab } from '../../../src/renderer/tabs/tabs.svelte.ts';

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

  it('goes through the places of an article, each as it was left', () => {
    const place = (offset: number) => ({ articleId: 'a', revision: 'r', offset, distance: 4 });
    const history = new History();
    for (const stop of [LIST, article('a')]) history.visit(stop);
    // Two jumps, scrolling on after the second, and on to another article.
    history.jump(place(10));
    history.jump(place(500));
    history.mark(place(910));
    history.visit(article('b'));
    const offsets = (by: -1 | 1) => {
      const stop = history.step(by);
      return stop === null ? null : (history.placeOf(stop)?.offset ?? stop.view);
    };
    expect([offsets(-1), offsets(-1), offsets(-1), offsets(-1), offsets(-1)]).toEqual([
      910,
      500,
      10,
      'library',
      null,
    ]);
    expect([offsets(1), offsets(1)]).toEqual([10, 500]);
    // From there a jump forgets what lay ahead.
    history.jump(place(505));
    expect([offsets(1), offsets(-1)]).toEqual([null, 505]);
  });

  it('takes no place of another article for its own', () => {
    const history = new History();
    for (const stop of [article('a'), article('b')]) history.visit(stop);
    const elsewhere = { articleId: 'a', revision: 'r', offset: 7, distance: 0 };
    history.mark(elsewhere);
    history.jump(elsewhere);
    expect(history.step(1)).toBeNull();
    const stop = history.step(-1);
    expect([stop, stop && history.placeOf(stop)]).toEqual([article('a'), null]);
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

/** A window of one tab that has been at `stops` and is at the last of them. The articles in `gone` are in the trash. */
function walked(stops: readonly Stop[], gone = '') {
  const tab = new Tab(LIST);
  for (const stop of stops) tab.visit(stop);
  const shown: string[] = [];
  const said: string[] = [];
  const arrive = (stop: Stop, name: string) => {
    tab.visit(stop);
    shown.push(name);
    return Promise.resolve();
  };
  const walker: Walker = {
    get view() {
      return { name: tab.stop.view === 'article' ? ('reader' as const) : tab.stop.view };
    },
    tabs: {
      front: tab,
      visit: (one, stop) => {
        one.visit(stop);
        return true;
      },
    },
    listing: { shelf: { name: 'all' } },
    library: { article: (id) => Promise.resolve({ deleted: gone.includes(id) ? 'then' : null }) },
    messages: { say: (words) => void said.push(words) },
    openArticle: (id) => arrive(article(id), id),
    showLibrary: (shelf = { name: 'all' }) => arrive({ view: 'library', shelf }, 'list'),
    showHighlights: () => arrive({ view: 'highlights' }, 'highlights'),
  };
  return { walker, shown, said };
}

describe('back and forward', () => {
  it('pressed faster than articles open, lead as far as they were pressed, and all of the way on again', async () => {
    const { walker, shown } = walked([article('a'), article('b'), article('c'), article('d')]);
    await Promise.all([go(walker, -1), go(walker, -1), go(walker, -1)]);
    expect(shown.at(-1)).toBe('a');
    await go(walker, 1);
    await go(walker, 1);
    await go(walker, 1);
    expect(shown.slice(-3)).toEqual(['b', 'c', 'd']);
  });

  it('lead from the first article to the list, and from there on to the article again', async () => {
    const { walker, shown, said } = walked([article('a'), article('b')]);
    for (const by of [-1, -1, -1, 1, 1, 1] as const) await go(walker, by);
    expect(shown).toEqual(['a', 'list', 'a', 'b']);
    expect(said).toEqual(['Nothing further back', 'Nothing further on']);
  });

  it('pass over what is in the trash, and stay where they are where nothing else is', async () => {
    const { walker, shown, said } = walked([article('x'), article('a'), article('y'), article('b')], 'xy');
    await go(walker, -1);
    expect(shown).toEqual(['a']);
    await go(walker, 1);
    expect(shown).toEqual(['a', 'b']);
    const end = walked([LIST, article('a'), { view: 'highlights' }, article('y')], 'ya');
    await go(end.walker, -1);
    await go(end.walker, 1);
    expect([end.shown, end.said]).toEqual([['highlights'], ['Nothing further on']]);
    await go(end.walker, -1);
    expect(end.shown).toEqual(['highlights', 'list']);
    expect(said).toEqual([]);
  });
});
