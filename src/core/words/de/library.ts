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
    attention: 'Braucht Aufmerksamkeit',
    trash: 'Papierkorb',
  },
  gone: 'Nicht mehr vorhanden',
  reading: 'Die Liste wird gelesen …',
  head: {
    sidebar: 'Seitenleiste',
    export: 'Exportieren',
    exportNotes: 'Notizen exportieren …',
    exportArticles: (n) => count(n, { one: '# Artikel exportieren …', other: '# Artikel exportieren …' }),
    open: 'Öffnen',
  },
  sorts,
  chips: {
    name: 'Liste eingrenzen',
    any: 'Jeder Stand',
    unread: 'Ungelesen',
    annotated: 'Mit Anmerkungen',
    attention: 'Braucht Aufmerksamkeit',
    publishedIn: (year) => `Erschienen ${year}`,
  },
  list: {
    name: 'Artikel',
    selected: (n) => count(n, { one: 'Ein Artikel ausgewählt', other: '# Artikel ausgewählt' }),
    moreInArchive: (n) =>
      count(n, { one: '# weiterer Artikel im Archiv', other: '# weitere Artikel im Archiv' }),
  },
  row: {
    quotesOnly: 'Bis Sie die Datei öffnen, sind nur die Zitate bekannt.',
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
        one: '# Markierung ist vielleicht verrutscht',
        other: '# Markierungen sind vielleicht verrutscht',
      }),
    both: (n) => count(n, { one: '# Markierung braucht Sie', other: '# Markierungen brauchen Sie' }),
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
    export: 'Exportieren …',
    one: 'Nur einen auswählen',
    more: (n) => `und ${number(n)} weitere`,
  },
  nothing: {
    failed:
      'Die Liste ließ sich nicht lesen. Ihre Notizen sind im Journal sicher; starten Sie Postil noch einmal.',
    isNew:
      'Hier ist noch nichts. Öffnen Sie einen Text, eine gespeicherte Webseite, ein Dokument oder ein Buch, oder ziehen Sie Dateien in dieses Fenster.',
    sample: 'Den Beispielartikel lesen',
    importNotes: 'Notizen von anderswo importieren …',
    answers: 'Kein Artikel hier passt zu „{asked}“.',
    answersSo: 'Kein Artikel hier passt bei diesem Stand oder Jahr zu „{asked}“.',
    inState: 'Kein Artikel hier hat diesen Stand.',
    inStateOf: (year) => `Kein Artikel von ${year} hat hier diesen Stand.`,
    showArchived: (n) =>
      count(n, { one: '# Artikel im Archiv anzeigen', other: '# Artikel im Archiv anzeigen' }),
    showAllOf: 'Alles in „{shelf}“ anzeigen',
    lookInArchive: 'Im Archiv nachsehen',
    lookInTrash: 'Im Papierkorb nachsehen',
    showAll: 'Alle Artikel anzeigen',
    shelves: {
      all: 'Alles, was Sie haben, liegt im Archiv oder im Papierkorb.',
      reading:
        'Sie sind gerade mitten in nichts. Was Sie zu lesen beginnen, steht hier, bis Sie damit fertig sind.',
      archive:
        'Im Archiv ist nichts. Womit Sie fertig sind, kann hier ruhen: aus dem Weg und mitsamt seinen Notizen.',
      attention: 'Jede Markierung ist, wo sie hingehört.',
      trash: 'Der Papierkorb ist leer.',
      folder: 'In diesem Ordner ist noch nichts.',
      tag: 'Nichts, was hier zu sehen ist, hat dieses Schlagwort.',
      query: 'Zu dieser Suche passt zurzeit nichts. Sie wird bei jeder Änderung neu gestellt.',
      watched: 'Aus diesem Ordner ist noch nichts in der Bibliothek.',
    },
  },
  asking,
  edits: {
    tooLong: (most) => `Hier passen bis zu ${number(most)} Zeichen hinein.`,
    title: 'Ein Artikel braucht einen Titel.',
    published: 'Schreiben Sie ein Datum so: 27. Juni 2024, Juni 2024, 2024 oder 2024-06-27.',
    lang: 'Schreiben Sie eine Sprache, etwa Deutsch, oder ihr Kürzel, etwa de-AT.',
  },
  folderIntoItself: (name) => `„${name}“ lässt sich nicht in sich selbst verschieben.`,
  waiting:
    'Von diesem Artikel sind nur die Zitate bekannt. Öffnen Sie seine Datei, und Ihre Markierungen und Notizen kommen an ihre Stellen.',
};
