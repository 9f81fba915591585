import { formsOf, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

const articles = (n: number) => count(n, { one: '# article', many: '# d’articles', other: '# articles' });
const shown = (best: number | null) => (best === null ? '' : `, les ${number(best)} meilleurs affichés`);

export const search: Words['search'] = {
  name: 'Tout rechercher',
  placeholder: 'Rechercher dans les titres, textes, notes, citations et étiquettes',
  broken: 'La recherche ne marche pas pour l’instant.',
  brokenFor: 'La recherche ne marche pas pour l’instant. Relancez Postil pour réessayer.',
  loading: 'Préparation de la recherche…',
  reading: 'Lecture de votre bibliothèque',
  building: (whole) =>
    `Lecture de votre bibliothèque pour la recherche : ${percent(whole / 100)}. Ce qui est déjà lu peut être trouvé.`,
  none: 'Rien de trouvé',
  noneMore:
    'Ni les textes ni les notes ne contiennent cela. Essayez moins de mots ou une autre orthographe ; ce qui est dans la corbeille n’est pas fouillé.',
  found: 'Résultats',
  foundOf: (total, best, instead) => {
    const guessed = instead.map(({ typed, word }) => `« ${word} » pour « ${typed} »`).join(', ');
    return `${articles(total)}${shown(best)}${guessed === '' ? '' : ` — lu ${guessed}`}`;
  },
  partly: (total, best) => `Aucun article n’a tous ces mots ; ${articles(total)} avec certains${shown(best)}`,
  where: {
    note: 'Note',
    quote: 'Surlignage',
    tag: 'Étiquette',
  },
  keys: {
    choose: '{up} {down} choisir',
    article: '{page} article suivant',
    open: '{enter} ouvrir au passage',
    behind: '{enter} onglet derrière',
    close: '{esc} fermer',
    page: 'Page suiv.',
  },
  changed: 'L’article a changé depuis la recherche. Cherchez de nouveau.',
};
