import { formsOf, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';
import { asking } from './library-asking.ts';
import { sorts } from './library-sorts.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

export const library: Words['library'] = {
  articles: (n) => count(n, { one: '# article', many: '# d’articles', other: '# articles' }),
  highlights: (n) => count(n, { one: '# surlignage', many: '# de surlignages', other: '# surlignages' }),
  notes: (n) => count(n, { one: '# note', many: '# de notes', other: '# notes' }),
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
    exportArticles: (n) =>
      count(n, { one: 'Exporter # article…', many: 'Exporter # d’articles…', other: 'Exporter # articles…' }),
    open: 'Ouvrir',
  },
  sorts,
  chips: {
    name: 'Restreindre la liste',
    any: 'Tout état',
    unread: 'Non lus',
    annotated: 'Annotés',
    attention: 'À vérifier',
    publishedIn: (year) => `Parus en ${year}`,
  },
  list: {
    name: 'Articles',
    selected: (n) =>
      count(n, {
        one: '# article sélectionné',
        many: '# d’articles sélectionnés',
        other: '# articles sélectionnés',
      }),
    moreInArchive: (n) =>
      count(n, {
        one: '# autre article dans les archives',
        many: '# d’autres articles dans les archives',
        other: '# autres articles dans les archives',
      }),
  },
  row: {
    quotesOnly: 'Seules ses citations sont connues tant que vous n’ouvrez pas son fichier.',
    tag: ', étiquette',
  },
  state: {
    lost: (n) =>
      count(n, {
        one: '# surlignage a perdu sa place',
        many: '# de surlignages ont perdu leur place',
        other: '# surlignages ont perdu leur place',
      }),
    moved: (n) =>
      count(n, {
        one: '# surlignage s’est peut-être déplacé',
        many: '# de surlignages se sont peut-être déplacés',
        other: '# surlignages se sont peut-être déplacés',
      }),
    both: (n) =>
      count(n, {
        one: '# surlignage à vérifier',
        many: '# de surlignages à vérifier',
        other: '# surlignages à vérifier',
      }),
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
    below: (n) => `${number(n)} de plus ci-dessous`,
  },
  many: {
    name: 'À propos des articles sélectionnés',
    selected: (n) =>
      count(n, {
        one: '# article sélectionné',
        many: '# d’articles sélectionnés',
        other: '# articles sélectionnés',
      }),
    export: 'Exporter…',
    one: 'N’en sélectionner qu’un',
    more: (n) => `et ${number(n)} de plus`,
  },
  nothing: {
    failed: 'La liste n’a pas pu être lue. Vos notes sont en sûreté dans le journal ; relancez Postil.',
    isNew:
      'Rien ici pour l’instant. Ouvrez un texte, une page web enregistrée, un document ou un livre, ou déposez des fichiers n’importe où dans cette fenêtre.',
    sample: 'Lire l’article d’exemple',
    importNotes: 'Importer des notes d’ailleurs…',
    answers: 'Aucun article ici ne répond à « {asked} ».',
    answersSo: 'Aucun article ici ne répond à « {asked} » dans cet état ou pour cette année.',
    inState: 'Aucun article ici n’est dans cet état.',
    inStateOf: (year) => `Aucun article de ${year} n’est ici dans cet état.`,
    showArchived: (n) =>
      count(n, {
        one: 'Afficher # article des archives',
        many: 'Afficher # d’articles des archives',
        other: 'Afficher # articles des archives',
      }),
    showAllOf: 'Afficher tout « {shelf} »',
    lookInArchive: 'Regarder dans les archives',
    lookInTrash: 'Regarder dans la corbeille',
    showAll: 'Afficher tous les articles',
    shelves: {
      all: 'Tout ce que vous avez est dans les archives ou dans la corbeille.',
      reading:
        'Vous n’avez aucune lecture en cours. Ce que vous commencez à lire reste ici jusqu’à ce que vous l’ayez fini.',
      archive:
        'Les archives sont vides. Ce dont vous avez fini peut reposer ici, à l’écart et avec ses notes.',
      attention: 'Chaque surlignage est à sa place.',
      trash: 'La corbeille est vide.',
      folder: 'Rien dans ce dossier pour l’instant.',
      tag: 'Rien de ce qui est en vue n’a cette étiquette.',
      query: 'Rien ne répond à cette recherche pour le moment. Elle est refaite à chaque changement.',
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
