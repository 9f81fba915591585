import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const highlightsOf = (n: number) => counted(n, '# surlignage', '# surlignages');

export const marks: Words['reader']['marks'] = {
  toolbar: 'Annoter ce passage',
  in: (colour) => `Surligner : ${colour}`,
  changeTo: (colour) => `Couleur : ${colour}`,
  underline: 'Souligner',
  strike: 'Barrer',
  everywhere: 'Surligner ces mots partout où ils figurent',
  everywhereName: 'Surligner chaque occurrence',
  note: 'Note',
  write: 'Écrire une note',
  edit: 'Modifier la note',
  copy: 'Copier',
  copied: 'Copié',
  delete: 'Supprimer',
  deleteIt: 'Supprimer le surlignage',
  nameColours: 'Nommer les couleurs…',
  nameColoursName: 'Nommer les couleurs',

  menu: {
    selection: 'La sélection',
    highlight: 'Ce surlignage',
    text: 'Le texte',
    citation: 'Copier la citation avec sa référence',
    markdown: 'Copier en Markdown',
    link: 'Copier un lien vers ce surlignage',
    sentence: 'Sélectionner cette phrase',
    all: 'Tout sélectionner',
    find: 'Rechercher dans l’article',
    aloud: 'Lire à voix haute à partir d’ici',
    openLink: 'Ouvrir le lien…',
    copyAddress: 'Copier l’adresse',
    addressCopied: 'Adresse copiée',
  },

  made: {
    highlight: (colour) => `Surligné : ${colour}`,
    underline: 'Souligné',
    strike: 'Barré',
  },
  all: {
    nothing: 'Aucune occurrence',
    tooMany: (n) =>
      `Ces mots figurent ici ${number(n)} fois, c’est trop pour les surligner. Sélectionnez-en davantage.`,
    many: (n) => `Ces mots figurent ici ${number(n)} fois.`,
    doIt: 'Tout surligner',
    once: 'Ces mots ne figurent ici qu’une fois.',
    already: (n) => `Les ${number(n)} occurrences sont déjà surlignées.`,
    done: (n) => counted(n, '# occurrence surlignée.', '# occurrences surlignées.'),
  },

  here: {
    title: 'Surlignages ici',
    at: (at, of, mark) => `${number(at)} sur ${number(of)} : ${mark}`,
    first: (at, of, mark) => `${highlightsOf(of)} ici. ${number(at)} sur ${number(of)} : ${mark}`,
  },
  spoken: {
    mark: (mark, quote) => `${mark} : ${quote}`,
    noted: (mark, quote, note) => `${mark} : ${quote}. Note : ${note}`,
    taken: (passage) => `${passage}, ajouté`,
    left: (passage) => `${passage}, retiré`,
    both: (changes) => changes.join(' ; '),
    noFurther: 'Pas plus loin',
  },
  deleted: {
    highlight: 'Surlignage supprimé.',
    note: 'Note supprimée.',
    quoted: (quote) => `Surlignage supprimé : « ${quote} »`,
    noted: (quote) => `Surlignage supprimé avec sa note : « ${quote} »`,
  },

  steps: {
    highlight: 'surlignage',
    highlights: highlightsOf,
    whole: 'note sur l’article',
    ends: 'nouvelles limites',
    colour: 'couleur',
    note: 'note',
    tags: 'étiquettes',
    deletion: 'suppression',
    restoring: 'restauration',
  },
  undo: {
    done: (step) => `Annulé : ${step}`,
    nothing: 'Rien à annuler',
    waits: 'Pour annuler, il faut attendre que tout soit enregistré.',
    changed: 'La note a été modifiée ailleurs entre-temps ; rien n’a été annulé.',
    changedThat: (what) => `Modifié ailleurs entre-temps : ${what}. Rien n’a été annulé.`,
    part: 'Une partie a été modifiée ailleurs entre-temps et reste telle quelle ; le reste a été annulé.',
  },
  redo: {
    done: (step) => `Rétabli : ${step}`,
    nothing: 'Rien à rétablir',
    waits: 'Pour rétablir, il faut attendre que tout soit enregistré.',
    changed: 'La note a été modifiée ailleurs entre-temps ; rien n’a été rétabli.',
    changedThat: (what) => `Modifié ailleurs entre-temps : ${what}. Rien n’a été rétabli.`,
    part: 'Une partie a été modifiée ailleurs entre-temps et reste telle quelle ; le reste a été rétabli.',
  },
};
