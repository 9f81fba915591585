import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { THEMES } from '../../../src/core/settings.ts';
import { COMMANDS } from '../../../src/ipc.ts';
import { menuTemplate, type MenuActions, type MenuState } from '../../../src/main/menu/template.ts';

const STATE: MenuState = { platform: 'linux', development: false, theme: 'sepia', recent: [] };
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
  const items = flatten(menuTemplate({ ...STATE, ...state }, actions));
  const click = (item: MenuItemConstructorOptions) => (item.click as (() => void) | undefined)?.();
  return { items, done, click };
}

describe('menuTemplate', () => {
  it('reaches every command of the contract', () => {
    const { items, done, click } = build();
    items.forEach(click);
    expect(COMMANDS.filter((command) => !done.includes(command))).toEqual([]);
  });

  it.each(['linux', 'darwin', 'win32'] as const)('gives no key twice on %s', (platform) => {
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
    const marked = build({ theme }).items.filter(({ type, checked }) => type === 'radio' && checked);
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
