import type { Words } from '../words.ts';

export const rows: Words['settings']['rows'] = {
  language: {
    words: 'Sprache',
    more: 'Die Sprache von Postil selbst. Artikel bleiben in ihrer eigenen.',
    also: 'übersetzung oberfläche deutsch english englisch français französisch español spanisch 中文 chinesisch العربية arabisch',
  },
  face: {
    words: 'Schriftart',
    also: 'schrift font buchstaben serifen serifenlos legasthenie sehschwäche literata atkinson',
  },
  textSize: { words: 'Textgröße', also: 'schriftgröße größer kleiner zoom vergrößern' },
  measure: { words: 'Zeilenlänge', also: 'satzbreite breite spalte zeichen schmal weit' },
  lineHeight: { words: 'Zeilenhöhe', also: 'zeilenabstand durchschuss abstand' },
  paragraphs: {
    words: 'Absätze und Zeilen',
    also: 'einzug abstand blocksatz flattersatz silbentrennung trennen wörter ausrichten',
  },
  ruler: {
    words: 'Leselineal',
    more: 'Hält die Zeile oder den Absatz, den Sie lesen, im Blick und dämpft den Rest.',
    also: 'fokus zeile hilfe maske konzentration',
  },
  finding: {
    words: 'Suchen im Artikel',
    more: 'Dieselben Schalter stehen in der Suchleiste.',
    also: 'finden groß kleinschreibung ganze wörter akzente regulärer ausdruck regex',
  },
  theme: {
    words: 'Farbschema',
    also: 'farben dunkel hell sepia nachtmodus schwarz kontrast system eigene papier schrift akzent hintergrund theme',
  },
  sidebar: { words: 'Seitenleiste anzeigen', also: 'leiste links navigation ausblenden' },
  colour: {
    words: 'Farbe der nächsten Markierung',
    more: 'Die zuletzt benutzte, solange Sie keine andere wählen.',
    also: 'textmarker vorgabe',
  },
  colourNames: {
    words: 'Namen der Farben',
    more: 'Wofür steht welche? Die Namen erscheinen überall, wo die Farben erscheinen.',
    also: 'markierung beschriftung kategorien bedeutung gelb grün blau rosa violett',
  },
  signs: {
    words: 'Zu jeder Farbe eine Linie anzeigen',
    more: 'Jede Farbe hat dann ihre eigene Linie und ist auch ohne Farbensehen zu erkennen.',
    also: 'farbenblind farbenblindheit muster unterstreichen zeichen barrierefreiheit',
  },
  template: {
    words: 'Vorlage',
    more: 'Wie Notizen als Markdown geschrieben werden.',
    also: 'obsidian logseq markdown liquid format',
  },
  headings: {
    words: 'Überschriften des Artikels als Abschnitte',
    also: 'markdown gliederung kapitel',
  },
  times: { words: 'Zeitpunkt jeder Markierung', also: 'datum zeitstempel markdown' },
  links: { words: 'Link zurück zu jeder Stelle', also: 'postil adresse url verweis markdown' },
  properties: {
    words: 'Eigenschaften',
    also: 'front matter yaml metadaten titel autor schlagwörter schlüssel',
  },
  notesFolder: {
    words: 'Notizordner',
    more: 'Eine Markdown-Datei für jeden Artikel, zusammengeführt mit dem, was Sie hineinschreiben.',
    also: 'obsidian vault lebendig markdown automatisch aktuell halten abgleich',
  },
  importNotes: {
    words: 'Notizen aus anderen Quellen',
    also: 'importieren einlesen kindle readwise hypothesis zotero omnivore',
    leads: 'Notizen importieren …',
  },
  watched: {
    words: 'Beobachtete Ordner',
    more: 'Neue Dateien darin kommen automatisch in die Bibliothek.',
    also: 'überwachen ordner automatisch hinzufügen verzeichnis abgleich',
  },
  addFolder: {
    words: 'Ein Ordner, einmalig',
    also: 'dateien hinzufügen importieren artikel verzeichnis',
    leads: 'Ordner hinzufügen …',
  },
  rate: { words: 'Tempo', also: 'geschwindigkeit stimme vorlesen schneller langsamer sprache' },
  voices: { words: 'Stimmen', also: 'sprache sprecher vorlesen sprachausgabe tts' },
  backUp: {
    words: 'Sicherung',
    more: 'Alles in einer Datei: Artikel, Notizen, Bilder, Einstellungen.',
    also: 'sichern backup kopie speichern zip archiv',
    leads: 'Sichern …',
  },
  restore: {
    words: 'Sicherung wiederherstellen',
    also: 'einspielen zurückspielen zip',
    leads: 'Wiederherstellen …',
  },
  second: {
    words: 'Zweiter Ordner und Zustand der Bibliothek',
    more: 'Kopien auf einem anderen Datenträger, Momentaufnahmen, Reparaturen, Netzwerk, Protokoll.',
    also: 'sicherung backup kopien rettung reparatur wiederherstellung netz verkehr log version privatsphäre',
    leads: 'Zustand der Bibliothek …',
  },
  exchange: {
    words: 'Alle Einstellungen als Datei',
    more: 'Um sie auf einen anderen Computer mitzunehmen oder später zu ihnen zurückzukehren. Was ein Import ändern würde, wird vorher angezeigt.',
    also: 'export import einstellungen json übertragen umziehen computer rechner teilen',
  },
  updates: {
    words: 'Nach neuen Versionen suchen',
    more: 'Ob es ein neueres Postil gibt. Niemand wird gefragt, solange Sie das nicht wollen.',
    also: 'aktualisieren aktualisierung update neueste version internet',
  },
};
