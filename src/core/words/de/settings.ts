import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';
import { rows } from './settings-rows.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  find: 'Einstellung suchen',
  close: 'Schließen',
  closeSettings: 'Einstellungen schließen',
  groupsOfSettings: 'Einstellungsgruppen',
  groups: {
    reading: 'Lesen',
    appearance: 'Aussehen',
    keys: 'Tastenkürzel',
    export: 'Notizen und Export',
    library: 'Bibliothek',
    aloud: 'Vorlesen',
    safety: 'Datensicherung',
  },
  rows,
  whatWasFound: 'Gefundene Einstellungen',
  found: (n) => count(n, { one: '# Einstellung gefunden', other: '# Einstellungen gefunden' }),
  noneFound:
    'Keine Einstellung enthält diese Wörter. Versuchen Sie es mit weniger Buchstaben oder einem anderen Wort dafür.',

  resetGroup: 'Diese Gruppe zurücksetzen',
  groupReset: (group) => `${group}: Alles ist auf die Vorgaben zurückgesetzt.`,
  nothingToUndo: 'Nichts rückgängig zu machen',
  nothingToRedo: 'Nichts zu wiederholen',
  undone: 'Rückgängig gemacht: Eine Einstellung ist wie zuvor',
  redone: 'Wiederholt',

  languageOfSystem: 'Wie das System',
  rulers: { off: 'Aus', line: 'Die Zeile', paragraph: 'Der Absatz' },
  nameOfColour: (colour) => `Name für ${colour}`,
  yourOwnTemplates: 'Eigene',
  lookAtTemplates: 'Vorlagen ansehen oder eigene anlegen …',
  notesFolder: {
    show: 'Anzeigen',
    choose: 'Ordner wählen …',
    chooseAnother: 'Anderen wählen …',
    forget: 'Nicht mehr verwenden',
    forgotten: 'In diesen Ordner kommen keine Notizen mehr',
    automatic: 'Automatisch aktuell halten, kurz nach jeder Änderung',
  },
  watched: {
    show: 'Anzeigen',
    showNamed: (folder) => `${folder} im Dateimanager anzeigen`,
    stop: 'Nicht mehr beobachten',
    stopNamed: (folder) => `${folder} nicht mehr beobachten`,
    watch: 'Ordner beobachten …',
  },
  voices: {
    none: 'Dieser Computer hat keine Stimme, die ohne Netzwerk spricht. Artikel lassen sich hier nicht vorlesen.',
    usual: 'Vom System gewählt',
    away: (voice) => `${voice} (zurzeit nicht auf diesem Computer)`,
  },

  names: {
    language: 'Sprache',
    theme: 'Farbschema',
    lightTheme: 'Farbschema bei Tag',
    darkTheme: 'Farbschema bei Nacht',
    ownColours: 'Eigene Farben',
    face: 'Schriftart',
    textSize: 'Textgröße',
    measure: 'Zeilenlänge',
    lineHeight: 'Zeilenhöhe',
    paragraphs: 'Absätze',
    justified: 'Blocksatz',
    hyphenated: 'Silbentrennung',
    sidebar: 'Seitenleiste',
    colour: 'Farbe der nächsten Markierung',
    colourNames: 'Namen der Farben',
    signs: 'Zu jeder Farbe eine Linie',
    aloud: 'Vorlesen',
    ruler: 'Leselineal',
    finding: 'Suchen im Artikel',
    keys: 'Tastenkürzel',
    exporting: 'Notizen und Export',
  },
  on: 'an',
  off: 'aus',

  exchange: {
    export: 'Einstellungen exportieren …',
    import: 'Einstellungen importieren …',
    exportTitle: 'Einstellungen exportieren',
    importTitle: 'Einstellungen importieren',
    fileName: 'Postil-Einstellungen.json',
    files: 'Postil-Einstellungen',
    allFiles: 'Alle Dateien',
    written: (file) => `Die Einstellungen stehen in ${file}.`,
    taken: (file) => `Die Einstellungen aus ${file} gelten jetzt.`,
    notSettings: (file) =>
      `${file} ist keine Datei mit Einstellungen von Postil. Es wurde nichts geändert. „Einstellungen exportieren“ erzeugt eine solche Datei.`,
    notAFile: (file) => `${file} ist keine lesbare Datei.`,
    tooLarge: (file) => `${file} ist zu groß für eine Datei mit Einstellungen. Es wurde nichts geändert.`,
    unreadable: (file) =>
      `${file} konnte nicht gelesen werden. Ist die Datei noch vorhanden, und dürfen Sie sie lesen?`,
    wouldChange: 'Was {file} ändern würde',
    nothing: 'Alles, was in dieser Datei steht, ist schon so. Es gibt nichts zu ändern.',
    use: 'Diese Einstellungen übernehmen',
    leave: 'Alles lassen, wie es ist',
    close: 'Schließen',
    leftOut: 'Nicht übernommen',
  },
  leftOut: {
    unnamed: (name) => `„${name}“`,
    part: (setting, part) => `${setting}, „${part}“`,
    colour: (setting, colour) => `${setting}, ${colour}`,
    keysOf: (action) => `Tastenkürzel für „${action}“`,
    own: (what) => `${what}: nur in der Bibliothek gültig, aus der die Datei stammt.`,
    unknown: (what) => `${what}: dieser Version von Postil nicht bekannt.`,
    bad: (what) => `${what}: kein gültiger Wert.`,
    ofLibrary: {
      openArticle: 'Der geöffnete Artikel',
      tabs: 'Die geöffneten Tabs',
      lastExport: 'Das Ziel des letzten Exports',
      articleTypes: 'Artikel mit eigener Schrift',
    },
  },

  notices: {
    settings: 'Nicht alle Einstellungen konnten gelesen werden; an ihrer Stelle gelten die üblichen.',
    folders:
      'Ein Ordner, den Sie gewählt hatten, konnte nicht gelesen werden. Wenn darin Notizen liegen, wählen Sie ihn noch einmal.',
    files:
      'Wo die Dateien der Artikel liegen, konnte nicht gelesen werden; jede ist wieder bekannt, sobald sie geöffnet wird.',
    kept: (notice, file) => `${notice} Die alte Datei wurde als ${file} aufbewahrt.`,
  },
};
