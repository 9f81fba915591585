/**
 * A key together with what is held down with it. `mod` is Ctrl, or ⌘ on a Mac. `key` is the character that the keyboard types, a
 * letter in upper case, or a key's name of the UI Events specification (*ArrowLeft*, *F5*), and *Space*.
 */
export interface Chord {
  mod: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

const NAMED =
  /^(?:Arrow(?:Left|Right|Up|Down)|Enter|Escape|Tab|Space|Backspace|Delete|Insert|Home|End|Page(?:Up|Down)|F(?:[1-9]|1\d|2[0-4])|Media(?:PlayPause|Stop|TrackNext|TrackPrevious))$/;
const MODIFIERS = ['Mod', 'Alt', 'Shift'] as const;

/** Whether `key` is one character that can be seen: what a key types, not what it is called. */
export const isCharacter = (key: string): boolean => [...key].length === 1 && !/[\s\p{C}]/u.test(key);
export const isLetter = (key: string): boolean => isCharacter(key) && /\p{L}/u.test(key);

/**
 * The chord as it is kept and compared: `Mod+Shift+K`, `Alt+ArrowLeft`, `?`, `Mod++`; the modifiers in this order. Shift is part of it
 * with letters, digits and named keys alone: of every other character the layout says whether it takes Shift (`?` is Shift+ß in Germany
 * and Shift+, in France). `+` and `=`, which share a key, are one with Ctrl.
 */
export function writeChord({ mod, alt, shift, key }: Chord): string {
  const upper = key.toUpperCase();
  const own = isLetter(key) && [...upper].length === 1 ? upper : key;
  const one = mod && own === '=' ? '+' : own;
  const shifted = shift && (!isCharacter(one) || /[\p{L}\d]/u.test(one));
  return `${mod ? 'Mod+' : ''}${alt ? 'Alt+' : ''}${shifted ? 'Shift+' : ''}${one}`;
}

/** The inverse of `writeChord`, with the modifiers in any order; `null` for what is no chord. */
export function parseChord(text: string): Chord | null {
  const isPlus = text === '+' || text.endsWith('++');
  const parts = isPlus ? text.slice(0, -1).split('+').slice(0, -1) : text.split('+');
  const key = isPlus ? '+' : parts.pop();
  if (key === undefined || !(isCharacter(key) || NAMED.test(key))) return null;
  if (new Set(parts).size < parts.length) return null;
  if (!parts.every((part) => (MODIFIERS as readonly string[]).includes(part))) return null;
  const has = (modifier: (typeof MODIFIERS)[number]) => parts.includes(modifier);
  return { mod: has('Mod'), alt: has('Alt'), shift: has('Shift'), key };
}

/** `text` as `writeChord` writes it; `null` for what is no chord. */
export function normalChord(text: string): string | null {
  const chord = parseChord(text);
  return chord === null ? null : writeChord(chord);
}
