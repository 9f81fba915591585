import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { words as spoken } from '../../../src/core/words/words.ts';
import { COMMANDS, type Command } from '../../../src/ipc.ts';
import { entriesFor } from '../../../src/renderer/palette/entries.ts';
import { keysOf, keysShown } from '../../../src/renderer/shell/keys.ts';

const commands = (typed: string, lately: readonly Command[] = []) =>
  entriesFor(typed, COMMANDS, lately, DEFAULT_SETTINGS).map(({ command }) => command);

describe('the palette', () => {
  it('has every command but itself, in the order of their words', () => {
    const all = entriesFor('', COMMANDS, [], DEFAULT_SETTINGS);
    expect(all.map(({ command }) => command).sort()).toEqual(
      [...COMMANDS].filter((one) => one !== 'palette').sort(),
    );
    const words = all.map((entry) => entry.words);
    expect(words).toEqual([...words].sort((a, b) => a.localeCompare(b)));
  });

  it('has words of their own for all of them', () => {
    const words = Object.values(spoken.shell.commands);
    expect(new Set(words).size).toBe(words.length);
    for (const one of words) expect(one).toMatch(/^\p{Lu}.*[^.!…]$/u);
  });

  it.each<[string, Command]>([
    ['dark', 'theme-dark'],
    ['theme dark', 'theme-dark'],
    ['DARK th', 'theme-dark'],
    ['back up', 'back-up'],
    ['print', 'print'],
  ])('finds %j', (typed, command) => {
    expect(commands(typed)[0]).toBe(command);
  });

  it('offers what was run lately first, and only what can be run', () => {
    expect(commands('', ['print', 'health']).slice(0, 2)).toEqual(['print', 'health']);
    expect(entriesFor('', ['undo'], [], DEFAULT_SETTINGS).map(({ words }) => words)).toEqual(['Undo']);
  });

  it('shows each key as this keyboard has it', () => {
    expect(keysOf('print', DEFAULT_SETTINGS)).toBe('Mod+P');
    expect(keysOf('print', { keys: { print: ['F7'] } })).toBe('F7');
    expect(keysOf('articles-tag', DEFAULT_SETTINGS)).toBe('Mod+G');
    expect(keysOf('back-up', DEFAULT_SETTINGS)).toBeNull();
    expect(keysShown('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(keysShown('Mod+Shift+Z', true)).toBe('⌘ Shift Z');
    expect(keysShown('Mod++', false)).toBe('Ctrl +');
  });
});
