import { formsOf, list } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const highlightsOf = (n: number) =>
  count(n, { one: '# resaltado', many: '# de resaltados', other: '# resaltados' });
const quoted = (tags: readonly string[]) => list(tags.map((tag) => `«${tag}»`));

export const highlights: Words['highlights'] = {
  title: 'Resaltados',
  reading: 'Leyendo los resaltados…',
  readingOthers: 'Leyendo los demás…',
  counted: ({ highlights, notes, articles }) => {
    const parts = [
      ...(highlights > 0 || notes === 0 ? [highlightsOf(highlights)] : []),
      ...(notes > 0
        ? [
            count(notes, {
              one: '# nota sobre un artículo',
              many: '# de notas sobre artículos',
              other: '# notas sobre artículos',
            }),
          ]
        : []),
    ];
    const where =
      articles > 0
        ? ` en ${count(articles, { one: '# artículo', many: '# de artículos', other: '# artículos' })}`
        : '';
    return `${parts.join(' y ')}${where}`;
  },
  selected: (n) =>
    count(n, {
      one: '# resaltado seleccionado',
      many: '# de resaltados seleccionados',
      other: '# resaltados seleccionados',
    }),
  head: {
    read: 'Leer',
    readAll: 'Leer como un documento',
    copy: 'Copiar',
    copyShown: 'Copiar como Markdown lo que se muestra',
    copySelected: (n) =>
      count(n, {
        one: 'Copiar como Markdown el resaltado seleccionado',
        many: 'Copiar como Markdown los # seleccionados',
        other: 'Copiar como Markdown los # seleccionados',
      }),
    export: 'Exportar…',
    exportShown: 'Exportar lo que se muestra',
    exportSelected: (n) =>
      count(n, {
        one: 'Exportar el resaltado seleccionado',
        many: 'Exportar los # seleccionados',
        other: 'Exportar los # seleccionados',
      }),
    groups: 'Grupos',
    order: 'Orden',
    groupings: {
      article: 'Por artículo',
      colour: 'Por color',
      tag: 'Por etiqueta',
    },
    orders: {
      place: 'Como en el artículo',
      newest: 'Más recientes primero',
      oldest: 'Más antiguos primero',
      changed: 'Últimos modificados primero',
    },
  },
  group: {
    article: 'Un artículo',
    untagged: 'Sin etiqueta',
    whole: 'Notas sobre artículos',
    count: highlightsOf,
    read: 'Leer estos como un documento',
    readNamed: (name) => `Leer ${name} como un documento`,
  },
  row: {
    whole: 'Sobre el artículo',
    wholeName: 'Nota sobre el artículo',
    name: ({ mark, quote, noted, tags }) =>
      `${mark}: ${quote}${noted ? '. Con nota' : ''}${tags.length === 0 ? '' : `. Etiquetas: ${tags.join(', ')}`}`,
    changed: 'El pasaje se modificó',
    uncertain: '¿Es este el lugar?',
    orphan: 'No encontrado en el texto',
  },
  tools: {
    colour: 'Color',
    colourIt: (colour) => `Color: ${colour}`,
    edit: 'Editar la nota y las etiquetas',
    read: 'Leerlo en su artículo',
    delete: 'Eliminar',
    deleteIt: 'Eliminar el resaltado y su nota',
  },
  bulk: {
    name: (n) =>
      count(n, {
        one: 'Qué hacer con # resaltado',
        many: 'Qué hacer con # de resaltados',
        other: 'Qué hacer con # resaltados',
      }),
    selected: (n) =>
      count(n, {
        one: '# resaltado seleccionado',
        many: '# de resaltados seleccionados',
        other: '# resaltados seleccionados',
      }),
    colourThem: (colour) => `Color para todos: ${colour}`,
    tags: 'Etiquetas',
    writeTags: 'Etiquetas…',
    done: 'Listo',
    clear: 'Deseleccionar',
  },
  document: {
    name: 'Resaltados, para leer',
    back: 'Volver a la lista',
  },
  filter: {
    words: 'Palabras en citas y notas',
    only: 'Mostrar solo',
    onlyFurther: 'Mostrar solo: más filtros',
    onlyColour: (colour) => `Solo ${colour}`,
    noted: 'Con nota',
    unnoted: 'Sin nota',
    onlyTag: 'Solo con una etiqueta',
    tag: 'Etiqueta…',
    more: 'Más',
    showAll: 'Mostrar todo',
    fates: {
      found: 'En su lugar',
      uncertain: 'Inciertos',
      lost: 'No encontrados',
    },
    archived: 'También los de artículos archivados',
    asked: 'Solo de artículos que cumplan esto',
  },
  nothing: {
    failed: 'No se pudieron leer los resaltados. Están a salvo en el diario; reinicia Postil.',
    answers: 'Ningún resaltado cumple estas condiciones.',
    archived: 'Todos tus resaltados están en artículos archivados.',
    showArchived: 'Mostrar los de artículos archivados',
    trashed: 'Lo que has resaltado está en artículos de la papelera.',
    lookInTrash: 'Mirar en la papelera',
    none: 'Aún no hay nada resaltado. Selecciona palabras en un artículo y pulsa H: lo que resaltes, en el artículo que sea, estará aquí.',
  },
  copy: {
    copying: 'Copiando los resaltados',
    copied: (n) =>
      count(n, {
        one: '# resaltado está en el portapapeles como Markdown.',
        many: '# de resaltados están en el portapapeles como Markdown.',
        other: '# resaltados están en el portapapeles como Markdown.',
      }),
    stopped: 'No se copió nada.',
    nothing: 'Aquí no hay nada que copiar.',
  },
  exportNothing: 'Nada que exportar',
  done: {
    tagged: (n, tags) =>
      `${count(n, {
        one: '# resaltado etiquetado',
        many: '# de resaltados etiquetados',
        other: '# resaltados etiquetados',
      })} con ${quoted(tags)}`,
    untagged: (n, tags) =>
      `${tags.length === 1 ? 'Etiqueta' : 'Etiquetas'} ${quoted(tags)} ${tags.length === 1 ? 'quitada' : 'quitadas'} de ${highlightsOf(n)}`,
    retagged: (n, more, gone) => `Etiquetas de ${highlightsOf(n)}: con ${quoted(more)}, sin ${quoted(gone)}`,
    coloured: (n, colour) => `Color de ${highlightsOf(n)}: ${colour}`,
    deleted: (n) =>
      count(n, {
        one: '# resaltado eliminado',
        many: '# de resaltados eliminados',
        other: '# resaltados eliminados',
      }),
    nothing: 'No se cambió nada',
    told: (done) => `${done}.`,
    stopped: (done) => `${done}. Después se detuvo.`,
  },
  steps: {
    undo: {
      doing: 'Deshaciendo',
      nothing: 'Nada que deshacer',
      done: (done) => `Deshecho: ${done}`,
    },
    redo: {
      doing: 'Rehaciendo',
      nothing: 'Nada que rehacer',
      done: (done) => `Rehecho: ${done}`,
    },
    kept: (told, n) =>
      `${told}; ${count(n, {
        one: '# resaltado modificado desde entonces sigue como está',
        many: '# de resaltados modificados desde entonces siguen como están',
        other: '# resaltados modificados desde entonces siguen como están',
      })}`,
  },
};
