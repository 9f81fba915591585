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
  behind: (said, keys) => `${said} (${keys})`,

  intro:
    'Choisissez ici un raccourci pour le modifier. Ce que font les flèches, Entrée, Échap, Tab et Espace est partout identique et ne change pas.',
  always: 'Toujours les mêmes',
  alwaysIn: (place) => `${place} : toujours les mêmes`,
  fiveColours: 'De la première à la cinquième couleur',
  also: 'touche touches clavier',

  changeOrRemove: 'Modifier ou supprimer',
  change: (keys, action) => `Modifier ${keys} pour « ${action} »`,
  add: 'Ajouter un raccourci',
  addFor: (action) => `Ajouter un raccourci pour « ${action} »`,
  reset: 'Réinitialiser',
  resetFor: (action) => `Réinitialiser les raccourcis de « ${action} »`,

  newFor: (action) => `Nouveau raccourci pour « ${action} »`,
  press: 'Appuyez sur les touches',
  pressFor: (action) => `Nouveau raccourci pour « ${action} » : appuyez sur les touches, Échap annule`,
  take: 'Le reprendre ici',
  keep: 'Le laisser là',
  leave: 'Annuler',
  remove: 'Supprimer le raccourci',

  refusals: {
    system: (keys) => `${keys} est réservé au système. Appuyez sur d’autres touches.`,
    editing: (keys) =>
      `${keys} sert à copier, à coller ou à annuler dans tous les textes. Appuyez sur d’autres touches.`,
    types: (keys) => `${keys} produit un caractère sur beaucoup de claviers. Essayez sans Ctrl ou sans Alt.`,
    always: (keys) =>
      `${keys} fait partout la même chose et ne peut donc pas être modifié. Appuyez sur d’autres touches.`,
    ahead: (keys) => `${keys} seul mène à un titre dans les listes. Ajoutez-y Ctrl ou Alt.`,
    none: () => 'Cette touche n’a pas de nom qui puisse être conservé. Appuyez sur une autre.',
  },
  clash: (keys, actions) => `${keys} sert déjà à ${list(actions.map((one) => `« ${one} »`))}.`,
  now: (action, keys) => `${action} : maintenant ${list(keys, 'disjunction')}`,
  noneNow: (action) => `${action} : plus aucun raccourci`,
};
