import { list } from '../forms.ts';
import type { Words } from '../words.ts';

export const keys: Words['keys'] = {
  names: {
    Mod: 'Strg',
    Alt: 'Alt',
    Shift: 'Umschalt',
    Enter: 'Enter',
    Escape: 'Esc',
    Tab: 'Tab',
    Space: 'Leertaste',
    Backspace: 'Rücktaste',
    Delete: 'Entf',
    Insert: 'Einfg',
    Home: 'Pos1',
    End: 'Ende',
    PageUp: 'Bild auf',
    PageDown: 'Bild ab',
    arrow: 'Pfeil',
  },
  together: (names) => names.join(' '),
  behind: (said, keys) => `${said} (${keys})`,

  intro:
    'Wählen Sie hier ein Tastenkürzel, um es zu ändern. Was die Pfeiltasten, Enter, Esc, Tab und die Leertaste tun, ist überall gleich und bleibt so.',
  always: 'Immer gleich',
  alwaysIn: (place) => `${place}: immer gleich`,
  fiveColours: 'Erste bis fünfte Farbe',
  also: 'taste tasten tastenkombination kurzbefehl tastatur',

  changeOrRemove: 'Ändern oder entfernen',
  change: (keys, action) => `${keys} für „${action}“ ändern`,
  add: 'Tastenkürzel hinzufügen',
  addFor: (action) => `Tastenkürzel für „${action}“ hinzufügen`,
  reset: 'Zurücksetzen',
  resetFor: (action) => `Tastenkürzel für „${action}“ zurücksetzen`,

  newFor: (action) => `Neues Tastenkürzel für „${action}“`,
  press: 'Neue Tasten drücken',
  pressFor: (action) => `Neues Tastenkürzel für „${action}“: Tasten drücken, Esc bricht ab`,
  take: 'Dort entfernen',
  keep: 'Dort belassen',
  leave: 'Abbrechen',
  remove: 'Tastenkürzel entfernen',

  refusals: {
    system: (keys) => `${keys} gehört dem System. Drücken Sie etwas anderes.`,
    editing: (keys) =>
      `${keys} dient in jedem Text zum Kopieren, Einfügen oder Rückgängigmachen. Drücken Sie etwas anderes.`,
    types: (keys) => `${keys} erzeugt auf vielen Tastaturen ein Zeichen. Lassen Sie Strg oder Alt weg.`,
    always: (keys) =>
      `${keys} tut überall dasselbe und lässt sich deshalb nicht ändern. Drücken Sie etwas anderes.`,
    ahead: (keys) => `${keys} allein führt in Listen zu einem Titel. Halten Sie Strg oder Alt dazu gedrückt.`,
    none: () => 'Diese Taste hat keinen Namen, der sich speichern lässt. Drücken Sie eine andere.',
  },
  clash: (keys, actions) => `${keys} steht jetzt für ${list(actions.map((one) => `„${one}“`))}.`,
  now: (action, keys) => `${action}: jetzt ${list(keys, 'disjunction')}`,
  noneNow: (action) => `${action}: jetzt ohne Tastenkürzel`,
};
