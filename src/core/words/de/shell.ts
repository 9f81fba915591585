import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { commands } from './shell-commands.ts';
import { keys } from './shell-keys.ts';

const { count } = formsOf<'one' | 'other'>('de');

const PLACES = ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];

export const shell: Words['shell'] = {
  commands,
  keys,
  close: 'Schließen',
  messages: {
    count: (n) => count(n, { one: '# Meldung', other: '# Meldungen' }),
    fewer: 'Weniger anzeigen',
    more: (n) => `${number(n)} weitere anzeigen`,
    closeAll: 'Alle schließen',
    closeThis: 'Diese Meldung schließen',
    undo: 'Rückgängig machen',
    cancel: 'Abbrechen',
  },
  shortcuts: { title: 'Tastenkürzel', change: 'Tastenkürzel ändern …' },
  sidebar: {
    name: 'Bibliothek',
    search: 'Alles durchsuchen',
    recent: 'Zuletzt gelesen',
    open: 'Datei öffnen',
    keys: 'Tastenkürzel',
    settings: 'Einstellungen',
    health: 'Zustand der Bibliothek, Sicherungen',
    here: 'Nur auf diesem Computer',
    close: 'Seitenleiste schließen',
  },
  arrival: {
    reading: (name) => `${name} wird gelesen`,
    placing: (name) => `Die Stellen Ihrer Notizen in ${name} werden gesucht`,
    asBefore: (name) => `Der Text von ${name} ist derselbe wie zuvor.`,
    pageChanged: 'Der Text des Artikels ist derselbe wie zuvor. Geändert hat sich die Seite um ihn herum.',
    notReadAnew: (name) =>
      `${name} wurde nicht neu gelesen. Ihre Kopie und Ihre Notizen sind, wie sie waren.`,
    readAs: (encoding) => `Gelesen als ${encoding}.`,
    readAsSame: (encoding) => `Gelesen als ${encoding}: Der Text ist derselbe.`,
    readAsOther: (encoding, became) => `Gelesen als ${encoding}: ${became}.`,
    moved: (name) => `${name} wurde verschoben oder umbenannt. Ihre Notizen sind mitgekommen.`,
    pasted: (title) => `Aus dem Kopierten wurde ein Artikel: „${title}“.`,
    look: 'Ansehen',
    changed: (name, became) =>
      `${name} hat sich geändert, seit Sie den Text zuletzt gelesen haben: ${became}.`,
    copy: (title, places) =>
      `Derselbe Text wie „${title}“: Der Artikel ist jetzt von ${PLACES[places - 2] ?? number(places)} Orten aus geöffnet.`,
    missing: (name) => `${name} ist nicht mehr an seinem Ort. Ihre Kopie und Ihre Notizen bleiben erhalten.`,
    changedOnDisk: (name) => `${name} hat sich auf dem Datenträger geändert.`,
    readAnew: 'Neu lesen',
  },
  portable: {
    step: 'die Notizen eines portablen Artikels',
    nothingNew: (name) => `Alles aus ${name} ist schon in Ihrer Bibliothek.`,
    came: (name, annotations) =>
      `${count(annotations, { one: '# Anmerkung kam', other: '# Anmerkungen kamen' })} mit ${name}.`,
    cameDoubtful: (name, annotations, doubtful) =>
      `${count(annotations, { one: '# Anmerkung kam', other: '# Anmerkungen kamen' })} mit ${name}; ${count(doubtful, { one: '# davon ist', other: '# davon sind' })} zu prüfen.`,
  },
  link: {
    notHere: 'Der Artikel, zu dem dieser Link führt, ist nicht in dieser Bibliothek.',
    inTrash: (title) => `Der Artikel „${title}“, zu dem dieser Link führt, liegt im Papierkorb.`,
  },
  history: {
    endAhead: 'Weiter vorwärts geht es nicht',
    endBehind: 'Weiter zurück geht es nicht',
    noneClosed: 'Es wurde kein Artikel geschlossen',
    closedInTrash: 'Der zuletzt geschlossene Artikel liegt im Papierkorb.',
  },
  unsaved: {
    behind:
      'Was Sie schreiben, wird gespeichert, aber Postil kann seine Datenbank nicht aktualisieren, wie es bei einem vollen Datenträger vorkommt. Postil versucht es weiter.',
    remade:
      'Die Datenbank des Fensters ging verloren, wie es bei einem Absturz vorkommt, und wurde aus dem Journal neu aufgebaut. Ihre Notizen sind alle da.',
    saved: 'Gespeichert.',
    retry: 'Jetzt erneut versuchen',
    refused: (why) => `Nicht gespeichert. ${why}`,
    retrying: (why) => `Nicht gespeichert, neuer Versuch läuft. ${why}`,
    broughtBack: 'Was beim Ende der Seite noch nicht gespeichert war, wurde zurückgeholt.',
    keptIn: (why, name) => `${why} Was noch nicht gespeichert war, wurde in ${name} aufbewahrt.`,
  },
  anchoring: {
    brokenDown:
      'Die Stellen der Notizen konnten nicht gefunden werden: Der Teil von Postil, der sie sucht, wurde zweimal unerwartet beendet. Ihre Kopie und Ihre Notizen sind, wie sie waren.',
    stopped: 'Die Suche nach den Stellen der Notizen wurde abgebrochen. Es wurde nichts geändert.',
  },
  failure: {
    unforeseen: (what) => `Ein unerwarteter Fehler ist aufgetreten: ${what}`,
    unforeseenHere:
      'Ein unerwarteter Fehler ist aufgetreten. Versuchen Sie es noch einmal; wenn er bleibt, starten Sie Postil neu.',
    malformed: 'Das Fenster hat etwas verlangt, was Postil nicht versteht. Es wurde nichts getan.',
  },
};
