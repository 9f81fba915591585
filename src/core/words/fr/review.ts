import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

const needs = (n: number) => count(n, { one: '# à vérifier', many: '# à vérifier', other: '# à vérifier' });

export const review: Words['review'] = {
  names: { needs: 'Passages à vérifier', edited: 'Passages modifiés' },
  heads: { needs: 'À vérifier', edited: 'Modifiés' },
  none: { needs: 'Rien à vérifier.', edited: 'Plus de passages modifiés.' },
  counts: {
    needs,
    edited: (n) =>
      count(n, { one: '# a été modifié', many: '# ont été modifiés', other: '# ont été modifiés' }),
  },
  outcome: ({ kept, moved, edited, needs: open }) =>
    [
      count(kept, { one: '# gardé', many: '# gardés', other: '# gardés' }),
      ...(moved > 0 ? [count(moved, { one: '# déplacé', many: '# déplacés', other: '# déplacés' })] : []),
      ...(edited > 0 ? [count(edited, { one: '# modifié', many: '# modifiés', other: '# modifiés' })] : []),
      ...(open > 0 ? [needs(open)] : []),
    ].join(', '),
  position: (at, of) => `${number(at)} sur ${number(of)}`,
  previous: 'Passage précédent',
  previousKey: 'Précédent (←)',
  next: 'Passage suivant',
  nextKey: 'Suivant (→)',
  first: 'Le premier',
  last: 'Le dernier',
  close: 'Fermer',
  closeKey: 'Fermer (Échap)',
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
    faint: 'C’est une supposition : il reste peu du passage.',
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
      ? 'Il n’y a pas d’endroit à accepter. Surlignez le passage à nouveau.'
      : `Il n’y a pas d’endroit à accepter. Appuyez sur ${key} pour surligner le passage à nouveau.`,
  accepted: 'Endroit accepté.',
  markedAnew: 'Surligné à nouveau.',
  kept: 'Laissé tel quel.',
  deleted: 'Surlignage supprimé.',
  backAgain: 'De retour.',
  steps: { kept: 'laissé tel quel', place: 'endroit' },
  spoken: (position, place, quote, proposed) =>
    `${position}. ${place} Vous aviez surligné : ${quote}${proposed === null ? '' : ` À présent : ${proposed}`}`,
  after: (done, next) => `${done} ${next}`,
  stopped: 'La recherche des endroits des notes a été arrêtée. Rien n’a été modifié.',
};
