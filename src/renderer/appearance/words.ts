import type { ContrastDoubt } from '../../core/appearance/own-colours.ts';
import { LEAST_CONTRAST } from '../../core/appearance/contrast.ts';
import type { Theme } from '../../core/appearance/themes.ts';
import type { Face } from '../../core/appearance/type.ts';

export const THEME_WORDS: Readonly<Record<Theme, string>> = {
  system: 'Like the system',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  black: 'Black',
  contrast: 'High contrast, light',
  'contrast-dark': 'High contrast, dark',
  own: 'Your own colours',
};

/** Each face by its name, and whom it is made for where it is for somebody. */
export const FACE_WORDS: Readonly<Record<Face, { name: string; forWhom: string }>> = {
  serif: { name: 'Literata', forWhom: 'Serif' },
  sans: { name: 'Source Sans', forWhom: 'Sans serif' },
  legible: { name: 'Atkinson', forWhom: 'For low vision' },
  dyslexic: { name: 'OpenDyslexic', forWhom: 'For dyslexia' },
};

const DOUBT_WORDS: Readonly<Record<ContrastDoubt['what'], (ratio: string, least: string) => string>> = {
  ink: (ratio, least) => `The ink is hard to read on this paper: ${ratio} to 1, where text needs ${least}.`,
  accent: (ratio, least) =>
    `The accent is hard to see on this paper: ${ratio} to 1, where ${least} is easy to read.`,
};

/** A warning, with the ratio as people of the place write numbers: rounded down, so that 4.49 is not called enough. */
export function doubtWords({ what, ratio }: ContrastDoubt, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return DOUBT_WORDS[what](format.format(Math.floor(ratio * 10) / 10), format.format(LEAST_CONTRAST));
}

/** Why words cannot be divided at the ends of lines. */
export function noHyphensWords(lang: string | null, locale: string): string {
  if (lang === null) return 'The language of this article is not known, so its words are not divided.';
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(lang) ?? lang;
  return `This system cannot divide words in ${name}.`;
}
