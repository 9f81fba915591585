import { formsOf, list } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const highlightsOf = (n: number) => count(n, { one: '# Markierung', other: '# Markierungen' });
const quoted = (tags: readonly string[]) => list(tags.map((tag) => `„${tag}“`));

export const highlights: Words['highlights'] = {
  title: 'Markierungen',
  reading: 'Die Markierungen werden geladen …',
  readingOthers: 'Die übrigen werden geladen …',
  counted: ({ highlights, notes, articles }) => {
    const parts = [
      ...(highlights > 0 || notes === 0 ? [highlightsOf(highlights)] : []),
      ...(notes > 0
        ? [count(notes, { one: '# Notiz zu einem Artikel', other: '# Notizen zu Artikeln' })]
        : []),
    ];
    const where = articles > 0 ? ` in ${count(articles, { one: '# Artikel', other: '# Artikeln' })}` : '';
    return `${parts.join(' und ')}${where}`;
  },
  selected: (n) => count(n, { one: 'Eine Markierung ausgewählt', other: '# Markierungen ausgewählt' }),
  head: {
    read: 'Lesen',
    readAll: 'Wie ein Dokument lesen',
    copy: 'Kopieren',
    copyShown: 'Angezeigte Markierungen als Markdown kopieren',
    copySelected: (n) =>
      count(n, {
        one: 'Ausgewählte Markierung als Markdown kopieren',
        other: 'Die # ausgewählten als Markdown kopieren',
      }),
    export: 'Exportieren …',
    exportShown: 'Angezeigte Markierungen exportieren',
    exportSelected: (n) =>
      count(n, {
        one: 'Ausgewählte Markierung exportieren',
        other: 'Die # ausgewählten exportieren',
      }),
    groups: 'Gruppen',
    order: 'Reihenfolge',
    groupings: {
      article: 'Nach Artikel',
      colour: 'Nach Farbe',
      tag: 'Nach Schlagwort',
    },
    orders: {
      place: 'Wie im Artikel',
      newest: 'Neueste zuerst',
      oldest: 'Älteste zuerst',
      changed: 'Zuletzt geänderte zuerst',
    },
  },
  group: {
    article: 'Ein Artikel',
    untagged: 'Ohne Schlagwort',
    whole: 'Notizen zu Artikeln',
    count: highlightsOf,
    read: 'Diese wie ein Dokument lesen',
    readNamed: (name) => `${name} wie ein Dokument lesen`,
  },
  row: {
    whole: 'Zum Artikel',
    wholeName: 'Notiz zum Artikel',
    name: ({ mark, quote, noted, tags }) =>
      `${mark}: ${quote}${noted ? '. Mit einer Notiz' : ''}${tags.length === 0 ? '' : `. Schlagwörter: ${tags.join(', ')}`}`,
    changed: 'Die Stelle wurde geändert',
    uncertain: 'Ist das die richtige Stelle?',
    orphan: 'Im Text nicht wiedergefunden',
  },
  tools: {
    colour: 'Farbe',
    colourIt: (colour) => `Farbe: ${colour}`,
    edit: 'Notiz und Schlagwörter bearbeiten',
    read: 'Im Artikel lesen',
    delete: 'Löschen',
    deleteIt: 'Markierung und Notiz löschen',
  },
  bulk: {
    name: (n) =>
      count(n, {
        one: 'Aktionen für # Markierung',
        other: 'Aktionen für # Markierungen',
      }),
    selected: (n) => count(n, { one: '# Markierung ausgewählt', other: '# Markierungen ausgewählt' }),
    colourThem: (colour) => `Farbe für alle: ${colour}`,
    tags: 'Schlagwörter',
    writeTags: 'Schlagwörter …',
    done: 'Fertig',
    clear: 'Auswahl aufheben',
  },
  document: {
    name: 'Markierungen, zum Lesen',
    back: 'Zurück zur Liste',
  },
  filter: {
    words: 'Wörter in Zitaten und Notizen',
    only: 'Nur anzeigen',
    onlyFurther: 'Nur anzeigen, weitere',
    onlyColour: (colour) => `Nur ${colour}`,
    noted: 'Mit Notiz',
    unnoted: 'Ohne Notiz',
    onlyTag: 'Nur mit einem Schlagwort',
    tag: 'Schlagwort …',
    more: 'Mehr',
    showAll: 'Alle anzeigen',
    fates: {
      found: 'An ihrer Stelle',
      uncertain: 'Unsicher',
      lost: 'Nicht wiedergefunden',
    },
    archived: 'Auch die im Archiv',
    asked: 'Nur aus Artikeln, auf die dies zutrifft',
  },
  nothing: {
    failed:
      'Die Markierungen konnten nicht gelesen werden. Sie sind im Journal sicher; starten Sie Postil neu.',
    answers: 'Keine Markierung passt dazu.',
    archived: 'Alle Ihre Markierungen sind in archivierten Artikeln.',
    showArchived: 'Die im Archiv anzeigen',
    trashed: 'Was Sie markiert haben, ist in Artikeln, die im Papierkorb liegen.',
    lookInTrash: 'Im Papierkorb nachsehen',
    none: 'Noch ist nichts markiert. Wählen Sie Wörter in einem Artikel aus und drücken Sie H: Was Sie markieren, in welchem Artikel auch immer, steht hier.',
  },
  copy: {
    copying: 'Die Markierungen werden kopiert',
    copied: (n) =>
      count(n, {
        one: '# Markierung ist als Markdown in der Zwischenablage.',
        other: '# Markierungen sind als Markdown in der Zwischenablage.',
      }),
    stopped: 'Es wurde nichts kopiert.',
    nothing: 'Hier gibt es nichts zu kopieren.',
  },
  exportNothing: 'Nichts zu exportieren',
  done: {
    tagged: (n, tags) => `${highlightsOf(n)} mit ${quoted(tags)} verschlagwortet`,
    untagged: (n, tags) => `${quoted(tags)} von ${highlightsOf(n)} entfernt`,
    retagged: (n, more, gone) =>
      `${highlightsOf(n)} mit ${quoted(more)} verschlagwortet und ${quoted(gone)} entfernt`,
    coloured: (n, colour) => `Farbe von ${highlightsOf(n)}: ${colour}`,
    deleted: (n) => `${highlightsOf(n)} gelöscht`,
    nothing: 'Nichts geändert',
    told: (done) => `${done}.`,
    stopped: (done) => `${done}. Dann wurde abgebrochen.`,
  },
  steps: {
    undo: {
      doing: 'Wird rückgängig gemacht',
      nothing: 'Nichts rückgängig zu machen',
      done: (done) => `Rückgängig gemacht: ${done}`,
    },
    redo: {
      doing: 'Wird wiederholt',
      nothing: 'Nichts zu wiederholen',
      done: (done) => `Wiederholt: ${done}`,
    },
    kept: (told, n) =>
      `${told}; ${count(n, {
        one: '# seitdem geänderte Markierung blieb, wie sie ist',
        other: '# seitdem geänderte Markierungen blieben, wie sie sind',
      })}`,
  },
};
