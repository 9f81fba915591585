import { isCharacter, isLetter, writeChord } from './chord.ts';

/** What a key press is, as far as it is looked at: a DOM KeyboardEvent has this shape. */
export interface KeyPress {
  key: string;
  /** The key's place, by what a keyboard of the United States has there. */
  code?: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  getModifierState?(name: string): boolean;
}

/** Punctuation by its place: for layouts that have letters there (Russian, Greek, Arabic and others). */
const SIGNS: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
};

/**
 * The chords that a press may stand for, the likeliest first; none for a modifier alone, a dead key, or a key without a name. What
 * counts is the character that is typed. After it comes the key's place where the layout has no such character there: the digit of
 * a key in the row of digits (unshifted it is `&` in France), and the Latin letter of a key that types another script.
 */
export function chordsOf(press: KeyPress): string[] {
  const { key, shiftKey: shift } = press;
  if (
    key !== ' ' &&
    !isCharacter(key) &&
    !/^(?:Arrow|Page|Enter|Esc|Tab|Back|Del|Ins|Home|End|F\d|Media)/.test(key)
  )
    return [];
  // AltGr types a character: Ctrl and Alt, which some systems say with it, are not meant.
  const types = isCharacter(key) && press.getModifierState?.('AltGraph') === true;
  const held = { mod: (press.ctrlKey || press.metaKey) && !types, alt: press.altKey && !types, shift };
  const typed = writeChord({ ...held, key: key === ' ' ? 'Space' : key });
  const place = types ? null : placeOf(key, press.code ?? '');
  return place === null ? [typed] : [typed, writeChord({ ...held, key: place })];
}

function placeOf(key: string, code: string): string | null {
  if (!isCharacter(key)) return null;
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return /\d/.test(key) ? null : digit;
  if (!isLetter(key) || /\p{Script=Latin}/u.test(key)) return null;
  return /^Key([A-Z])$/.exec(code)?.[1] ?? SIGNS[code] ?? null;
}
