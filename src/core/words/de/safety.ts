import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const safety: Words['safety'] = {
  unwritten: {
    record: 'Das Journal der Bibliothek',
    copyOfEntry: 'Eine Kopie davon',
    copyOfRecord: 'Eine Kopie des Journals der Bibliothek',
    secondCopy: 'Die Kopie im zweiten Ordner',
    lock: 'Die Sperre der Bibliothek',
  },
  reasons: {
    closed: 'es ist nicht zum Schreiben geöffnet',
    noMoreNumbers: 'es hat keine Nummern mehr',
    changedByOther:
      'ein anderes Programm hat es geändert, während Postil es offen hatte. Schließen Sie Postil und starten Sie es neu',
    deleted: 'es wurde gelöscht und ist nicht mehr vollständig',
    readBackOther: 'was zurückgelesen wurde, ist nicht, was geschrieben wurde',
  },
  record: {
    noBeginning: (path) =>
      `Das Journal der Bibliothek beginnt nicht, wie es sollte, und wurde so gelassen: ${path}. Legen Sie eine Kopie davon zurück, oder verschieben Sie den Ordner, um mit einer leeren Bibliothek zu beginnen.`,
    newer:
      'Diese Bibliothek wurde von einer neueren Version von Postil geschrieben und nicht angerührt. Öffnen Sie sie mit der neueren Version.',
    damagedEntry: 'Ein Eintrag im Journal der Bibliothek war beschädigt.',
    notThere: (path) => `Dort, wo gesucht wurde, gibt es noch keine Bibliothek: ${path}.`,
    notOpened: (path) =>
      `Das Journal der Bibliothek konnte nicht geöffnet werden: ${path}. Dürfen Sie es lesen und schreiben?`,
    unequalCopy:
      'Eine Kopie des Journals der Bibliothek stimmte nicht mit ihm überein und wurde verworfen. Das Journal selbst ist, wie es war.',
    noAnswer: 'Das Verdichten des Journals endete ohne Antwort.',
  },
  damage: {
    missing: (n, first, last) =>
      count(n, {
        one: `Ein Eintrag im Journal der Bibliothek fehlt (Nummer ${first}); alle anderen sind da.`,
        other: `# Einträge im Journal der Bibliothek fehlen (Nummer ${first} bis ${last}); alle anderen sind da.`,
      }),
    damaged:
      'Ein Eintrag im Journal der Bibliothek ist beschädigt und wurde ausgelassen; alle anderen sind da.',
    damagedAndKept: (name) =>
      `Ein Eintrag im Journal der Bibliothek ist beschädigt und wurde ausgelassen; alle anderen sind da. Eine Kopie davon wurde als ${name} aufbewahrt.`,
    tornAndKept: (name) =>
      `Der letzte Eintrag im Journal der Bibliothek war unvollständig, wie nach einem Stromausfall. Er war nie als gespeichert bestätigt worden. Er wurde als ${name} aufbewahrt; alles davor ist da.`,
    tornAndLeft: (why) =>
      `Der letzte Eintrag im Journal der Bibliothek ist unvollständig, wie nach einem Stromausfall. ${why} Bis das möglich ist, wird nichts Neues gespeichert.`,
  },
  mended: {
    gone: 'Das Journal der Bibliothek fehlt.',
    headless: 'Das Journal der Bibliothek beginnt nicht, wie es sollte.',
    cutOff: 'Das Journal der Bibliothek hat sein Ende verloren.',
    fromEntries: (n) =>
      `Es wurde aus den Einträgen wiederhergestellt, die vollständig sind: insgesamt ${number(n)}.`,
    fromCopy: (at, n) =>
      `Es wurde aus der Kopie von ${at} UTC und den vollständigen Einträgen seitdem wiederhergestellt: insgesamt ${number(n)}.`,
    kept: (name) => `Was dort war, wurde als ${name} aufbewahrt.`,
    notice: (sentences) => sentences.join(' '),
  },
  busy: {
    app: 'Postil ist mit dieser Bibliothek schon geöffnet. Schließen Sie es zuerst.',
    command:
      'Ein anderes Postil arbeitet an dieser Bibliothek und gibt sie nicht frei. Versuchen Sie es noch einmal, wenn es fertig ist.',
    restoring:
      'Postil hat diese Bibliothek geöffnet. Schließen Sie es und stellen Sie dann die Sicherung wieder her.',
    noAnswer:
      'Das laufende Postil hat nicht geantwortet. Versuchen Sie es noch einmal, oder schließen Sie es zuerst.',
  },
  command: {
    malformed: 'Ein Befehl hat etwas geschickt, was keine gültige Anweisung ist. Es wurde nichts geändert.',
    tooLarge: 'Ein Befehl hat mehr geschickt, als Postil auf einmal annimmt.',
  },
  ownFolder: 'Dieser Ordner gehört zur Bibliothek selbst. Wählen Sie einen eigenen.',
  backup: {
    stopped: 'Die Sicherung wurde abgebrochen. Es wurde keine Datei geschrieben.',
    restoringStopped: 'Die Wiederherstellung wurde abgebrochen. Es wurde nichts geändert.',
    notThere: (name) => `${name} wurde nicht gefunden.`,
    noBackup: (name) => `${name} ist keine vollständige Sicherung von Postil; es wurde nichts geändert.`,
    newer: (name) =>
      `${name} wurde von einer neueren Version von Postil erstellt. Stellen Sie die Datei mit der neueren Version wieder her.`,
  },
};
