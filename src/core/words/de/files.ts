import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { formats } from './files-formats.ts';
import { kinds } from './files-kinds.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const files: Words['files'] = {
  formats,
  kinds,
  empty: (name) => `${name} ist leer; es gibt nichts zu lesen.`,
  notThere: (name) =>
    `${name} wurde nicht gefunden. Die Datei wurde vielleicht verschoben, umbenannt oder gelöscht.`,
  mayNotRead: (name) =>
    `Postil darf ${name} nicht lesen. Lassen Sie sich das Leserecht geben und öffnen Sie die Datei dann noch einmal.`,
  isFolder: (name) => `${name} ist ein Ordner. Öffnen Sie stattdessen die Dateien darin.`,
  notAFile: (name) =>
    `${name} ist ein Gerät oder eine Pipe und keine Datei, die sich bis zum Ende lesen lässt.`,
  linkToItself: (name) => `${name} ist eine Verknüpfung, die auf sich selbst zurückführt.`,
  longName: (start) => `${start}… ist ein längerer Name, als der Datenträger aufnehmen kann.`,
  unreadable: (name, why) => `${name} konnte nicht gelesen werden: ${why}`,
  largeArticle: (name, size, most) =>
    `${name} ist ${number(size)} MB groß. Postil liest Artikel bis ${number(most)} MB.`,
  largeDocument: (name, size, most) =>
    `${name} ist ${number(size)} MB groß. Postil liest Dokumente bis ${number(most)} MB.`,
  keptChanging: (name) =>
    `${name} hat sich beim Lesen immer wieder geändert. Öffnen Sie die Datei noch einmal, wenn sie fertig ist.`,
  stopped: (name) => `Das Lesen von ${name} wurde abgebrochen.`,
  picturesStopped: 'Das Lesen der Bilder dieses Artikels wurde abgebrochen.',
  brokeTwice: (name) =>
    `${name} konnte nicht gelesen werden: Der Teil von Postil, der Dateien liest, ist zweimal daran gescheitert. Es wurde nichts geändert.`,
  tooSlow: (name) => `${name} ist so aufgebaut, dass das Lesen zu lange dauert; Postil hat abgebrochen.`,
  tooBig: (name) => `${name} braucht mehr Speicher, als Postil für einen Artikel hat.`,
  noFolder: (name) =>
    `Der Ordner „${name}“ wurde nicht gefunden. Er wurde vielleicht verschoben oder umbenannt.`,
  guessed: (encoding, other) =>
    `Die Kodierung dieser Datei ist geraten: Sie wurde gelesen als ${encoding}${other === null ? '' : `; möglich ist auch ${other}`}. Wählen Sie eine andere, wenn Buchstaben falsch aussehen.`,
  damaged: (n, encoding) =>
    count(n, {
      one: `Eine Stelle in dieser Datei ließ sich nicht als ${encoding} lesen. Sie wird als \uFFFD angezeigt.`,
      other: `# Stellen in dieser Datei ließen sich nicht als ${encoding} lesen. Sie werden als \uFFFD angezeigt.`,
    }),
  notWritten: (what, why) => `${what} konnte nicht geschrieben werden: ${why}.`,
  unwritten: { picture: 'Ein Bild dieses Artikels' },
  reasons: {
    full: 'der Datenträger ist voll',
    noRight: 'das Schreibrecht dort fehlt',
    readOnly: 'der Datenträger ist schreibgeschützt',
    noFolder: 'den Ordner gibt es nicht',
    longName: 'der Name ist zu lang',
    folderThere: 'es gibt einen Ordner dieses Namens',
  },
  folderNotMade: (path, why) => `Der Ordner ${path} konnte nicht angelegt werden: ${why}.`,
  keepsNothing: (path) => `in ${path} lässt sich nichts ablegen`,
  fileInTheWay: (path) => `${path} ist eine Datei; gebraucht wird dort ein Ordner.`,
};
