import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const annotationsOf = (n: number) => counted(n, '# annotation', '# annotations');
const articlesOf = (n: number) => counted(n, '# article', '# articles');
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
  bytes: (n) => counted(n, '# octet', '# octets'),
  showFolder: 'Afficher dans le dossier',
  copies: 'Copies',
  program: 'Ce programme',
  network: 'Réseau',
  requests: (sent, refused) =>
    `Requêtes depuis le démarrage : ${counted(sent, '# envoyée', '# envoyées')}, ${counted(refused, '# refusée', '# refusées')}.`,
  version: 'Version',
  builtOn: (electron, format) => `Electron ${electron}, format du journal ${format}`,
  log: 'Journal d’erreurs',
  errors: (n) => (n === 0 ? 'Aucune erreur.' : `${counted(n, '# erreur', '# erreurs')}.`),
  cancel: 'Annuler',
  snapshots: {
    title: 'Instantanés',
    failing: 'Le dernier n’a pas pu être pris. Un nouvel essai suivra.',
    none: 'Aucun pour l’instant. Le premier est pris peu après la première modification.',
    kept: (n, newest) => `${counted(n, '# conservé', '# conservés')}, le plus récent : ${newest}.`,
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
      `Elle prend la place de ce qui est ici maintenant : ${held(articles, annotations)}. Rien n’en est supprimé : tout est conservé dans le dossier {folder} et peut être restauré comme une sauvegarde.`,
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
    stopped: 'La copie est arrêtée. Les copies existantes restent.',
    copies: (n, newest) => `${counted(n, '# copie', '# copies')}, la plus récente : ${newest}.`,
    none: 'Aucun. Un dossier sur un autre disque, ou un dossier synchronisé, garde des copies pour le cas où ce disque tomberait en panne.',
    waiting: 'Il sera bientôt examiné.',
    nothing: 'Il n’y a encore rien à copier.',
    away: 'Il est introuvable pour l’instant. La copie reprendra dès qu’il sera là.',
    failing: 'La dernière copie n’a pas pu être écrite. Un nouvel essai suivra.',
    failed: (why) => `Aucune copie n’a pu être placée dans le second dossier. ${why} Un nouvel essai suivra.`,
    unreadable:
      'Le second dossier des copies n’a pas pu être lu ; choisissez-le de nouveau dans « État de la bibliothèque ».',
    partOfLibrary:
      'Ce dossier fait partie de la bibliothèque elle-même. Choisissez-en un sur un autre disque.',
    openTitle: 'Choisir un second dossier pour les copies',
    openButton: 'Garder les copies ici',
  },
  report: {
    copy: 'Copier pour un rapport d’erreur',
    copied: 'Copié. Seuls y figurent des nombres et des versions : ni texte, ni titres, ni dossiers.',
  },
};
