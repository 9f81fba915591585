import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

export const appearance: Words['appearance'] = {
  theme: 'Tema',
  themes: {
    system: 'Como el sistema',
    light: 'Claro',
    sepia: 'Sepia',
    dark: 'Oscuro',
    black: 'Negro',
    contrast: 'Alto contraste, claro',
    'contrast-dark': 'Alto contraste, oscuro',
    own: 'Colores propios',
  },
  byDay: 'De día',
  byNight: 'De noche',

  ownColours: { paper: 'Papel', ink: 'Tinta', accent: 'Acento' },
  doubts: {
    ink: (ratio, least) =>
      `La tinta se lee mal sobre este papel: ${ratio} a 1, y el texto necesita ${least}.`,
    accent: (ratio, least) =>
      `El acento se ve mal sobre este papel: ${ratio} a 1, y se lee bien a partir de ${least}.`,
  },

  typeface: 'Tipo de letra',
  faces: {
    serif: { name: 'Literata', forWhom: 'Con serifas' },
    sans: { name: 'Source Sans', forWhom: 'Sin serifas' },
    legible: { name: 'Atkinson', forWhom: 'Para baja visión' },
    dyslexic: { name: 'OpenDyslexic', forWhom: 'Para dislexia' },
  },
  letters: (n) => count(n, { one: '# carácter', many: '# de caracteres', other: '# caracteres' }),
  paragraphs: 'Párrafos',
  spaced: 'Espaciados',
  indented: 'Sangrados',
  justify: 'Justificar las líneas a ambos lados',
  divide: 'Partir palabras al final de la línea',
  languageUnknown: 'No se conoce el idioma de este artículo, así que no se parten sus palabras.',
  cannotDivide: (language) =>
    `En este idioma las palabras quedan enteras, porque Postil no tiene reglas para partirlas: ${language}.`,

  colours: { saffron: 'amarillo', moss: 'verde', sky: 'azul', rose: 'rosa', lilac: 'violeta' },
  marks: {
    highlight: (colour) => `resaltado ${colour}`,
    underline: (colour) => `subrayado ${colour}`,
    strike: (colour) => `tachado ${colour}`,
  },
  called: (name) => `«${name}»`,
};
