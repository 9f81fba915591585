import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_TABS, SettingsSchema, type KeptTabs } from '../../../src/core/settings.ts';
import type { Stop } from '../../../src/renderer/shell/history.ts';
import { stripKey, tabMenu } from '../../../src/renderer/tabs/strip.ts';
import { Tab, Tabs, type Screen } from '../../../src/renderer/tabs/tabs.svelte.ts';
import * as v from 'valibot';

const LIST: Stop = { view: 'library', shelf: { name: 'all' } };
const article = (id: string): Stop => ({ view: 'article', id });

/** A screen that writes down what it shows; the articles in `gone` are in the trash. */
class Paper implements Screen {
  shown: Tab[] = [];
  keptLast: KeptTabs | null = null;
  said: string[] = [];
  readonly gone = new Set<string>();

  library(): Stop {
    return LIST;
  }
  show(tab: Tab): Promise<void> {
    this.shown.push(tab);
    return Promise.resolve();
  }
  there(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(new Map(ids.filter((id) => !this.gone.has(id)).map((id) => [id, `Title ${id}`])));
  }
  keep(tabs: KeptTabs): void {
    this.keptLast = tabs;
  }
  say(words: string): void {
    this.said.push(words);
  }
}

/** Tabs that show the articles of `letters`, the first of them in front. */
async function open(letters: string): Promise<{ tabs: Tabs; screen: Paper }> {
  const screen = new Paper();
  const tabs = new Tabs(screen);
  tabs.visit(tabs.front, article(letters[0]!));
  for (const id of letters.slice(1)) await tabs.open(article(id), { behind: true });
  return { tabs, screen };
}

const named = ({ stop }: Tab): string => (stop.view === 'article' ? stop.id : stop.view);
/** The row as letters, that in front as a capital. */
const row = (tabs: Tabs): string =>
  tabs.list.map((tab) => (tab === tabs.front ? named(tab).toUpperCase() : named(tab))).join('');

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('tabs', () => {
  it('open next to the one in front, and behind in the order in which they were asked for', async () => {
    const { tabs, screen } = await open('abc');
    expect(row(tabs)).toBe('Abc');
    expect(screen.shown).toEqual([]);
    expect(screen.keptLast?.stops.length).toBe(3);
    await tabs.step(1);
    await tabs.open(article('d'), { behind: true });
    expect(row(tabs)).toBe('aBdc');
    await tabs.open(article('e'));
    expect(row(tabs)).toBe('abEdc');
    expect(screen.shown.map(named)).toEqual(['b', 'e']);
  });

  it('go round in both directions', async () => {
    const { tabs } = await open('abc');
    await tabs.step(-1);
    expect(row(tabs)).toBe('abC');
    await tabs.step(1);
    expect(row(tabs)).toBe('Abc');
  });

  it('leave, closed, to the next one or at the end to the one before; the only one stays', async () => {
    const { tabs, screen } = await open('abc');
    await tabs.step(1);
    await tabs.close();
    expect(row(tabs)).toBe('aC');
    await tabs.close();
    expect(row(tabs)).toBe('A');
    await tabs.close();
    expect(row(tabs)).toBe('A');
    expect(tabs.kept).toEqual({ stops: [], front: 0 });
    expect(screen.shown.map(named)).toEqual(['b', 'c', 'a']);
  });

  it('close, pressed twice at once, the two that were meant', async () => {
    const { tabs, screen } = await open('abc');
    await Promise.all([tabs.close(), tabs.close()]);
    expect(row(tabs)).toBe('C');
    expect(screen.shown.at(-1)).toBe(tabs.front);
  });

  it('come back where they were, with the way back that they had; what is gone since does not', async () => {
    const { tabs, screen } = await open('abcd');
    await tabs.step(1);
    tabs.visit(tabs.front, article('x'));
    const [, x, c] = tabs.list;
    await tabs.close(x);
    await tabs.close(c);
    screen.gone.add('c');
    expect(row(tabs)).toBe('aD');
    expect(await tabs.reopen()).toBe(true);
    expect(row(tabs)).toBe('aXd');
    expect(tabs.front.history.step(-1)).toEqual(article('b'));
    expect(await tabs.reopen()).toBe(false);
  });

  it('show nothing of an opening that comes late, and have it when they are looked at', async () => {
    const { tabs } = await open('ab');
    const late = tabs.front;
    await tabs.step(1);
    expect(tabs.visit(late, article('z'))).toBe(false);
    expect(row(tabs)).toBe('zB');
  });

  it('do what was to be done at their article once, when they first come to the front', async () => {
    const { tabs } = await open('a');
    let arrived = 0;
    await tabs.open(article('b'), { behind: true, arrive: () => (arrived += 1) });
    expect(arrived).toBe(0);
    for (const by of [1, 1, 1] as const) await tabs.step(by);
    expect(arrived).toBe(1);
  });

  it('are as many as there can be, and say so', async () => {
    const { tabs, screen } = await open('a'.repeat(MOST_TABS));
    expect(await tabs.open(article('b'))).toBe(false);
    expect(tabs.list.length).toBe(MOST_TABS);
    expect(screen.said.at(-1)).toMatch(/close one first/);
  });

  it.each([
    ['abcd', 2, '', 'abCd'],
    ['abcd', 2, 'a', 'bCd'],
    ['abcd', 1, 'b', 'aCd'],
    ['abcd', 3, 'cd', 'aB'],
    ['abcd', 0, 'abc', 'D'],
    ['ab', 9, '', 'aB'],
  ])(
    'of %s with %i in front are, but for those of %j in the trash, %s at the next start',
    async (letters, front, gone, left) => {
      const screen = new Paper();
      for (const id of gone) screen.gone.add(id);
      const tabs = new Tabs(screen);
      const stops = [...letters].map((id) => ({ view: 'article' as const, id }));
      expect(await tabs.restore({ stops, front })).toBe(true);
      expect(row(tabs)).toBe(left);
      expect(screen.shown).toEqual([]);
      expect(tabs.titleOf(named(tabs.front))).toBe(`Title ${named(tabs.front)}`);
    },
  );

  it('stand where each was left in the same article, at the next start too', async () => {
    const { tabs } = await open('aab');
    const [one, other] = tabs.list as [Tab, Tab];
    const place = { articleId: 'a', revision: 'text', offset: 400, view: 'clean' as const, progress: 0.4 };
    one.keep(place);
    other.keep({ ...place, offset: 900 });
    expect([one.place?.offset, other.place?.offset]).toEqual([400, 900]);
    // That in front stands where its article does.
    expect(tabs.kept.stops.map((stop) => (stop.view === 'article' ? stop.place?.offset : 0))).toEqual([
      undefined,
      900,
      undefined,
    ]);
    const again = new Tabs(new Paper());
    await again.restore(v.parse(SettingsSchema, { tabs: tabs.kept }).tabs);
    expect(again.list.map((tab) => tab.place?.offset)).toEqual([undefined, 900, undefined]);
    expect(again.list[1]?.stop).toEqual(article('a'));
  });

  it('forget where they stood in an article that they have left, and what comes late of it', () => {
    const tab = new Tab(article('a'));
    const place = { articleId: 'a', revision: 'text', offset: 400, view: 'clean' as const, progress: 0.4 };
    tab.keep(place);
    tab.visit(article('a'));
    expect(tab.place).toEqual(place);
    tab.visit(article('b'));
    tab.keep(place);
    expect(tab.place).toBeNull();
    tab.visit(article('a'));
    expect(tab.place).toBeNull();
  });

  it('are one, the list of highlights, where that was the only one', async () => {
    const tabs = new Tabs(new Paper());
    tabs.visit(tabs.front, { view: 'highlights' });
    expect(tabs.kept).toEqual({ stops: [{ view: 'highlights' }], front: 0 });
    const again = new Tabs(new Paper());
    expect(await again.restore(tabs.kept)).toBe(true);
    expect(row(again)).toBe('HIGHLIGHTS');
  });

  it('are one, the library, where all of them are gone', async () => {
    const screen = new Paper();
    screen.gone.add('a');
    const tabs = new Tabs(screen);
    const gone = { view: 'article' as const, id: 'a' };
    expect(await tabs.restore({ stops: [gone, gone], front: 0 })).toBe(false);
    expect(row(tabs)).toBe('LIBRARY');
  });

  it('are always one at least, that in front among them, and what is kept of them is a setting', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('open' as const),
        id: fc.constantFrom('a', 'b', 'c'),
        behind: fc.boolean(),
      }),
      fc.record({ do: fc.constant('close' as const), at: fc.nat(8) }),
      fc.record({ do: fc.constant('move' as const), at: fc.nat(8), to: fc.integer({ min: -2, max: 9 }) }),
      fc.record({ do: fc.constant('step' as const), by: fc.constantFrom(-1 as const, 1 as const) }),
      fc.record({ do: fc.constant('reopen' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const screen = new Paper();
        const tabs = new Tabs(screen);
        for (const one of steps) {
          const before = tabs.list;
          const at = 'at' in one ? before[one.at % before.length]! : tabs.front;
          if (one.do === 'open') await tabs.open(article(one.id), one);
          else if (one.do === 'close') await tabs.close(at);
          else if (one.do === 'move') tabs.move(at, one.to);
          else if (one.do === 'step') await tabs.step(one.by);
          else await tabs.reopen();
          expect(tabs.list).toContain(tabs.front);
          expect(new Set(tabs.list).size).toBe(tabs.list.length);
          expect(tabs.list.length).toBeLessThanOrEqual(MOST_TABS);
          if (screen.shown.length > 0) expect(screen.shown.at(-1)).toBe(tabs.front);
          expect(v.parse(SettingsSchema, { tabs: tabs.kept }).tabs).toEqual(tabs.kept);
          const again = new Tabs(new Paper());
          if (await again.restore(tabs.kept)) expect(row(again)).toBe(row(tabs));
        }
      }),
    );
  });
});

describe('the row of tabs', () => {
  it.each([
    ['ArrowRight', {}, 'b'],
    ['ArrowLeft', {}, 'c'],
    ['Home', {}, 'a'],
    ['End', {}, 'c'],
    ['Enter', {}, null],
    ['ArrowRight', { altKey: true }, null],
    ['ArrowDown', {}, null],
  ])('from the first, %s with %o leads to %s, and brings nothing to the front', async (key, more, to) => {
    const { tabs } = await open('abc');
    const done = stripKey(press(key, more), tabs, tabs.list[0]!);
    expect(done === null || done === 'closed' ? done : named(done)).toBe(to);
    expect(row(tabs)).toBe('Abc');
  });

  it('moves and closes the tab that has the focus', async () => {
    const { tabs } = await open('abc');
    const [a, b] = tabs.list as [Tab, Tab];
    expect(stripKey(press('ArrowRight', { ctrlKey: true, shiftKey: true }), tabs, a)).toBe(a);
    expect(row(tabs)).toBe('bAc');
    expect(stripKey(press('Delete'), tabs, b)).toBe('closed');
    expect(row(tabs)).toBe('Ac');
  });

  it('has a menu, whose every entry does what it says', async () => {
    const { tabs } = await open('abc');
    const entry = (words: string) => tabMenu(tabs, tabs.list[1]!).find((one) => one.words === words)!;
    entry('Move left').run();
    expect(row(tabs)).toBe('bAc');
    entry('Move right').run();
    expect(row(tabs)).toBe('bcA');
    entry('Close the others').run();
    await Promise.resolve().then(() => new Promise((done) => setTimeout(done)));
    expect(row(tabs)).toBe('C');
  });
});

it('tabs in a settings file that are damaged are none, and the other settings stay', () => {
  const front = 0;
  const many = Array.from({ length: MOST_TABS + 1 }, () => ({ view: 'library' }));
  for (const tabs of [
    null,
    3,
    { stops: [{ view: 'else' }], front },
    { stops: many, front },
    { stops: [], front: -1 },
  ])
    expect(v.parse(SettingsSchema, { theme: 'dark', tabs })).toMatchObject({
      theme: 'dark',
      tabs: { stops: [], front: 0 },
    });
});
