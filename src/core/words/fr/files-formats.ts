import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const otherOpenDocument = (name: string, what: string) =>
  `${name} est ${what} OpenDocument, et non un texte. Enregistrez son texte en ODT ou HTML, puis ouvrez ce fichier.`;

export const formats: Words['files']['formats'] = {
  noText: (name) => `${name} ne contient pas de texte ; il n’y a rien à lire.`,
  tooDeep: (name, levels) =>
    `${name} est imbriqué sur plus de ${number(levels)} niveaux et ne peut pas être lu comme une page.`,
  tooManyParts: (name) => `${name} a plus d’éléments que Postil ne peut en tenir dans un article.`,
  password: (name) =>
    `${name} est protégé par un mot de passe. Ouvrez-le dans le programme qui l’a créé et enregistrez-le sans mot de passe.`,
  archive: {
    damaged: (name, found) =>
      `${name} est endommagé : ${found}. Copiez-le ou téléchargez-le à nouveau, ou ouvrez-le dans le programme qui l’a créé et enregistrez-le à nouveau.`,
    found: {
      noEnd: 'sa fin manque',
      untrueList: 'sa table des matières se contredit',
      cutList: 'sa table des matières est coupée',
      longName: 'il contient un nom plus long que celui d’aucun fichier',
      elsewhere: 'une partie n’est pas là où sa table des matières le dit',
      changed: 'une de ses parties a changé depuis qu’elle a été compressée',
      otherSize: 'une de ses parties n’a pas la taille indiquée',
      packed: 'une de ses parties ne peut pas être décompressée',
      endsInside: 'une de ses parties s’arrête au milieu',
      noPackage: 'la partie qui dit ce que contient le livre manque',
      noListed: 'aucun des textes qu’il énumère ne s’y trouve',
      noContent: 'la partie qui contient son texte manque',
    },
    tooMany: (name, n, most) =>
      `${name} contient ${number(n)} fichiers. Postil ouvre des documents de ${number(most)} parties au plus.`,
    overlaps: (name) =>
      `${name} est une archive dont les parties se chevauchent. Cela se fait pour submerger les programmes ; Postil ne l’a pas décompressée.`,
    zip64: (name) =>
      `${name} est compressé sous une forme pour archives de plus de 4 Go (ZIP64). Enregistrez-le à nouveau dans le programme qui l’a créé.`,
    otherPacking: (name) =>
      `${name} est compressé d’une façon qui ne sert pas pour des documents. Enregistrez-le à nouveau dans le programme qui l’a créé.`,
    unpacksTooLarge: (name) =>
      `${name} donnerait, une fois décompressé, bien plus que ne contient un document de sa taille ; Postil ne l’a pas décompressé.`,
  },
  html: {
    tooLarge: (name) =>
      `${name} est une page plus grande que ce que Postil peut montrer comme article. Enregistrez la partie dont vous avez besoin et ouvrez-la.`,
    entities: (n) =>
      counted(
        n,
        'La page déclare une abréviation à elle (entités XML). Là où elle l’emploie, celle-ci reste telle qu’elle est écrite.',
        'La page déclare # abréviations à elle (entités XML). Là où elle les emploie, celles-ci restent telles qu’elles sont écrites.',
      ),
    noPage: (name) => `${name} est une archive web sans page ; il n’y a rien à lire.`,
  },
  xml: {
    entities: (name) =>
      `${name} définit des abréviations (entités XML), qui peuvent remplir n’importe quelle mémoire ; Postil ne l’a pas lu.`,
  },
  message: {
    noText: (name) => `${name} est un message sans texte ; il n’y a rien à lire.`,
    tooDeep: (name) => `${name} est imbriqué trop profondément pour être une page ou un message.`,
    tooManyParts: (name, most) => `${name} a plus de ${number(most)} parties ; Postil s’est arrêté.`,
    attached: (names, more) =>
      `Les pièces jointes à ce message ne sont pas montrées : ${names.join(', ')}${more === 0 ? '' : ` et ${counted(more, '# autre', '# autres')}`}.`,
  },
  word: {
    ownXml: (name) =>
      `${name} définit son propre XML, ce que ne fait aucun document Word ; Postil ne l’a pas lu.`,
    styles: (name) => `${name} emploie plus de styles qu’aucun document Word ; Postil ne l’a pas lu.`,
    notWhole: (name) =>
      `${name} n’est pas un document Word complet. Ouvrez-le dans le programme qui l’a créé et enregistrez-le à nouveau.`,
  },
  openDocument: {
    notText: {
      spreadsheet: (name) => otherOpenDocument(name, 'un classeur'),
      presentation: (name) => otherOpenDocument(name, 'une présentation'),
      drawing: (name) => otherOpenDocument(name, 'un dessin'),
      chart: (name) => otherOpenDocument(name, 'un diagramme'),
    },
    repeats: 'Un tableau répète sans fin la même ligne ou cellule. Seules les premières sont montrées.',
  },
  book: {
    locked: (name) =>
      `${name} est verrouillé par son éditeur (DRM) ; seul le programme pour lequel il a été acheté peut l’ouvrir.`,
    nothingShown: (name) =>
      `${name} est un livre dont les parties ne sont ni des pages ni des images ; il n’y a rien que Postil puisse montrer.`,
    missing: (n) =>
      counted(
        n,
        'Le livre énumère un texte qui n’est pas dans le fichier.',
        'Le livre énumère # textes qui ne sont pas dans le fichier.',
      ),
    unread: (n) =>
      counted(
        n,
        'Le livre énumère un texte d’une sorte que Postil ne lit pas.',
        'Le livre énumère # textes d’une sorte que Postil ne lit pas.',
      ),
    cover: 'Couverture',
  },
  markdown: {
    tooLong: 'Lire ce fichier comme Markdown prendrait trop de temps ; il est montré comme texte brut.',
    tooDeep: 'Le Markdown de ce fichier est imbriqué trop profondément ; il est montré comme texte brut.',
    tooCostly: (name) => `Lire ${name} comme Markdown prendrait trop de temps.`,
    frontMatter: (language) =>
      `L’en-tête de ce fichier n’est pas du ${language} valide ; il est montré comme une partie du texte.`,
    formulas: (n) =>
      counted(
        n,
        'Une formule n’a pas pu être lue comme TeX ; son code est montré à la place.',
        '# formules n’ont pas pu être lues comme TeX ; leur code est montré à la place.',
      ),
  },
};
