import type { Colour, Style } from '../../annotation.ts';
import type { Theme } from '../../appearance/themes.ts';
import type { Face } from '../../appearance/type.ts';
import { formsOf } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

/** Type, themes and colours, wherever they are chosen or named. */
export const appearance = {
  /** A group's name, and each theme's. */
  theme: 'Theme',
  themes: {
    system: 'Like the system',
    light: 'Light',
    sepia: 'Sepia',
    dark: 'Dark',
    black: 'Black',
    contrast: 'High contrast, light',
    'contrast-dark': 'High contrast, dark',
    own: 'Your own colours',
  } satisfies Record<Theme, string>,
  byDay: 'By day',
  byNight: 'By night',

  ownColours: { paper: 'Paper', ink: 'Ink', accent: 'Accent' },
  /** Contrasts, written as numbers of the place. */
  doubts: {
    ink: (ratio: string, least: string) =>
      `The ink is hard to read on this paper: ${ratio} to 1, where text needs ${least}.`,
    accent: (ratio: string, least: string) =>
      `The accent is hard to see on this paper: ${ratio} to 1, where ${least} is easy to read.`,
  },

  typeface: 'Typeface',
  /** Each by its name, and whom it is made for where it is for somebody. */
  faces: {
    serif: { name: 'Literata', forWhom: 'Serif' },
    sans: { name: 'Source Sans', forWhom: 'Sans serif' },
    legible: { name: 'Atkinson', forWhom: 'For low vision' },
    dyslexic: { name: 'OpenDyslexic', forWhom: 'For dyslexia' },
  } satisfies Record<Face, { name: string; forWhom: string }>,
  /** How long a line is. */
  letters: (n: number) => count(n, { one: '# letter', other: '# letters' }),
  paragraphs: 'Paragraphs',
  spaced: 'Spaced',
  indented: 'Indented',
  justify: 'Justify lines on both sides',
  divide: 'Divide words at the ends of lines',
  languageUnknown: 'The language of this article is not known, so its words are not divided.',
  cannotDivide: (language: string) =>
    `Words in ${language} stay whole: Postil has no rules for dividing them.`,

  /** The colours of highlights, in a sentence. */
  colours: { saffron: 'saffron', moss: 'moss', sky: 'sky', rose: 'rose', lilac: 'lilac' } satisfies Record<
    Colour,
    string
  >,
  /** What a mark is: `colour` is one of `colours`, or the reader's own name for it as `called` puts it. */
  marks: {
    highlight: (colour: string) => `${colour} highlight`,
    underline: (colour: string) => `${colour} underline`,
    strike: (colour: string) => `${colour} strike-out`,
  } satisfies Record<Style, (colour: string) => string>,
  called: (name: string) => name,
};
