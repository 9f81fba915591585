import { isCharacter, isLetter, parseChord } from './chord.ts';
import { placeOf, usualKeys } from './usual.ts';

/**
 * Why an action cannot have a chord. `system`: the system has it. `editing`: it copies, pastes or takes back in every field. `types`: it
 * types a character. `always`: it goes through texts, lists and forms everywhere. `ahead`: a character alone goes to a title in
 * lists. `none`: it is no chord.
 */
export type Refusal = 'system' | 'editing' | 'types' | 'always' | 'ahead' | 'none';

/** Chords that never reach a window, or close it under the hand. */
const SYSTEM = {
  all: ['Alt+F4', 'Alt+Space', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Escape', 'Mod+Escape', 'Mod+Shift+Escape', 'Mod+Alt+Delete', 'F10', 'Shift+F10', 'Mod+Q'], // prettier-ignore
  mac: ['Mod+H', 'Mod+Alt+H', 'Mod+M', 'Mod+Space', 'Mod+Alt+Escape'],
} as const;
const EDITING: readonly string[] = ['Mod+C', 'Mod+X', 'Mod+V', 'Mod+A', 'Mod+Z', 'Mod+Shift+Z', 'Mod+Y'];
/** Renaming, going on in what was found, and to the tabs and back. */
const FIXED: readonly string[] = ['F2', 'F3', 'Shift+F3', 'F6'];
const ARROW = /^Arrow/;

/** Whether, and why, `action` is refused `chord` (as `writeChord` writes it). What it comes with it can always have. */
export function refusalOf(action: string, chord: string, mac: boolean): Refusal | null {
  const parsed = parseChord(chord);
  if (parsed === null) return 'none';
  if (usualKeys(action).includes(chord)) return null;
  const { mod, alt, shift, key } = parsed;
  if ((SYSTEM.all as readonly string[]).includes(chord)) return 'system';
  if (mac && (SYSTEM.mac as readonly string[]).includes(chord)) return 'system';
  if (EDITING.includes(chord)) return 'editing';
  // Ctrl and Alt together are AltGr on many keyboards; on a Mac Alt by itself is that.
  if (isCharacter(key) && alt && (mod || mac)) return 'types';
  if (FIXED.includes(chord) || isFixed({ mod, alt, shift }, key)) return 'always';
  const place = placeOf(action);
  const isAlone = isCharacter(key) && !mod && !alt;
  if (isAlone && (place === 'articles' || (place === 'everywhere' && (isLetter(key) || /\d/.test(key)))))
    return 'ahead';
  return null;
}

/** What moves through texts, lists and forms. With Alt the arrows are free; with Ctrl Tab is, and the page keys with either. */
function isFixed({ mod, alt, shift }: { mod: boolean; alt: boolean; shift: boolean }, key: string): boolean {
  if (ARROW.test(key)) return !alt || shift;
  if (key === 'Tab') return !mod;
  if (/^Page/.test(key)) return !mod && !alt;
  if (key === 'Home' || key === 'End') return !alt;
  if (key === 'Space' || key === 'Escape') return !mod && !alt;
  return key === 'Enter';
}
