import { isDarkPaper } from '../../core/appearance/own-colours.ts';
import { shownTheme, type OwnColours, type ThemeChoice } from '../../core/appearance/themes.ts';

/** The paper of each theme, the same as the page's tokens: the window is not white before the page is there. */
const PAPER = {
  light: '#fbf9f4',
  sepia: '#f5ecd9',
  dark: '#191816',
  black: '#000000',
  contrast: '#ffffff',
  'contrast-dark': '#000000',
} as const;

/** What a choice of theme is made of. */
export type Choice = ThemeChoice & { ownColours: OwnColours };

/** What the system's own controls follow (Electron's `themeSource`); sepia is a light paper to them. */
export function themeSourceOf({ theme, ownColours }: Choice): 'system' | 'light' | 'dark' {
  if (theme === 'system') return 'system';
  if (theme === 'own') return isDarkPaper(ownColours) ? 'dark' : 'light';
  return theme === 'dark' || theme === 'black' || theme === 'contrast-dark' ? 'dark' : 'light';
}

/**
 * The window's ground, as CSS hexadecimal.
 *
 * @param system whether the system is dark, and whether it asks for more contrast
 */
export function paperOf(choice: Choice, system: { isDark: boolean; wantsContrast: boolean }): string {
  const shown = shownTheme(choice, system);
  return shown === 'own' ? choice.ownColours.paper : PAPER[shown];
}
