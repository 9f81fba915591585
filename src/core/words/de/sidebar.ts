import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const sidebar: Words['sidebar'] = {
  views: 'Ansichten',
  rename: 'Umbenennen',
  fold: (name) => `${name} einklappen`,
  unfold: (name) => `${name} ausklappen`,
  menuOf: (name) => `Menü von ${name}`,
  trash: {
    menu: 'Menü des Papierkorbs',
    empty: 'Papierkorb leeren …',
  },
  folders: {
    title: 'Ordner',
    new: 'Neuer Ordner',
    name: 'Name des Ordners',
    inside: 'Neuer Unterordner',
    into: 'Verschieben nach …',
    toTop: 'Auf oberste Ebene verschieben',
    delete: 'Ordner löschen',
  },
  searches: {
    title: 'Gespeicherte Suchen',
    name: 'Name der gespeicherten Suche',
    asks: 'Wonach sie sucht',
    change: 'Ändern, wonach sie sucht',
    delete: 'Gespeicherte Suche löschen',
  },
  tags: {
    title: 'Schlagwörter',
    name: 'Name des Schlagworts',
    menuOf: (tag) => `Menü des Schlagworts ${tag}`,
    merge: 'Zusammenführen mit …',
    delete: 'Schlagwort löschen',
    refused: (most) => `Ein Schlagwort ist eine Zeile von höchstens ${number(most)} Zeichen, ohne Kommas.`,
    all: (n) => `Alle ${number(n)} Schlagwörter`,
  },
};
