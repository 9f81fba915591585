import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const annotationsOf = (n: number) => count(n, { one: '# Anmerkung', other: '# Anmerkungen' });
const held = (articles: number, annotations: number) =>
  `${count(articles, { one: '# Artikel', other: '# Artikel' })} mit ${annotationsOf(annotations)}`;

export const health: Words['health'] = {
  title: 'Zustand der Bibliothek',
  library: 'Die Bibliothek',
  holds: 'Enthält',
  held,
  onDisk: 'Auf diesem Datenträger',
  parts: (record, snapshots, pictures, kept) =>
    `Journal ${record}, Momentaufnahmen ${snapshots}, Bilder ${pictures}${kept === null ? '' : `, beiseitegelegt ${kept}`}`,
  bytes: (n) => count(n, { one: '# Byte', other: '# Byte' }),
  showFolder: 'Im Ordner anzeigen',
  copies: 'Kopien',
  program: 'Dieses Programm',
  network: 'Netzwerk',
  requests: (sent, refused) => `Seit dem Start ${number(sent)} gesendet, ${number(refused)} blockiert.`,
  version: 'Version',
  builtOn: (electron, format) => `Electron ${electron}, Journalformat ${format}`,
  log: 'Protokoll',
  errors: (n) => (n === 0 ? 'Keine Fehler.' : `${count(n, { one: '# Fehler', other: '# Fehler' })}.`),
  cancel: 'Abbrechen',
  snapshots: {
    title: 'Momentaufnahmen',
    failing: 'Die letzte ist nicht gelungen. Der Versuch wird wiederholt.',
    none: 'Noch keine. Die erste entsteht bald nach der ersten Änderung.',
    kept: (n, newest) => `${number(n)} aufbewahrt, die neueste: ${newest}.`,
  },
  recovery: {
    title: 'Letzte Reparatur',
    none: 'Es musste nichts repariert werden.',
    what: {
      rebuilt: 'Die Datenbank des Fensters wurde aus dem Journal neu aufgebaut',
      foreign: 'Die Datenbank des Fensters gehörte zu einer anderen Bibliothek und wurde beiseitegelegt',
      restored: 'Eine Sicherung wurde wiederhergestellt',
      torn: 'Ein unvollständiger letzter Eintrag, der nie als gespeichert bestätigt war, wurde abgetrennt und beiseitegelegt',
      page: 'Die Seite wurde unerwartet beendet und neu geladen',
    },
    alone: (what, ago) => `${what}, ${ago}.`,
    counted: (what, annotations, articles, ago) =>
      `${what}: ${annotationsOf(annotations)} in ${count(articles, { one: '# Artikel', other: '# Artikeln' })}, ${ago}.`,
  },
  backup: {
    title: 'Sicherung',
    make: 'Sichern …',
    restore: 'Wiederherstellen …',
    about: 'Alles in einer Datei: Artikel, Notizen, Bilder, Einstellungen.',
    writing: 'Die Sicherung wird geschrieben',
    written: (name, articles, annotations, size) =>
      `${name} enthält die ganze Bibliothek: ${held(articles, annotations)}, ${size}. Die Datei wurde zur Probe gelesen und ist vollständig.`,
    busy: 'Postil ist noch mit der letzten Sicherung oder dem letzten Export beschäftigt.',
    saveTitle: 'Bibliothek sichern',
    fileKind: 'Postil-Bibliothek',
  },
  restoring: {
    reading: 'Die Sicherung wird gelesen',
    putting: 'Die Sicherung wird wiederhergestellt',
    openTitle: 'Sicherung wiederherstellen',
    fileKinds: 'Sicherungen und Momentaufnahmen',
    chooseFirst: 'Wählen Sie zuerst eine Sicherung.',
    title: 'Diese Sicherung wiederherstellen?',
    holds: (articles, annotations, newest) =>
      `{name} enthält ${held(articles, annotations)}.${newest === null ? '' : ` Die letzte Änderung: ${newest}.`}`,
    replaces: (articles, annotations) =>
      `Sie ersetzt, was jetzt hier ist: ${held(articles, annotations)}. Das wird nicht gelöscht: Es bleibt im Ordner {folder} und lässt sich wie eine Sicherung wiederherstellen.`,
    then: 'Das Fenster zeigt dann die wiederhergestellte Bibliothek. Ihre Artikeldateien bleiben unberührt.',
    keep: 'Jetzige Bibliothek behalten',
    restore: 'Wiederherstellen',
  },
  second: {
    title: 'Zweiter Ordner',
    choose: 'Ordner wählen …',
    chooseOther: 'Anderen wählen …',
    stop: 'Nicht mehr kopieren',
    copying: 'Es wird in den zweiten Ordner kopiert',
    firstCopy: 'Der zweite Ordner hat seine erste Kopie.',
    stopped: 'Keine weiteren Kopien. Die vorhandenen bleiben.',
    copies: (n, newest) => `${count(n, { one: '# Kopie', other: '# Kopien' })}, die neueste: ${newest}.`,
    none: 'Keiner. Ein Ordner auf einem anderen Datenträger oder einer, der synchronisiert wird, bewahrt Kopien auf, falls dieser ausfällt.',
    waiting: 'Er wird in Kürze geprüft.',
    nothing: 'Es gibt noch nichts zu kopieren.',
    away: 'Er ist gerade nicht erreichbar. Sobald er es ist, wird weiter kopiert.',
    failing: 'Die letzte Kopie konnte nicht geschrieben werden. Der Versuch wird wiederholt.',
    failed: (why) =>
      `Im zweiten Ordner konnte keine Kopie abgelegt werden. ${why} Der Versuch wird wiederholt.`,
    unreadable:
      'Der zweite Ordner für Kopien konnte nicht gelesen werden; wählen Sie ihn unter „Zustand der Bibliothek“ neu.',
    partOfLibrary:
      'Dieser Ordner gehört zur Bibliothek selbst. Wählen Sie einen auf einem anderen Datenträger.',
    openTitle: 'Zweiten Ordner für Kopien wählen',
    openButton: 'Kopien hier aufbewahren',
  },
  report: {
    copy: 'Für einen Fehlerbericht kopieren',
    copied: 'Kopiert. Enthalten sind Zahlen und Versionen: kein Text, keine Titel, keine Ordner.',
  },
};
