import type { Words } from '../words.ts';

export const sorts: Words['library']['sorts'] = {
  name: 'Ordre de la liste',
  chosen: (order) => `Ordre : ${order}`,
  by: {
    opened: { words: 'Derniers lus', reversed: 'Plus anciennement lus' },
    added: { words: 'Derniers ajoutés', reversed: 'Premiers ajoutés' },
    published: { words: 'Derniers publiés', reversed: 'Premiers publiés' },
    title: { words: 'Titre', reversed: 'Titre, de Z à A' },
    byline: { words: 'Auteur', reversed: 'Auteur, de Z à A' },
    site: { words: 'Site', reversed: 'Site, de Z à A' },
    language: { words: 'Langue', reversed: 'Langue, de Z à A' },
    folder: { words: 'Dossier', reversed: 'Dossier, de Z à A' },
    tag: { words: 'Première étiquette', reversed: 'Première étiquette, de Z à A' },
    words: { words: 'Les plus longs', reversed: 'Les plus courts' },
    progress: { words: 'Les plus avancés', reversed: 'Les moins avancés' },
    notes: { words: 'Le plus de notes', reversed: 'Le moins de notes' },
    attention: { words: 'À vérifier d’abord', reversed: 'À vérifier en dernier' },
  },
};
