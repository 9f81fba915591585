import { words } from '../../core/words/words.ts';
import type { MenuEntry } from '../organise/menu.svelte.ts';
import { backKey, onKey, stepAlong } from '../shell/along.ts';
import type { KeyPress } from '../shell/keys.ts';
import type { Tab, Tabs } from './tabs.svelte.ts';

/**
 * What a key does to the row of tabs while `tab` has the focus: arrows, Home and End go along it and bring nothing to the front; with
 * Ctrl and Shift the arrows move the tab; Delete closes it. Resolves to the tab that has the focus then, `null` for a key that is not
 * the row's: Enter and Space press the tab, which is a button.
 */
export function stripKey(press: KeyPress, tabs: Tabs, tab: Tab): Tab | 'closed' | null {
  const { list } = tabs;
  const at = list.indexOf(tab);
  const mod = press.ctrlKey || press.metaKey;
  if (press.altKey || at < 0) return null;
  const by = stepAlong(press.key);
  if (mod && press.shiftKey && by !== undefined) {
    tabs.move(tab, at + by);
    return tab;
  }
  if (mod || press.shiftKey) return null;
  if (press.key === 'Delete') {
    void tabs.close(tab);
    return 'closed';
  }
  const to = { Home: 0, End: list.length - 1 }[press.key] ?? (by && (at + by + list.length) % list.length);
  return to === undefined ? null : (list[to] ?? null);
}

/** What can be done to a tab. */
export function tabMenu(tabs: Tabs, tab: Tab): MenuEntry[] {
  const at = tabs.list.indexOf(tab);
  const others = tabs.list.filter((other) => other !== tab);
  const closeOthers = async () => {
    await tabs.activate(tab);
    for (const other of others) await tabs.close(other);
  };
  // Called by the side it goes to, as it is seen.
  const { moveLeft, moveRight } = words.tabs.menu;
  const move = (key: 'ArrowLeft' | 'ArrowRight', by: 1 | -1): MenuEntry => ({
    words: key === 'ArrowLeft' ? moveLeft : moveRight,
    key: `Mod+Shift+${key}`,
    run: () => tabs.move(tab, at + by),
  });
  return [
    { words: words.tabs.menu.close, key: 'Delete', run: () => void tabs.close(tab) },
    { words: words.tabs.menu.closeOthers, run: () => void closeOthers() },
    ...(at > 0 ? [move(backKey(), -1)] : []),
    ...(at < others.length ? [move(onKey(), 1)] : []),
  ];
}
