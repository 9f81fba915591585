import type { Refusal } from '../../keymap/refusal.ts';
import { list } from '../forms.ts';

/** Keys: what stands on them, and how they are changed. */
export const keys = {
  /** By the names of chords; `arrow` is any of the four. A Mac has ⌘ in the place of `Mod`. */
  names: {
    Mod: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Tab: 'Tab',
    Space: 'Space',
    Backspace: 'Backspace',
    Delete: 'Del',
    Insert: 'Insert',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page up',
    PageDown: 'Page down',
    arrow: 'arrow',
  },
  /** Keys that are held and pressed together. */
  together: (names: readonly string[]) => names.join(' '),
  /** A tooltip: what is done, and behind it its key. */
  behind: (said: string, keys: string) => `${said} (${keys})`,

  intro:
    'Press a key here to change it. What the arrows, Enter, Esc, Tab and Space do is the same everywhere, and stays.',
  always: 'Always the same',
  alwaysIn: (place: string) => `${place}: always the same`,
  fiveColours: 'The first to the fifth colour',
  /** What else keys are called, to be found by. */
  also: 'shortcut',

  changeOrRemove: 'Change or remove',
  change: (keys: string, action: string) => `Change ${keys} for ${action}`,
  add: 'Add a key',
  addFor: (action: string) => `Add a key for ${action}`,
  reset: 'Reset',
  resetFor: (action: string) => `Reset the keys of ${action}`,

  newFor: (action: string) => `New key for ${action}`,
  press: 'Press the new keys',
  pressFor: (action: string) => `New key for ${action}: press it, Esc leaves`,
  take: 'Take it from there',
  keep: 'Keep it there',
  leave: 'Leave it',
  remove: 'Remove the key',

  /** Why a key cannot be had, and what to do. */
  refusals: {
    system: (keys) => `${keys} belongs to the system. Press something else.`,
    editing: (keys) => `${keys} copies, pastes or takes back in every text. Press something else.`,
    types: (keys) => `${keys} types a character on many keyboards. Leave out Ctrl or Alt.`,
    always: (keys) => `${keys} does the same everywhere, so it cannot be changed. Press something else.`,
    ahead: (keys) => `${keys} alone leads to a title in lists. Hold Ctrl or Alt with it.`,
    none: () => 'This key has no name that can be kept. Press another one.',
  } satisfies Record<Refusal, (keys: string) => string>,
  /** The key has other meanings already. */
  clash: (keys: string, actions: readonly string[]) =>
    `${keys} is now ${list(actions.map((one) => `“${one}”`))}.`,
  now: (action: string, keys: readonly string[]) => `${action} is now ${list(keys, 'disjunction')}`,
  noneNow: (action: string) => `${action} has no key now`,
};
