import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalChord, parseChord, writeChord } from '../../../src/core/keymap/chord.ts';
import { chordsOf, type KeyPress } from '../../../src/core/keymap/press.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const ctrl = { ctrlKey: true };
const shift = { shiftKey: true };
const altGr = { getModifierState: (name: string) => name === 'AltGraph' };

describe('chords', () => {
  it.each([
    ['Mod+O', 'Mod+O'],
    ['Shift+Mod+o', 'Mod+Shift+O'],
    ['Mod++', 'Mod++'],
    ['Mod+=', 'Mod++'],
    ['+', '+'],
    ['Shift+?', '?'],
    ['Shift+1', 'Shift+1'],
    ['ß', 'ß'],
    ['щ', 'Щ'],
    ['Alt+ArrowLeft', 'Alt+ArrowLeft'],
    ['F24', 'F24'],
    ['Space', 'Space'],
    ['', null],
    ['Mod+', null],
    ['++', null],
    ['Mod+Mod+K', null],
    ['Ctrl+K', null],
    ['Mod+Banana', null],
    ['F25', null],
    [' ', null],
    ['Mod+\u0000', null],
    ['Mod+KK', null],
  ])('%j is %j', (text, chord) => {
    expect(normalChord(text)).toBe(chord);
  });

  it('are read as they were written, whatever the key', () => {
    const character = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
      .filter((key) => [...key].length === 1 && !/[\s\p{C}]/u.test(key));
    const named = fc.constantFrom(
      'ArrowUp',
      'Enter',
      'Tab',
      'Space',
      'Home',
      'PageDown',
      'F1',
      'F12',
      'Delete',
    );
    const chord = fc.record({
      mod: fc.boolean(),
      alt: fc.boolean(),
      shift: fc.boolean(),
      key: fc.oneof(character, named),
    });
    fc.assert(
      fc.property(chord, (one) => {
        const written = writeChord(one);
        const read = parseChord(written);
        expect(read).not.toBeNull();
        expect(writeChord(read!)).toBe(written);
        expect(normalChord(written)).toBe(written);
      }),
    );
  });

  it('never throw, whatever is read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const normal = normalChord(text);
        if (normal !== null) expect(normalChord(normal)).toBe(normal);
      }),
    );
  });
});

describe('what a press may stand for', () => {
  it.each<[string, KeyPress, string[]]>([
    ['a letter', press('h', { code: 'KeyH' }), ['H']],
    ['with the caps lock', press('H', { code: 'KeyH' }), ['H']],
    ['with Shift', press('H', { code: 'KeyH', ...shift }), ['Shift+H']],
    ['with ⌘', press('o', { metaKey: true }), ['Mod+O']],
    ['the United States’ question mark', press('?', { code: 'Slash', ...shift }), ['?']],
    ['Germany’s question mark', press('?', { code: 'Minus', ...shift }), ['?']],
    ['France’s one, unshifted', press('&', { code: 'Digit1' }), ['&', '1']],
    ['France’s one, shifted', press('1', { code: 'Digit1', ...shift }), ['Shift+1']],
    [
      'France’s usual text size',
      press('à', { code: 'Digit0', ...ctrl }),
      ['Mod+à'.toUpperCase().replace('MOD', 'Mod'), 'Mod+0'],
    ],
    ['Germany’s bracket', press('[', { code: 'Digit8', ...altGr }), ['[']],
    [
      'the same, from a system that says Ctrl and Alt too',
      press('[', { code: 'Digit8', ...ctrl, altKey: true, ...altGr }),
      ['['],
    ],
    ['larger, without Shift', press('=', { code: 'Equal', ...ctrl }), ['Mod++']],
    ['larger, with Shift', press('+', { code: 'Equal', ...ctrl, ...shift }), ['Mod++']],
    ['larger, in Germany', press('+', { code: 'BracketRight', ...ctrl }), ['Mod++']],
    ['smaller, in France', press('-', { code: 'Digit6', ...ctrl }), ['Mod+-', 'Mod+6']],
    ['Russian letters', press('щ', { code: 'KeyO', ...ctrl }), ['Mod+Щ', 'Mod+O']],
    ['Russian brackets', press('х', { code: 'BracketLeft' }), ['Х', '[']],
    ['Greek letters', press('ν', { code: 'KeyN' }), ['Ν', 'N']],
    ['Dvorak means what it types', press('o', { code: 'KeyS', ...ctrl }), ['Mod+O']],
    ['a space', press(' ', { code: 'Space' }), ['Space']],
    ['a function key', press('F9', shift), ['Shift+F9']],
    ['a modifier alone', press('Control', ctrl), []],
    ['a dead key', press('Dead', { code: 'Equal' }), []],
    ['a key of an input method', press('Process', { code: 'KeyA' }), []],
  ])('%s', (_, event, chords) => {
    expect(chordsOf(event)).toEqual(chords);
  });
});
