import { describe, expect, it } from 'vitest';
import { commandFor, SHORTCUTS, type KeyPress } from '../../../src/renderer/shell/keys.ts';

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
    expect(commandFor(press(key, modifiers))).toBe(command);
  });

  it.each([
    ['?', { shiftKey: true }, null],
    ['z', { ctrlKey: true }, null],
    ['Z', { ctrlKey: true, shiftKey: true }, null],
    ['s', { ctrlKey: true }, 'export'],
  ] as const)(
    'in a text field, %s with %o is %s: letters and their undo belong to the field',
    (key, modifiers, command) => {
      expect(commandFor(press(key, modifiers, 'TEXTAREA'))).toBe(command);
    },
  );
});

it('in the list of keys no two of one part are the same', () => {
  for (const { title, list } of SHORTCUTS) {
    expect(new Set(list.map(({ keys }) => keys)).size, title).toBe(list.length);
  }
});
