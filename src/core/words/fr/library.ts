import { number, percent } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';
import { asking } from './library-asking.ts';
import { sorts } from './library-sorts.ts';

export const library: Words['library'] = {
  articles: (n) => counted(n, '# article', '# articles'),
  highlights: (n) => counted(n, '# surlignage', '# surlignages'),
  notes: (n) => counted(n, '# note', '# notes'),
  shelves: {
    all: 'Tous les articles',
    reading: 'En cours',
    archive: 'Archives',
    attention: 'À vérifier',
    trash: 'Corbeille',
  },
  gone: 'N’existe plus',
  reading: 'Lecture de la liste…',
  head: {
    sidebar: 'Barre latérale',
    export: 'Exporter',
    exportNotes: 'Exporter les notes…',
    exportArticles: (n) => counted(n, 'Exporter # article…', 'Exporter # articles…'),
    open: 'Ouvrir',
  },
  sorts,
  chips: {
    name: 'Restreindre la liste',
    any: 'Tous les états',
    unread: 'Non lus',
    annotated: 'Annotés',
    attention: 'À vérifier',
    publishedIn: (year) => `Publiés en ${year}`,
  },
  list: {
    name: 'Articles',
    selected: (n) => counted(n, '# article sélectionné', '# articles sélectionnés'),
    moreInArchive: (n) =>
      counted(n, '# autre article dans les archives', '# autres articles dans les archives'),
  },
  row: {
    quotesOnly: 'Seules ses citations sont connues tant que son fichier n’est pas ouvert.',
    tag: ', étiquette',
  },
  state: {
    lost: (n) => counted(n, '# surlignage a perdu sa place', '# surlignages ont perdu leur place'),
    moved: (n) =>
      counted(n, '# surlignage s’est peut-être déplacé', '# surlignages se sont peut-être déplacés'),
    both: (n) => counted(n, '# surlignage à vérifier', '# surlignages à vérifier'),
    inTrash: 'Dans la corbeille',
    archived: 'Archivé',
    quotesOnly: 'Citations seules',
    unread: 'Non lu',
    reading: 'En cours',
    read: 'Lu',
    progress: percent,
  },
  preview: {
    name: 'À propos de l’article sélectionné',
    none: 'Pas encore de surlignages',
    readWhen: (when) => `dernière lecture : ${when}`,
    read: 'Lire',
    goOn: 'Reprendre la lecture',
    copy: 'Copier en Markdown',
    below: (n) => `encore ${number(n)} plus bas`,
  },
  many: {
    name: 'À propos des articles sélectionnés',
    selected: (n) => counted(n, '# article sélectionné', '# articles sélectionnés'),
    export: 'Exporter…',
    one: 'N’en sélectionner qu’un',
    more: (n) => `et ${counted(n, '# autre', '# autres')}`,
  },
  nothing: {
    failed: 'La liste n’a pas pu être lue. Vos notes sont en sécurité dans le journal ; relancez Postil.',
    isNew:
      'Rien ici pour l’instant. Ouvrez un texte, une page web enregistrée, un document ou un livre, ou déposez des fichiers n’importe où dans cette fenêtre.',
    sample: 'Lire l’exemple d’article',
    importNotes: 'Importer des notes d’ailleurs…',
    answers: 'Aucun article ne correspond ici à « {asked} ».',
    answersSo: 'Aucun article ne correspond ici à « {asked} » dans cet état ou pour cette année.',
    inState: 'Aucun article n’est ici dans cet état.',
    inStateOf: (year) => `Aucun article de ${year} n’est ici dans cet état.`,
    showArchived: (n) => counted(n, 'Afficher # article des archives', 'Afficher # articles des archives'),
    showAllOf: 'Afficher tout « {shelf} »',
    lookInArchive: 'Voir les archives',
    lookInTrash: 'Voir la corbeille',
    showAll: 'Afficher tous les articles',
    shelves: {
      all: 'Tout ce que vous avez est dans les archives ou dans la corbeille.',
      reading:
        'Vous n’avez aucune lecture en cours. Ce que vous commencez à lire figure ici jusqu’à ce que vous l’ayez terminé.',
      archive:
        'Les archives sont vides. Ce que vous avez terminé peut rester ici, à l’écart et avec ses notes.',
      attention: 'Chaque surlignage est à sa place.',
      trash: 'La corbeille est vide.',
      folder: 'Rien dans ce dossier pour l’instant.',
      tag: 'Aucun article affiché ne porte cette étiquette.',
      query: 'Rien ne correspond à cette recherche pour l’instant. Elle est refaite à chaque changement.',
      watched: 'Rien de ce dossier n’est encore dans la bibliothèque.',
    },
  },
  asking,
  edits: {
    tooLong: (most) => `Pas plus de ${number(most)} caractères ici.`,
    title: 'Un article a besoin d’un titre.',
    published: 'Écrivez une date ainsi : 27 juin 2024, juin 2024, 2024 ou 2024-06-27.',
    lang: 'Écrivez une langue, comme allemand, ou son code, comme de-AT.',
  },
  folderIntoItself: (name) => `« ${name} » ne peut pas être déplacé dans lui-même.`,
  waiting:
    'Seules les citations de cet article sont connues. Ouvrez son fichier, et vos surlignages et vos notes y prendront leur place.',
};
