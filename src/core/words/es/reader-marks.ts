import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const times = { one: '# vez', many: '# de veces', other: '# veces' };
const highlightsOf = (n: number) =>
  count(n, { one: '# resaltado', many: '# de resaltados', other: '# resaltados' });

export const marks: Words['reader']['marks'] = {
  toolbar: 'Resaltar este pasaje',
  in: (colour) => `Resaltar en ${colour}`,
  changeTo: (colour) => `Cambiar a ${colour}`,
  underline: 'Subrayar',
  strike: 'Tachar',
  everywhere: 'Resaltar estas palabras dondequiera que aparezcan',
  everywhereName: 'Resaltar todas las apariciones',
  note: 'Nota',
  write: 'Escribir una nota',
  edit: 'Editar la nota',
  copy: 'Copiar',
  copied: 'Copiado',
  delete: 'Eliminar',
  deleteIt: 'Eliminar el resaltado',
  nameColours: 'Nombrar los colores…',
  nameColoursName: 'Nombrar los colores',

  menu: {
    selection: 'Lo seleccionado',
    highlight: 'Este resaltado',
    text: 'El texto',
    citation: 'Copiar la cita con su referencia',
    markdown: 'Copiar como Markdown',
    link: 'Copiar un enlace a este resaltado',
    sentence: 'Seleccionar esta frase',
    all: 'Seleccionar todo',
    find: 'Buscar en el artículo',
    aloud: 'Leer en voz alta desde aquí',
    openLink: 'Abrir el enlace…',
    copyAddress: 'Copiar la dirección',
    addressCopied: 'Dirección copiada',
  },

  made: {
    highlight: (colour) => `Resaltado en ${colour}`,
    underline: 'Subrayado',
    strike: 'Tachado',
  },
  all: {
    nothing: 'No se encontró nada',
    tooMany: (n) =>
      `Estas palabras aparecen aquí ${count(n, times)}, demasiadas para resaltarlas. Selecciona más palabras.`,
    many: (n) => `Estas palabras aparecen aquí ${count(n, times)}.`,
    doIt: 'Resaltar todas',
    once: 'Estas palabras aparecen aquí solo una vez.',
    already: (n) => `Las ${number(n)} ya están resaltadas.`,
    done: (n) =>
      count(n, {
        one: '# pasaje resaltado.',
        many: '# de pasajes resaltados.',
        other: '# pasajes resaltados.',
      }),
  },

  here: {
    title: 'Resaltados aquí',
    at: (at, of, mark) => `${number(at)} de ${number(of)}: ${mark}`,
    first: (at, of, mark) => `${highlightsOf(of)} aquí. ${number(at)} de ${number(of)}: ${mark}`,
  },
  spoken: {
    mark: (mark, quote) => `${mark}: ${quote}`,
    noted: (mark, quote, note) => `${mark}: ${quote}. Nota: ${note}`,
    taken: (passage) => `${passage}, añadido`,
    left: (passage) => `${passage}, quitado`,
    both: (changes) => changes.join('; '),
    noFurther: 'No hay más',
  },
  deleted: {
    highlight: 'Resaltado eliminado.',
    note: 'Nota eliminada.',
    quoted: (quote) => `Resaltado eliminado: «${quote}»`,
    noted: (quote) => `Resaltado eliminado con su nota: «${quote}»`,
  },

  steps: {
    highlight: 'resaltado',
    highlights: highlightsOf,
    whole: 'nota sobre el artículo',
    ends: 'nuevos límites',
    colour: 'color',
    note: 'nota',
    tags: 'etiquetas',
    deletion: 'eliminación',
    restoring: 'restauración',
  },
  undo: {
    done: (step) => `Deshecho: ${step}`,
    nothing: 'Nada que deshacer',
    waits: 'Para deshacer hay que esperar a que todo esté guardado.',
    changed: 'La nota se ha modificado en otro lugar desde entonces; no se deshizo nada.',
    changedThat: (what) => `Modificado en otro lugar desde entonces: ${what}. No se deshizo nada.`,
    part: 'Una parte se ha modificado en otro lugar desde entonces y queda como está; lo demás se deshizo.',
  },
  redo: {
    done: (step) => `Rehecho: ${step}`,
    nothing: 'Nada que rehacer',
    waits: 'Para rehacer hay que esperar a que todo esté guardado.',
    changed: 'La nota se ha modificado en otro lugar desde entonces; no se rehízo nada.',
    changedThat: (what) => `Modificado en otro lugar desde entonces: ${what}. No se rehízo nada.`,
    part: 'Una parte se ha modificado en otro lugar desde entonces y queda como está; lo demás se rehízo.',
  },
};
