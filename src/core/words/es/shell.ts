import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { commands } from './shell-commands.ts';
import { keys } from './shell-keys.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const PLACES = ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];

const came = (name: string, annotations: number) =>
  `Con ${name} ${count(annotations, { one: 'llegó # anotación', many: 'llegaron # de anotaciones', other: 'llegaron # anotaciones' })}`;

export const shell: Words['shell'] = {
  commands,
  keys,
  close: 'Cerrar',
  messages: {
    count: (n) => count(n, { one: '# mensaje', many: '# de mensajes', other: '# mensajes' }),
    fewer: 'Mostrar menos',
    more: (n) => `Mostrar ${number(n)} más`,
    closeAll: 'Cerrar todos',
    closeThis: 'Cerrar este mensaje',
    undo: 'Deshacer',
    cancel: 'Cancelar',
  },
  shortcuts: { title: 'Teclas', change: 'Cambiar las teclas…' },
  sidebar: {
    name: 'Biblioteca',
    search: 'Buscar en todo',
    recent: 'Recientes',
    open: 'Abrir un archivo',
    keys: 'Teclas',
    settings: 'Ajustes',
    health: 'Estado de la biblioteca, copias de seguridad',
    here: 'Solo en este equipo',
    close: 'Cerrar la barra lateral',
  },
  arrival: {
    reading: (name) => `Leyendo ${name}`,
    placing: (name) => `Buscando los lugares de tus notas en ${name}`,
    asBefore: (name) => `${name} se lee como antes.`,
    pageChanged: 'El artículo se lee como antes. Lo que ha cambiado es la página que lo rodea.',
    notReadAnew: (name) => `${name} no se volvió a leer. Tu copia y tus notas están como estaban.`,
    readAs: (encoding) => `Leído como ${encoding}.`,
    readAsSame: (encoding) => `Leído como ${encoding}: el texto es el mismo.`,
    readAsOther: (encoding, became) => `Leído como ${encoding}: ${became}.`,
    moved: (name) => `${name} se ha movido o ha cambiado de nombre. Tus notas lo han seguido.`,
    pasted: (title) => `Lo copiado es ahora un artículo: «${title}».`,
    look: 'Ver',
    changed: (name, became) => `${name} ha cambiado desde la última vez que lo leíste: ${became}.`,
    copy: (title, places) =>
      `El mismo texto que «${title}», que ahora está abierto desde ${PLACES[places - 2] ?? number(places)} lugares.`,
    missing: (name) => `${name} ya no está en su lugar. Tu copia y tus notas se conservan.`,
    changedOnDisk: (name) => `${name} ha cambiado en el disco.`,
    readAnew: 'Volver a leerlo',
  },
  portable: {
    step: 'las notas de un artículo portátil',
    nothingNew: (name) => `Todo lo que hay en ${name} ya está en tu biblioteca.`,
    came: (name, annotations) => `${came(name, annotations)}.`,
    cameDoubtful: (name, annotations, doubtful) =>
      `${came(name, annotations)}; ${number(doubtful)} por revisar.`,
  },
  link: {
    notHere: 'El artículo al que lleva este enlace no está en esta biblioteca.',
    inTrash: (title) => `«${title}», adonde lleva este enlace, está en la papelera.`,
  },
  history: {
    endAhead: 'No hay nada más hacia adelante',
    endBehind: 'No hay nada más hacia atrás',
    noneClosed: 'No se cerró ningún artículo',
    closedInTrash: 'El último artículo que se cerró está en la papelera.',
  },
  unsaved: {
    behind:
      'Lo que escribes se guarda, pero Postil no puede poner al día su base de datos, como ocurre con un disco lleno. Lo sigue intentando.',
    remade:
      'La base de datos de la ventana se perdió, como ocurre tras un cierre inesperado, y se rehízo a partir del diario. Todas tus notas están aquí.',
    saved: 'Guardado.',
    retry: 'Reintentar ahora',
    refused: (why) => `Sin guardar. ${why}`,
    retrying: (why) => `Sin guardar, reintentando. ${why}`,
    broughtBack: 'Se recuperó lo que no se había guardado cuando se cerró la página.',
    keptIn: (why, name) => `${why} Lo que no se había guardado se conserva en ${name}.`,
  },
  anchoring: {
    brokenDown:
      'No se pudieron encontrar los lugares de las notas: la parte de Postil que los busca se detuvo dos veces. Tu copia y tus notas están como estaban.',
    stopped: 'Se detuvo la búsqueda de los lugares de las notas. No se cambió nada.',
  },
  failure: {
    unforeseen: (what) => `Ha fallado algo que Postil no había previsto: ${what}`,
    unforeseenHere:
      'Ha fallado algo que Postil no había previsto. Inténtalo de nuevo; si sigue igual, reinicia Postil.',
    malformed: 'La ventana pidió algo que Postil no entiende. No se hizo nada.',
  },
};
