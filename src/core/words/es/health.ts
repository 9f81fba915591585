import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const annotationsOf = (n: number) =>
  count(n, { one: '# anotación', many: '# de anotaciones', other: '# anotaciones' });
const articlesOf = (n: number) =>
  count(n, { one: '# artículo', many: '# de artículos', other: '# artículos' });
const held = (articles: number, annotations: number) =>
  `${articlesOf(articles)} con ${annotationsOf(annotations)}`;

export const health: Words['health'] = {
  title: 'Estado de la biblioteca',
  library: 'La biblioteca',
  holds: 'Contiene',
  held,
  onDisk: 'En este disco',
  parts: (record, snapshots, pictures, kept) =>
    `diario ${record}, instantáneas ${snapshots}, imágenes ${pictures}${kept === null ? '' : `, guardado aparte ${kept}`}`,
  bytes: (n) => count(n, { one: '# byte', many: '# de bytes', other: '# bytes' }),
  showFolder: 'Mostrar en la carpeta',
  copies: 'Copias',
  program: 'Este programa',
  network: 'Red',
  requests: (sent, refused) =>
    `Desde el inicio: solicitudes enviadas ${number(sent)}, rechazadas ${number(refused)}.`,
  version: 'Versión',
  builtOn: (electron, format) => `Electron ${electron}, formato del diario ${format}`,
  log: 'Registro',
  errors: (n) =>
    n === 0 ? 'Ningún error.' : `${count(n, { one: '# error', many: '# de errores', other: '# errores' })}.`,
  cancel: 'Cancelar',
  snapshots: {
    title: 'Instantáneas',
    failing: 'No se pudo tomar la última. Se volverá a intentar.',
    none: 'Aún ninguna. La primera se toma poco después del primer cambio.',
    kept: (n, newest) =>
      `${count(n, { one: '# conservada', many: '# conservadas', other: '# conservadas' })}, la más reciente: ${newest}.`,
  },
  recovery: {
    title: 'Última reparación',
    none: 'No ha hecho falta reparar nada.',
    what: {
      rebuilt: 'La base de datos de la ventana se rehízo a partir del diario',
      foreign: 'La base de datos de la ventana pertenecía a otra biblioteca y se guardó aparte',
      restored: 'Se restauró una copia de seguridad',
      torn: 'Una última entrada inacabada, nunca confirmada como guardada, se cortó y se guardó aparte',
      page: 'La página se detuvo de forma inesperada y se volvió a cargar',
    },
    alone: (what, ago) => `${what}, ${ago}.`,
    counted: (what, annotations, articles, ago) =>
      `${what}: ${annotationsOf(annotations)} en ${articlesOf(articles)}, ${ago}.`,
  },
  backup: {
    title: 'Copia de seguridad',
    make: 'Hacer copia de seguridad…',
    restore: 'Restaurar…',
    about: 'Todo en un solo archivo: artículos, notas, imágenes, ajustes.',
    writing: 'Escribiendo la copia de seguridad',
    written: (name, articles, annotations, size) =>
      `${name} contiene toda la biblioteca: ${held(articles, annotations)}, ${size}. Se volvió a leer y está completo.`,
    busy: 'Postil aún está ocupado con la última copia de seguridad o exportación.',
    saveTitle: 'Hacer una copia de seguridad de la biblioteca',
    fileKind: 'Biblioteca de Postil',
  },
  restoring: {
    reading: 'Leyendo la copia de seguridad',
    putting: 'Restaurando la copia de seguridad',
    openTitle: 'Restaurar una copia de seguridad',
    fileKinds: 'Copias de seguridad e instantáneas',
    chooseFirst: 'Elige primero una copia de seguridad.',
    title: '¿Restaurar esta copia de seguridad?',
    holds: (articles, annotations, newest) =>
      `{name} contiene ${held(articles, annotations)}.${newest === null ? '' : ` Su último cambio: ${newest}.`}`,
    replaces: (articles, annotations) =>
      `Sustituye lo que hay aquí ahora: ${held(articles, annotations)}. Eso no se elimina: se conserva en la carpeta {folder} y se puede restaurar como una copia de seguridad.`,
    then: 'Después la ventana muestra la biblioteca restaurada. Los archivos de tus artículos no se tocan.',
    keep: 'Conservar lo que hay aquí',
    restore: 'Restaurar',
  },
  second: {
    title: 'Segunda carpeta',
    choose: 'Elegir una carpeta…',
    chooseOther: 'Elegir otra…',
    stop: 'Dejar de copiar',
    copying: 'Copiando en la segunda carpeta',
    firstCopy: 'La segunda carpeta tiene su primera copia.',
    stopped: 'No habrá más copias. Las que hay se conservan.',
    copies: (n, newest) =>
      `${count(n, { one: '# copia', many: '# de copias', other: '# copias' })}, la más reciente: ${newest}.`,
    none: 'Ninguna. Una carpeta en otro disco, o una que se sincroniza, guarda copias por si este falla.',
    waiting: 'Se comprobará pronto.',
    nothing: 'Aún no hay nada que copiar.',
    away: 'Ahora no está disponible. La copia seguirá cuando vuelva a estarlo.',
    failing: 'No se pudo escribir la última copia. Se volverá a intentar.',
    failed: (why) => `No se pudo guardar ninguna copia en la segunda carpeta. ${why} Se volverá a intentar.`,
    unreadable:
      'No se pudo leer cuál es la segunda carpeta para copias; elígela de nuevo en «Estado de la biblioteca».',
    partOfLibrary: 'Esa carpeta forma parte de la propia biblioteca. Elige una en otro disco.',
    openTitle: 'Elegir una segunda carpeta para copias',
    openButton: 'Guardar aquí las copias',
  },
  report: {
    copy: 'Copiar para un informe de error',
    copied: 'Copiado. Contiene números y versiones: ni textos, ni títulos, ni carpetas.',
  },
};
