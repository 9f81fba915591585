import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const programs: Words['importing']['programs'] = {
  empty: (whose) => `Diese Datei von ${whose} ist leer.`,
  notWhole: (whose) =>
    `Diese Datei von ${whose} ist kein vollständiges JSON und kann nicht gelesen werden. Exportieren Sie sie noch einmal.`,
  tooDeep: (whose) => `Diese Datei ist tiefer verschachtelt als alles, was ${whose} schreibt.`,
  tooLarge: (whose) =>
    `Diese Datei von ${whose} ist größer, als Postil auf einmal liest. Exportieren Sie sie in Teilen.`,
  tooMany: (n) => `Diese Datei enthält mehr Notizen, als Postil auf einmal liest (${number(n)}).`,
  cutOff: (n) =>
    count(n, {
      one: 'Eine Notiz oder ein Zitat war länger, als Postil aufbewahrt, und wurde gekürzt.',
      other: '# Notizen oder Zitate waren länger, als Postil aufbewahrt, und wurden gekürzt.',
    }),
  authors: 'Die Notizen in dieser Datei sind von mehreren Personen. Jede nennt am Ende, von wem sie stammt.',
  duplicates: (n) =>
    count(n, {
      one: 'Ein Eintrag steht mehr als einmal in der Datei und wurde einmal übernommen.',
      other: '# Einträge stehen mehr als einmal in der Datei und wurden einmal übernommen.',
    }),
  unreadable: (n) =>
    count(n, {
      one: 'Ein Eintrag konnte nicht gedeutet werden und wurde ausgelassen.',
      other: '# Einträge konnten nicht gedeutet werden und wurden ausgelassen.',
    }),
  bookmarks: (n) =>
    count(n, {
      one: 'Ein Lesezeichen wurde ausgelassen: Es markiert eine Seite und keine Wörter.',
      other: '# Lesezeichen wurden ausgelassen: Sie markieren eine Seite und keine Wörter.',
    }),
  wordless: (n) =>
    count(n, {
      one: 'Ein Eintrag ohne Wörter wurde ausgelassen.',
      other: '# Einträge ohne Wörter wurden ausgelassen.',
    }),
  nothingKept: (n) =>
    count(n, {
      one: 'Eine Anmerkung hat weder markierte Wörter noch Notiz noch Schlagwörter und wurde ausgelassen.',
      other:
        '# Anmerkungen haben weder markierte Wörter noch Notiz noch Schlagwörter und wurden ausgelassen.',
    }),
  noWords: (n) =>
    count(n, {
      one: 'Eine Notiz sagt nicht, zu welchen Wörtern sie gehört; sie bleibt als Notiz zum ganzen Artikel erhalten.',
      other:
        '# Notizen sagen nicht, zu welchen Wörtern sie gehören; sie bleiben als Notizen zum ganzen Artikel erhalten.',
    }),
  severalTargets: (n) =>
    count(n, {
      one: 'Eine Anmerkung gehört zu mehreren Stellen; die erste wurde übernommen.',
      other: '# Anmerkungen gehören zu mehreren Stellen; jeweils die erste wurde übernommen.',
    }),
  hypothesis: {
    none: 'In dieser Datei von Hypothesis sind keine Anmerkungen.',
    lostReplies: (n) =>
      count(n, {
        one: 'Eine Antwort gehört zu einer Anmerkung, die nicht in dieser Datei ist; sie bleibt als Notiz zum Artikel erhalten.',
        other:
          '# Antworten gehören zu Anmerkungen, die nicht in dieser Datei sind; sie bleiben als Notizen zum Artikel erhalten.',
      }),
    noAnnotation: (n) =>
      count(n, {
        one: 'Ein Eintrag ist keine Anmerkung und wurde ausgelassen.',
        other: '# Einträge sind keine Anmerkungen und wurden ausgelassen.',
      }),
    somebody: 'Jemand',
  },
  jsonld: {
    none: 'In dieser Datei sind keine Anmerkungen, die Postil lesen kann.',
    elsewhere:
      'Manche Anmerkungen dieser Datei sind darin nur genannt und liegen auf einem Server. Postil holt sie nicht.',
    bodies: (n) =>
      count(n, {
        one: 'Ein Inhalt hat weder Wörter noch eine Adresse oder ist einer von mehreren zur Auswahl und wurde ausgelassen.',
        other:
          '# Inhalte haben weder Wörter noch eine Adresse oder sind welche von mehreren zur Auswahl und wurden ausgelassen.',
      }),
  },
  kindle: {
    none: 'Diese Datei von Kindle enthält weder Markierungen noch Notizen.',
    undated: (n) =>
      count(n, {
        one: 'Das Datum eines Eintrags konnte nicht gelesen werden; er hat keine Zeitangabe.',
        other: 'Das Datum konnte bei # Einträgen nicht gelesen werden; sie haben keine Zeitangabe.',
      }),
    limit: (n) =>
      count(n, {
        one: 'Einer Markierung fehlen Wörter, die Kindle laut Verlag nicht herausgeben darf.',
        other: '# Markierungen fehlen Wörter, die Kindle laut Verlag nicht herausgeben darf.',
      }),
    reworked: (n) =>
      count(n, {
        one: 'Eine Markierung wurde ausgelassen, weil sie später verlängert oder gekürzt wurde; die spätere wurde übernommen.',
        other:
          '# Markierungen wurden ausgelassen, weil sie später verlängert oder gekürzt wurden; die späteren wurden übernommen.',
      }),
    edited: (n) =>
      count(n, {
        one: 'Eine Notiz wurde ausgelassen, weil sie später bearbeitet wurde; die spätere wurde übernommen.',
        other:
          '# Notizen wurden ausgelassen, weil sie später bearbeitet wurden; die späteren wurden übernommen.',
      }),
    loose: (n) =>
      count(n, {
        one: 'Eine Notiz steht, wo nichts markiert ist, und wurde zur Notiz zum ganzen Buch.',
        other: '# Notizen stehen, wo nichts markiert ist, und wurden zu Notizen zum ganzen Buch.',
      }),
    missing: (n, places) => {
      const what = count(n, { one: 'einer Markierung', other: 'von # Markierungen' });
      const where =
        places.length === 0 ? '' : ` ${n === 1 ? 'Sie stand' : 'Sie standen'} hier: ${places.join(', ')}.`;
      return `Kindle hat die Wörter ${what} nicht aufbewahrt: Die Grenze des Verlags war erreicht.${where}`;
    },
    page: (place) => `Seite ${place}`,
    location: (place) => `Position ${place}`,
  },
  living: {
    whose: 'Postil-Markdown',
    none: 'Diese Markdown-Datei enthält keine Notizen von Postil.',
    notReadBack: (n) =>
      count(n, {
        one: 'Eine Notiz wurde nicht aus der Datei übernommen: Die Vorlage schreibt sie so, dass sie nicht zurückgelesen wird. Bearbeiten Sie sie in Postil.',
        other:
          '# Notizen wurden nicht aus der Datei übernommen: Die Vorlage schreibt sie so, dass sie nicht zurückgelesen werden. Bearbeiten Sie sie in Postil.',
      }),
    editedTwice: (n) =>
      count(n, {
        one: 'Eine Notiz wurde in der Datei und in Postil bearbeitet: Sie enthält jetzt beide Texte.',
        other: '# Notizen wurden in der Datei und in Postil bearbeitet: Sie enthalten jetzt beide Texte.',
      }),
  },
  omnivore: {
    noFolder:
      'Hier sind keine Markierungen. Wählen Sie den ganzen Ordner oder das Archiv, das Omnivore exportiert hat, mit dem Ordner „highlights“ darin.',
    none: 'Dieser Export von Omnivore enthält keine Markierungen.',
    withoutHighlights: (n) =>
      count(n, {
        one: 'Ein Artikel ohne Markierungen wurde ausgelassen; um ihn zu lesen, öffnen Sie seine Datei im Ordner „content“.',
        other:
          '# Artikel ohne Markierungen wurden ausgelassen; um sie zu lesen, öffnen Sie ihre Dateien im Ordner „content“.',
      }),
    notListed: (n) =>
      count(n, {
        one: 'Die Markierungen eines Artikels sind im Export, Titel und Adresse des Artikels aber nicht.',
        other: 'Die Markierungen von # Artikeln sind im Export, Titel und Adressen der Artikel aber nicht.',
      }),
    notList: (path) => `${path} ist nicht die Artikelliste, die Omnivore exportiert.`,
    quotesInNotes: (n) =>
      count(n, {
        one: 'Ein Zitat unter einer Notiz steht nicht in ihrem Artikel und blieb in der Notiz.',
        other: '# Zitate unter Notizen stehen nicht in deren Artikeln und blieben in den Notizen.',
      }),
    noText: (n) =>
      count(n, {
        one: 'Der Text eines Artikels konnte nicht gelesen werden; von ihm gibt es nur die Zitate.',
        other: 'Die Texte von # Artikeln konnten nicht gelesen werden; von ihnen gibt es nur die Zitate.',
      }),
  },
  readest: {
    none: 'Diese Datei von Readest enthält weder Markierungen noch Notizen.',
    noneInFolder: 'Dieser Ordner von Readest enthält weder Markierungen noch Notizen.',
    notWritten: 'Das ist keine Notizdatei, wie Readest sie schreibt.',
    noTitle: (n) =>
      count(n, {
        one: 'Die Datei sagt nicht, zu welchem Buch sie gehört.',
        other: '# Dateien sagen nicht, zu welchen Büchern sie gehören.',
      }),
    deleted: (n) =>
      count(n, {
        one: 'Eine Notiz wurde ausgelassen: Sie wurde in Readest gelöscht.',
        other: '# Notizen wurden ausgelassen: Sie wurden in Readest gelöscht.',
      }),
  },
  readwise: {
    none: 'In dieser Datei von Readwise sind keine Markierungen.',
    noColumns:
      'Diese Tabelle hat keine Spalten „Highlight“ und „Book Title“, ist also kein Export von Readwise.',
    brokenQuotes:
      'Ein Anführungszeichen in dieser Tabelle hat kein Gegenstück; was danach steht, wird vielleicht falsch gelesen.',
    locations:
      'Seiten und Positionen sind Zahlen einer anderen Ausgabe und werden nicht aufbewahrt; Stellen werden an ihren Wörtern gefunden.',
  },
  zotero: {
    none: 'Diese Datei von Zotero enthält keine Anmerkungen. Rufen Sie über die Web-API alle Einträge ab, oder exportieren Sie mit Anhängen und Anmerkungen.',
    notList: 'Das ist keine Liste von Einträgen, wie Zotero sie schreibt.',
    notes: (n) =>
      count(n, {
        one: 'Eine Notiz aus Zotero selbst, die zu keiner Stelle gehört, wurde ausgelassen.',
        other: '# Notizen aus Zotero selbst, die zu keiner Stelle gehören, wurden ausgelassen.',
      }),
    noWork: (n) =>
      count(n, {
        one: 'Das Werk, zu dem Anmerkungen gehören, ist nicht in der Datei; Titel und Adresse sind nicht bekannt.',
        other:
          '# Werke, zu denen Anmerkungen gehören, sind nicht in der Datei; Titel und Adressen sind nicht bekannt.',
      }),
    deleted: (n) =>
      count(n, {
        one: 'Eine Anmerkung wurde ausgelassen: Sie liegt im Papierkorb von Zotero.',
        other: '# Anmerkungen wurden ausgelassen: Sie liegen im Papierkorb von Zotero.',
      }),
    wordless: (n) =>
      count(n, {
        one: 'Eine Anmerkung ohne Wörter, eine Zeichnung oder ein Bereich, wurde ausgelassen.',
        other: '# Anmerkungen ohne Wörter, Zeichnungen oder Bereiche, wurden ausgelassen.',
      }),
    noQuote: (n) =>
      count(n, {
        one: 'Eine Notiz steht an einer Stelle einer Seite und markiert keine Wörter; sie wurde zur Notiz zum ganzen Artikel.',
        other:
          '# Notizen stehen an Stellen von Seiten und markieren keine Wörter; sie wurden zu Notizen zum ganzen Artikel.',
      }),
  },
  singlefile: {
    none: (name) => `${name} enthält keine Notizen von SingleFile.`,
    emptyNotes: (n) =>
      count(n, { one: 'Eine leere Notiz wurde ausgelassen.', other: '# leere Notizen wurden ausgelassen.' }),
    onPart: (n) =>
      count(n, {
        one: 'Eine Notiz gehört zu einem ganzen Teil der Seite und wurde zur Notiz zum Artikel.',
        other: '# Notizen gehören zu ganzen Teilen der Seite und wurden zu Notizen zum Artikel.',
      }),
  },
  portable: {
    none: (name) => `${name} ist kein Artikel, den Postil geschrieben hat.`,
    newer: 'Dieser Artikel wurde von einer neueren Version von Postil geschrieben.',
    malformed: (reason) =>
      `Die Notizen in dieser Datei sind nicht so, wie Postil sie geschrieben hat: ${reason}.`,
    reasons: {
      text: 'ihr Text ist nicht der ihrer Blöcke',
      pageText: 'der Text ihrer vollständigen Seite ist nicht der ihrer Blöcke',
      shared: 'ihre vollständige Seite hat nicht die gemeinsamen Teile, die sie nennt',
      tooDeep: 'sie sind zu tief verschachtelt',
      cutOff: 'ihre Daten sind abgeschnitten oder verändert',
      field: (path) => `„${path}“ ist fehlerhaft`,
      otherText: 'sie gehören zu einem anderen Text',
    },
    readAsPage: (why) =>
      `${why} Die Datei wurde als gewöhnliche Seite gelesen; Notizen wurden nicht übernommen.`,
    pictures: (n) =>
      count(n, {
        one: 'Ein Bild in dieser Datei ist nicht das, mit dem sie geschrieben wurde, und wurde ausgelassen.',
        other:
          '# Bilder in dieser Datei sind nicht die, mit denen sie geschrieben wurde, und wurden ausgelassen.',
      }),
  },
};
