import { formsOf, list, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const articles = (n: number) => count(n, { one: '# Artikel', other: '# Artikel' });
const being = (n: number) => count(n, { one: '# Artikel wird', other: '# Artikel werden' });
/** Behind prepositions with the dative. */
const articlesTo = (n: number) => count(n, { one: '# Artikel', other: '# Artikeln' });
const highlights = (n: number) => count(n, { one: '# Markierung', other: '# Markierungen' });
const highlightsOf = (n: number) => count(n, { one: 'einer Markierung', other: '# Markierungen' });
const quoted = (name: string) => `„${name}“`;
const all = (names: readonly string[]) => list(names.map(quoted));

export const organising: Words['organising'] = {
  articles,
  verbs: {
    restore: 'Wiederherstellen',
    read: 'Als gelesen kennzeichnen',
    unread: 'Als ungelesen kennzeichnen',
    archive: 'Archivieren',
    unarchive: 'Aus dem Archiv holen',
    tag: 'Schlagwörter …',
    move: 'In Ordner verschieben …',
    trash: 'In den Papierkorb legen',
    openBehind: (n) =>
      n === 1 ? 'In neuem Tab im Hintergrund öffnen' : 'In neuen Tabs im Hintergrund öffnen',
    menu: (n) => `Menü für ${articles(n)}`,
  },
  bulk: {
    name: (n) => `Aktionen für ${articles(n)}`,
    selected: (n) => count(n, { one: '# Artikel ausgewählt', other: '# Artikel ausgewählt' }),
    selectedShort: (n) => count(n, { one: '# ausgewählt', other: '# ausgewählt' }),
    clear: 'Auswahl aufheben',
  },
  asked: {
    tag: (n) => `${articles(n)} verschlagworten`,
    folder: (n) => `${articles(n)} in Ordner verschieben`,
    into: (folder) => `${quoted(folder)} verschieben nach`,
    merge: (tag) => `Schlagwort ${quoted(tag)} zusammenführen mit`,
    make: 'Name des neuen Ordners',
    aTag: 'Schlagwort',
    aFolder: 'Ordner',
    aName: 'Name',
    tags: 'Schlagwörter',
    folders: 'Ordner',
    noName: 'Namen eingeben, dann Enter drücken.',
    taken: 'Einen Ordner dieses Namens gibt es schon.',
    noTag: 'Kein anderes Schlagwort heißt so.',
    noFolder: 'Namen eines Ordners eingeben.',
  },
  choices: {
    takeOff: 'entfernen',
    on: (n) => `bei ${number(n)}`,
    newTag: (tag) => `Neues Schlagwort ${quoted(tag)}`,
    outOfFolder: 'Aus dem Ordner nehmen',
    newFolder: (name) => `Neuer Ordner ${quoted(name)}`,
    newFolderIn: (name, path) => `Neuer Ordner ${quoted(name)} in ${path}`,
  },
  acts: {
    mark: {
      unread: {
        doing: (n) => `${being(n)} als ungelesen gekennzeichnet`,
        done: (n) => `${articles(n)} als ungelesen gekennzeichnet`,
      },
      reading: {
        doing: (n) => `${being(n)} als begonnen gekennzeichnet`,
        done: (n) => `${articles(n)} als begonnen gekennzeichnet`,
      },
      read: {
        doing: (n) => `${being(n)} als gelesen gekennzeichnet`,
        done: (n) => `${articles(n)} als gelesen gekennzeichnet`,
      },
    },
    archive: {
      doing: (n) => `${being(n)} archiviert`,
      done: (n) => `${articles(n)} archiviert`,
    },
    unarchive: {
      doing: (n) => `${being(n)} aus dem Archiv geholt`,
      done: (n) => `${articles(n)} aus dem Archiv geholt`,
    },
    tag: (tags) => ({
      doing: (n) => `${being(n)} mit ${all(tags)} verschlagwortet`,
      done: (n) => `${articles(n)} mit ${all(tags)} verschlagwortet`,
    }),
    untag: (tags) => ({
      doing: (n) => `Von ${articlesTo(n)} wird entfernt: ${all(tags)}`,
      done: (n) => `Von ${articlesTo(n)} entfernt: ${all(tags)}`,
    }),
    moveTo: (folder) => ({
      doing: (n) => `${being(n)} nach ${quoted(folder)} verschoben`,
      done: (n) => `${articles(n)} nach ${quoted(folder)} verschoben`,
    }),
    moveToNew: (folder) => ({
      doing: (n) => `${being(n)} nach ${quoted(folder)} verschoben`,
      done: (n) => `${articles(n)} in den neuen Ordner ${quoted(folder)} verschoben`,
    }),
    moveOut: {
      doing: (n) =>
        count(n, {
          one: '# Artikel wird aus seinem Ordner genommen',
          other: '# Artikel werden aus ihrem Ordner genommen',
        }),
      done: (n) =>
        count(n, {
          one: '# Artikel aus seinem Ordner genommen',
          other: '# Artikel aus ihrem Ordner genommen',
        }),
    },
    trash: {
      doing: (n) => `${being(n)} in den Papierkorb gelegt`,
      done: (n) => `${articles(n)} in den Papierkorb gelegt`,
    },
    restore: {
      doing: (n) =>
        count(n, {
          one: '# Artikel wird mit seinen Notizen wiederhergestellt',
          other: '# Artikel werden mit ihren Notizen wiederhergestellt',
        }),
      done: (n) =>
        count(n, {
          one: '# Artikel mit seinen Notizen wiederhergestellt',
          other: '# Artikel mit ihren Notizen wiederhergestellt',
        }),
    },
    madeFolder: (name) => `Ordner ${quoted(name)} angelegt`,
    renamedFolder: (name) => `Ordner in ${quoted(name)} umbenannt`,
    movedFolder: 'Ordner verschoben',
    deletingFolder: (name) => `Ordner ${quoted(name)} wird gelöscht`,
    deletedFolder: (name) => `Ordner ${quoted(name)} gelöscht`,
    savedSearch: (name) => `Suche ${quoted(name)} gespeichert`,
    changedSearch: 'Gespeicherte Suche geändert',
    deletedSearch: 'Gespeicherte Suche gelöscht',
    deletingTag: (tag) => `Schlagwort ${quoted(tag)} wird entfernt`,
    deletedTag: (tag) => `Schlagwort ${quoted(tag)} gelöscht`,
    mergingTag: (tag) => `Schlagwort ${quoted(tag)} wird zusammengeführt`,
    mergedTag: (tag, into) => `Schlagwort ${quoted(tag)} mit ${quoted(into)} zusammengeführt`,
    renamingTag: (tag) => `Schlagwort ${quoted(tag)} wird umbenannt`,
    renamedTag: (tag, to) => `Schlagwort ${quoted(tag)} in ${quoted(to)} umbenannt`,
    on: (done, { articles: some = 0, highlights: marked = 0, searches = 0 }) =>
      `${done}, bei ${list([
        ...(some > 0 ? [articlesTo(some)] : []),
        ...(marked > 0 ? [highlightsOf(marked)] : []),
        ...(searches > 0
          ? [count(searches, { one: 'einer gespeicherten Suche', other: '# gespeicherten Suchen' })]
          : []),
      ])}`,
    emptyingTrash: 'Der Papierkorb wird geleert',
  },
  told: {
    done: (what) => `${what}.`,
    doneInPart: (what) => `${what}. Dann wurde abgebrochen.`,
    nothing: 'Nichts geändert',
    undoing: (what) => `Wird rückgängig gemacht: ${what}`,
    redoing: (what) => `Wird wiederholt: ${what}`,
    undone: (what) => `Rückgängig gemacht: ${what}`,
    redone: (what) => `Wiederholt: ${what}`,
    nothingToUndo: 'Nichts rückgängig zu machen',
    nothingToRedo: 'Nichts zu wiederholen',
    butFor: (done, kept) =>
      `${done}; ${count(kept, {
        one: '# Eintrag wurde seitdem geändert und blieb daher, wie er ist',
        other: '# Einträge wurden seitdem geändert und blieben daher, wie sie sind',
      })}`,
  },
  trash: {
    holds: (n) =>
      count(n, {
        one: '# Artikel mit seinen Notizen, aufbewahrt, bis der Papierkorb geleert wird.',
        other: '# Artikel mit ihren Notizen, aufbewahrt, bis der Papierkorb geleert wird.',
      }),
    ask: 'Papierkorb leeren …',
    title: 'Papierkorb leeren',
    gone: ({ articles: some = 0, highlights: marked = 0, notes = 0, texts = 0 }) =>
      `{articles} ${some === 1 ? 'wird' : 'werden'} endgültig gelöscht, dazu ${list([
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(notes > 0 ? [count(notes, { one: '# Notiz', other: '# Notizen' })] : []),
        count(texts, { one: '# gespeicherter Text', other: '# gespeicherte Texte' }),
      ])}. Das lässt sich nicht rückgängig machen.`,
    goneArticles: articles,
    untouched:
      'Die Dateien auf Ihrem Datenträger bleiben unberührt. Frühere Sicherungen und Kopien der Bibliothek enthalten weiterhin, was sie enthielten. Bilder bleiben im Ordner der Bibliothek.',
    keep: 'Alles behalten',
    empty: 'Papierkorb leeren',
    isEmpty: 'Der Papierkorb ist leer',
    emptied: (n) =>
      count(n, {
        one: '# Artikel aus dem Papierkorb ist endgültig gelöscht.',
        other: '# Artikel aus dem Papierkorb sind endgültig gelöscht.',
      }),
  },
};
