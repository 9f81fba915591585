import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const adding: Words['adding'] = {
  files: (n) => count(n, { one: '# Datei', other: '# Dateien' }),
  progress: {
    name: (from) => `${from} hinzufügen`,
    counting: (from) => `${from} hinzufügen: Dateien werden gezählt`,
    done: (from, done, total) => `${from} hinzufügen: ${number(done)} von ${number(total)}`,
    at: (done, file) => `${done} · ${file}`,
    stop: 'Abbrechen',
    stopping: 'Wird abgebrochen',
  },
  report: {
    nothing: (from) => `Nichts Neues in ${from}`,
    added: (n, from) => `${count(n, { one: '# Artikel', other: '# Artikel' })} aus ${from} hinzugefügt`,
    copies: (n) => count(n, { one: '# ist eine Kopie', other: '# sind Kopien' }),
    known: (n) => count(n, { one: '# war schon vorhanden', other: '# waren schon vorhanden' }),
    moved: (n) => count(n, { one: '# war verschoben worden', other: '# waren verschoben worden' }),
    changed: (n) => count(n, { one: '# hatte sich geändert', other: '# hatten sich geändert' }),
    trashed: (n) =>
      count(n, {
        one: '# lag im Papierkorb und blieb dort',
        other: '# lagen im Papierkorb und blieben dort',
      }),
    failed: (n) =>
      count(n, { one: '# konnte nicht gelesen werden', other: '# konnten nicht gelesen werden' }),
    sentence: (parts) => `${parts.join(', ')}.`,
    stopped: 'Abgebrochen.',
    needs: (n) =>
      count(n, {
        one: '# Stelle ist zu prüfen.',
        other: '# Stellen sind zu prüfen.',
      }),
    passedOver: (parts) => `Übersprungen: ${parts.join(', ')}.`,
    noArticles: (n) =>
      count(n, { one: '# Datei, die kein Artikel ist', other: '# Dateien, die keine Artikel sind' }),
    links: (n) => count(n, { one: '# Verknüpfung', other: '# Verknüpfungen' }),
    notes: (n) =>
      count(n, {
        one: '# Datei mit Notizen oder Daten (Datei → Notizen importieren)',
        other: '# Dateien mit Notizen oder Daten (Datei → Notizen importieren)',
      }),
    more: 'Es ist mehr darin, als auf einmal hinzugefügt wird: Fügen Sie die Ordner darin einzeln hinzu.',
    all: (sentences) => sentences.join(' '),
    whatFailed: 'Nicht gelesene Dateien',
    look: 'Ansehen',
  },
  failed: {
    title: (from) => `${from}: Dateien, die nicht gelesen werden konnten`,
    more: (n) => `Und ${number(n)} weitere.`,
    copy: 'Liste kopieren',
    copied: 'Liste kopiert',
    again: 'Erneut versuchen',
    line: (file, why) => `${file}: ${why}`,
  },
  unread: {
    name: 'Dateien, die nicht gelesen werden konnten',
    title: (n) =>
      count(n, {
        one: '# Datei aus beobachteten Ordnern konnte nicht gelesen werden',
        other: '# Dateien aus beobachteten Ordnern konnten nicht gelesen werden',
      }),
    show: 'Datei anzeigen',
    showNamed: (file) => `${file} im Dateimanager anzeigen`,
    leave: 'Ignorieren',
    leaveNamed: (file) => `${file} ignorieren`,
    leaveMeans: 'Nicht mehr melden, bis sie sich ändert',
    left: (file) => `${file} wird nicht mehr gemeldet, bis sie sich ändert.`,
    fewer: 'Weniger anzeigen',
    all: (n) => `Alle ${number(n)} anzeigen`,
  },
  watched: {
    title: 'Beobachtete Ordner',
    watch: 'Ordner beobachten',
    menu: (folder) => `Menü von ${folder}`,
    again: 'Erneut nachsehen',
    failures: 'Nicht gelesene Dateien …',
    show: 'Im Dateimanager anzeigen',
    stop: 'Nicht mehr beobachten',
    stopped: (folder) => `„${folder}“ wird nicht mehr beobachtet. Die Artikel daraus bleiben.`,
    looking: (folder) => `${folder} wird durchgesehen`,
    lookingAtAll: 'Die beobachteten Ordner werden durchgesehen',
    away: 'Er ist zurzeit nicht erreichbar. Was aus ihm kam, bleibt.',
    unread: (n) =>
      count(n, {
        one: '# Datei konnte nicht gelesen werden.',
        other: '# Dateien konnten nicht gelesen werden.',
      }),
    more: 'Er enthält mehr Dateien, als beobachtet werden.',
    listDamaged:
      'Die Liste der beobachteten Ordner konnte nicht gelesen werden; wählen Sie die Ordner neu aus.',
    gone: (folder) => `${folder} wurde nicht gefunden. Vielleicht wurde der Ordner verschoben.`,
    already: (folder) => `${folder} wird bereits beobachtet.`,
    inside: (folder) => `Er liegt in ${folder}; dieser Ordner wird bereits beobachtet.`,
    own: 'Dort liegt die Bibliothek von Postil. Wählen Sie einen anderen Ordner.',
    tooMany: (n) =>
      `Es werden schon ${number(n)} Ordner beobachtet. Beenden Sie zuerst die Beobachtung eines Ordners.`,
  },
  chooseFolder: 'Ordner mit Artikeln hinzufügen',
  chooseWatched: 'Ordner beobachten',
  paste: {
    name: 'Eingefügter Text',
    empty: 'Es gibt keinen Text zum Einfügen. Kopieren Sie zuerst etwas, in einem beliebigen Programm.',
    tooLarge: 'Was kopiert wurde, ist zu groß: Postil liest Texte bis 32 MB.',
  },
  errors: {
    broken:
      'Der Teil von Postil, der Dateien hinzufügt, wurde unerwartet beendet. Was bis dahin hereinkam, ist vorhanden; versuchen Sie es noch einmal.',
    stopped: 'Das Hinzufügen wurde abgebrochen.',
    busy: 'Die Bibliothek hat sich immer wieder geändert. Fügen Sie die Dateien noch einmal hinzu.',
    barred: (file) => `Postil hat keinen Zugriff auf ${file}.`,
  },
};
