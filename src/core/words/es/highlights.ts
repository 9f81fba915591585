import { formsOf, list, number } from '../forms.ts';
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
    copyShown: 'Copiar lo que se muestra como Markdown',
    copySelected: (n) => `Copiar los ${number(n)} seleccionados como Markdown`,
    export: 'Exportar…',
    exportShown: 'Exportar lo que se muestra',
    exportSelected: (n) => `Exportar los ${number(n)} seleccionados`,
    groups: 'Grupos',
    order: 'Orden',
    groupings: {
      article: 'Por artículo',
      colour: 'Por color',
      tag: 'Por etiqueta',
    },
    orders: {
      place: 'Como en el artículo',
      newest: 'Los más nuevos primero',
      oldest: 'Los más antiguos primero',
      changed: 'Los últimos cambiados primero',
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
      `${mark}: ${quote}${noted ? '. Con una nota' : ''}${tags.length === 0 ? '' : `. Etiquetas: ${tags.join(', ')}`}`,
    changed: 'El pasaje ha sido editado',
    uncertain: '¿Es este el lugar?',
    orphan: 'No encontrado en el texto',
  },
  tools: {
    colour: 'Color',
    colourIt: (colour) => `Color: ${colour}`,
    edit: 'Editar la nota y las etiquetas',
    read: 'Leerlo en su artículo',
    readKey: 'Leerlo en su artículo (Intro)',
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
    done: 'Hecho',
    clear: 'Quitar la selección',
  },
  document: {
    name: 'Resaltados, para leer',
    back: 'Volver a la lista',
    backKey: 'Volver a la lista (Esc)',
  },
  filter: {
    words: 'Palabras en citas y notas',
    only: 'Mostrar solo',
    onlyFurther: 'Mostrar solo, más opciones',
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
    asked: 'Solo de artículos que respondan a esto',
  },
  nothing: {
    failed: 'No se pudieron leer los resaltados. Están a salvo en el diario; vuelve a abrir Postil.',
    answers: 'Ningún resaltado responde a esto.',
    archived: 'Todos tus resaltados están en artículos archivados.',
    showArchived: 'Mostrar los de artículos archivados',
    trashed: 'Lo que has resaltado está en artículos que están en la papelera.',
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
    stopped: 'No se ha copiado nada.',
    nothing: 'Aquí no hay nada que copiar.',
  },
  exportNothing: 'Nada que exportar',
  done: {
    tagged: (n, tags) => `Etiquetas añadidas a ${highlightsOf(n)}: ${quoted(tags)}`,
    untagged: (n, tags) => `Etiquetas quitadas de ${highlightsOf(n)}: ${quoted(tags)}`,
    retagged: (n, more, gone) =>
      `Etiquetas añadidas a ${highlightsOf(n)}: ${quoted(more)}; quitadas: ${quoted(gone)}`,
    coloured: (n, colour) => `Color de ${highlightsOf(n)}: ${colour}`,
    deleted: (n) =>
      count(n, {
        one: '# resaltado eliminado',
        many: '# de resaltados eliminados',
        other: '# resaltados eliminados',
      }),
    nothing: 'Nada ha cambiado',
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
        one: '# resaltado cambiado desde entonces sigue como está',
        many: '# de resaltados cambiados desde entonces siguen como están',
        other: '# resaltados cambiados desde entonces siguen como están',
      })}`,
  },
};
