import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { report } from './exporting-report.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const annotations = (n: number): string =>
  count(n, {
    one: '# resaltado o nota',
    many: '# de resaltados y notas',
    other: '# resaltados y notas',
  });
const articlesOf = (n: number): string =>
  count(n, { one: '# artículo', many: '# de artículos', other: '# artículos' });

export const exporting: Words['exporting'] = {
  title: 'Exportar',
  forms: {
    markdown: {
      name: 'Notas en Markdown',
      good: 'Citas y notas, un archivo por artículo, para Obsidian, Logseq o cualquier editor. Lo que escribes en el archivo se conserva al volver a exportar.',
    },
    'article-markdown': {
      name: 'Artículo entero en Markdown',
      good: 'El propio texto con tus resaltados y, como notas al pie, tus notas.',
    },
    html: {
      name: 'Página web',
      good: 'Un solo archivo que cualquier navegador muestra, con los resaltados y las notas al margen. Postil lo vuelve a abrir con todas las notas.',
    },
    pdf: {
      name: 'PDF',
      good: 'El artículo con sus notas, para enviar o imprimir. No se puede volver a incorporar.',
    },
    csv: { name: 'Tabla (CSV)', good: 'Una fila por resaltado, para hojas de cálculo y bases de datos.' },
    json: {
      name: 'Archivo de Postil (JSON)',
      good: 'Todo, sin omitir nada: para llevar artículos con sus notas a otro Postil.',
    },
    jsonld: {
      name: 'Anotaciones web (JSON-LD)',
      good: 'El estándar abierto del W3C, para otros programas que leen anotaciones.',
    },
  },
  what: {
    label: 'Qué',
    thisArticle: 'Este artículo',
    articles: articlesOf,
    highlights: (n) => count(n, { one: '# resaltado', many: '# de resaltados', other: '# resaltados' }),
    all: 'Todos los artículos',
  },
  as: 'Formato',
  to: {
    label: 'Destino',
    file: { name: 'Un archivo', good: 'Tú decides dónde está y cómo se llama.' },
    folder: { name: 'Una carpeta', good: 'Un archivo por artículo, en una carpeta que eliges.' },
    notes: {
      name: 'La carpeta de notas',
      good: 'Un archivo por artículo, siempre el mismo, combinado con lo que has escrito en él.',
    },
    notesIn: (folder) => `Carpeta de notas: ${folder}`,
  },
  folder: {
    automatic: 'Mantenerla al día automáticamente, un momento después de cada cambio',
    show: 'Mostrarla',
    another: 'Elegir otra…',
    forget: 'Olvidarla',
    chosen: (folder) => `Desde ahora las notas se guardan en «${folder}». Aún no se ha escrito nada.`,
    forgotten: (folder) =>
      `Ya no se escribirá nada más en «${folder}». Los archivos que hay allí se conservan.`,
  },
  filters: {
    title: 'Solo una parte',
    some: (n, of) => `${number(n)} de ${number(of)}`,
    colours: 'Colores',
    tags: 'Etiquetas',
    moreTags: (n) =>
      count(n, { one: '# etiqueta más', many: '# de etiquetas más', other: '# etiquetas más' }),
    states: 'Su lugar en el texto actual',
    state: {
      certain: 'Seguros',
      edited: 'Pasajes modificados',
      uncertain: 'Inciertos',
      lost: 'No encontrados',
    },
    from: 'Escritos desde el {day}',
    until: 'hasta el {day}',
    everything: 'Incluirlo todo',
  },
  writing: {
    title: 'Cómo se escribe',
    template: 'Plantilla',
    ownTemplates: 'Propias',
    templates: 'Ver las plantillas o crear una propia…',
    headings: 'Los encabezados del artículo como secciones',
    times: 'Cuándo se resaltó cada pasaje',
    links: 'Un enlace de vuelta a cada pasaje',
  },
  properties: {
    title: 'Al principio de cada archivo',
    from: {
      title: 'Título',
      author: 'Firma',
      published: 'Fecha de publicación',
      site: 'Sitio',
      source: 'Dirección web',
      file: 'Nombre del archivo',
      language: 'Idioma',
      tags: 'Etiquetas de los resaltados',
      colours: 'Colores usados',
      highlights: 'Número de resaltados',
      updated: 'Día del último cambio',
      id: 'Identificador en Postil',
      link: 'Enlace a Postil',
    },
    key: (property) => `Nombre de la propiedad «${property}»`,
    up: 'Subir',
    upOf: (property) => `Subir «${property}»`,
    down: 'Bajar',
    downOf: (property) => `Bajar «${property}»`,
    moved: (property, place, of) => `${property}: ${number(place)} de ${number(of)}`,
  },
  preview: {
    region: 'Lo que contendrá un archivo',
    none: 'Este formato no tiene vista previa: es la página tal como la lees, con sus notas.',
    example: 'Por ejemplo «{title}»',
    one: 'Esto es lo que contendrá el archivo',
    label: 'Vista previa',
  },
  going: {
    none: 'Aquí aún no hay nada resaltado: un archivo solo contendría los datos del artículo.',
    noneInThese: 'En estos artículos aún no hay nada resaltado.',
    noneFits: 'Ningún resaltado cumple estas condiciones.',
    some: ({ passing, all, articles, of }) => {
      const what = passing === all ? annotations(all) : `${number(passing)} de ${annotations(all)}`;
      if (of === 1) return `Se exportará: ${what}.`;
      const where = articles === of ? articlesOf(of) : `${number(articles)} de ${articlesOf(of)}`;
      return `Se exportará: ${what} en ${where}.`;
    },
  },
  acts: {
    cancel: 'Cancelar',
    back: 'Atrás',
    done: 'Listo',
    showInFolder: 'Mostrar en la carpeta',
    now: 'Exportar ahora',
    copy: 'Copiar como Markdown',
    chooseNotesFolder: 'Elegir la carpeta de notas…',
    dryRun: 'Mostrar qué cambiaría',
    saveAs: 'Guardar como…',
    chooseFolder: 'Elegir una carpeta…',
    toNotes: (folder) => `Exportar a «${folder}»`,
  },
  told: {
    comparing: 'Comparando',
    exporting: 'Exportando',
    nothing: 'No se exportó nada.',
    notesIn: (file) => `Las notas están en ${file}.`,
    written: (file) => `Se escribió ${file}.`,
    copied: 'Las notas están en el portapapeles como Markdown.',
    nothingToCopy: 'En este artículo aún no hay nada resaltado, así que no se copió nada.',
  },
  automatic: {
    conflict: (title, file) =>
      `Has cambiado una nota de «${title}» tanto aquí como en ${file}. El archivo tiene las dos versiones; conserva allí lo que quieras.`,
    failed: (why) => `Tus notas no se escribieron en la carpeta de notas. ${why}`,
    again: 'Reintentar ahora',
  },
  report,
  json: {
    notJson: 'No es una exportación de Postil que se pueda leer: no es JSON.',
    tooDeep: 'No es una exportación de Postil que se pueda leer: tiene demasiados niveles anidados.',
    noObject: 'No es una exportación de Postil que se pueda leer: no es un objeto de ese tipo.',
    wrong: (field) => `No es una exportación de Postil que se pueda leer: «${field}» no es como debería.`,
    newer: 'Esta exportación es de una versión más reciente de Postil. Impórtala con esa versión.',
  },
};
