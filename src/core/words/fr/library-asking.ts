import type { Words } from '../words.ts';

export const asking: Words['library']['asking'] = {
  label: 'Filtrer la liste',
  clear: 'Effacer',
  proposals: 'Suites possibles',
  mend: {
    takeOut: 'Retirer',
    close: 'Refermer',
    write: (suggestion) => `Écrire ${suggestion}`,
  },
  save: {
    ask: 'Enregistrer cette recherche…',
    title: 'Enregistrer cette recherche',
    name: 'Nom de la recherche dans la barre latérale',
    save: 'Enregistrer',
  },
  help: {
    title: 'Que puis-je écrire ici ?',
    both: {
      words: 'delta fleuve',
      means: 'Les deux mots, dans le titre, le texte, les notes ou ailleurs',
    },
    phrase: { words: 'lente conversation', means: 'Ces mots, l’un après l’autre' },
    not: 'Sauf ceci',
    either: {
      one: 'méthode',
      other: 'enquête',
      means: 'L’un des deux ; les parenthèses ( ) gardent ensemble ce qui va ensemble',
    },
    values:
      'Dates : 2025, 2025-03, 2025-03-14, today, yesterday, this-week, last-month, 30-days-ago. Nombres : 10, <10, >=10, 5-10. Les mots séparés par des espaces se mettent entre guillemets.',
  },
};
