import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const needs = (n: number) =>
  count(n, { one: '# por revisar', many: '# por revisar', other: '# por revisar' });

export const review: Words['review'] = {
  names: { needs: 'Pasajes por revisar', edited: 'Pasajes modificados' },
  heads: { needs: 'Por revisar', edited: 'Modificados' },
  none: { needs: 'Nada por revisar.', edited: 'No hay más pasajes modificados.' },
  counts: {
    needs,
    edited: (n) => count(n, { one: '# modificado', many: '# modificados', other: '# modificados' }),
  },
  outcome: ({ kept, moved, edited, needs: open }) =>
    [
      count(kept, { one: '# conservado', many: '# conservados', other: '# conservados' }),
      ...(moved > 0 ? [count(moved, { one: '# movido', many: '# movidos', other: '# movidos' })] : []),
      ...(edited > 0
        ? [count(edited, { one: '# modificado', many: '# modificados', other: '# modificados' })]
        : []),
      ...(open > 0 ? [needs(open)] : []),
    ].join(', '),
  position: (at, of) => `${number(at)} de ${number(of)}`,
  previous: 'Pasaje anterior',
  previousTip: 'Anterior',
  next: 'Pasaje siguiente',
  nextTip: 'Siguiente',
  first: 'Primer pasaje',
  last: 'Último pasaje',
  close: 'Cerrar',
  others: 'Los demás pasajes',
  yourNote: 'Tu nota',
  asMarked: 'Como lo resaltaste',
  now: 'En el texto actual',
  whereItStood: 'Donde estaba, el texto dice ahora',
  nothingLike: 'Aquí no hay nada parecido.',
  places: {
    orphan: 'Estas palabras no están en el texto.',
    edited: 'Este es el lugar; sus palabras se modificaron.',
    likely: 'Probablemente sea este el lugar, pero no es seguro.',
    possible: 'Puede que sea este el lugar.',
    faint: 'Es una suposición: queda poco del pasaje.',
  },
  accept: 'Aceptar',
  markAnew: 'Resaltar de nuevo',
  keep: 'Dejarlo así',
  delete: 'Eliminar',
  select: 'Selecciona el pasaje y pulsa Intro',
  thisIsIt: 'Es este',
  cancel: 'Cancelar',
  notSelected: 'Aún no hay nada seleccionado',
  noPlace: (key) =>
    key === null
      ? 'No hay ningún lugar que aceptar. Resalta el pasaje de nuevo.'
      : `No hay ningún lugar que aceptar. Pulsa ${key} para resaltar el pasaje de nuevo.`,
  accepted: 'Lugar aceptado.',
  markedAnew: 'Resaltado de nuevo.',
  kept: 'Se queda así.',
  deleted: 'Resaltado eliminado.',
  backAgain: 'Recuperado.',
  steps: { kept: 'se queda así', place: 'lugar' },
  spoken: (position, place, quote, proposed) =>
    `${position}. ${place} Resaltaste: ${quote}${proposed === null ? '' : ` Ahora: ${proposed}`}`,
  after: (done, next) => `${done} ${next}`,
  stopped: 'Se detuvo la búsqueda de los lugares de las notas. No se cambió nada.',
};
