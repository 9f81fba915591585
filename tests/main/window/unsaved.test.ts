import { expect, it } from 'vitest';
import { Unsaved } from '../../../src/main/window/unsaved.ts';

it('keeps what was said last under each name, until it is forgotten', () => {
  const unsaved = new Unsaved();
  expect(unsaved.keep('a', 'one')).toBe(true);
  expect(unsaved.keep('b', 'two')).toBe(true);
  expect(unsaved.keep('a', 'three')).toBe(true);
  expect(unsaved.all).toEqual({ a: 'three', b: 'two' });
  expect(unsaved.keep('a', null)).toBe(true);
  expect(unsaved.all).toEqual({ b: 'two' });
});

it('has room for five million letters, and gives none that are out of date', () => {
  const unsaved = new Unsaved();
  expect(unsaved.keep('large', 'x'.repeat(4_999_994))).toBe(true);
  expect(unsaved.keep('note', 'short')).toBe(true);
  expect(unsaved.keep('note', 'too long')).toBe(false);
  expect(unsaved.all).toEqual({ large: 'x'.repeat(4_999_994) });
  expect(unsaved.keep('large', null)).toBe(true);
  expect(unsaved.keep('note', 'too long')).toBe(true);
});
