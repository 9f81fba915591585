import { parseChord } from '../../core/keymap/chord.ts';
import { Keymap } from '../../core/keymap/keymap.ts';
import type { KeyPress } from '../../core/keymap/press.ts';
import type { Settings } from '../../core/settings.ts';
import { words } from '../../core/words/words.ts';
import { COMMANDS, type Command } from '../../ipc.ts';
import { alongArrows } from './along.ts';

// Which keys there are: src/core/keymap/usual.ts. What they do, in words: the catalogue (words.shell).
export type { KeyPress };

type Changed = Pick<Settings, 'keys'>;
const keymaps = new WeakMap<Changed['keys'], Keymap>();

/** Which key does what, as settings have it now. Made once for each state of the changed keys. */
export function keymapOf({ keys }: Changed): Keymap {
  const known = keymaps.get(keys) ?? new Keymap(keys);
  keymaps.set(keys, known);
  return known;
}

/** These work on what is typed, while something is typed. */
const TYPED: readonly string[] = ['undo', 'redo', 'paste-article'];

/** The command a key press stands for, anywhere in the window; `null` for none. What a text field types counts only outside of one. */
export function commandFor(press: KeyPress & { target?: unknown }, settings: Changed): Command | null {
  const found = keymapOf(settings).command(press);
  const command = COMMANDS.find((name) => name === found?.action);
  if (found === null || command === undefined) return null;
  if (isTextField(press.target) && (TYPED.includes(command) || isTypedChord(found.chord))) return null;
  return command;
}

/** Whether a text field takes the chord for itself: characters, Delete and the like. */
function isTypedChord(chord: string): boolean {
  const parsed = parseChord(chord);
  return parsed !== null && !parsed.mod && !parsed.alt && !/^(?:F\d+|Media.*)$/.test(parsed.key);
}

/** The chord of an action that is shown with it; `null` where it has none. A command for one list has that list's key. */
export function keysOf(action: string, settings: Changed): string | null {
  const keymap = keymapOf(settings);
  return keymap.keysOf(action)[0] ?? keymap.keysOf(action.replace('-', '.'))[0] ?? null;
}

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys as they stand on this keyboard: `Ctrl Shift Z`. */
export function keysShown(keys: string, isMac = onMac()): string {
  return words.keys.together(partsOf(keys, isMac));
}

function partsOf(keys: string, isMac: boolean): string[] {
  const { names } = words.keys;
  const marks: Readonly<Record<string, string>> = { ...names, ...ARROWS, ...(isMac ? { Mod: '⌘' } : {}) };
  const chord = parseChord(keys);
  // Several at once, for showing only: `Mod+Shift+→ / ←`, `F2 / Delete`. Onwards is named first, whichever way that is.
  if (chord === null)
    return alongArrows(keys)
      .replace(/[a-z]+/gi, (name) => marks[name] ?? name)
      .split('+');
  const { mod, alt, shift, key } = chord;
  const held = [mod ? 'Mod' : '', alt ? 'Alt' : '', shift ? 'Shift' : ''].filter((one) => one !== '');
  return [...held, key].map((name) => marks[name] ?? name);
}

/** The words of a tooltip, and behind them the key of `action`: *Find (Ctrl F)*; the words alone where it has none. */
export function withKey(said: string, action: string, settings: Changed): string {
  const keys = keysOf(action, settings);
  return keys === null ? said : withChord(said, keys);
}

/** The same with a key that stays what it is: *Close (Esc)*. */
export function withChord(said: string, keys: string): string {
  return words.keys.behind(said, keysShown(keys));
}

/** A chord as `aria-keyshortcuts` has it: `Control+Shift+M`; nothing for none. */
export function ariaChord(keys: string | null | undefined): string | undefined {
  const chord = parseChord(keys ?? '');
  if (chord === null) return undefined;
  const { mod, alt, shift, key } = chord;
  const held = [mod ? (onMac() ? 'Meta' : 'Control') : '', alt ? 'Alt' : '', shift ? 'Shift' : ''];
  return [...held.filter((one) => one !== ''), key === '+' ? 'Plus' : key].join('+');
}

/** Whether the keyboard has ⌘. Where there is no browser, words are as on Linux and Windows. */
export const onMac = (): boolean => globalThis.navigator?.userAgent?.includes('Mac') ?? false;

/** Whether `target` takes typed letters, so that single keys must not be read as commands. */
export function isTextField(target: unknown): boolean {
  const element = target as { tagName?: string; isContentEditable?: boolean } | null;
  return (
    element?.tagName === 'INPUT' || element?.tagName === 'TEXTAREA' || element?.isContentEditable === true
  );
}
