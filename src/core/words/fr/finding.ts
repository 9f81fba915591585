import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const finding: Words['finding'] = {
  field: 'Rechercher dans l’article',
  looking: 'Recherche…',
  nothing: 'Aucun résultat',
  at: (at, of) => `${number(at)} sur ${number(of)}`,
  atOrMore: (at, of) => `${number(at)} sur ${number(of)} ou plus`,
  switches: {
    matchCase: 'Respecter la casse',
    wholeWord: 'Mots entiers',
    matchAccents: 'Respecter les accents',
    pattern: 'Expression régulière',
  },
  previous: 'Précédent',
  next: 'Suivant',
  markAll: 'Surligner tous les résultats',
  close: 'Fermer',
  problems: {
    'open-group': 'Une parenthèse « ( » n’est pas fermée.',
    'closed-group': 'Une parenthèse « ) » ne ferme rien.',
    'open-class': 'Un crochet « [ » n’est pas fermé.',
    brace: 'Pris comme caractère, « { » ou « } » doit être précédé de « \\ ».',
    repeat: 'Il n’y a rien à répéter devant « * », « + » ou « ? ».',
    numbers: 'Les nombres entre « { } » sont dans le mauvais ordre.',
    range: 'Un intervalle entre « [ ] » est dans le mauvais ordre.',
    backslash: 'Rien ne suit le dernier « \\ ».',
    group: 'Ce qui suit « (? » est inconnu.',
    property: 'La propriété dans « \\p{ } » est inconnue.',
    other: 'Ce n’est pas une expression régulière.',
    'too-long': 'Cette expression prend trop de temps ici. Simplifiez-la.',
    'no-thread': 'Les expressions régulières ne peuvent pas être exécutées pour l’instant.',
  },
};
