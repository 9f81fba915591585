import type { Words } from '../words.ts';

export const asking: Words['library']['asking'] = {
  label: 'Liste filtern',
  clear: 'Leeren',
  proposals: 'Vorschläge',
  mend: {
    takeOut: 'Entfernen',
    close: 'Schließen',
    write: (suggestion) => `${suggestion} schreiben`,
  },
  save: {
    ask: 'Diese Suche speichern …',
    title: 'Diese Suche speichern',
    name: 'Name der Suche in der Seitenleiste',
    save: 'Speichern',
  },
  help: {
    title: 'Was kann ich hier schreiben?',
    both: {
      words: 'fluss delta',
      means: 'Beide Wörter, im Titel, im Text, in den Notizen oder anderswo',
    },
    phrase: { words: 'langsames gespräch', means: 'Diese Wörter, genau in dieser Folge' },
    not: 'Das nicht',
    either: {
      one: 'methode',
      other: 'umfrage',
      means: 'Eines von beiden; Klammern ( ) halten zusammen, was zusammengehört',
    },
    values:
      'Datumsangaben: 2025, 2025-03, 2025-03-14, today, yesterday, this-week, last-month, 30-days-ago. Zahlen: 10, <10, >=10, 5-10. Wörter mit Leerzeichen darin stehen in Anführungszeichen.',
  },
};
