import type { Theme } from '../../core/settings.ts';

/** The paper of each theme, the same as the page's tokens: the window is not white before the page is there. */
const PAPER = { light: '#fbf9f4', sepia: '#f5ecd9', dark: '#191816' } as const;

/** What the system's own controls follow (Electron's `themeSource`); sepia is a light paper to them. */
export const THEME_SOURCE = { system: 'system', light: 'light', sepia: 'light', dark: 'dark' } as const;

/** The window's ground, as CSS hexadecimal. */
export function paperOf(theme: Theme, isSystemDark: boolean): string {
  if (theme === 'system') return isSystemDark ? PAPER.dark : PAPER.light;
  return PAPER[theme];
}
