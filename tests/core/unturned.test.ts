import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unturned } from '../../src/core/unturned.ts';

describe('unturned', () => {
  it.each([
    ['invoice\u202efdp.exe', 'invoice\u202bfdp.exe'],
    ['\u202dשלום\u202c', '\u202aשלום\u202c'],
    ['\u202eone\u202c two \u202ethree', '\u202bone\u202c two \u202bthree'],
    ['\u202bעברית\u202c and \u2067more\u2069', '\u202bעברית\u202c and \u2067more\u2069'],
    ['An ordinary title', 'An ordinary title'],
  ])('%j is shown as %j', (kept, shown) => expect(unturned(kept)).toBe(shown));

  it('turns no letter around, and every letter stays in its place', () => {
    const marks = fc.constantFrom(
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2069',
      'a',
      'א',
      '.',
    );
    fc.assert(
      fc.property(fc.array(marks), (letters) => {
        const kept = letters.join('');
        const shown = unturned(kept);
        expect(shown).not.toMatch(/[\u202d\u202e]/);
        expect(shown).toHaveLength(kept.length);
        expect(shown.replace(/[\u202a-\u202e]/g, '')).toBe(kept.replace(/[\u202a-\u202e]/g, ''));
        expect(unturned(shown)).toBe(shown);
      }),
    );
  });
});
