import type { KeyPress } from '../shell/keys.ts';
import type { Selecting } from './selecting.svelte.ts';

/**
 * What a key does to a list of articles: an arrow goes on, with Shift takes a stretch, with Ctrl goes on and leaves what is
 * selected; Space, Ctrl+A and Esc select. `null` for a key that is not the list's.
 */
export function listKey(
  press: KeyPress,
  selecting: Selecting,
  ids: readonly string[],
): 'moved' | 'selected' | 'open' | null {
  const current = selecting.current(ids);
  if (current === null || press.altKey) return null;
  const mod = press.ctrlKey || press.metaKey;
  const at = ids.indexOf(current);
  const last = ids.length - 1;
  const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: Math.max(at - 1, 0), Home: 0, End: last }[
    press.key
  ];
  const id = ids[to ?? -1];
  if (id !== undefined) {
    if (press.shiftKey) selecting.extend(id, ids);
    else if (mod) selecting.move(id, ids);
    else selecting.choose(id);
    return 'moved';
  }
  if (press.key === 'Enter' && !mod && !press.shiftKey) return 'open';
  if (press.key === ' ') selecting.toggle(current, ids);
  else if (mod && !press.shiftKey && press.key.toLowerCase() === 'a') selecting.all(ids);
  else if (press.key !== 'Escape' || !selecting.letGo(ids)) return null;
  return 'selected';
}
