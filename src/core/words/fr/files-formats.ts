import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const otherOpenDocument = (name: string, what: string) =>
  `${name} est ${what} OpenDocument, et non un texte. Enregistrez son texte en ODT ou HTML, puis ouvrez le fichier obtenu.`;

export const formats: Words['files']['formats'] = {
  noText: (name) => `${name} ne contient pas de texte ; il n’y a rien à lire.`,
  tooDeep: (name, levels) =>
    `${name} est imbriqué sur plus de ${number(levels)} niveaux et ne peut pas être lu comme une page.`,
  tooManyParts: (name) => `${name} compte trop d’éléments pour tenir dans un seul article.`,
  password: (name) =>
    `${name} est protégé par un mot de passe. Ouvrez-le dans le programme qui l’a créé et enregistrez-le sans mot de passe.`,
  archive: {
    damaged: (name, found) =>
      `${name} est endommagé : ${found}. Copiez-le ou téléchargez-le de nouveau, ou ouvrez-le dans le programme qui l’a créé et réenregistrez-le.`,
    found: {
      noEnd: 'il manque la fin',
      untrueList: 'son index se contredit',
      cutList: 'son index est tronqué',
      longName: 'il contient un nom plus long que celui d’aucun fichier',
      elsewhere: 'une partie n’est pas là où son index l’annonce',
      changed: 'une de ses parties a changé depuis qu’elle a été compressée',
      otherSize: 'une de ses parties n’a pas la taille indiquée',
      packed: 'une de ses parties ne peut pas être décompressée',
      endsInside: 'une de ses parties s’arrête au milieu',
      noPackage: 'il manque la partie qui décrit le contenu du livre',
      noListed: 'aucun des textes qu’il annonce ne s’y trouve',
      noContent: 'il manque la partie qui contient le texte',
    },
    tooMany: (name, n, most) =>
      `${name} contient ${number(n)} fichiers. Postil ouvre des documents de ${number(most)} parties au plus.`,
    overlaps: (name) =>
      `${name} est une archive dont les parties se chevauchent. C’est un procédé pour submerger les programmes ; Postil ne l’a pas décompressée.`,
    zip64: (name) =>
      `${name} est compressé dans un format destiné aux archives de plus de 4 Go (ZIP64). Réenregistrez-le dans le programme qui l’a créé.`,
    otherPacking: (name) =>
      `${name} est compressé d’une façon inusitée pour des documents. Réenregistrez-le dans le programme qui l’a créé.`,
    unpacksTooLarge: (name) =>
      `${name} donnerait, une fois décompressé, bien plus que ne contient un document de sa taille ; Postil ne l’a pas décompressé.`,
  },
  html: {
    tooLarge: (name) =>
      `${name} est une page trop grande pour être affichée comme un seul article. Enregistrez la partie dont vous avez besoin et ouvrez-la.`,
    entities: (n) =>
      counted(
        n,
        'La page définit une abréviation qui lui est propre (entité XML). Elle est affichée telle qu’elle est écrite.',
        'La page définit # abréviations qui lui sont propres (entités XML). Elles sont affichées telles qu’elles sont écrites.',
      ),
    noPage: (name) => `${name} est une archive web sans page ; il n’y a rien à lire.`,
  },
  xml: {
    entities: (name) =>
      `${name} définit des abréviations (entités XML), qui peuvent saturer la mémoire ; Postil ne l’a pas lu.`,
  },
  message: {
    noText: (name) => `${name} est un message sans texte ; il n’y a rien à lire.`,
    tooDeep: (name) => `${name} est imbriqué trop profondément pour être une page ou un message.`,
    tooManyParts: (name, most) => `${name} a plus de ${number(most)} parties ; Postil a arrêté la lecture.`,
    attached: (names, more) =>
      `Les pièces jointes à ce message ne sont pas affichées : ${names.join(', ')}${more === 0 ? '' : ` et ${counted(more, '# autre', '# autres')}`}.`,
  },
  word: {
    ownXml: (name) =>
      `${name} définit son propre XML, ce que ne fait aucun document Word ; Postil ne l’a pas lu.`,
    styles: (name) => `${name} emploie plus de styles qu’aucun document Word ; Postil ne l’a pas lu.`,
    notWhole: (name) =>
      `${name} n’est pas un document Word complet. Ouvrez-le dans le programme qui l’a créé et réenregistrez-le.`,
  },
  openDocument: {
    notText: {
      spreadsheet: (name) => otherOpenDocument(name, 'un classeur'),
      presentation: (name) => otherOpenDocument(name, 'une présentation'),
      drawing: (name) => otherOpenDocument(name, 'un dessin'),
      chart: (name) => otherOpenDocument(name, 'un diagramme'),
    },
    repeats:
      'Un tableau répète sans fin la même ligne ou la même cellule. Seules les premières sont affichées.',
  },
  book: {
    locked: (name) =>
      `${name} est verrouillé par son éditeur (DRM) ; seul le programme pour lequel il a été acheté peut l’ouvrir.`,
    nothingShown: (name) =>
      `${name} est un livre dont les parties ne sont ni des pages ni des images ; Postil n’a rien à afficher.`,
    missing: (n) =>
      counted(
        n,
        'Le livre annonce un texte qui n’est pas dans le fichier.',
        'Le livre annonce # textes qui ne sont pas dans le fichier.',
      ),
    unread: (n) =>
      counted(
        n,
        'Le livre annonce un texte d’un type que Postil ne lit pas.',
        'Le livre annonce # textes d’un type que Postil ne lit pas.',
      ),
    cover: 'Couverture',
  },
  markdown: {
    tooLong: 'Lire ce fichier comme du Markdown prendrait trop de temps ; il est affiché en texte brut.',
    tooDeep: 'Le Markdown de ce fichier est imbriqué trop profondément ; il est affiché en texte brut.',
    tooCostly: (name) => `Lire ${name} comme du Markdown prendrait trop de temps.`,
    frontMatter: (language) =>
      `L’en-tête de ce fichier n’est pas du ${language} valide ; il est affiché avec le texte.`,
    formulas: (n) =>
      counted(
        n,
        'Une formule n’a pas pu être lue comme du TeX ; sa source est affichée à la place.',
        '# formules n’ont pas pu être lues comme du TeX ; leur source est affichée à la place.',
      ),
  },
};
