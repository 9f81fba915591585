import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const sidebar: Words['sidebar'] = {
  views: 'Vues',
  rename: 'Renommer',
  fold: (name) => `Replier ${name}`,
  unfold: (name) => `Déplier ${name}`,
  menuOf: (name) => `Menu de ${name}`,
  trash: {
    menu: 'Menu de la corbeille',
    empty: 'Vider la corbeille…',
  },
  folders: {
    title: 'Dossiers',
    new: 'Nouveau dossier',
    name: 'Nom du dossier',
    inside: 'Nouveau sous-dossier',
    into: 'Déplacer dans…',
    toTop: 'Déplacer à la racine',
    delete: 'Supprimer le dossier',
  },
  searches: {
    title: 'Recherches enregistrées',
    name: 'Nom de la recherche enregistrée',
    asks: 'Ce qu’elle cherche',
    change: 'Modifier ce qu’elle cherche',
    delete: 'Supprimer la recherche enregistrée',
  },
  tags: {
    title: 'Étiquettes',
    name: 'Nom de l’étiquette',
    menuOf: (tag) => `Menu de l’étiquette ${tag}`,
    merge: 'Fusionner avec…',
    delete: 'Supprimer l’étiquette',
    refused: (most) =>
      `Une étiquette tient sur une ligne de ${number(most)} caractères au plus, sans virgule.`,
    all: (n) => `Les ${number(n)} étiquettes`,
  },
};
