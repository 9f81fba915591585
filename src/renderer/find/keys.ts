import type { FindOptions } from '../../core/find/find-text.ts';
import { SWITCHES } from './words.ts';

/** What a key does to the search. */
export type FindAct =
  | { do: 'close' }
  | { do: 'step'; by: 1 | -1 }
  | { do: 'recall'; by: 1 | -1 }
  | { do: 'mark' }
  | { do: 'toggle'; option: keyof FindOptions };

interface Press {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
}

interface Where {
  inField: boolean;
  /** The field or a button beside it. */
  inBar: boolean;
  inPage: boolean;
  isMac: boolean;
}

/**
 * What a key means while the bar is open; `null` where it is not the bar's. F3 and Ctrl+G go on from everywhere. Letters with Alt are
 * told by their place on the keyboard: with Alt a Mac types signs.
 */
export function findKey(press: Press, { inField, inBar, inPage, isMac }: Where): FindAct | null {
  // An input method has the keys of what it is still putting together.
  if (press.isComposing) return null;
  const mod = press.ctrlKey || press.metaKey;
  const by = press.shiftKey ? -1 : 1;
  if (press.key === 'F3' || (mod && !press.altKey && press.key.toLowerCase() === 'g'))
    return { do: 'step', by };
  if (press.key === 'Escape' && (inBar || inPage)) return { do: 'close' };
  if (!inBar) return null;
  if (press.altKey && press.key === 'Enter') return { do: 'mark' };
  const isSwitch = isMac ? press.metaKey && !press.ctrlKey : !mod;
  if (press.altKey && isSwitch) {
    const found = SWITCHES.find(({ key }) => press.code === `Key${key}`);
    return found === undefined ? null : { do: 'toggle', option: found.option };
  }
  if (!inField || mod || press.altKey) return null;
  if (press.key === 'Enter') return { do: 'step', by };
  if (press.key === 'ArrowUp') return { do: 'recall', by: -1 };
  return press.key === 'ArrowDown' ? { do: 'recall', by: 1 } : null;
}
