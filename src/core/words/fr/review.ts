import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const needs = (n: number) => `${number(n)} à vérifier`;

export const review: Words['review'] = {
  names: { needs: 'Passages à vérifier', edited: 'Passages modifiés' },
  heads: { needs: 'À vérifier', edited: 'Modifiés' },
  none: { needs: 'Rien à vérifier.', edited: 'Aucun autre passage modifié.' },
  counts: {
    needs,
    edited: (n) => counted(n, '# a été modifié', '# ont été modifiés'),
  },
  outcome: ({ kept, moved, edited, needs: open }) =>
    [
      counted(kept, '# gardé', '# gardés'),
      ...(moved > 0 ? [counted(moved, '# déplacé', '# déplacés')] : []),
      ...(edited > 0 ? [counted(edited, '# modifié', '# modifiés')] : []),
      ...(open > 0 ? [needs(open)] : []),
    ].join(', '),
  position: (at, of) => `${number(at)} sur ${number(of)}`,
  previous: 'Passage précédent',
  previousTip: 'Précédent',
  next: 'Passage suivant',
  nextTip: 'Suivant',
  first: 'Premier passage',
  last: 'Dernier passage',
  close: 'Fermer',
  others: 'Les autres passages',
  yourNote: 'Votre note',
  asMarked: 'Tel que vous l’avez surligné',
  now: 'Dans le texte actuel',
  whereItStood: 'Là où il était, le texte dit à présent',
  nothingLike: 'Rien ici n’y ressemble.',
  places: {
    orphan: 'Ces mots ne sont pas dans le texte.',
    edited: 'C’est bien l’endroit ; ses mots ont été modifiés.',
    likely: 'C’est probablement l’endroit, mais ce n’est pas certain.',
    possible: 'C’est peut-être l’endroit.',
    faint: 'C’est une supposition : il reste peu de chose du passage.',
  },
  accept: 'Accepter',
  markAnew: 'Surligner à nouveau',
  keep: 'Laisser tel quel',
  delete: 'Supprimer',
  select: 'Sélectionnez le passage, puis appuyez sur Entrée',
  thisIsIt: 'C’est celui-ci',
  cancel: 'Annuler',
  notSelected: 'Rien n’est encore sélectionné',
  noPlace: (key) =>
    key === null
      ? 'Il n’y a pas d’emplacement à accepter. Surlignez le passage à nouveau.'
      : `Il n’y a pas d’emplacement à accepter. Appuyez sur ${key} pour surligner le passage à nouveau.`,
  accepted: 'Emplacement accepté.',
  markedAnew: 'Surligné à nouveau.',
  kept: 'Laissé tel quel.',
  deleted: 'Surlignage supprimé.',
  backAgain: 'De retour.',
  steps: { kept: 'laissé tel quel', place: 'emplacement' },
  spoken: (position, place, quote, proposed) =>
    `${position}. ${place} Vous aviez surligné : ${quote}${proposed === null ? '' : ` À présent : ${proposed}`}`,
  after: (done, next) => `${done} ${next}`,
  stopped: 'La recherche des emplacements des notes a été arrêtée. Rien n’a été modifié.',
};
