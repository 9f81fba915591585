import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const tabs: Words['tabs'] = {
  name: 'Onglets',
  article: 'Article',
  highlights: 'Surlignages',
  gone: 'L’article de cet onglet n’est plus dans la bibliothèque, ou il est dans la corbeille.',
  most: 'Impossible d’ouvrir plus d’onglets : fermez-en un d’abord',
  openedBehind: 'Ouvert dans un onglet en arrière-plan',
  closed: 'Onglet fermé',
  at: (place, of) => `Onglet ${number(place)} sur ${number(of)}`,
  menu: {
    name: (title) => `Menu de l’onglet ${title}`,
    close: 'Fermer',
    closeOthers: 'Fermer les autres',
    moveLeft: 'Déplacer vers la gauche',
    moveRight: 'Déplacer vers la droite',
  },
};
