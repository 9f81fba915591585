import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, describe, expect, it } from 'vitest';
import { RULERS, THEMES } from '../../../src/core/settings.ts';
import { LANGUAGES } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { COMMANDS } from '../../../src/ipc.ts';
import { menuTemplate, type MenuActions, type MenuState } from '../../../src/main/menu/template.ts';

const STATE: MenuState = {
  platform: 'linux',
  development: false,
  theme: 'sepia',
  ruler: 'off',
  keys: {},
  recent: [],
  offer: null,
};
const PLATFORMS = ['linux', 'win32', 'darwin'] as const;
const RECENT = [
  { id: 'p1', name: 'Bread & salt.md' },
  { id: 'p2', name: 'b.txt' },
];

function build(state: Partial<MenuState> = {}) {
  const done: string[] = [];
  const actions: MenuActions = {
    command: (command) => void done.push(command),
    openPlace: (id) => void done.push(`place ${id}`),
    about: () => void done.push('about'),
  };
  const flatten = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...flatten((item.submenu ?? []) as MenuItemConstructorOptions[])]);
  const top = menuTemplate({ ...STATE, ...state }, actions);
  const items = flatten(top);
  const click = (item: MenuItemConstructorOptions) => (item.click as (() => void) | undefined)?.();
  return { top, items, done, click };
}

describe('menuTemplate', () => {
  it.each(PLATFORMS)('reaches every command of the contract on %s', (platform) => {
    const { items, done, click } = build({ platform });
    items.forEach(click);
    // A Mac has an item of its own for that, with its own key.
    const own = platform === 'darwin' ? ['full-screen'] : [];
    expect(COMMANDS.filter((command) => !done.includes(command))).toEqual(own);
    expect(items.some(({ role }) => role === 'togglefullscreen')).toBe(platform === 'darwin');
  });

  it.each([
    ['linux', 'File Edit View Article Go Window Help'],
    ['win32', 'File Edit View Article Go Window Help'],
    ['darwin', 'Postil File Edit View Article Go Window Help'],
  ] as const)('has the menus that people of %s look for, in their order', (platform, names) => {
    const labels = build({ platform }).top.map(({ label }) => label?.replace('&', ''));
    expect(labels).toEqual(names.split(' '));
  });

  it.each([
    ['linux', ['copy', 'cut', 'help', 'minimize', 'paste', 'quit', 'selectAll', 'window']],
    ['win32', ['copy', 'cut', 'help', 'minimize', 'paste', 'quit', 'selectAll', 'window']],
    [
      'darwin',
      [
        ...[
          'about',
          'close',
          'copy',
          'cut',
          'front',
          'help',
          'hide',
          'hideOthers',
          'minimize',
          'paste',
          'quit',
        ],
        ...['selectAll', 'services', 'togglefullscreen', 'unhide', 'window', 'zoom'],
      ],
    ],
  ] as const)('leaves to %s what is the system’s', (platform, roles) => {
    const found = build({ platform }).items.flatMap(({ role }) => role ?? []);
    expect(found.sort()).toEqual([...roles]);
  });

  it.each(PLATFORMS)('says where Settings and About are, once, on %s', (platform) => {
    const { items } = build({ platform });
    expect(items.filter(({ id }) => id === 'settings')).toHaveLength(1);
    expect(items.filter(({ label }) => label === 'About Postil')).toHaveLength(1);
  });

  it.each(PLATFORMS)(
    'gives no item that can be chosen two meanings, and every one words, on %s',
    (platform) => {
      const { top } = build({ platform, development: true });
      const choose = (items: MenuItemConstructorOptions[]): void => {
        const words = items.flatMap(({ label, visible }) => (visible === false ? [] : (label ?? [])));
        expect(new Set(words).size, words.join()).toBe(words.length);
        for (const item of items) {
          expect(item.label ?? item.role ?? item.type).toBeTruthy();
          if (item.submenu) choose(item.submenu as MenuItemConstructorOptions[]);
        }
        expect(items.at(-1)?.type).not.toBe('separator');
      };
      choose(top);
    },
  );

  it('is grey where the page offers nothing, and ticks what is on', () => {
    const offer = { offered: ['find', 'toggle-sidebar'], on: ['toggle-sidebar'] } as const;
    const { items } = build({ offer: { offered: [...offer.offered], on: [...offer.on] } });
    const enabled = items.flatMap(({ id, enabled }) => (id !== undefined && enabled === true ? id : []));
    // What is typed can be taken back everywhere.
    expect(enabled.sort()).toEqual(['find', 'redo', 'toggle-sidebar', 'undo']);
    expect(
      items.flatMap(({ id, checked, type }) => (type === 'checkbox' && checked ? (id ?? []) : [])),
    ).toEqual(['toggle-sidebar']);
    // Until the page has told, everything may be.
    expect(build().items.filter(({ id, enabled }) => id !== undefined && enabled === false)).toEqual([]);
  });

  it.each(RULERS)('marks the ruler %s alone', (ruler) => {
    const marked = build({ ruler }).items.filter(
      ({ id, type, checked }) => type === 'radio' && checked && id?.startsWith('ruler'),
    );
    expect(marked.map(({ id }) => id)).toEqual([`ruler-${ruler}`]);
  });

  it.each(PLATFORMS)('gives no key twice on %s', (platform) => {
    const keys = build({ platform, development: true }).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys.length).toBeGreaterThan(8);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it('never zooms, and shows developer tools only in development', () => {
    const roles = (development: boolean) =>
      build({ development }).items.flatMap(({ role }) => role?.toLowerCase() ?? []);
    expect(roles(true).filter((role) => role.includes('zoom') || role.includes('reload'))).toEqual([]);
    expect(roles(true)).toContain('toggledevtools');
    expect(roles(false)).not.toContain('toggledevtools');
  });

  it.each(THEMES)('marks the theme %s alone', (theme) => {
    const marked = build({ theme }).items.filter(
      ({ id, type, checked }) => type === 'radio' && checked && id?.startsWith('theme'),
    );
    expect(marked.map(({ id }) => id)).toEqual([`theme-${theme}`]);
  });

  it('shows no name that turns letters around or breaks the line', () => {
    const { items } = build({ recent: [{ id: 'x', name: '\u202etxt.exe\nOpen\u2066' }] });
    expect(JSON.stringify(items)).toContain('"label":"txt.exe Open"');
  });

  it('lists recent files by name and opens them by id', () => {
    const { items, done, click } = build({ recent: RECENT });
    const labels = items.map(({ label }) => label);
    expect(labels).toContain('Bread && salt.md');
    items.filter(({ label }) => label === 'b.txt').forEach(click);
    expect(done).toEqual(['place p2']);
    expect(labels).not.toContain('Nothing yet');
    expect(build().items.map(({ label }) => label)).toContain('Nothing yet');
  });
});

describe('the menu in every language', () => {
  afterEach(() => speakIn('en', []));
  const each = LANGUAGES.flatMap((language) => PLATFORMS.map((platform) => [language, platform] as const));

  it.each(each)('in %s on %s, every item has its own words', async (language, platform) => {
    await speakIn(language, []);
    const { top, items } = build({ platform, development: true });
    const choose = (menu: MenuItemConstructorOptions[]): void => {
      const labels = menu.flatMap(({ label, visible, type }) =>
        visible === false || type === 'separator' ? [] : [label ?? ''],
      );
      expect(labels).not.toContain('');
      expect(new Set(labels).size, labels.join()).toBe(labels.length);
      for (const { submenu } of menu) if (submenu) choose(submenu as MenuItemConstructorOptions[]);
    };
    choose(top);
    // One letter to open each with; a Mac has none, and shows no brackets for them.
    const letters = top.flatMap(({ label }) => /&(.)/u.exec(label ?? '')?.[1]?.toLowerCase() ?? []);
    expect(new Set(letters).size, letters.join()).toBe(letters.length);
    expect(top.some(({ label }) => label?.includes('('))).toBe(language === 'zh' && platform !== 'darwin');
    if (language !== 'en') expect(items.map(({ label }) => label)).not.toContain('Undo');
  });
});
