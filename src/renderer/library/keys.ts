import { isTextField, type KeyPress } from '../shell/keys.ts';
import type { Selecting } from './selecting.svelte.ts';

/** What only the list on screen knows. */
export interface ListView {
  /** The row a page below (1) or above (−1) row `at`. */
  page: (at: number, by: 1 | -1) => number;
  /** The row that a letter leads to, −1 for none; `null` where letters are not the list's. */
  letter: (key: string, at: number) => number | null;
}

/** A list without a view: a page is all of it, and letters lead nowhere. */
const BLIND: ListView = { page: (_, by) => (by === 1 ? Infinity : 0), letter: () => null };

/**
 * What a key does to a list of articles: an arrow goes on, a page key a page, a letter to a title; with Shift it takes a stretch, with
 * Ctrl it goes on and leaves what is selected; Space, Ctrl+A and Esc select. `null` for a key that is not the list's.
 */
export function listKey(
  press: KeyPress,
  selecting: Selecting,
  ids: readonly string[],
  view: ListView = BLIND,
): 'moved' | 'selected' | 'open' | 'nowhere' | null {
  const current = selecting.current(ids);
  if (current === null || press.altKey) return null;
  const mod = press.ctrlKey || press.metaKey;
  const at = ids.indexOf(current);
  // Pages with Ctrl are tabs.
  const to = mod && press.key.startsWith('Page') ? null : rowOf(press.key, at, ids.length, view);
  const id = ids[to ?? -1];
  if (id !== undefined) {
    if (press.shiftKey) selecting.extend(id, ids);
    else if (mod) selecting.move(id, ids);
    else selecting.choose(id);
    return 'moved';
  }
  if (press.key === 'Enter' && !mod && !press.shiftKey) return 'open';
  const ahead = mod || [...press.key].length > 1 ? null : view.letter(press.key, at);
  if (ahead !== null) {
    const found = ids[ahead];
    if (found === undefined) return 'nowhere';
    selecting.choose(found);
    return 'moved';
  }
  if (press.key === ' ') selecting.toggle(current, ids);
  else if (mod && !press.shiftKey && press.key.toLowerCase() === 'a') selecting.all(ids);
  else if (press.key !== 'Escape' || !selecting.letGo(ids)) return null;
  return 'selected';
}

/** What a press on a row does: with Shift it takes a stretch, with Ctrl that row more or less. False for a plain one, which chooses it. */
export function listPress(
  { shiftKey, ctrlKey, metaKey }: MouseEvent,
  selecting: Selecting,
  id: string,
  ids: readonly string[],
): boolean {
  if (shiftKey) selecting.extend(id, ids);
  else if (ctrlKey || metaKey) selecting.toggle(id, ids);
  else selecting.choose(id);
  return shiftKey || ctrlKey || metaKey;
}

/**
 * Whether a key that nothing else has taken, pressed anywhere in a view but where something is typed, means its list: Ctrl+A all of
 * it, and ↓ where nothing has the focus.
 *
 * @param count rows of the list
 */
export function meansList(event: KeyboardEvent, count: number): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (event.defaultPrevented || isTextField(target) || document.querySelector('dialog[open]') !== null)
    return false;
  const isAll = key.toLowerCase() === 'a' && (ctrlKey || metaKey) && !shiftKey && !altKey;
  return count > 0 && (isAll || (key === 'ArrowDown' && target === document.body));
}

function rowOf(key: string, at: number, count: number, view: ListView): number | null {
  const within = (row: number) => Math.min(count - 1, Math.max(0, row));
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(view.page(at, 1));
    case 'PageUp':
      return within(view.page(at, -1));
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
