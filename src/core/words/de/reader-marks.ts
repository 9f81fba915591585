import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const marks: Words['reader']['marks'] = {
  toolbar: 'Diese Stelle markieren',
  in: (colour) => `Markieren: ${colour}`,
  changeTo: (colour) => `Ändern zu: ${colour}`,
  underline: 'Unterstreichen',
  strike: 'Durchstreichen',
  everywhere: 'Überall markieren, wo diese Wörter stehen',
  everywhereName: 'Jedes Vorkommen markieren',
  note: 'Notiz',
  write: 'Eine Notiz schreiben',
  edit: 'Die Notiz bearbeiten',
  copy: 'Kopieren',
  copyKey: 'Kopieren (Strg C)',
  copied: 'Kopiert',
  delete: 'Löschen',
  deleteIt: 'Die Markierung löschen',
  nameColours: 'Die Farben benennen …',
  nameColoursName: 'Die Farben benennen',

  menu: {
    selection: 'Was ausgewählt ist',
    highlight: 'Diese Markierung',
    text: 'Der Text',
    citation: 'Das Zitat mit Quellenangabe kopieren',
    markdown: 'Als Markdown kopieren',
    link: 'Einen Link hierher kopieren',
    sentence: 'Diesen Satz auswählen',
    all: 'Alles auswählen',
    find: 'Im Artikel suchen',
    aloud: 'Ab hier vorlesen',
    openLink: 'Den Link öffnen …',
    copyAddress: 'Die Adresse kopieren',
    addressCopied: 'Adresse kopiert',
  },

  made: {
    highlight: (colour) => `Markiert: ${colour}`,
    underline: 'Unterstrichen',
    strike: 'Durchgestrichen',
  },
  all: {
    nothing: 'Nichts gefunden',
    tooMany: (n) =>
      `Diese Wörter stehen hier ${number(n)}-mal, das ist zum Markieren zu oft. Wählen Sie mehr davon aus.`,
    many: (n) => `Diese Wörter stehen hier ${number(n)}-mal.`,
    doIt: 'Alle markieren',
    once: 'Diese Wörter stehen hier nur einmal.',
    already: (n) => `Alle ${number(n)} sind schon markiert.`,
    done: (n) => `${number(n)} markiert.`,
  },

  here: {
    title: 'Markierungen hier',
    at: (at, of, mark) => `${number(at)} von ${number(of)}: ${mark}`,
    first: (at, of, mark) => `${number(of)} Markierungen hier. ${number(at)} von ${number(of)}: ${mark}`,
  },
  spoken: {
    mark: (mark, quote) => `${mark}: ${quote}`,
    noted: (mark, quote, note) => `${mark}: ${quote}. Notiz: ${note}`,
    taken: (passage) => `${passage}, dazugenommen`,
    left: (passage) => `${passage}, weggelassen`,
    both: (changes) => changes.join('; '),
    noFurther: 'Weiter geht es nicht',
  },
  deleted: {
    highlight: 'Markierung gelöscht.',
    note: 'Notiz gelöscht.',
    quoted: (quote) => `Markierung gelöscht: „${quote}“`,
    noted: (quote) => `Markierung mit ihrer Notiz gelöscht: „${quote}“`,
  },

  steps: {
    highlight: 'Markierung',
    highlights: (n) => count(n, { one: '# Markierung', other: '# Markierungen' }),
    whole: 'Notiz zum Artikel',
    ends: 'neue Grenzen',
    colour: 'Farbe',
    note: 'Notiz',
    tags: 'Schlagwörter',
    deletion: 'Löschen',
    restoring: 'Wiederherstellen',
  },
  undo: {
    done: (step) => `Rückgängig gemacht: ${step}`,
    nothing: 'Nichts rückgängig zu machen',
    waits: 'Rückgängig machen lässt sich erst etwas, wenn alles gespeichert ist.',
    changed: 'Die Notiz wurde seither anderswo geändert; nichts wurde rückgängig gemacht.',
    changedThat: (what) => `Seither anderswo geändert: ${what}. Nichts wurde rückgängig gemacht.`,
    part: 'Ein Teil davon wurde seither anderswo geändert und blieb, wie er ist; der Rest wurde rückgängig gemacht.',
  },
  redo: {
    done: (step) => `Wiederholt: ${step}`,
    nothing: 'Nichts zu wiederholen',
    waits: 'Wiederholen lässt sich erst etwas, wenn alles gespeichert ist.',
    changed: 'Die Notiz wurde seither anderswo geändert; nichts wurde wiederholt.',
    changedThat: (what) => `Seither anderswo geändert: ${what}. Nichts wurde wiederholt.`,
    part: 'Ein Teil davon wurde seither anderswo geändert und blieb, wie er ist; der Rest wurde wiederholt.',
  },
};
