import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { marks } from './reader-marks.ts';

const { count } = formsOf<'one' | 'other'>('de');

const hoursOf = (n: number) => count(n, { one: '# Stunde', other: '# Stunden' });
const minutesOf = (n: number) => count(n, { one: '# Minute', other: '# Minuten' });
const both = (hours: string, minutes: string) => [hours, minutes].filter((part) => part !== '').join(' ');
const short = (hours: number, minutes: number) =>
  both(hours > 0 ? `${number(hours)} Std.` : '', minutes > 0 ? `${number(minutes)} Min.` : '');

export const reader: Words['reader'] = {
  article: 'Artikel',
  gone: 'Dieser Artikel ist nicht mehr in der Bibliothek.',

  bar: {
    sidebar: 'Seitenleiste',
    library: 'Alle Artikel',
    needs: 'Zu prüfende Stellen',
    outline: 'Gliederung',
    find: 'Suchen',
    findName: 'Im Artikel suchen',
    about: 'Über diesen Artikel',
    type: 'Text und Farbschema',
    notes: 'Markierungen und Notizen',
    notesName: 'Liste der Markierungen und Notizen',
    export: 'Exportieren',
    exportNotes: 'Notizen exportieren',
  },

  time: {
    short,
    left: (hours, minutes) => `noch ${short(hours, minutes)}`,
    about: (hours, minutes) =>
      `Noch etwa ${both(hours > 0 ? hoursOf(hours) : '', minutes > 0 ? minutesOf(minutes) : '')}`,
    justNow: 'gerade eben',
  },
  soFar: {
    name: 'Bisher gelesen',
    read: 'Gelesen',
    waiting: 'Nur Zitate',
    told: (percentage, left) => `${percentage} %. ${left}`,
  },

  head: {
    waiting:
      'Von diesem Artikel sind bisher nur die Zitate bekannt. Öffnen Sie seine Datei, und Ihre Markierungen und Notizen kommen an ihre Stellen.',
    openFile: 'Datei öffnen …',
    words: (n) => count(n, { one: '# Wort', other: '# Wörter' }),
    note: 'Notiz zum Artikel',
    toolbar: 'Zum Titel',
    unmarkable: 'Gehört nicht zum Text und lässt sich nicht markieren',
    reason:
      'Der Titel und die Angaben dabei gehören nicht zum Text und lassen sich nicht markieren. Mit N schreiben Sie eine Notiz zum Artikel.',
  },

  links: {
    placeGone: 'Die Stelle, zu der dieser Link führt, ist nicht im Artikel.',
    noteGone: 'Die Fußnote, auf die dieses Zeichen verweist, ist nicht im Artikel.',
    articleGone: 'Der Artikel, zu dem dieser Link führt, ist nicht mehr in der Bibliothek.',
    articleDeleted: (title) => `Der Artikel „${title}“, zu dem dieser Link führt, liegt im Papierkorb.`,
    highlightGone: 'Die Markierung, zu der dieser Link führt, ist nicht in diesem Artikel.',
    highlightDeleted: 'Die Markierung, zu der dieser Link führt, wurde gelöscht.',
    openAlready: 'Dieser Artikel ist schon geöffnet',
    from: 'Verlinkt von',
    more: (n) => `${number(n)} weitere`,
    newest: (n, all) => `Die neuesten ${number(n)} von ${number(all)}`,
  },

  views: {
    page: 'Ganze Seite',
    clean: 'Leseansicht',
    onlyPage: 'Nur auf der ganzen Seite',
    onlyPageWhy: 'Diese Stellen stehen außerhalb des Artikels auf der Seite um ihn herum.',
    onlyClean: 'Nur in der Leseansicht',
    onlyCleanWhy: 'Auf der ganzen Seite stehen diese Wörter nicht beieinander.',
    showOnPage: 'Auf der ganzen Seite anzeigen',
    showInClean: 'In der Leseansicht anzeigen',
    notKept:
      'Die ganze Seite ist nicht in der Bibliothek. Öffnen Sie die Datei noch einmal, um sie zu lesen.',
    nothingElse: 'Auf dieser Seite steht nichts außer dem Artikel.',
    onlySaved: 'Nur eine gespeicherte Webseite lässt sich als ganze Seite anzeigen.',
  },

  type: {
    title: 'Text und Farbschema',
    size: 'Textgröße',
    smaller: 'Kleiner',
    smallerName: 'Kleinerer Text',
    larger: 'Größer',
    largerName: 'Größerer Text',
    length: 'Zeilenlänge',
    height: 'Zeilenhöhe',
    own: 'Nur für diesen Artikel',
    ownAbove: 'Was oben steht, gilt nur für diesen Artikel.',
    usual: 'Zurück zur üblichen Schrift',
    ownNow: 'Dieser Artikel hat jetzt eine eigene Schrift',
    usualNow: 'Dieser Artikel ist wieder gesetzt wie alle anderen',
    nameColours: 'Farben benennen …',
  },
  colours: {
    title: 'Farben',
    what: 'Wofür steht welche? Die Namen erscheinen überall, wo die Farben erscheinen.',
    nameOf: (colour) => `Name für ${colour}`,
    signs: 'Zu jeder Farbe eine Linie anzeigen',
  },

  page: {
    footnotes: 'Fußnoten',
    picture: 'Bild',
    pictureKey: 'Enter zeigt es groß',
    absent: 'Bild nicht geladen',
    absentWhy: (why) => `Bild nicht geladen: ${why}`,
    why: {
      missing: 'Bild neben der Datei nicht gefunden',
      drawing: 'Zeichnung (SVG), die nicht angezeigt wird',
      'not-a-picture': 'Kein Bild, das sich anzeigen lässt',
      'too-large': 'Bild zu groß zum Aufbewahren',
      'too-many': 'Ein Bild mehr, als von einem Artikel aufbewahrt wird',
      lost: 'Bild nicht mehr in der Bibliothek',
    },
    wideTable: 'Breite Tabelle',
    wideFormula: 'Breite Formel',
    wideCode: 'Breiter Code',
    grips: {
      start: 'Ziehen verschiebt den Anfang der Markierung; mit Strg Buchstabe für Buchstabe',
      end: 'Ziehen verschiebt das Ende der Markierung; mit Strg Buchstabe für Buchstabe',
    },
  },

  list: {
    title: 'Markierungen und Notizen',
    close: 'Liste schließen',
    nothing: 'Noch ist nichts markiert. Wählen Sie Wörter aus, oder gehen Sie mit → von Satz zu Satz.',
    orphans: 'In diesem Text nicht wiedergefunden',
    orphansWhy:
      'Die Datei hat sich geändert, und diese Stellen sind nicht mehr darin. Ihr Wortlaut und die Notizen bleiben erhalten.',
    margin: 'Randnotizen',
    moreHere: (n) => count(n, { one: '# weitere Notiz hier', other: '# weitere Notizen hier' }),
  },

  outline: {
    title: 'Gliederung',
    none: 'Dieser Artikel hat keine Überschriften.',
    highlights: (n) => count(n, { one: '# Markierung', other: '# Markierungen' }),
  },
  footnote: {
    note: (label) => `Fußnote ${label}`,
    go: 'Zur Fußnote gehen',
  },

  cursor: {
    firstSentence: 'Erster Satz',
    lastSentence: 'Letzter Satz',
    firstHighlight: 'Erste Markierung',
    lastHighlight: 'Letzte Markierung',
    all: 'Der ganze Text ist ausgewählt',
  },
  ruler: {
    off: 'Kein Leselineal',
    line: 'Leselineal an der Zeile',
    paragraph: 'Leselineal am Absatz',
  },
  undisturbed: {
    on: 'Ablenkungsfreies Lesen. Esc beendet es.',
    off: 'Alles ist wieder da.',
  },

  marks,
};
