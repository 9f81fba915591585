import { afterEach, expect, it } from 'vitest';
import fc from 'fast-check';
import { number, percent } from '../../../src/core/words/forms.ts';
import { locale, setLocale } from '../../../src/core/words/locale.ts';

const PLACES = ['en-GB', 'en-IN', 'de-CH', 'fr-MA', 'es-MX', 'zh-Hant-TW', 'ar', 'ar-EG', 'ar-MA', 'en-u-nu-deva', 'de-u-nu-arab', 'fa', 'mr']; // prettier-ignore
const before = locale();

afterEach(() => setLocale(before));

it.each(PLACES)('numbers of %s are as Intl writes them, small ones too', (place) => {
  setLocale(place);
  const format = new Intl.NumberFormat(place);
  for (let n = 0; n < 1_100; n += 1) expect(number(n)).toBe(format.format(n));
  fc.assert(
    fc.property(
      fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      // Nobody counts to less than nothing at all.
      (n) => Object.is(n, -0) || number(n) === format.format(n),
    ),
  );
  expect(percent(0.4)).toBe(new Intl.NumberFormat(place, { style: 'percent' }).format(0.4));
  expect(number(2.5, { maximumFractionDigits: 1 })).toBe(new Intl.NumberFormat(place, { maximumFractionDigits: 1 }).format(2.5)); // prettier-ignore
});
