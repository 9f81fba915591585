import { list } from '../forms.ts';
import type { Words } from '../words.ts';

export const keys: Words['keys'] = {
  names: {
    Mod: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Maj',
    Enter: 'Entrée',
    Escape: 'Échap',
    Tab: 'Tab',
    Space: 'Espace',
    Backspace: 'Retour arrière',
    Delete: 'Suppr',
    Insert: 'Inser',
    Home: 'Début',
    End: 'Fin',
    PageUp: 'Page préc.',
    PageDown: 'Page suiv.',
    arrow: 'flèche',
  },
  together: (names) => names.join(' '),

  intro:
    'Choisir ici une touche pour la modifier. Ce que font les flèches, Entrée, Échap, Tab et Espace est partout pareil et ne change pas.',
  always: 'Toujours les mêmes',
  alwaysIn: (place) => `${place} : toujours les mêmes`,
  fiveColours: 'De la première à la cinquième couleur',
  also: 'raccourci raccourcis clavier',

  changeOrRemove: 'Modifier ou supprimer',
  change: (keys, action) => `Modifier ${keys} pour « ${action} »`,
  add: 'Ajouter une touche',
  addFor: (action) => `Ajouter une touche pour « ${action} »`,
  reset: 'Réinitialiser',
  resetFor: (action) => `Réinitialiser les touches de « ${action} »`,

  newFor: (action) => `Nouvelle touche pour « ${action} »`,
  press: 'Appuyer sur les touches',
  pressFor: (action) => `Nouvelle touche pour « ${action} » : appuyer dessus, Échap annule`,
  take: 'La prendre là-bas',
  keep: 'La laisser là-bas',
  leave: 'Annuler',
  remove: 'Supprimer la touche',

  refusals: {
    system: (keys) => `${keys} appartient au système. Appuyez sur autre chose.`,
    editing: (keys) =>
      `${keys} sert à copier, à coller ou à annuler dans tous les textes. Appuyez sur autre chose.`,
    types: (keys) => `${keys} écrit un caractère sur beaucoup de claviers. Retirez Ctrl ou Alt.`,
    always: (keys) =>
      `${keys} fait partout la même chose et ne peut donc pas être modifié. Appuyez sur autre chose.`,
    ahead: (keys) => `${keys} seul mène à un titre dans les listes. Ajoutez-y Ctrl ou Alt.`,
    none: () => 'Cette touche n’a pas de nom que l’on puisse garder. Appuyez sur une autre.',
  },
  clash: (keys, actions) => `${keys} sert déjà à ${list(actions.map((one) => `« ${one} »`))}.`,
  now: (action, keys) => `${action} : maintenant ${list(keys, 'disjunction')}`,
  noneNow: (action) => `${action} : plus aucune touche`,
};
