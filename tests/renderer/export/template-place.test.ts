import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offsetAt } from '../../../src/renderer/export/templates/place.ts';

it.each([
  ['abc', 1, 1, 0],
  ['abc', 1, 3, 2],
  ['ab\n\ncd', 3, 2, 5],
  ['ab', 1, 9, 2],
  ['ab\nc', 7, 1, 4],
])('in %j line %i, column %i is %i', (text, line, column, offset) => {
  expect(offsetAt(text, line, column)).toBe(offset);
});

it('is the place that it was made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '界') }), fc.nat(), (text, any) => {
      const offset = any % (text.length + 1);
      const before = text.slice(0, offset).split('\n');
      expect(offsetAt(text, before.length, before.at(-1)!.length + 1)).toBe(offset);
    }),
  );
});
