import { isCharacter, parseChord } from './chord.ts';

const NAMES: Readonly<Record<string, string>> = {
  '+': 'Plus',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
};

/**
 * A chord as Electron's menus write it; `null` where a menu must not have it: a character alone, which would be taken from everyone who
 * types it, and letters that Electron's accelerators do not know (they are ASCII alone).
 */
export function acceleratorOf(chord: string): string | null {
  const parsed = parseChord(chord);
  if (parsed === null) return null;
  const { mod, alt, shift, key } = parsed;
  if (!mod && !alt && !/^(?:F\d+|Media.*)$/.test(key)) return null;
  if (isCharacter(key) && !/^[\x21-\x7e]$/.test(key)) return null;
  // With ⌘ the system's own Tab goes from program to program.
  const held = [mod ? (key === 'Tab' ? 'Ctrl' : 'CmdOrCtrl') : '', alt ? 'Alt' : '', shift ? 'Shift' : ''];
  return [...held.filter((one) => one !== ''), NAMES[key] ?? key].join('+');
}
