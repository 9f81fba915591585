import type { Words } from '../words.ts';

export const dialogs: Words['menus']['dialogs'] = {
  open: {
    title: 'Ouvrir des articles',
    articles: 'Articles',
    text: 'Texte brut',
    markdown: 'Markdown',
    pages: 'Pages web',
    documents: 'Word et OpenDocument',
    books: 'Livres',
    messages: 'Messages',
    allFiles: 'Tous les fichiers',
    placeForgotten:
      'Postil ne sait plus où se trouve ce fichier. Ouvrez-le de nouveau avec Fichier → Ouvrir.',
  },
  importNotes: {
    title: 'Importer des notes',
    notes: 'Notes',
    allFiles: 'Tous les fichiers',
    noPreview: 'Cet import n’a pas d’aperçu.',
    noneChosen: 'Choisissez d’abord un fichier de notes.',
  },
  closing: {
    unsaved: 'Ce que vous avez écrit en dernier n’a pas pu être enregistré.',
    slow: 'L’enregistrement prend plus de temps que d’habitude.',
    keep: 'Laisser la fenêtre ouverte',
    close: 'Fermer sans enregistrer',
  },
  stuck: {
    message: 'La fenêtre ne répond pas.',
    detail:
      'Elle est peut-être occupée par un long article ; dans ce cas, attendre suffit. La recharger montre le même endroit et garde ce que vous avez écrit avant qu’elle cesse de répondre.',
    wait: 'Attendre',
    reload: 'Recharger',
  },
};
