import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';
import { rows } from './settings-rows.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  find: 'Einstellung suchen',
  close: 'Schließen (Esc)',
  closeSettings: 'Einstellungen schließen',
  groupsOfSettings: 'Gruppen von Einstellungen',
  groups: {
    reading: 'Lesen',
    appearance: 'Aussehen',
    keys: 'Tasten',
    export: 'Notizen und Export',
    library: 'Bibliothek',
    aloud: 'Vorlesen',
    safety: 'Sicherheit',
  },
  rows,
  whatWasFound: 'Gefundene Einstellungen',
  found: (n) => count(n, { one: '# Einstellung gefunden', other: '# Einstellungen gefunden' }),
  noneFound:
    'Keine Einstellung enthält diese Wörter. Versuchen Sie es mit weniger Buchstaben oder einem anderen Wort dafür.',

  resetGroup: 'Diese Gruppe zurücksetzen',
  groupReset: (group) => `${group}: Alles ist, wie Postil es mitbringt.`,
  nothingToUndo: 'Nichts rückgängig zu machen',
  nothingToRedo: 'Nichts zu wiederholen',
  undone: 'Rückgängig gemacht: Eine Einstellung ist wie zuvor',
  redone: 'Wiederholt',

  languageOfSystem: 'Wie das System',
  rulers: { off: 'Aus', line: 'Die Zeile', paragraph: 'Der Absatz' },
  nameOfColour: (colour) => `Name für ${colour}`,
  yourOwnTemplates: 'Eigene',
  lookAtTemplates: 'Vorlagen ansehen oder eigene anlegen…',
  notesFolder: {
    show: 'Anzeigen',
    choose: 'Ordner wählen…',
    chooseAnother: 'Anderen wählen…',
    forget: 'Vergessen',
    forgotten: 'In diesen Ordner kommen keine Notizen mehr',
    automatic: 'Von selbst aktuell halten, kurz nach jeder Änderung',
  },
  watched: {
    show: 'Anzeigen',
    showNamed: (folder) => `${folder} in der Dateiverwaltung anzeigen`,
    stop: 'Nicht mehr beobachten',
    stopNamed: (folder) => `${folder} nicht mehr beobachten`,
    watch: 'Ordner beobachten…',
  },
  voices: {
    none: 'Dieser Rechner hat keine Stimme, die ohne Netz spricht. Artikel lassen sich hier nicht vorlesen.',
    usual: 'Wie das System wählt',
    away: (voice) => `${voice} (jetzt nicht auf diesem Rechner)`,
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
    hyphenated: 'Worttrennung',
    sidebar: 'Seitenleiste',
    colour: 'Farbe der nächsten Markierung',
    colourNames: 'Namen der Farben',
    signs: 'Zu jeder Farbe eine Linie',
    aloud: 'Vorlesen',
    ruler: 'Leselineal',
    finding: 'Suchen im Artikel',
    keys: 'Tasten',
    exporting: 'Notizen und Export',
  },
  on: 'an',
  off: 'aus',

  exchange: {
    export: 'Einstellungen exportieren…',
    import: 'Einstellungen importieren…',
    exportTitle: 'Einstellungen exportieren',
    importTitle: 'Einstellungen importieren',
    fileName: 'Postil-Einstellungen.json',
    files: 'Postil-Einstellungen',
    allFiles: 'Alle Dateien',
    written: (file) => `Die Einstellungen stehen in ${file}.`,
    taken: (file) => `Die Einstellungen aus ${file} gelten jetzt.`,
    notSettings: (file) =>
      `${file} ist keine Datei mit Einstellungen von Postil. Nichts wurde geändert. „Einstellungen exportieren“ erzeugt eine solche Datei.`,
    notAFile: (file) => `${file} ist keine lesbare Datei.`,
    tooLarge: (file) => `${file} ist zu groß für eine Datei mit Einstellungen. Nichts wurde geändert.`,
    unreadable: (file) =>
      `${file} konnte nicht gelesen werden. Ist die Datei noch da, und dürfen Sie sie lesen?`,
    wouldChange: 'Was {file} ändern würde',
    nothing: 'Alles, was in dieser Datei steht, ist schon so. Es gibt nichts zu ändern.',
    use: 'Diese Einstellungen übernehmen',
    leave: 'Alles lassen, wie es ist',
    close: 'Schließen',
    leftOut: 'Weggelassen',
  },
  leftOut: {
    unnamed: (name) => `„${name}“`,
    part: (setting, part) => `${setting}, „${part}“`,
    colour: (setting, colour) => `${setting}, ${colour}`,
    keysOf: (action) => `Die Tasten von „${action}“`,
    own: (what) => `${what}: gehört zu der Bibliothek, aus der es stammt.`,
    unknown: (what) => `${what}: ist dieser Version von Postil nicht bekannt.`,
    bad: (what) => `${what}: kein möglicher Wert.`,
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
    kept: (notice, file) => `${notice} Die alte Datei wurde als ${file} aufgehoben.`,
  },
};
