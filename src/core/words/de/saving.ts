import type { Words } from '../words.ts';

export const saving: Words['saving'] = {
  fileTypes: {
    pdf: 'PDF',
    markdown: 'Markdown',
    'article-markdown': 'Markdown',
    html: 'Webseite',
    jsonld: 'JSON-LD',
    json: 'JSON',
    csv: 'Tabelle (CSV)',
  },
  allFiles: 'Alle Dateien',
  notesFolder: { title: 'Ordner für Ihre Notizen wählen', button: 'Notizen hier ablegen' },
  folder: { title: 'In einen Ordner exportieren', button: 'Hierher exportieren' },
  file: { title: 'Exportieren' },
  chooseFirst: 'Wählen Sie zuerst einen Ordner für Ihre Notizen.',
  oneFile: 'Eine Datei nimmt einen Artikel auf. Wählen Sie für mehrere einen Ordner.',
  busy: 'Es werden bereits Notizen exportiert. Versuchen Sie es danach noch einmal.',
  notBegun: 'Der Export wurde abgebrochen, bevor er begann.',
  ended: 'Der Export wurde abgebrochen.',
  noAnswer: 'Der Export endete ohne Antwort.',
  unforeseen: 'Ein unerwarteter Fehler ist aufgetreten; diese Datei wurde nicht geschrieben.',
  library: {
    gone: 'Dieser Artikel ist nicht mehr in der Bibliothek.',
    noText: (title) =>
      `Der Text von „${title}“ fehlt in der Bibliothek. Importieren Sie seine Datei noch einmal.`,
  },
  target: {
    missing: (folder) =>
      `Der Ordner „${folder}“ wurde nicht gefunden, daher wurde nichts geschrieben. Liegt er auf einem anderen Datenträger, schließen Sie diesen an; wurde er verschoben, wählen Sie ihn neu.`,
    noFolder: (file) => `„${file}“ ist eine Datei, gebraucht wird ein Ordner.`,
    gone: (folder) => `Der Ordner „${folder}“ ist nicht mehr vorhanden.`,
    tooMany: (folder) =>
      `In „${folder}“ liegt mehr Markdown, als nach umbenannten oder verschobenen Dateien durchsucht wird. Die Notizen einer Datei, die nicht gefunden wurde, stehen in einer neuen.`,
  },
  leftAlone: {
    noFile: (file) => `${file} ist keine Datei und blieb daher unangerührt.`,
    tooLarge: (file) => `${file} ist größer als 64 MB und blieb daher unangerührt.`,
    notText: (file) => `${file} ist kein Text in UTF-8 und blieb daher unangerührt.`,
    outside: (file) => `${file} liegt nicht in dem Ordner und blieb daher unangerührt.`,
    link: (file) =>
      `${file} ist eine Verknüpfung, die aus dem Ordner hinaus oder ins Leere führt, und blieb daher unangerührt.`,
    busy: (file) =>
      `${file} wird von einem anderen Programm immer wieder geschrieben und blieb daher unangerührt.`,
    writtenMeanwhile: (file) =>
      `${file} wurde inzwischen von einem anderen Programm geschrieben und blieb daher unangerührt.`,
  },
  difference: {
    allOfIt: (file) => `${file} würde eine ganz andere Datei.`,
    tooMuch: 'Was sich hier ändern würde, ist zu viel, um es neben allem anderen anzuzeigen.',
  },
  paper: {
    onlyHere: 'Ein PDF lässt sich nur im Fenster erzeugen.',
    onlyInWindow: 'Ein PDF lässt sich nur im Fenster erzeugen: Exportieren Sie es dort.',
    notLaidOut: 'Die Seiten konnten nicht für den Druck gesetzt werden. Versuchen Sie es noch einmal.',
    notPrinted:
      'Das System hat dies nicht gedruckt. Ist ein Drucker verfügbar? Als PDF lässt es sich auch anderswo drucken.',
  },
  links: {
    nowhere: 'Der Link führt zu keinem Artikel. Es wurde nichts geöffnet.',
    notWeb: 'Dieser Link führt nicht zu einer Webseite, daher öffnet Postil ihn nicht.',
    question: 'Diese Adresse im Browser öffnen?',
    open: 'Im Browser öffnen',
    copy: 'Adresse kopieren',
    cancel: 'Abbrechen',
  },
};
