import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const otherOpenDocument = (name: string, what: string) =>
  `${name} ist ${what} im OpenDocument-Format und kein Text. Speichern Sie den Text als ODT oder HTML und öffnen Sie diese Datei.`;

export const formats: Words['files']['formats'] = {
  noText: (name) => `${name} enthält keinen Text; es gibt nichts zu lesen.`,
  tooDeep: (name, levels) =>
    `${name} ist über mehr als ${number(levels)} Ebenen verschachtelt und kann nicht als Seite gelesen werden.`,
  tooManyParts: (name) => `${name} hat mehr Teile, als Postil in einem Artikel unterbringt.`,
  password: (name) =>
    `${name} ist durch ein Passwort geschützt. Öffnen Sie die Datei in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie ohne Passwort.`,
  archive: {
    damaged: (name, found) =>
      `${name} ist beschädigt: ${found}. Kopieren Sie die Datei noch einmal, laden Sie sie neu herunter, oder öffnen Sie sie in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie neu.`,
    found: {
      noEnd: 'das Ende fehlt',
      untrueList: 'das Inhaltsverzeichnis widerspricht sich',
      cutList: 'das Inhaltsverzeichnis ist abgeschnitten',
      longName: 'ein Name darin ist länger, als Dateinamen sein können',
      elsewhere: 'ein Teil ist nicht dort, wo das Inhaltsverzeichnis ihn nennt',
      changed: 'ein Teil hat sich seit dem Packen verändert',
      otherSize: 'ein Teil hat eine andere Größe als angegeben',
      packed: 'ein Teil lässt sich nicht entpacken',
      endsInside: 'ein Teil endet mittendrin',
      noPackage: 'der Teil, der sagt, was das Buch enthält, fehlt',
      noListed: 'keiner der aufgeführten Texte ist darin',
      noContent: 'der Teil mit dem Text fehlt',
    },
    tooMany: (name, n, most) =>
      `${name} enthält ${number(n)} Dateien. Postil öffnet Dokumente mit bis zu ${number(most)} Teilen.`,
    overlaps: (name) =>
      `${name} ist ein Archiv, dessen Teile sich überlappen. So etwas soll Programme überlasten; Postil hat es nicht entpackt.`,
    zip64: (name) =>
      `${name} ist in einer Form für Archive über 4 GB (ZIP64) gepackt. Speichern Sie die Datei in dem Programm neu, mit dem sie erstellt wurde.`,
    otherPacking: (name) =>
      `${name} ist so gepackt, wie es für Dokumente nicht üblich ist. Speichern Sie die Datei in dem Programm neu, mit dem sie erstellt wurde.`,
    unpacksTooLarge: (name) =>
      `${name} wäre entpackt weit größer als jedes Dokument dieser Dateigröße; Postil hat die Datei nicht entpackt.`,
  },
  html: {
    tooLarge: (name) =>
      `${name} ist eine größere Seite, als Postil in einem Artikel zeigen kann. Speichern Sie den Teil, den Sie brauchen, und öffnen Sie diesen.`,
    entities: (n) =>
      count(n, {
        one: 'Die Seite definiert eine eigene Abkürzung (XML-Entität). Wo sie vorkommt, steht sie so, wie sie geschrieben ist.',
        other:
          'Die Seite definiert # eigene Abkürzungen (XML-Entitäten). Wo sie vorkommen, stehen sie so, wie sie geschrieben sind.',
      }),
    noPage: (name) => `${name} ist ein Webarchiv ohne Seite darin; es gibt nichts zu lesen.`,
  },
  xml: {
    entities: (name) =>
      `${name} definiert Abkürzungen (XML-Entitäten), die jeden Speicher füllen können; Postil hat die Datei nicht gelesen.`,
  },
  message: {
    noText: (name) => `${name} ist eine E-Mail ohne Text; es gibt nichts zu lesen.`,
    tooDeep: (name) => `${name} ist zu tief verschachtelt, um eine Seite oder eine E-Mail zu sein.`,
    tooManyParts: (name, most) => `${name} hat mehr als ${number(most)} Teile; Postil hat abgebrochen.`,
    attached: (names, more) =>
      `Anhänge dieser E-Mail werden nicht angezeigt: ${names.join(', ')}${more === 0 ? '' : count(more, { one: ' und # weiterer', other: ' und # weitere' })}.`,
  },
  word: {
    ownXml: (name) =>
      `${name} definiert eigenes XML, was kein Word-Dokument tut; Postil hat die Datei nicht gelesen.`,
    styles: (name) =>
      `${name} verwendet mehr Formatvorlagen als jedes Word-Dokument; Postil hat die Datei nicht gelesen.`,
    notWhole: (name) =>
      `${name} ist kein vollständiges Word-Dokument. Öffnen Sie die Datei in dem Programm, mit dem sie erstellt wurde, und speichern Sie sie neu.`,
  },
  openDocument: {
    notText: {
      spreadsheet: (name) => otherOpenDocument(name, 'eine Tabelle'),
      presentation: (name) => otherOpenDocument(name, 'eine Präsentation'),
      drawing: (name) => otherOpenDocument(name, 'eine Zeichnung'),
      chart: (name) => otherOpenDocument(name, 'ein Diagramm'),
    },
    repeats: 'Eine Tabelle wiederholt dieselbe Zeile oder Zelle sehr oft. Nur die ersten werden angezeigt.',
  },
  book: {
    locked: (name) =>
      `${name} ist vom Verlag gesperrt (DRM); nur das Programm, für das das Buch gekauft wurde, kann es öffnen.`,
    nothingShown: (name) =>
      `${name} ist ein Buch aus Teilen, die weder Seiten noch Bilder sind; es gibt darin nichts, was Postil zeigen könnte.`,
    missing: (n) =>
      count(n, {
        one: 'Das Buch führt einen Text auf, der nicht in der Datei ist.',
        other: 'Das Buch führt # Texte auf, die nicht in der Datei sind.',
      }),
    unread: (n) =>
      count(n, {
        one: 'Das Buch führt einen Text von einer Art auf, die Postil nicht liest.',
        other: 'Das Buch führt # Texte von einer Art auf, die Postil nicht liest.',
      }),
    cover: 'Umschlag',
  },
  markdown: {
    tooLong: 'Diese Datei als Markdown zu lesen würde zu lange dauern; sie wird als reiner Text angezeigt.',
    tooDeep: 'Das Markdown dieser Datei ist zu tief verschachtelt; sie wird als reiner Text angezeigt.',
    tooCostly: (name) => `${name} als Markdown zu lesen würde zu lange dauern.`,
    frontMatter: (language) =>
      `Der Metadatenblock dieser Datei (Front Matter) ist kein gültiges ${language}; er wird als Teil des Textes angezeigt.`,
    formulas: (n) =>
      count(n, {
        one: 'Eine Formel konnte nicht als TeX gelesen werden; stattdessen wird ihr Quelltext angezeigt.',
        other: '# Formeln konnten nicht als TeX gelesen werden; stattdessen wird ihr Quelltext angezeigt.',
      }),
  },
};
