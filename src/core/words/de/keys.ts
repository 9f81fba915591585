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

  intro:
    'Eine Taste hier auswählen, um sie zu ändern. Was Pfeile, Enter, Esc, Tab und Leertaste tun, ist überall gleich und bleibt so.',
  always: 'Immer gleich',
  alwaysIn: (place) => `${place}: immer gleich`,
  fiveColours: 'Die erste bis fünfte Farbe',
  also: 'tastenkürzel tastenkombination kurzbefehl tastatur',

  changeOrRemove: 'Ändern oder entfernen',
  change: (keys, action) => `${keys} für „${action}“ ändern`,
  add: 'Taste hinzufügen',
  addFor: (action) => `Taste für „${action}“ hinzufügen`,
  reset: 'Zurücksetzen',
  resetFor: (action) => `Tasten von „${action}“ zurücksetzen`,

  newFor: (action) => `Neue Taste für „${action}“`,
  press: 'Neue Tasten drücken',
  pressFor: (action) => `Neue Taste für „${action}“: drücken, Esc bricht ab`,
  take: 'Dort wegnehmen',
  keep: 'Dort lassen',
  leave: 'Abbrechen',
  remove: 'Taste entfernen',

  refusals: {
    system: (keys) => `${keys} gehört dem System. Drücken Sie etwas anderes.`,
    editing: (keys) =>
      `${keys} kopiert, fügt ein oder macht rückgängig, in jedem Text. Drücken Sie etwas anderes.`,
    types: (keys) => `${keys} schreibt auf vielen Tastaturen ein Zeichen. Lassen Sie Strg oder Alt weg.`,
    always: (keys) =>
      `${keys} tut überall dasselbe und lässt sich deshalb nicht ändern. Drücken Sie etwas anderes.`,
    ahead: (keys) => `${keys} allein führt in Listen zu einem Titel. Halten Sie Strg oder Alt dazu gedrückt.`,
    none: () => 'Diese Taste hat keinen Namen, der sich merken lässt. Drücken Sie eine andere.',
  },
  clash: (keys, actions) => `${keys} steht jetzt für ${list(actions.map((one) => `„${one}“`))}.`,
  now: (action, keys) => `${action}: jetzt ${list(keys, 'disjunction')}`,
  noneNow: (action) => `${action}: jetzt ohne Taste`,
};
