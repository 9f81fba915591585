import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

const annotationsOf = (n: number) =>
  count(n, { one: '# annotation', many: '# d’annotations', other: '# annotations' });
const articlesOf = (n: number) => count(n, { one: '# article', many: '# d’articles', other: '# articles' });
const held = (articles: number, annotations: number) =>
  `${articlesOf(articles)} avec ${annotationsOf(annotations)}`;

export const health: Words['health'] = {
  title: 'État de la bibliothèque',
  library: 'La bibliothèque',
  holds: 'Contient',
  held,
  onDisk: 'Sur ce disque',
  parts: (record, snapshots, pictures, kept) =>
    `journal ${record}, instantanés ${snapshots}, images ${pictures}${kept === null ? '' : `, mis de côté ${kept}`}`,
  bytes: (n) => count(n, { one: '# octet', many: '# d’octets', other: '# octets' }),
  showFolder: 'Afficher dans le dossier',
  copies: 'Copies',
  program: 'Ce programme',
  network: 'Réseau',
  requests: (sent, refused) =>
    `Depuis le démarrage : requêtes envoyées ${number(sent)}, refusées ${number(refused)}.`,
  version: 'Version',
  builtOn: (electron, format) => `Electron ${electron}, format du journal ${format}`,
  log: 'Journal d’erreurs',
  errors: (n) =>
    n === 0 ? 'Aucune erreur.' : `${count(n, { one: '# erreur', many: '# d’erreurs', other: '# erreurs' })}.`,
  cancel: 'Annuler',
  snapshots: {
    title: 'Instantanés',
    failing: 'Le dernier n’a pas pu être pris. Un nouvel essai suivra.',
    none: 'Aucun pour l’instant. Le premier est pris peu après la première modification.',
    kept: (n, newest) =>
      `${count(n, { one: '# conservé', many: '# conservés', other: '# conservés' })}, le plus récent : ${newest}.`,
  },
  recovery: {
    title: 'Dernière réparation',
    none: 'Rien n’a eu besoin d’être réparé.',
    what: {
      rebuilt: 'La base de données de la fenêtre a été refaite à partir du journal',
      foreign: 'La base de données de la fenêtre appartenait à une autre bibliothèque et a été mise de côté',
      restored: 'Une sauvegarde a été restaurée',
      torn: 'Une dernière entrée inachevée, jamais confirmée comme enregistrée, a été retranchée et mise de côté',
      page: 'La page s’est arrêtée de façon inattendue et a été rechargée',
    },
    alone: (what, ago) => `${what}, ${ago}.`,
    counted: (what, annotations, articles, ago) =>
      `${what} : ${annotationsOf(annotations)} dans ${articlesOf(articles)}, ${ago}.`,
  },
  backup: {
    title: 'Sauvegarde',
    make: 'Sauvegarder…',
    restore: 'Restaurer…',
    about: 'Tout dans un seul fichier : articles, notes, images, réglages.',
    writing: 'Écriture de la sauvegarde',
    written: (name, articles, annotations, size) =>
      `${name} contient toute la bibliothèque : ${held(articles, annotations)}, ${size}. Le fichier a été relu et il est complet.`,
    busy: 'Postil est encore occupé par la dernière sauvegarde ou le dernier export.',
    saveTitle: 'Sauvegarder la bibliothèque',
    fileKind: 'Bibliothèque Postil',
  },
  restoring: {
    reading: 'Lecture de la sauvegarde',
    putting: 'Restauration de la sauvegarde',
    openTitle: 'Restaurer une sauvegarde',
    fileKinds: 'Sauvegardes et instantanés',
    chooseFirst: 'Choisissez d’abord une sauvegarde.',
    title: 'Restaurer cette sauvegarde ?',
    holds: (articles, annotations, newest) =>
      `{name} contient ${held(articles, annotations)}.${newest === null ? '' : ` Sa dernière modification : ${newest}.`}`,
    replaces: (articles, annotations) =>
      `Elle prend la place de ce qui est ici maintenant : ${held(articles, annotations)}. Cela n’est pas supprimé, mais conservé dans le dossier {folder}, et peut être restauré comme une sauvegarde.`,
    then: 'La fenêtre affiche ensuite la bibliothèque restaurée. Les fichiers de vos articles ne sont pas touchés.',
    keep: 'Garder ce qui est ici',
    restore: 'Restaurer',
  },
  second: {
    title: 'Second dossier',
    choose: 'Choisir un dossier…',
    chooseOther: 'En choisir un autre…',
    stop: 'Ne plus copier',
    copying: 'Copie dans le second dossier',
    firstCopy: 'Le second dossier a sa première copie.',
    stopped: 'Plus de nouvelles copies. Celles qui existent restent.',
    copies: (n, newest) =>
      `${count(n, { one: '# copie', many: '# de copies', other: '# copies' })}, la plus récente : ${newest}.`,
    none: 'Aucun. Un dossier sur un autre disque, ou un dossier synchronisé, garde des copies si celui-ci tombe en panne.',
    waiting: 'Il sera bientôt examiné.',
    nothing: 'Il n’y a encore rien à copier.',
    away: 'Il n’est pas là pour l’instant. La copie reprend dès qu’il y est.',
    failing: 'La dernière copie n’a pas pu être écrite. Un nouvel essai suivra.',
    failed: (why) => `Aucune copie n’a pu être placée dans le second dossier. ${why} Un nouvel essai suivra.`,
    unreadable:
      'Le second dossier des copies n’a pas pu être lu ; choisissez-le à nouveau dans « État de la bibliothèque ».',
    partOfLibrary:
      'Ce dossier fait partie de la bibliothèque elle-même. Choisissez-en un sur un autre disque.',
    openTitle: 'Choisir un second dossier pour les copies',
    openButton: 'Garder les copies ici',
  },
  report: {
    copy: 'Copier pour un rapport d’erreur',
    copied: 'Copié. Ce sont des nombres et des versions : ni texte, ni titres, ni dossiers.',
  },
};
