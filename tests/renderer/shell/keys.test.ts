import { describe, expect, it } from 'vitest';
import { COMMAND_KEYS } from '../../../src/core/keymap/usual.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { COMMANDS } from '../../../src/ipc.ts';
import {
  ariaChord,
  commandFor,
  isTextField,
  keysShown,
  withKey,
  type KeyPress,
} from '../../../src/renderer/shell/keys.ts';

function press(key: string, modifiers: Partial<KeyPress> = {}, tagName = 'DIV') {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...modifiers,
    target: { tagName },
  };
}

describe('commandFor', () => {
  it.each([
    ['o', { ctrlKey: true }, 'open'],
    ['o', { metaKey: true }, 'open'],
    ['s', { ctrlKey: true }, 'export'],
    ['C', { ctrlKey: true, shiftKey: true }, 'copy-markdown'],
    ['c', { ctrlKey: true }, null],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['+', { ctrlKey: true, shiftKey: true }, 'text-larger'],
    ['=', { ctrlKey: true }, 'text-larger'],
    ['-', { ctrlKey: true }, 'text-smaller'],
    ['?', { shiftKey: true }, 'shortcuts'],
    ['?', { ctrlKey: true }, null],
    ['\\', { ctrlKey: true }, 'toggle-sidebar'],
    ['ArrowLeft', { altKey: true }, 'back'],
    // The start of a highlight moves; the article stays.
    ['ArrowLeft', { altKey: true, shiftKey: true }, null],
    ['a', {}, null],
  ] as const)('%s with %o is %s', (key, modifiers, command) => {
    expect(commandFor(press(key, modifiers), DEFAULT_SETTINGS)).toBe(command);
  });

  it.each([
    ['?', { shiftKey: true }, null],
    ['z', { ctrlKey: true }, null],
    ['Z', { ctrlKey: true, shiftKey: true }, null],
    ['s', { ctrlKey: true }, 'export'],
    ['F9', {}, 'distraction-free'],
  ] as const)(
    'in a text field, %s with %o is %s: letters and their undo belong to the field',
    (key, modifiers, command) => {
      expect(commandFor(press(key, modifiers, 'TEXTAREA'), DEFAULT_SETTINGS)).toBe(command);
    },
  );
});

it('every key of the table belongs to a command of the contract', () => {
  for (const name of Object.keys(COMMAND_KEYS)) expect(COMMANDS as readonly string[], name).toContain(name);
});

it('what was changed counts, and a name that is no command does nothing', () => {
  const settings = { keys: { open: ['Mod+J'], constructor: ['Mod+B'], 'page.note': ['Mod+Y'] } };
  expect(commandFor(press('j', { ctrlKey: true }), settings)).toBe('open');
  expect(commandFor(press('o', { ctrlKey: true }), settings)).toBeNull();
  expect(commandFor(press('b', { ctrlKey: true }), settings)).toBeNull();
  expect(commandFor(press('y', { ctrlKey: true }), settings)).toBeNull();
});

it.each([
  ['Mod+Shift+Z', 'Ctrl Shift Z', '⌘ Shift Z', 'Control+Shift+Z'],
  ['Mod++', 'Ctrl +', '⌘ +', 'Control+Plus'],
  ['Alt+ArrowLeft', 'Alt ←', 'Alt ←', 'Alt+ArrowLeft'],
  ['Delete', 'Del', 'Del', 'Delete'],
  ['Mod+Shift+→ / ←', 'Ctrl Shift → / ←', '⌘ Shift → / ←', undefined],
])('%s is shown as %s', (keys, shown, onMac, aria) => {
  expect(keysShown(keys, false)).toBe(shown);
  expect(keysShown(keys, true)).toBe(onMac);
  expect(ariaChord(keys)).toBe(aria);
});

it('a tooltip says the key, where there is one', () => {
  expect(withKey('Find', 'find', DEFAULT_SETTINGS)).toBe('Find (Ctrl F)');
  expect(withKey('Find', 'find', { keys: { find: [] } })).toBe('Find');
  expect(withKey('Underline', 'page.underline', { keys: { 'page.underline': ['W'] } })).toBe('Underline (W)');
  expect(isTextField({ tagName: 'INPUT' })).toBe(true);
});
