import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const appearance: Words['appearance'] = {
  theme: 'Farbschema',
  themes: {
    system: 'Wie das System',
    light: 'Hell',
    sepia: 'Sepia',
    dark: 'Dunkel',
    black: 'Schwarz',
    contrast: 'Hoher Kontrast, hell',
    'contrast-dark': 'Hoher Kontrast, dunkel',
    own: 'Eigene Farben',
  },
  byDay: 'Bei Tag',
  byNight: 'Bei Nacht',

  ownColours: { paper: 'Papier', ink: 'Schrift', accent: 'Akzent' },
  doubts: {
    ink: (ratio, least) =>
      `Die Schrift ist auf diesem Papier schwer zu lesen: ${ratio} zu 1, nötig sind ${least}.`,
    accent: (ratio, least) =>
      `Der Akzent ist auf diesem Papier schwer zu sehen: ${ratio} zu 1, gut zu sehen ist er ab ${least}.`,
  },

  typeface: 'Schriftart',
  faces: {
    serif: { name: 'Literata', forWhom: 'Mit Serifen' },
    sans: { name: 'Source Sans', forWhom: 'Ohne Serifen' },
    legible: { name: 'Atkinson', forWhom: 'Bei Sehschwäche' },
    dyslexic: { name: 'OpenDyslexic', forWhom: 'Bei Legasthenie' },
  },
  letters: (n) => count(n, { one: '# Zeichen', other: '# Zeichen' }),
  paragraphs: 'Absätze',
  spaced: 'Abstand',
  indented: 'Einzug',
  justify: 'Blocksatz',
  divide: 'Wörter am Zeilenende trennen',
  languageUnknown:
    'Die Sprache dieses Artikels ist nicht bekannt, deshalb werden seine Wörter nicht getrennt.',
  cannotDivide: (language) =>
    `In dieser Sprache bleiben Wörter ganz, denn Postil hat keine Trennregeln für sie: ${language}.`,

  colours: { saffron: 'Gelb', moss: 'Grün', sky: 'Blau', rose: 'Rosa', lilac: 'Violett' },
  marks: {
    highlight: (colour) => `Markierung ${colour}`,
    underline: (colour) => `Unterstreichung ${colour}`,
    strike: (colour) => `Durchstreichung ${colour}`,
  },
  called: (name) => `„${name}“`,
};
