import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

export const notes: Words['notes'] = {
  card: {
    doubts: {
      moved: 'Movido con su texto',
      changed: 'El pasaje se modificó',
      uncertain: '¿Es este el lugar?',
      orphan: 'No encontrado en este texto',
    },
    whole: 'Nota sobre el artículo',
    named: (mark, quote) => `${mark}: ${quote}`,
    onWhole: 'Sobre el artículo',
    write: 'Escribir una nota',
    more: 'Mostrar todo',
    less: 'Mostrar menos',
    created: (time) => `Creación: ${time}`,
    changed: (time) => `Modificación: ${time}`,
  },
  tools: {
    edit: 'Editar la nota',
    copy: 'Copiar',
    copyName: 'Copiar la nota',
    copied: 'Copiado.',
    delete: 'Eliminar',
    deleteNote: 'Eliminar la nota',
    deleteBoth: 'Eliminar el resaltado y su nota',
    more: 'Más',
    moreName: 'Más acciones para esta nota',
  },
  menu: {
    link: 'Copiar enlace',
    citation: 'Copiar cita con su referencia',
    quote: 'Copiar cita',
    markdown: 'Copiar como Markdown',
    versions: 'Versiones anteriores',
  },
  copied: {
    quote: 'Cita copiada.',
    citation: 'Cita copiada con su referencia.',
    markdown: 'Resaltado copiado como Markdown.',
    link: 'Enlace copiado.',
    whole: {
      citation: 'Referencia copiada.',
      markdown: 'Nota copiada como Markdown.',
      link: 'Enlace copiado.',
    },
  },

  editor: {
    name: 'Nota',
    placeholder: 'Escribir en el margen',
    field: 'Nota, en Markdown',
    saved: 'Guardado',
    saving: 'Guardando',
    failed: 'Sin guardar, reintentando',
    retry: 'Reintentar ahora',
  },
  linking: {
    articles: 'Artículos',
    highlights: 'Resaltados',
    hint: (key) => `${key} para sus resaltados`,
    someArticles: (n, key) =>
      `${count(n, { one: '# artículo', many: '# de artículos', other: '# artículos' })}, ${key} para los resaltados de uno`,
    someHighlights: (n) => count(n, { one: '# resaltado', many: '# de resaltados', other: '# resaltados' }),
    quoted: (quote) => `«${quote}»`,
    linked: (words) => `Enlazado con ${words}`,
  },
  tags: {
    name: 'Etiquetas',
    field: 'Etiquetas, separadas por comas',
    added: (tag) => `Etiqueta añadida: ${tag}`,
    removed: (tag) => `Etiqueta quitada: ${tag}`,
    remove: (tag) => `Quitar la etiqueta ${tag}`,
  },

  filter: {
    name: 'Mostrar solo',
    colour: (colour) => `Solo ${colour}`,
    tag: 'Solo con esta etiqueta',
    moreTags: (n) =>
      count(n, { one: '# etiqueta más', many: '# de etiquetas más', other: '# etiquetas más' }),
    some: (shown, all) => `Se muestran ${number(shown)} de ${number(all)}`,
    all: 'Se muestra todo',
    showAll: 'Mostrar todo',
  },
  trash: {
    title: (n) => `Eliminados (${number(n)})`,
    when: (time) => `Eliminación: ${time}`,
    restore: 'Restaurar',
    note: 'Nota restaurada',
    highlight: 'Resaltado restaurado',
    more: 'Mostrar más',
  },
  versions: {
    title: 'Versiones anteriores',
    restore: 'Restaurar este texto',
    restored: 'Texto anterior restaurado.',
    none: 'No se conserva nada anterior: lo que se escribe sin una pausa larga cuenta como una sola versión.',
  },
};
