import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { marks } from './reader-marks.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const hoursOf = (n: number) => count(n, { one: '# hora', many: '# de horas', other: '# horas' });
const minutesOf = (n: number) => count(n, { one: '# minuto', many: '# de minutos', other: '# minutos' });
const short = (hours: number, minutes: number) =>
  [hours > 0 ? `${number(hours)} h` : '', minutes > 0 ? `${number(minutes)} min` : '']
    .filter((part) => part !== '')
    .join(' ');

export const reader: Words['reader'] = {
  article: 'Artículo',
  gone: 'Este artículo ya no está en la biblioteca.',

  bar: {
    sidebar: 'Barra lateral',
    library: 'Todos los artículos',
    needs: 'Pasajes por revisar',
    outline: 'Esquema',
    find: 'Buscar',
    findName: 'Buscar en el artículo',
    about: 'Acerca de este artículo',
    type: 'Texto y tema',
    notes: 'Resaltados y notas',
    notesName: 'Lista de resaltados y notas',
    export: 'Exportar',
    exportNotes: 'Exportar las notas',
  },

  time: {
    short,
    left: (hours, minutes) => `${hours + minutes === 1 ? 'queda' : 'quedan'} ${short(hours, minutes)}`,
    about: (hours, minutes) =>
      `Tiempo restante aproximado: ${[hours > 0 ? hoursOf(hours) : '', minutes > 0 ? minutesOf(minutes) : ''].filter((part) => part !== '').join(' y ')}`,
    justNow: 'ahora mismo',
  },
  soFar: {
    name: 'Leído hasta ahora',
    read: 'Leído',
    waiting: 'Solo citas',
    told: (percentage, left) => `${percentage} %. ${left}`,
  },

  head: {
    waiting:
      'De este artículo solo se conocen las citas. En su archivo, tus resaltados y notas ocuparán su lugar.',
    openFile: 'Abrir su archivo…',
    words: (n) => count(n, { one: '# palabra', many: '# de palabras', other: '# palabras' }),
    note: 'Nota sobre el artículo',
    toolbar: 'Sobre el título',
    unmarkable: 'No forma parte del texto y no se puede resaltar',
    reason:
      'El título y lo que lo acompaña no forman parte del texto y no se pueden resaltar. N escribe una nota sobre el artículo.',
  },

  links: {
    placeGone: 'El lugar al que lleva este enlace no está en el artículo.',
    noteGone: 'La nota a la que remite esta llamada no está en el artículo.',
    articleGone: 'El artículo al que lleva este enlace ya no está en la biblioteca.',
    articleDeleted: (title) => `«${title}», adonde lleva este enlace, está en la papelera.`,
    highlightGone: 'El resaltado al que lleva este enlace no está en este artículo.',
    highlightDeleted: 'El resaltado al que lleva este enlace se eliminó.',
    openAlready: 'Este artículo ya está abierto',
    from: 'Enlazado desde',
    more: (n) => `${number(n)} más`,
    newest: (n, all) => `Los ${number(n)} más recientes de ${number(all)}`,
  },

  views: {
    page: 'Página completa',
    clean: 'Solo el artículo',
    onlyPage: 'Solo en la página completa',
    onlyPageWhy: 'Estos pasajes están fuera del artículo, en la página que lo rodea.',
    onlyClean: 'Solo en la vista del artículo',
    onlyCleanWhy: 'En la página completa, estas palabras no están juntas.',
    showOnPage: 'Mostrar en la página completa',
    showInClean: 'Mostrar en la vista del artículo',
    notKept: 'La página completa no está en la biblioteca. Abre de nuevo el archivo para leerla.',
    nothingElse: 'Esta página no dice nada más que el artículo.',
    onlySaved: 'Solo una página web guardada se puede ver completa.',
  },

  type: {
    title: 'Texto y tema',
    size: 'Tamaño del texto',
    smaller: 'Más pequeño',
    smallerName: 'Texto más pequeño',
    larger: 'Más grande',
    largerName: 'Texto más grande',
    length: 'Longitud de línea',
    height: 'Interlineado',
    own: 'Solo para este artículo',
    ownAbove: 'Lo de arriba vale solo para este artículo.',
    usual: 'Volver a la tipografía habitual',
    ownNow: 'Desde ahora este artículo tiene su propia tipografía',
    usualNow: 'Este artículo vuelve a verse como los demás',
    nameColours: 'Nombrar los colores…',
  },
  colours: {
    title: 'Colores',
    what: '¿Qué significa cada uno? Los nombres aparecen donde están los colores.',
    nameOf: (colour) => `Nombre del color ${colour}`,
    signs: 'Mostrar una línea con cada color',
  },

  page: {
    footnotes: 'Notas al pie',
    picture: 'Imagen',
    pictureKey: 'Intro la muestra en grande',
    absent: 'Imagen no cargada',
    absentWhy: (why) => `Imagen no cargada: ${why}`,
    why: {
      missing: 'Imagen no encontrada junto al archivo',
      drawing: 'Dibujo (SVG), que no se muestra',
      'not-a-picture': 'No es una imagen que se pueda mostrar',
      'too-large': 'Imagen demasiado grande para conservarla',
      'too-many': 'Una imagen más de las que se conservan de un artículo',
      lost: 'La imagen ya no está en la biblioteca',
    },
    wideTable: 'Tabla ancha',
    wideFormula: 'Fórmula ancha',
    wideCode: 'Código ancho',
    grips: {
      start: 'Arrastra para mover el inicio del resaltado; con Ctrl, letra por letra',
      end: 'Arrastra para mover el final del resaltado; con Ctrl, letra por letra',
    },
  },

  list: {
    title: 'Resaltados y notas',
    close: 'Cerrar la lista',
    nothing: 'Aún no hay nada resaltado. Selecciona unas palabras o pulsa → para ir de frase en frase.',
    orphans: 'No encontrados en este texto',
    orphansWhy:
      'El archivo ha cambiado y estos pasajes ya no están en él. Sus palabras y sus notas se conservan.',
    margin: 'Notas al margen',
    moreHere: (n) =>
      count(n, { one: '# nota más aquí', many: '# de notas más aquí', other: '# notas más aquí' }),
  },

  outline: {
    title: 'Esquema',
    none: 'Este artículo no tiene encabezados.',
    highlights: (n) => count(n, { one: '# resaltado', many: '# de resaltados', other: '# resaltados' }),
  },
  footnote: {
    note: (label) => `Nota ${label}`,
    go: 'Ir a la nota',
  },

  cursor: {
    firstSentence: 'Primera frase',
    lastSentence: 'Última frase',
    firstHighlight: 'Primer resaltado',
    lastHighlight: 'Último resaltado',
    all: 'Todo el texto está seleccionado',
  },
  ruler: {
    off: 'Sin regla de lectura',
    line: 'Regla de lectura en la línea',
    paragraph: 'Regla de lectura en el párrafo',
  },
  undisturbed: {
    on: 'Lectura sin distracciones. Esc sale de ella.',
    off: 'Todo vuelve a estar a la vista.',
  },

  marks,
};
