import { expect, it } from 'vitest';
import { shownTheme, THEMES, type ThemeChoice } from '../../../src/core/appearance/themes.ts';

const USUAL: ThemeChoice = { theme: 'system', lightTheme: 'light', darkTheme: 'dark' };
const DAY = { isDark: false, wantsContrast: false };
const NIGHT = { isDark: true, wantsContrast: false };

it.each([
  [USUAL, DAY, 'light'],
  [USUAL, NIGHT, 'dark'],
  [{ ...USUAL, lightTheme: 'sepia' as const }, DAY, 'sepia'],
  [{ ...USUAL, lightTheme: 'sepia' as const }, NIGHT, 'dark'],
  [{ ...USUAL, darkTheme: 'own' as const }, NIGHT, 'own'],
  [USUAL, { ...DAY, wantsContrast: true }, 'contrast'],
  [USUAL, { ...NIGHT, wantsContrast: true }, 'contrast-dark'],
  // What the reader has chosen here is meant, whatever the system asks of all programs.
  [{ ...USUAL, darkTheme: 'black' as const }, { ...NIGHT, wantsContrast: true }, 'black'],
])('%o in a system of %o is %s', (choice, system, shown) => {
  expect(shownTheme(choice, system)).toBe(shown);
});

it('shows any other theme whatever the system says', () => {
  for (const theme of THEMES.filter((name) => name !== 'system'))
    expect(shownTheme({ ...USUAL, theme }, { isDark: true, wantsContrast: true })).toBe(theme);
});
