import { number, percent } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const articles = (n: number) => counted(n, '# article', '# articles');
const shown = (best: number | null) => (best === null ? '' : `, les ${number(best)} meilleurs affichés`);

export const search: Words['search'] = {
  name: 'Rechercher partout',
  placeholder: 'Titres, textes, notes, citations et étiquettes',
  broken: 'La recherche ne fonctionne pas pour l’instant.',
  brokenFor: 'La recherche ne fonctionne pas pour l’instant. Relancez Postil pour réessayer.',
  loading: 'Préparation de la recherche…',
  reading: 'Lecture de votre bibliothèque',
  building: (whole) =>
    `Lecture de votre bibliothèque pour la recherche : ${percent(whole / 100)}. Ce qui est déjà lu peut être trouvé.`,
  none: 'Aucun résultat',
  noneMore:
    'Ni les textes ni les notes ne contiennent cela. Essayez moins de mots ou une autre orthographe ; la recherche ne porte pas sur la corbeille.',
  found: 'Résultats',
  foundOf: (total, best, instead) => {
    const guessed = instead.map(({ typed, word }) => `« ${word} » au lieu de « ${typed} »`).join(', ');
    return `${articles(total)}${shown(best)}${guessed === '' ? '' : ` — ${guessed}`}`;
  },
  partly: (total, best) =>
    `Aucun article n’a tous ces mots ; ${articles(total)} en ${total < 2 ? 'a' : 'ont'} certains${shown(best)}`,
  where: {
    note: 'Note',
    quote: 'Surlignage',
    tag: 'Étiquette',
  },
  keys: {
    choose: '{up} {down} choisir',
    article: '{page} article suivant',
    open: '{enter} ouvrir au passage',
    behind: '{enter} onglet en arrière-plan',
    close: '{esc} fermer',
    page: 'Page suiv.',
  },
  changed: 'L’article a changé depuis la recherche. Relancez-la.',
};
