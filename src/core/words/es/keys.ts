import { list } from '../forms.ts';
import type { Words } from '../words.ts';

export const keys: Words['keys'] = {
  names: {
    Mod: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Mayús',
    Enter: 'Intro',
    Escape: 'Esc',
    Tab: 'Tab',
    Space: 'Espacio',
    Backspace: 'Retroceso',
    Delete: 'Supr',
    Insert: 'Insert',
    Home: 'Inicio',
    End: 'Fin',
    PageUp: 'Re Pág',
    PageDown: 'Av Pág',
    arrow: 'flecha',
  },
  together: (names) => names.join(' '),
  behind: (said, keys) => `${said} (${keys})`,

  intro:
    'Elige aquí una tecla para cambiarla. Lo que hacen las flechas, Intro, Esc, Tab y Espacio es igual en todas partes y no cambia.',
  always: 'Siempre igual',
  alwaysIn: (place) => `${place}: siempre igual`,
  fiveColours: 'Del primer al quinto color',
  also: 'atajo atajos teclado combinación',

  changeOrRemove: 'Cambiar o quitar',
  change: (keys, action) => `Cambiar ${keys} para «${action}»`,
  add: 'Añadir una tecla',
  addFor: (action) => `Añadir una tecla para «${action}»`,
  reset: 'Restablecer',
  resetFor: (action) => `Restablecer las teclas de «${action}»`,

  newFor: (action) => `Nueva tecla para «${action}»`,
  press: 'Pulsa las nuevas teclas',
  pressFor: (action) => `Nueva tecla para «${action}»: púlsala, Esc cancela`,
  take: 'Quitarla de allí',
  keep: 'Dejarla allí',
  leave: 'Cancelar',
  remove: 'Quitar la tecla',

  refusals: {
    system: (keys) => `${keys} está reservada al sistema. Pulsa otra combinación.`,
    editing: (keys) => `${keys} copia, pega o deshace en cualquier texto. Pulsa otra combinación.`,
    types: (keys) => `${keys} escribe un carácter en muchos teclados. Quita Ctrl o Alt.`,
    always: (keys) => `${keys} hace lo mismo en todas partes y no se puede cambiar. Pulsa otra combinación.`,
    ahead: (keys) => `${keys} por sí sola lleva a un título en las listas. Añade Ctrl o Alt.`,
    none: () => 'Esta tecla no tiene un nombre que se pueda guardar. Pulsa otra.',
  },
  clash: (keys, actions) => `${keys} ya se usa para ${list(actions.map((one) => `«${one}»`))}.`,
  now: (action, keys) => `${action}: ahora ${list(keys, 'disjunction')}`,
  noneNow: (action) => `${action}: ahora sin tecla`,
};
