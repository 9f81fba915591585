import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { programs } from './importing-programs.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const importing: Words['importing'] = {
  programs,
  dialog: {
    title: 'Notizen importieren',
    articles: 'Artikel',
    notes: 'Notizen',
    whatToKnow: 'Hinweise',
    articlesInFile: 'Artikel in dieser Datei',
    more: (n) => count(n, { one: 'und # weiterer', other: 'und # weitere' }),
    undoable:
      'Nichts, was Sie geschrieben haben, wird geändert. „Rückgängig machen“ nimmt den ganzen Import zurück.',
    noNews: 'Alles darin ist schon in der Bibliothek.',
    cancel: 'Abbrechen',
    close: 'Schließen',
    import: 'Importieren',
  },
  kinds: {
    postil: 'Notizen aus Postil',
    jsonld: 'Web-Annotationen',
    hypothesis: 'Notizen aus Hypothesis',
    readwise: 'Markierungen aus Readwise',
    kindle: 'Kindle-Clippings',
    omnivore: 'Artikel und Markierungen aus Omnivore',
    readest: 'Notizen aus Readest',
    zotero: 'Anmerkungen aus Zotero',
    singlefile: 'Notizen aus SingleFile',
  },
  matched: {
    id: 'In der Bibliothek',
    text: 'Am Text erkannt',
    url: 'An der Adresse erkannt',
    title: 'An Titel und Autor erkannt',
    new: 'Neu',
  },
  states: {
    placed: (n) => `${number(n)} an ihrer Stelle`,
    moved: (n) => `${number(n)} verschoben oder geändert`,
    uncertain: (n) => `${number(n)} unsicher`,
    orphaned: (n) => `${number(n)} ohne Stelle`,
    waiting: (n) => count(n, { one: '# wartet auf den Text', other: '# warten auf den Text' }),
    known: (n) => `${number(n)} schon vorhanden`,
  },
  together: (states) => states.join(', '),
  noNotes: 'keine Notizen',
  articles: (n, fresh) => {
    const all = `${number(n)} Artikel`;
    if (fresh === 0) return n === 1 ? `${all}, in der Bibliothek` : `${all}, alle in der Bibliothek`;
    if (fresh === n) return n === 1 ? 'ein neuer Artikel' : `${all}, alle neu`;
    return `${all}, davon ${number(fresh)} neu`;
  },
  done: (notes, name, needs, waiting) => {
    const some =
      needs === 0
        ? ''
        : count(needs, { one: ' # Stelle ist zu prüfen.', other: ' # Stellen sind zu prüfen.' });
    const wait = waiting === 0 ? '' : count(waiting, { one: ' # wartet auf die Datei ihres Artikels.', other: ' # warten auf die Datei ihres Artikels.' }); // prettier-ignore
    return `${count(notes, { one: '# Notiz', other: '# Notizen' })} aus ${name} importiert.${some}${wait}`;
  },
  allHere: 'Alles darin war schon in der Bibliothek.',
  look: 'Ansehen',
  stopped: 'Abgebrochen. Es wurde nichts importiert.',
  notImported: (name) => `${name} wurde nicht importiert. Öffnen Sie die Datei dazu noch einmal.`,
  progress: {
    reading: 'Die Notizen werden gelesen',
    importing: (name) => `${name} wird importiert`,
    again: 'Der Import wird wiederholt',
    back: 'Der Import wird zurückgenommen',
  },
  turned: {
    again: 'Wiederholt: Import von Notizen',
    back: 'Rückgängig gemacht: Import von Notizen',
  },
  turnedInPart: {
    again: 'Wiederholt: Import von Notizen. Was Sie seitdem geändert haben, bleibt erhalten.',
    back: 'Rückgängig gemacht: Import von Notizen. Was Sie seitdem geändert haben, bleibt erhalten.',
  },
  planned: {
    'tied-article': (n) =>
      count(n, {
        one: '# Artikel könnte einer von mehreren in der Bibliothek sein. Damit nichts vermischt wird, wird er als neuer angelegt.',
        other:
          '# Artikel könnten jeweils einer von mehreren in der Bibliothek sein. Damit nichts vermischt wird, werden sie als neue angelegt.',
      }),
    'waiting-article': (n) =>
      count(n, {
        one: 'Ein Artikel ist nicht in der Bibliothek. Er besteht aus seinen Zitaten und wartet auf seinen Text: Wird seine Datei geöffnet, kommen die Notizen an ihre Stellen.',
        other:
          '# Artikel sind nicht in der Bibliothek. Sie bestehen aus ihren Zitaten und warten auf ihre Texte: Werden ihre Dateien geöffnet, kommen die Notizen an ihre Stellen.',
      }),
    'changed-on-both-sides': (n) =>
      count(n, {
        one: '# Notiz wurde hier und in der Datei geändert. Ihre Fassung hier bleibt.',
        other: '# Notizen wurden hier und in der Datei geändert. Ihre Fassungen hier bleiben.',
      }),
    'note-cut': (n) =>
      count(n, {
        one: '# Notiz war zu lang für die Bibliothek und wurde gekürzt.',
        other: '# Notizen waren zu lang für die Bibliothek und wurden gekürzt.',
      }),
    'tags-cut': (n) =>
      count(n, {
        one: 'Schlagwörter von # Anmerkung waren zu lang oder zu viele und wurden gekürzt.',
        other: 'Schlagwörter von # Anmerkungen waren zu lang oder zu viele und wurden gekürzt.',
      }),
  },
  untitled: 'Ohne Titel',
  failures: {
    stopped: 'Der Import wurde abgebrochen. Es wurde nichts geändert.',
    memory: 'Diese Datei braucht mehr Speicher, als Postil hat. Importieren Sie sie in Teilen.',
    severalFiles: (name, n, names, more) =>
      `${name} enthält ${number(n)} Dateien mit Notizen (${names.join(', ')}${more ? ', …' : ''}). Importieren Sie sie einzeln.`,
    otherText: (name) => `Der Text in diesem Export ist nicht der, mit dem er erstellt wurde: ${name}.`,
    largeArchive: (name) => `${name} ist größer als 128 MB; mehr wird nicht gelesen.`,
    noArchive: (name) => `${name} ist kein ZIP-Archiv.`,
    unreadable: (name) => `${name} konnte nicht gelesen werden. Dürfen Sie diesen Ordner lesen?`,
    tooMuch: (name) =>
      `${name} enthält mehr, als auf einmal importiert wird. Importieren Sie den Inhalt in Teilen.`,
    goneForward: 'Dieser Import lässt sich nicht mehr wiederholen. Importieren Sie die Datei noch einmal.',
    goneBack: 'Dieser Import lässt sich nicht mehr zurücknehmen.',
    notTaken: (field) => `Diese Datei enthält etwas, was die Bibliothek nicht annimmt (${field}).`,
    noNotes: (name) =>
      `${name} enthält keine Notizen, die Postil kennt. Postil liest die von Hypothesis, Readwise, Kindle, Omnivore, Readest, Zotero und SingleFile, W3C-Annotationen und seine eigenen.`,
    unknownForm: (name) => `${name} enthält keine Notizen in einer Form, die Postil kennt.`,
    nothingLeft: (sentence, reasons) => [sentence, ...reasons].join(' '),
  },
};
