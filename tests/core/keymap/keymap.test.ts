import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceleratorOf } from '../../../src/core/keymap/accelerator.ts';
import { assign, conflictsOf, restored, withKeys } from '../../../src/core/keymap/change.ts';
import { normalChord } from '../../../src/core/keymap/chord.ts';
import { Keymap, type KeyChanges } from '../../../src/core/keymap/keymap.ts';
import { refusalOf } from '../../../src/core/keymap/refusal.ts';
import { COMMAND_KEYS, PLACE_ACTIONS, usualKeys } from '../../../src/core/keymap/usual.ts';

const ACTIONS = [...Object.keys(COMMAND_KEYS), ...PLACE_ACTIONS];
const USUAL = new Keymap({});
const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('the keys that Postil comes with', () => {
  it('are chords as they are compared', () => {
    for (const action of ACTIONS)
      for (const key of usualKeys(action)) expect(normalChord(key), action).toBe(key);
  });

  it('never mean two things in one place', () => {
    const twice = ACTIONS.flatMap((action) =>
      USUAL.keysOf(action).flatMap((key) =>
        conflictsOf(USUAL, action, key).map((other) => `${action} ${other} ${key}`),
      ),
    );
    expect(twice).toEqual([]);
  });

  it('are refused to nobody who has them', () => {
    for (const action of ACTIONS)
      for (const key of usualKeys(action)) expect(refusalOf(action, key, true), action).toBeNull();
  });
});

describe('a keymap', () => {
  it.each([
    ['o', { ctrlKey: true }, 'open'],
    ['?', { shiftKey: true }, 'shortcuts'],
    ['PageDown', { ctrlKey: true }, 'next-tab'],
    ['ArrowLeft', { altKey: true, shiftKey: true }, null],
    ['h', {}, null],
  ])('everywhere, %s with %o is %s', (key, more, command) => {
    expect(USUAL.command(press(key, more))?.action ?? null).toBe(command);
  });

  it('knows the places apart', () => {
    expect(USUAL.inPlace(press('n'), 'page', 'highlight')?.action).toBe('page.note');
    expect(USUAL.inPlace(press('n'), 'highlights')?.action).toBe('highlights.edit');
    expect(USUAL.inPlace(press('n'), 'articles')).toBeNull();
    expect(USUAL.inPlace(press('u', { ctrlKey: true }), 'articles')).toEqual({
      action: 'articles.read',
      chord: 'Mod+U',
    });
  });

  it('takes changes in the place of what an action comes with, and leaves the others', () => {
    const keymap = new Keymap({
      open: ['Mod+J'],
      'page.note': [],
      'no.such': ['Mod+B'],
      find: ['not a key', 'f5'],
    });
    expect(keymap.command(press('o', { ctrlKey: true }))).toBeNull();
    expect(keymap.command(press('j', { ctrlKey: true }))?.action).toBe('open');
    expect(keymap.inPlace(press('n'), 'page')).toBeNull();
    expect(keymap.keysOf('find')).toEqual([]);
    expect(keymap.keysOf('print')).toEqual(['Mod+P']);
    expect(keymap.isChanged('open')).toBe(true);
    expect(keymap.isChanged('print')).toBe(false);
  });

  it('is not led astray by names of the language', () => {
    const keymap = new Keymap(JSON.parse('{"__proto__":["Mod+B"],"constructor":["Mod+D"]}') as KeyChanges);
    expect(keymap.keysOf('toString')).toEqual([]);
    expect(keymap.keysOf('constructor')).toEqual(['Mod+D']);
  });
});

describe('a change', () => {
  it('replaces one key, or adds one, and keeps nothing that is as it was', () => {
    const replaced = assign({}, USUAL, { action: 'page.note', chord: 'W', old: 'N' });
    expect(replaced).toEqual({ 'page.note': ['W', 'Mod+N'] });
    const added = assign({}, USUAL, { action: 'open', chord: 'F7', old: null });
    expect(added).toEqual({ open: ['Mod+O', 'F7'] });
    expect(assign(added, new Keymap(added), { action: 'open', chord: 'Mod+O', old: 'F7' })).toEqual({});
    expect(withKeys(replaced, 'page.note', usualKeys('page.note'))).toEqual({});
  });

  it('takes the key from whoever has it in a place that overlaps, and from nobody else', () => {
    const changes = assign({}, USUAL, { action: 'page.review', chord: 'M', old: 'R' });
    // A highlight in hand has the page's keys too; the queue of the review has its own.
    expect(changes).toEqual({ 'page.review': ['M'], 'highlight.copy-markdown': ['Mod+M'] });
    expect(conflictsOf(USUAL, 'page.review', 'Mod+K')).toEqual(['search']);
    expect(conflictsOf(USUAL, 'articles.tag', 'N')).toEqual([]);
  });

  it('is taken back for one action, from whoever got its key meanwhile', () => {
    const moved = assign({}, USUAL, { action: 'open', chord: 'Mod+J', old: 'Mod+O' });
    const taken = assign(moved, new Keymap(moved), { action: 'find', chord: 'Mod+O', old: null });
    expect(taken).toEqual({ open: ['Mod+J'], find: ['Mod+F', 'Mod+O'] });
    expect(restored(taken, new Keymap(taken), 'open')).toEqual({});
  });

  it('leaves no conflict about the key, whatever was changed before', () => {
    const chords = ['Mod+J', 'Mod+K', 'N', 'H', 'Mod+Shift+A', '1', 'F7'];
    const step = fc.record({
      action: fc.constantFrom(...ACTIONS),
      chord: fc.constantFrom(...chords),
      at: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let changes: KeyChanges = {};
        for (const { action, chord, at } of steps) {
          const keymap = new Keymap(changes);
          changes = assign(changes, keymap, { action, chord, old: keymap.keysOf(action)[at] ?? null });
          const now = new Keymap(changes);
          expect(now.keysOf(action)).toContain(chord);
          expect(new Set(now.keysOf(action)).size).toBe(now.keysOf(action).length);
          expect(conflictsOf(now, action, chord)).toEqual([]);
        }
        const all = new Keymap(changes);
        const clashes = ACTIONS.flatMap((one) =>
          all.keysOf(one).flatMap((key) => conflictsOf(all, one, key)),
        );
        expect(clashes).toEqual([]);
      }),
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['open', 'Alt+F4', 'system'],
    ['open', 'Mod+Q', 'system'],
    ['open', 'Mod+C', 'editing'],
    ['page.note', 'Mod+V', 'editing'],
    ['export', 'Mod+Z', 'editing'],
    ['undo', 'Mod+Z', null],
    ['paste-article', 'Mod+V', null],
    ['open', 'Mod+Alt+K', 'types'],
    ['open', 'Mod+Alt+F5', null],
    ['open', 'ArrowDown', 'always'],
    ['open', 'Shift+ArrowDown', 'always'],
    ['open', 'Mod+Shift+ArrowLeft', 'always'],
    ['open', 'Alt+ArrowDown', null],
    ['page.note', 'Enter', 'always'],
    ['page.note', 'Mod+Enter', 'always'],
    ['page.note', 'Tab', 'always'],
    ['page.note', 'Escape', 'always'],
    ['page.note', 'Space', 'always'],
    ['open', 'F6', 'always'],
    ['open', 'K', 'ahead'],
    ['open', '7', 'ahead'],
    ['palette', '/', null],
    ['articles.tag', 'T', 'ahead'],
    ['page.note', 'T', null],
    ['open', 'Mod+Banana', 'none'],
  ])('%s and %s: %s', (action, chord, refusal) => {
    expect(refusalOf(action, chord, false)).toBe(refusal);
  });

  it.each([
    ['Mod+H', 'system'],
    ['Mod+M', 'system'],
    ['Alt+K', 'types'],
    ['Mod+Shift+K', null],
  ])('on a Mac, %s: %s', (chord, refusal) => {
    expect(refusalOf('open', chord, true)).toBe(refusal);
  });
});

it.each([
  ['Mod+O', 'CmdOrCtrl+O'],
  ['Mod+Shift+Z', 'CmdOrCtrl+Shift+Z'],
  ['Mod++', 'CmdOrCtrl+Plus'],
  ['Mod+,', 'CmdOrCtrl+,'],
  ['Mod+\\', 'CmdOrCtrl+\\'],
  ['Alt+ArrowLeft', 'Alt+Left'],
  ['Mod+Shift+Tab', 'Ctrl+Shift+Tab'],
  ['F9', 'F9'],
  ['Alt+Home', 'Alt+Home'],
  ['H', null],
  ['?', null],
  ['Delete', null],
  ['Mod+Щ', null],
  ['nonsense', null],
])('in a menu, %s is %s', (chord, accelerator) => {
  expect(acceleratorOf(chord)).toBe(accelerator);
});
