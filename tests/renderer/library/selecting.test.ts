import { describe, expect, it } from 'vitest';
import { listKey } from '../../../src/renderer/library/keys.ts';
import { Selecting } from '../../../src/renderer/library/selecting.svelte.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];

/** Presses like `Shift+ArrowDown`, one after another. */
function pressed(selecting: Selecting, keys: string, ids: readonly string[] = IDS) {
  return keys.split(' ').map((name) => {
    const parts = name.split('+');
    const key = parts.at(-1) === 'Space' ? ' ' : (parts.at(-1) ?? '');
    const has = (modifier: string) => parts.includes(modifier);
    const [ctrlKey, shiftKey, altKey] = [has('Ctrl'), has('Shift'), has('Alt')];
    return listKey({ key, ctrlKey, metaKey: false, shiftKey, altKey }, selecting, ids);
  });
}

describe('a list of articles by keys', () => {
  it.each([
    ['ArrowDown', 'b', 'b'],
    ['ArrowUp', 'a', 'a'],
    ['End', 'e', 'e'],
    ['End ArrowDown', 'e', 'e'],
    ['Shift+ArrowDown Shift+ArrowDown', 'c', 'abc'],
    ['ArrowDown ArrowDown Shift+ArrowUp', 'b', 'bc'],
    // Back over where it began, as stretches do everywhere.
    ['ArrowDown ArrowDown Shift+ArrowDown Shift+ArrowUp Shift+ArrowUp', 'b', 'bc'],
    ['ArrowDown Shift+End', 'e', 'bcde'],
    ['Shift+ArrowDown ArrowDown', 'c', 'c'],
    ['Ctrl+ArrowDown Ctrl+ArrowDown Space', 'c', 'ac'],
    ['Ctrl+End Space Space', 'e', 'a'],
    ['Ctrl+a', 'a', 'abcde'],
    ['Ctrl+a Escape', 'a', 'a'],
    ['Ctrl+a ArrowDown', 'b', 'b'],
    // The last one stays.
    ['Space', 'a', 'a'],
  ])('%s', (keys, current, selected) => {
    const selecting = new Selecting();
    pressed(selecting, keys);
    expect(selecting.current(IDS)).toBe(current);
    expect(selecting.selected(IDS).join('')).toBe(selected);
  });

  it('leaves other keys alone, and Esc where only one row is selected', () => {
    const selecting = new Selecting();
    expect(pressed(selecting, 'x Alt+ArrowDown Escape Ctrl+Enter Tab')).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(pressed(selecting, 'Enter ArrowDown Ctrl+a')).toEqual(['open', 'moved', 'selected']);
    expect(pressed(new Selecting(), 'ArrowDown', [])).toEqual([null]);
  });

  it('keeps the selection while rows come and go', () => {
    const selecting = new Selecting();
    pressed(selecting, 'ArrowDown Shift+ArrowDown');
    expect(selecting.selected(['c', 'x', 'b'])).toEqual(['c', 'b']);
    expect(selecting.selected(['x', 'y'])).toEqual(['x']);
    expect(selecting.current(['x', 'y'])).toBe('x');
    expect(selecting.selected([])).toEqual([]);
  });
});

describe('by presses', () => {
  it('takes one in and lets it go, and a stretch from the last press', () => {
    const selecting = new Selecting();
    selecting.choose('b');
    selecting.toggle('d', IDS);
    expect(selecting.selected(IDS)).toEqual(['b', 'd']);
    selecting.toggle('b', IDS);
    expect(selecting.selected(IDS)).toEqual(['d']);
    expect(selecting.isMany(IDS)).toBe(false);
    selecting.choose('d');
    selecting.extend('b', IDS);
    expect(selecting.selected(IDS)).toEqual(['b', 'c', 'd']);
    expect(selecting.current(IDS)).toBe('b');
  });
});

it('what is selected stays so under another name, and lets go of what has none', () => {
  const selecting = new Selecting();
  selecting.choose('a');
  selecting.toggle('c', IDS);
  selecting.toggle('d', IDS);
  const names = new Map([
    ['a', 'z'],
    ['d', 'y'],
  ]);
  selecting.rename((id) => names.get(id) ?? null);
  const next = ['x', 'y', 'z'];
  expect([selecting.current(next), selecting.selected(next)]).toEqual(['y', ['y', 'z']]);
  selecting.rename(() => null);
  expect([selecting.current(next), selecting.selected(next)]).toEqual(['x', ['x']]);
});
