import { formsOf, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';
import { asking } from './library-asking.ts';
import { sorts } from './library-sorts.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

export const library: Words['library'] = {
  articles: (n) => count(n, { one: '# artículo', many: '# de artículos', other: '# artículos' }),
  highlights: (n) => count(n, { one: '# resaltado', many: '# de resaltados', other: '# resaltados' }),
  notes: (n) => count(n, { one: '# nota', many: '# de notas', other: '# notas' }),
  shelves: {
    all: 'Todos los artículos',
    reading: 'En lectura',
    archive: 'Archivados',
    attention: 'Requieren atención',
    trash: 'Papelera',
  },
  gone: 'Ya no existe',
  reading: 'Leyendo la lista…',
  head: {
    sidebar: 'Barra lateral',
    export: 'Exportar',
    exportNotes: 'Exportar notas…',
    exportArticles: (n) =>
      count(n, {
        one: 'Exportar # artículo…',
        many: 'Exportar # de artículos…',
        other: 'Exportar # artículos…',
      }),
    open: 'Abrir',
  },
  sorts,
  chips: {
    name: 'Acotar la lista',
    any: 'Cualquier estado',
    unread: 'Sin leer',
    annotated: 'Con anotaciones',
    attention: 'Requieren atención',
    publishedIn: (year) => `Publicados en ${year}`,
  },
  list: {
    name: 'Artículos',
    selected: (n) =>
      count(n, {
        one: '# artículo seleccionado',
        many: '# de artículos seleccionados',
        other: '# artículos seleccionados',
      }),
    moreInArchive: (n) =>
      count(n, {
        one: '# artículo archivado más',
        many: '# de artículos archivados más',
        other: '# artículos archivados más',
      }),
  },
  row: {
    quotesOnly: 'Hasta que abras su archivo solo se conocen sus citas.',
    tag: ', etiqueta',
  },
  state: {
    lost: (n) =>
      count(n, {
        one: '# resaltado ha perdido su lugar',
        many: '# de resaltados han perdido su lugar',
        other: '# resaltados han perdido su lugar',
      }),
    moved: (n) =>
      count(n, {
        one: '# resaltado puede haberse movido',
        many: '# de resaltados pueden haberse movido',
        other: '# resaltados pueden haberse movido',
      }),
    both: (n) =>
      count(n, {
        one: '# resaltado por revisar',
        many: '# de resaltados por revisar',
        other: '# resaltados por revisar',
      }),
    inTrash: 'En la papelera',
    archived: 'Archivado',
    quotesOnly: 'Solo citas',
    unread: 'Sin leer',
    reading: 'En lectura',
    read: 'Leído',
    progress: percent,
  },
  preview: {
    name: 'Sobre el artículo seleccionado',
    none: 'Aún sin resaltados',
    readWhen: (when) => `última lectura: ${when}`,
    read: 'Leer',
    goOn: 'Seguir leyendo',
    copy: 'Copiar como Markdown',
    below: (n) => `${number(n)} más abajo`,
  },
  many: {
    name: 'Sobre los artículos seleccionados',
    selected: (n) =>
      count(n, {
        one: '# artículo seleccionado',
        many: '# de artículos seleccionados',
        other: '# artículos seleccionados',
      }),
    export: 'Exportar…',
    one: 'Seleccionar solo uno',
    more: (n) => `y ${number(n)} más`,
  },
  nothing: {
    failed: 'No se pudo leer la lista. Tus notas están a salvo en el diario; reinicia Postil.',
    isNew:
      'Aquí aún no hay nada. Abre un texto, una página web guardada, un documento o un libro, o suelta archivos en cualquier parte de esta ventana.',
    sample: 'Leer el artículo de ejemplo',
    importNotes: 'Importar notas de otro lugar…',
    answers: 'Ningún artículo de aquí coincide con «{asked}».',
    answersSo: 'Ningún artículo de aquí, en este estado o año, coincide con «{asked}».',
    inState: 'Ningún artículo de aquí está en este estado.',
    inStateOf: (year) => `Ningún artículo de ${year} está aquí en este estado.`,
    showArchived: (n) =>
      count(n, {
        one: 'Mostrar # artículo archivado',
        many: 'Mostrar # de artículos archivados',
        other: 'Mostrar # artículos archivados',
      }),
    showAllOf: 'Mostrar todo lo de «{shelf}»',
    lookInArchive: 'Mirar en los archivados',
    lookInTrash: 'Mirar en la papelera',
    showAll: 'Mostrar todos los artículos',
    shelves: {
      all: 'Todo lo que tienes está archivado o en la papelera.',
      reading:
        'No tienes ninguna lectura a medias. Lo que empieces a leer estará aquí hasta que lo termines.',
      archive:
        'No hay nada archivado. Lo que des por terminado puede quedarse aquí, apartado y con sus notas.',
      attention: 'Cada resaltado está en su lugar.',
      trash: 'La papelera está vacía.',
      folder: 'Aún no hay nada en esta carpeta.',
      tag: 'Nada de lo que está a la vista tiene esta etiqueta.',
      query: 'Ahora nada coincide con esta búsqueda. Se repite con cada cambio.',
      watched: 'Aún no hay nada de esta carpeta en la biblioteca.',
    },
  },
  asking,
  edits: {
    tooLong: (most) => `Aquí caben hasta ${number(most)} caracteres.`,
    title: 'Un artículo necesita un título.',
    published: 'Escribe una fecha así: 27 de junio de 2024, junio de 2024, 2024 o 2024-06-27.',
    lang: 'Escribe un idioma, como alemán, o su código, como de-AT.',
  },
  folderIntoItself: (name) => `«${name}» no se puede mover dentro de sí misma.`,
  waiting:
    'De este artículo solo se conocen las citas. Abre su archivo y tus resaltados y notas ocuparán en él su lugar.',
};
