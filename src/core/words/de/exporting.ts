import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { report } from './exporting-report.ts';

const { count } = formsOf<'one' | 'other'>('de');

const annotations = (n: number): string =>
  count(n, { one: '# Markierung oder Notiz', other: '# Markierungen und Notizen' });
/** Of several, as after “von” and “in”. */
const ofArticles = (n: number): string => count(n, { one: '# Artikel', other: '# Artikeln' });

export const exporting: Words['exporting'] = {
  title: 'Exportieren',
  forms: {
    markdown: {
      name: 'Notizen als Markdown',
      good: 'Zitate und Notizen, eine Datei für jeden Artikel, für Obsidian, Logseq oder jeden Editor. Was Sie in die Datei schreiben, bleibt beim nächsten Export stehen.',
    },
    'article-markdown': {
      name: 'Ganzer Artikel als Markdown',
      good: 'Der Text selbst, mit Ihren Markierungen darin und Ihren Notizen als Fußnoten.',
    },
    html: {
      name: 'Webseite',
      good: 'Eine Datei, die jeder Browser zeigt, mit Markierungen und mit Notizen am Rand. Postil öffnet sie mit allen Notizen wieder.',
    },
    pdf: {
      name: 'PDF',
      good: 'Der Artikel mit seinen Notizen, zum Verschicken oder Drucken. Er lässt sich nicht wieder einlesen.',
    },
    csv: {
      name: 'Tabelle (CSV)',
      good: 'Eine Zeile für jede Markierung, für Tabellenkalkulationen und Datenbanken.',
    },
    json: {
      name: 'Postil-Datei (JSON)',
      good: 'Alles ohne Ausnahme: um Artikel samt Notizen in ein anderes Postil zu bringen.',
    },
    jsonld: {
      name: 'Web-Annotationen (JSON-LD)',
      good: 'Der offene Standard des W3C, für andere Programme, die Annotationen lesen.',
    },
  },
  what: {
    label: 'Was',
    thisArticle: 'Dieser Artikel',
    articles: (n) => count(n, { one: '# Artikel', other: '# Artikel' }),
    highlights: (n) => count(n, { one: '# Markierung', other: '# Markierungen' }),
    all: 'Alle Artikel',
  },
  as: 'Als',
  to: {
    label: 'Wohin',
    file: { name: 'In eine Datei', good: 'Sie bestimmen, wo sie liegt und wie sie heißt.' },
    folder: {
      name: 'In einen Ordner',
      good: 'Eine Datei für jeden Artikel, in einem Ordner Ihrer Wahl.',
    },
    notes: {
      name: 'In den Notizordner',
      good: 'Eine Datei für jeden Artikel, immer dieselbe, zusammengeführt mit dem, was Sie hineingeschrieben haben.',
    },
    notesIn: (folder) => `Notizordner: ${folder}`,
  },
  folder: {
    automatic: 'Automatisch aktuell halten, kurz nach jeder Änderung',
    show: 'Anzeigen',
    another: 'Anderen wählen …',
    forget: 'Nicht mehr verwenden',
    chosen: (folder) => `Notizen werden von jetzt an in „${folder}“ abgelegt. Geschrieben wurde noch nichts.`,
    forgotten: (folder) => `In „${folder}“ wird nichts mehr geschrieben. Die Dateien dort bleiben.`,
  },
  filters: {
    title: 'Nur einen Teil davon',
    some: (n, of) => `${number(n)} von ${number(of)}`,
    colours: 'Farben',
    tags: 'Schlagwörter',
    moreTags: (n) => count(n, { one: '# weiteres Schlagwort', other: '# weitere Schlagwörter' }),
    states: 'Wie sie jetzt im Text stehen',
    state: {
      certain: 'Sicher',
      edited: 'Geänderte Stellen',
      uncertain: 'Unsichere Stellen',
      lost: 'Nicht wiedergefunden',
    },
    from: 'Geschrieben ab {day}',
    until: 'bis {day}',
    everything: 'Wieder alles',
  },
  writing: {
    title: 'Wie geschrieben wird',
    template: 'Vorlage',
    ownTemplates: 'Eigene',
    templates: 'Vorlagen ansehen oder eigene anlegen …',
    headings: 'Überschriften des Artikels als Abschnitte',
    times: 'Zeitpunkt jeder Markierung',
    links: 'Link zurück zu jeder Stelle',
  },
  properties: {
    title: 'Am Anfang jeder Datei',
    from: {
      title: 'Titel',
      author: 'Autorenzeile',
      published: 'Datum der Veröffentlichung',
      site: 'Website',
      source: 'Adresse im Web',
      file: 'Name der Datei',
      language: 'Sprache',
      tags: 'Schlagwörter der Markierungen',
      colours: 'Verwendete Farben',
      highlights: 'Anzahl der Markierungen',
      updated: 'Tag der letzten Änderung',
      id: 'Kennung in Postil',
      link: 'Link zum Artikel in Postil',
    },
    key: (property) => `${property} heißt`,
    up: 'Weiter nach oben',
    upOf: (property) => `${property} weiter nach oben`,
    down: 'Weiter nach unten',
    downOf: (property) => `${property} weiter nach unten`,
    moved: (property, place, of) => `${property}: ${number(place)} von ${number(of)}`,
  },
  preview: {
    region: 'Was eine Datei enthalten wird',
    none: 'Davon gibt es keine Vorschau: Es ist die Seite, wie Sie sie lesen, mit ihren Notizen.',
    example: 'Zum Beispiel „{title}“',
    one: 'Das wird die Datei enthalten',
    label: 'Vorschau',
  },
  going: {
    none: 'Hier ist noch nichts markiert, eine Datei enthielte nur die Angaben zum Artikel.',
    noneInThese: 'In diesen Artikeln ist noch nichts markiert.',
    noneFits: 'Zu dieser Auswahl passt keine Markierung.',
    some: ({ passing, all, articles, of }) => {
      const what = passing === all ? annotations(all) : `${number(passing)} von ${annotations(all)}`;
      if (of === 1) return `Exportiert wird: ${what}.`;
      const where = articles === of ? ofArticles(of) : `${number(articles)} von ${ofArticles(of)}`;
      return `Exportiert wird: ${what} in ${where}.`;
    },
  },
  acts: {
    cancel: 'Abbrechen',
    back: 'Zurück',
    done: 'Fertig',
    showInFolder: 'Im Ordner anzeigen',
    now: 'Jetzt exportieren',
    copy: 'Als Markdown kopieren',
    chooseNotesFolder: 'Notizordner wählen …',
    dryRun: 'Änderungen vorab anzeigen',
    saveAs: 'Speichern unter …',
    chooseFolder: 'Ordner wählen …',
    toNotes: (folder) => `In „${folder}“ exportieren`,
  },
  told: {
    comparing: 'Vergleich läuft',
    exporting: 'Export läuft',
    nothing: 'Es wurde nichts exportiert.',
    notesIn: (file) => `Die Notizen stehen in ${file}.`,
    written: (file) => `${file} wurde geschrieben.`,
    copied: 'Die Notizen sind als Markdown in der Zwischenablage.',
    nothingToCopy: 'In diesem Artikel ist noch nichts markiert, daher wurde nichts kopiert.',
  },
  automatic: {
    conflict: (title, file) =>
      `Eine Notiz zu „${title}“ haben Sie sowohl hier als auch in ${file} geändert. In der Datei steht beides; behalten Sie dort, was Sie davon möchten.`,
    failed: (why) => `Ihre Notizen wurden nicht in den Notizordner geschrieben. ${why}`,
    again: 'Jetzt erneut versuchen',
  },
  report,
  json: {
    notJson: 'Das ist kein lesbarer Export von Postil: Es ist kein JSON.',
    tooDeep: 'Das ist kein lesbarer Export von Postil: Er ist zu tief verschachtelt.',
    noObject: 'Das ist kein lesbarer Export von Postil: Es ist kein Objekt dieser Art.',
    wrong: (field) => `Das ist kein lesbarer Export von Postil: „${field}“ ist fehlerhaft.`,
    newer:
      'Dieser Export stammt von einer neueren Version von Postil. Importieren Sie ihn mit der neueren Version.',
  },
};
