import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';
import { formats } from './files-formats.ts';
import { kinds } from './files-kinds.ts';

export const files: Words['files'] = {
  formats,
  kinds,
  empty: (name) => `${name} est vide ; il n’y a rien à lire.`,
  notThere: (name) => `${name} est introuvable. Le fichier a peut-être été déplacé, renommé ou supprimé.`,
  mayNotRead: (name) =>
    `Postil n’a pas le droit de lire ${name}. Demandez ce droit, puis rouvrez le fichier.`,
  isFolder: (name) => `${name} est un dossier. Ouvrez plutôt les fichiers qu’il contient.`,
  notAFile: (name) => `${name} est un périphérique ou un tube, et non un fichier qui se lit jusqu’au bout.`,
  linkToItself: (name) => `${name} est un lien qui ramène à lui-même.`,
  longName: (start) => `${start}… est un nom plus long que le disque n’en accepte.`,
  unreadable: (name, why) => `Impossible de lire ${name} : ${why}`,
  largeArticle: (name, size, most) =>
    `${name} fait ${number(size)} Mo. Postil lit des articles de ${number(most)} Mo au plus.`,
  largeDocument: (name, size, most) =>
    `${name} fait ${number(size)} Mo. Postil lit des documents de ${number(most)} Mo au plus.`,
  keptChanging: (name) =>
    `${name} n’a cessé de changer pendant la lecture. Rouvrez-le quand il sera terminé.`,
  stopped: (name) => `La lecture de ${name} a été arrêtée.`,
  picturesStopped: 'La lecture des images de cet article a été arrêtée.',
  brokeTwice: (name) =>
    `Impossible de lire ${name} : la partie de Postil qui lit les fichiers s’y est arrêtée deux fois. Rien n’a été modifié.`,
  tooSlow: (name) => `${name} est construit d’une façon trop longue à lire ; Postil a arrêté la lecture.`,
  tooBig: (name) => `${name} demande plus de mémoire que Postil n’en a pour un article.`,
  noFolder: (name) => `Le dossier « ${name} » est introuvable. Il a peut-être été déplacé ou renommé.`,
  guessed: (encoding, other) =>
    `L’encodage de ce fichier est une supposition : ${encoding}${other === null ? '' : `, ou peut-être ${other}`}. Choisissez-en un autre si des lettres semblent fausses.`,
  damaged: (n, encoding) =>
    counted(
      n,
      `Un endroit de ce fichier n’a pas pu être lu dans l’encodage ${encoding}. Il est remplacé par \uFFFD.`,
      `# endroits de ce fichier n’ont pas pu être lus dans l’encodage ${encoding}. Ils sont remplacés par \uFFFD.`,
    ),
  notWritten: (what, why) => `Impossible d’écrire ${what} : ${why}.`,
  unwritten: { picture: 'une image de cet article' },
  reasons: {
    full: 'le disque est plein',
    noRight: 'l’écriture n’y est pas autorisée',
    readOnly: 'le disque est en lecture seule',
    noFolder: 'son dossier n’existe pas',
    longName: 'son nom est trop long',
    folderThere: 'il y a un dossier de ce nom',
  },
  folderNotMade: (path, why) => `Impossible de créer le dossier ${path} : ${why}.`,
  keepsNothing: (path) => `rien ne peut être conservé dans ${path}`,
  fileInTheWay: (path) => `${path} est un fichier, et il faut un dossier à cet endroit.`,
};
