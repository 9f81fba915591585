import type { Words } from '../words.ts';
import { counted } from './counted.ts';

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
      `L’encre est difficile à lire sur ce papier : ${ratio} pour 1, alors qu’un texte demande ${least}.`,
    accent: (ratio, least) =>
      `L’accent se voit mal sur ce papier : ${ratio} pour 1, alors qu’il se lit bien à partir de ${least}.`,
  },

  typeface: 'Police',
  faces: {
    serif: { name: 'Literata', forWhom: 'À empattements' },
    sans: { name: 'Source Sans', forWhom: 'Sans empattement' },
    legible: { name: 'Atkinson', forWhom: 'Pour malvoyants' },
    dyslexic: { name: 'OpenDyslexic', forWhom: 'Pour dyslexiques' },
  },
  letters: (n) => counted(n, '# signe', '# signes'),
  paragraphs: 'Paragraphes',
  spaced: 'Espacés',
  indented: 'Alinéa',
  justify: 'Justifier les lignes des deux côtés',
  divide: 'Couper les mots en fin de ligne',
  languageUnknown: 'La langue de cet article est inconnue : ses mots ne sont pas coupés.',
  cannotDivide: (language) =>
    `Les mots restent entiers en ${language} : Postil n’a pas de règles pour les couper.`,

  colours: { saffron: 'jaune', moss: 'vert', sky: 'bleu', rose: 'rose', lilac: 'violet' },
  marks: {
    highlight: (colour) => `surlignage ${colour}`,
    underline: (colour) => `soulignement ${colour}`,
    strike: (colour) => `texte barré en ${colour}`,
  },
  called: (name) => `« ${name} »`,
};
