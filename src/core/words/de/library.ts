import { formsOf, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';
import { asking } from './library-asking.ts';
import { sorts } from './library-sorts.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const library: Words['library'] = {
  articles: (n) => count(n, { one: '# Artikel', other: '# Artikel' }),
  highlights: (n) => count(n, { one: '# Markierung', other: '# Markierungen' }),
  notes: (n) => count(n, { one: '# Notiz', other: '# Notizen' }),
  shelves: {
    all: 'Alle Artikel',
    reading: 'Begonnen',
    archive: 'Archiv',
    attention: 'Zu prüfen',
    trash: 'Papierkorb',
  },
  gone: 'Nicht mehr vorhanden',
  reading: 'Die Liste wird geladen …',
  head: {
    sidebar: 'Seitenleiste',
    export: 'Exportieren',
    exportNotes: 'Notizen exportieren …',
    exportArticles: (n) => count(n, { one: '# Artikel exportieren …', other: '# Artikel exportieren …' }),
    open: 'Öffnen',
  },
  sorts,
  chips: {
    name: 'Liste eingrenzen',
    any: 'Jeder Status',
    unread: 'Ungelesen',
    annotated: 'Mit Anmerkungen',
    attention: 'Zu prüfen',
    publishedIn: (year) => `Erschienen ${year}`,
  },
  list: {
    name: 'Artikel',
    selected: (n) => count(n, { one: 'Ein Artikel ausgewählt', other: '# Artikel ausgewählt' }),
    moreInArchive: (n) =>
      count(n, { one: '# weiterer Artikel im Archiv', other: '# weitere Artikel im Archiv' }),
  },
  row: {
    quotesOnly: 'Nur die Zitate sind bekannt, bis Sie die Datei öffnen.',
    tag: ', Schlagwort',
  },
  state: {
    lost: (n) =>
      count(n, {
        one: '# Markierung hat ihre Stelle verloren',
        other: '# Markierungen haben ihre Stelle verloren',
      }),
    moved: (n) =>
      count(n, {
        one: '# Markierung wurde vielleicht verschoben',
        other: '# Markierungen wurden vielleicht verschoben',
      }),
    both: (n) => count(n, { one: '# Markierung ist zu prüfen', other: '# Markierungen sind zu prüfen' }),
    inTrash: 'Im Papierkorb',
    archived: 'Archiviert',
    quotesOnly: 'Nur Zitate',
    unread: 'Ungelesen',
    reading: 'Begonnen',
    read: 'Gelesen',
    progress: percent,
  },
  preview: {
    name: 'Über den ausgewählten Artikel',
    none: 'Noch keine Markierungen',
    readWhen: (when) => `zuletzt gelesen: ${when}`,
    read: 'Lesen',
    goOn: 'Weiterlesen',
    copy: 'Als Markdown kopieren',
    below: (n) => `${number(n)} weitere darunter`,
  },
  many: {
    name: 'Über die ausgewählten Artikel',
    selected: (n) => count(n, { one: '# Artikel ausgewählt', other: '# Artikel ausgewählt' }),
    export: 'Exportieren …',
    one: 'Nur einen auswählen',
    more: (n) => count(n, { one: 'und # weiterer', other: 'und # weitere' }),
  },
  nothing: {
    failed:
      'Die Liste konnte nicht gelesen werden. Ihre Notizen sind im Journal sicher; starten Sie Postil neu.',
    isNew:
      'Hier ist noch nichts. Öffnen Sie einen Text, eine gespeicherte Webseite, ein Dokument oder ein Buch, oder ziehen Sie Dateien in dieses Fenster.',
    sample: 'Beispielartikel lesen',
    importNotes: 'Notizen aus anderen Quellen importieren …',
    answers: 'Kein Artikel hier passt zu „{asked}“.',
    answersSo: 'Kein Artikel hier mit diesem Status oder Jahr passt zu „{asked}“.',
    inState: 'Kein Artikel hier hat diesen Status.',
    inStateOf: (year) => `Kein Artikel aus dem Jahr ${year} hat hier diesen Status.`,
    showArchived: (n) =>
      count(n, { one: '# Artikel im Archiv anzeigen', other: '# Artikel im Archiv anzeigen' }),
    showAllOf: 'Alles in „{shelf}“ anzeigen',
    lookInArchive: 'Im Archiv nachsehen',
    lookInTrash: 'Im Papierkorb nachsehen',
    showAll: 'Alle Artikel anzeigen',
    shelves: {
      all: 'Alles, was Sie haben, liegt im Archiv oder im Papierkorb.',
      reading:
        'Zurzeit ist kein Artikel begonnen. Was Sie zu lesen beginnen, steht hier, bis Sie damit fertig sind.',
      archive:
        'Im Archiv ist nichts. Womit Sie fertig sind, kann hier mit seinen Notizen ruhen, ohne im Weg zu sein.',
      attention: 'Jede Markierung ist, wo sie hingehört.',
      trash: 'Der Papierkorb ist leer.',
      folder: 'In diesem Ordner ist noch nichts.',
      tag: 'Nichts, was hier angezeigt wird, hat dieses Schlagwort.',
      query: 'Zu dieser Suche passt zurzeit nichts. Sie wird bei jeder Änderung wiederholt.',
      watched: 'Aus diesem Ordner ist noch nichts in der Bibliothek.',
    },
  },
  asking,
  edits: {
    tooLong: (most) => `Hier passen bis zu ${number(most)} Zeichen.`,
    title: 'Ein Artikel braucht einen Titel.',
    published: 'Geben Sie ein Datum so an: 27. Juni 2024, Juni 2024, 2024 oder 2024-06-27.',
    lang: 'Geben Sie eine Sprache an, etwa Deutsch, oder ihr Kürzel, etwa de-AT.',
  },
  folderIntoItself: (name) => `„${name}“ lässt sich nicht in sich selbst verschieben.`,
  waiting:
    'Von diesem Artikel sind nur die Zitate bekannt. Öffnen Sie seine Datei, und Ihre Markierungen und Notizen kommen an ihre Stellen.',
};
