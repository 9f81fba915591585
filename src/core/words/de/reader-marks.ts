import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const marks: Words['reader']['marks'] = {
  toolbar: 'Diese Stelle markieren',
  in: (colour) => `Markieren: ${colour}`,
  changeTo: (colour) => `Farbe ändern: ${colour}`,
  underline: 'Unterstreichen',
  strike: 'Durchstreichen',
  everywhere: 'Diese Wörter überall markieren',
  everywhereName: 'Jedes Vorkommen markieren',
  note: 'Notiz',
  write: 'Notiz schreiben',
  edit: 'Notiz bearbeiten',
  copy: 'Kopieren',
  copied: 'Kopiert',
  delete: 'Löschen',
  deleteIt: 'Markierung löschen',
  nameColours: 'Farben benennen …',
  nameColoursName: 'Farben benennen',

  menu: {
    selection: 'Auswahl',
    highlight: 'Diese Markierung',
    text: 'Text',
    citation: 'Zitat mit Quellenangabe kopieren',
    markdown: 'Als Markdown kopieren',
    link: 'Link darauf kopieren',
    sentence: 'Diesen Satz auswählen',
    all: 'Alles auswählen',
    find: 'Im Artikel suchen',
    aloud: 'Ab hier vorlesen',
    openLink: 'Link öffnen …',
    copyAddress: 'Adresse kopieren',
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
      `Diese Wörter stehen hier ${number(n)}-mal, das ist zum Markieren zu oft. Wählen Sie mehr Wörter aus.`,
    many: (n) => `Diese Wörter stehen hier ${number(n)}-mal.`,
    doIt: 'Alle markieren',
    once: 'Diese Wörter stehen hier nur einmal.',
    already: (n) => `Alle ${number(n)} sind schon markiert.`,
    done: (n) => `${number(n)} markiert.`,
  },

  here: {
    title: 'Markierungen an dieser Stelle',
    at: (at, of, mark) => `${number(at)} von ${number(of)}: ${mark}`,
    first: (at, of, mark) =>
      `${number(of)} Markierungen an dieser Stelle. ${number(at)} von ${number(of)}: ${mark}`,
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
    noted: (quote) => `Markierung und Notiz gelöscht: „${quote}“`,
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
    waits: 'Rückgängigmachen geht erst, wenn alles gespeichert ist.',
    changed: 'Die Notiz wurde inzwischen anderswo geändert; es wurde nichts rückgängig gemacht.',
    changedThat: (what) => `Inzwischen anderswo geändert: ${what}. Es wurde nichts rückgängig gemacht.`,
    part: 'Ein Teil davon wurde inzwischen anderswo geändert und blieb, wie er ist; der Rest wurde rückgängig gemacht.',
  },
  redo: {
    done: (step) => `Wiederholt: ${step}`,
    nothing: 'Nichts zu wiederholen',
    waits: 'Wiederholen geht erst, wenn alles gespeichert ist.',
    changed: 'Die Notiz wurde inzwischen anderswo geändert; es wurde nichts wiederholt.',
    changedThat: (what) => `Inzwischen anderswo geändert: ${what}. Es wurde nichts wiederholt.`,
    part: 'Ein Teil davon wurde inzwischen anderswo geändert und blieb, wie er ist; der Rest wurde wiederholt.',
  },
};
