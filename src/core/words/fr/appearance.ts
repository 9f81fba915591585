import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

export const appearance: Words['appearance'] = {
  theme: 'Thème',
  themes: {
    system: 'Comme le système',
    light: 'Clair',
    sepia: 'Sépia',
    dark: 'Sombre',
    black: 'Noir',
    contrast: 'Contraste élevé, clair',
    'contrast-dark': 'Contraste élevé, sombre',
    own: 'Vos propres couleurs',
  },
  byDay: 'De jour',
  byNight: 'De nuit',

  ownColours: { paper: 'Papier', ink: 'Encre', accent: 'Accent' },
  doubts: {
    ink: (ratio, least) =>
      `L’encre est difficile à lire sur ce papier : ${ratio} pour 1, alors que le texte demande ${least}.`,
    accent: (ratio, least) =>
      `L’accent se voit mal sur ce papier : ${ratio} pour 1, alors qu’il se lit bien à partir de ${least}.`,
  },

  typeface: 'Police',
  faces: {
    serif: { name: 'Literata', forWhom: 'Avec empattements' },
    sans: { name: 'Source Sans', forWhom: 'Sans empattement' },
    legible: { name: 'Atkinson', forWhom: 'Pour malvoyants' },
    dyslexic: { name: 'OpenDyslexic', forWhom: 'Pour dyslexiques' },
  },
  letters: (n) => count(n, { one: '# signe', many: '# de signes', other: '# signes' }),
  paragraphs: 'Paragraphes',
  spaced: 'Espacés',
  indented: 'En retrait',
  justify: 'Justifier les lignes des deux côtés',
  divide: 'Couper les mots en fin de ligne',
  languageUnknown: 'La langue de cet article n’est pas connue, ses mots ne sont donc pas coupés.',
  cannotDivide: (language) => `Ce système ne sait pas couper les mots dans cette langue : ${language}.`,

  colours: { saffron: 'jaune', moss: 'vert', sky: 'bleu', rose: 'rose', lilac: 'violet' },
  marks: {
    highlight: (colour) => `surlignage ${colour}`,
    underline: (colour) => `soulignement ${colour}`,
    strike: (colour) => `texte barré ${colour}`,
  },
  called: (name) => `« ${name} »`,
};
