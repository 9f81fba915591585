import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTitle } from '../../../src/main/window/plain-title.ts';

describe('a title where the system draws it', () => {
  it.each([
    ['Low water — Postil', 'Low water — Postil'],
    ['\u202egnp.exe — Postil', 'gnp.exe — Postil'],
    ['one\r\ntwo\u2028three\tfour', 'one two three four'],
    ['\u2066left\u2069 right', 'left right'],
    ['وراق الكتب — Postil', 'وراق الكتب — Postil'],
    ['a\u0000b', 'a b'],
    ['', ''],
  ])('%j', (given, expected) => expect(plainTitle(given)).toBe(expected));

  it('is one line of at most 200 letters, and the same when it is made plain again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const plain = plainTitle(text);
        expect([...plain].length).toBeLessThanOrEqual(200);
        expect(plain).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(plainTitle(plain)).toBe(plain);
      }),
    );
  });
});
