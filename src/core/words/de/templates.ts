import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { problems } from './templates-problems.ts';
import { said } from './templates-said.ts';
import { sample } from './templates-sample.ts';

export const templates: Words['templates'] = {
  title: 'Vorlagen',
  shipped: { plain: 'Einfache Zitate', zotero: 'Wie Zotero', quotes: 'Einzeilige Zitate' },
  list: {
    shipped: 'Von Postil',
    own: 'Eigene',
    used: 'wird verwendet',
    bringBack: 'Löschen rückgängig machen',
  },
  editor: {
    name: 'Name der Vorlage',
    readOnly: 'Diese Vorlage gehört zu Postil. Um sie zu ändern, legen Sie eine Kopie an.',
    use: 'Verwenden',
    copy: 'Kopie anlegen',
    delete: 'Löschen',
    deleteThis: 'Diese Vorlage löschen',
    fields: {
      article: { label: 'Anfang der Datei', hint: 'Titel und was sonst oben stehen soll' },
      highlight: { label: 'Jede Markierung', hint: 'Zitat, Notiz, Schlagwörter' },
      fileName: { label: 'Name der Datei', hint: 'ohne .md' },
    },
    values: 'Was eine Vorlage ausgeben kann',
    caret: 'Setzen Sie die Einfügemarke an die gewünschte Stelle; ein Klick hier fügt einen Wert ein.',
    problem: '{place}: {problem}',
    place: (line, column) => `Zeile ${number(line)}, Spalte ${number(column)}`,
  },
  preview: {
    region: 'Was daraus wird',
    of: 'Was aus „{title}“ wird',
    ofSample: 'Was aus „{title}“ wird, einem erfundenen Artikel',
    label: 'Vorschau',
    stale: 'Vorschau, Stand vor dem Fehler',
  },
  told: {
    used: (name) => `Notizen werden von jetzt an mit „${name}“ geschrieben.`,
    full: (most) => `Es ist Platz für ${number(most)} eigene Vorlagen. Löschen Sie zuerst eine.`,
    copied: (name) => `„${name}“ können Sie jetzt ändern.`,
    deleted: (name) => `„${name}“ wurde gelöscht.`,
    back: (name) => `„${name}“ ist wieder da.`,
  },
  copyEnding: (copy) => (copy === 1 ? ' (Kopie)' : ` (Kopie ${number(copy)})`),
  said,
  sample,
  problems,
};
