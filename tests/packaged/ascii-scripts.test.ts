import { describe, expect, it } from 'vitest';
import { inAscii } from '../../scripts/ascii-scripts.mjs';

/** What the code says when it runs. */
const value = (code: string): unknown => (0, eval)(`(${code})`);

describe('a script in ASCII', () => {
  it.each([
    ['a string', `"“ž — 京😀"`],
    ['a template', '`é${"ü"}…`'],
    ['a name of a property', '{ größe: 1, "日": 2 }'],
    ['behind a backslash that is escaped itself', String.raw`"\\é"`],
  ])('says the same: %s', (_, code) => {
    const written = inAscii(code);
    expect(written).toMatch(/^[ -~]*$/);
    expect(value(written)).toEqual(value(code));
  });

  it.each(['/[а-я]+/', '/[😀-😆]/u', '/^[é—]/u', '/é|—/i'])('finds the same: %s', (code) => {
    const [before, after] = [code, inAscii(code)].map((one) => value(one) as RegExp);
    for (const text of ['привет', '😄', 'a', 'é', 'É', '—', '?'])
      expect(after!.test(text), text).toBe(before!.test(text));
  });

  it.each([String.raw`/\“/`, 'String.raw`é`'])('is refused where it would say something else: %s', (code) => {
    expect(() => inAscii(code)).toThrow('Not to be escaped');
  });
});
