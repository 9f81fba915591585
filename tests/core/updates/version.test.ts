import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNewer, parseVersion } from '../../../src/core/updates/version.ts';

describe('parseVersion', () => {
  it.each([
    ['0.1.0', [0, 1, 0], null],
    ['v12.0.345', [12, 0, 345], null],
    ['1.0.0-beta.2', [1, 0, 0], 'beta.2'],
  ])('reads %s', (text, numbers, before) => {
    expect(parseVersion(text)).toEqual({ numbers, before });
  });

  it.each(['', 'v', '1', '1.0', '1.0.0.0', '01.0.0', '1.0.0 ', ' 1.0.0', '1.0.0\n', '1.0.-1', '1e3.0.0', '1.0.0+build', '1.0.0-', '1000000.0.0', '１.0.0', 'latest', '1.0.0-<b>'])(
    'refuses %j',
    (text) => expect(parseVersion(text)).toBeNull(),
  ); // prettier-ignore
});

describe('isNewer', () => {
  it.each([
    ['0.2.0', '0.1.9'],
    ['v0.1.10', '0.1.9'],
    ['1.0.0', '0.99.99'],
    ['1.0.0', '1.0.0-rc.1'],
  ])('%s comes after %s', (offered, running) => {
    expect(isNewer(offered, running)).toBe(true);
    expect(isNewer(running, offered)).toBe(false);
  });

  it.each([
    ['1.0.0', '1.0.0'],
    ['2.0.0-beta', '1.0.0'],
    ['newest', '1.0.0'],
    ['2.0.0', 'a checkout'],
  ])('%s is not offered to %s', (offered, running) => expect(isNewer(offered, running)).toBe(false));

  it('orders as numbers do, and never both ways', () => {
    const numbers = fc.tuple(fc.nat(50), fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const weight = ([major, minor, patch]: number[]) => (major! * 100 + minor!) * 100 + patch!;
        expect(isNewer(a.join('.'), b.join('.'))).toBe(weight(a) > weight(b));
      }),
    );
  });
});
