import * as v from 'valibot';

/** What the reader can choose. `system` is the light or the dark one of their choice, whichever the system asks for. */
export const THEMES = [
  'system',
  'light',
  'sepia',
  'dark',
  'black',
  'contrast',
  'contrast-dark',
  'own',
] as const;
export type Theme = (typeof THEMES)[number];

/** What is on screen: the value of `data-theme` on the root. */
export type ShownTheme = Exclude<Theme, 'system'>;

/** What can be shown while the system asks for a light window, and what while it asks for a dark one. */
export const LIGHT_THEMES = ['light', 'sepia', 'contrast', 'own'] as const;
export const DARK_THEMES = ['dark', 'black', 'contrast-dark', 'own'] as const;

/** The reader's own paper, ink and accent: opaque, as `#rrggbb`. */
export const OwnColoursSchema = v.object({
  paper: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
  ink: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
  accent: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i)),
});
export type OwnColours = Readonly<v.InferOutput<typeof OwnColoursSchema>>;

/** A page of pale green with a leaf's accent, unlike any of the themes that are there; 12.9 : 1 and 5.4 : 1. */
export const USUAL_OWN_COLOURS: OwnColours = { paper: '#eef1e8', ink: '#232a22', accent: '#2d6a4a' };

export interface ThemeChoice {
  theme: Theme;
  /** What `system` means by day, and by night. */
  lightTheme: (typeof LIGHT_THEMES)[number];
  darkTheme: (typeof DARK_THEMES)[number];
}

/** What the system asks of every window. */
export interface SystemWish {
  isDark: boolean;
  /** More contrast (`prefers-contrast: more`). */
  wantsContrast: boolean;
}

/**
 * The theme to show. A wish of the system for more contrast is followed by `system`, unless the reader has chosen another theme for
 * it than the usual one: what was chosen here is meant.
 */
export function shownTheme(choice: ThemeChoice, system: SystemWish): ShownTheme {
  if (choice.theme !== 'system') return choice.theme;
  const chosen = system.isDark ? choice.darkTheme : choice.lightTheme;
  if (!system.wantsContrast) return chosen;
  if (chosen === 'light') return 'contrast';
  return chosen === 'dark' ? 'contrast-dark' : chosen;
}
