import type { Words } from '../words.ts';

export const asking: Words['library']['asking'] = {
  label: 'Filtrar la lista',
  clear: 'Borrar',
  proposals: 'Sugerencias',
  mend: {
    takeOut: 'Quitar',
    close: 'Añadir el cierre',
    write: (suggestion) => `Escribir ${suggestion}`,
  },
  save: {
    ask: 'Guardar esta búsqueda…',
    title: 'Guardar esta búsqueda',
    name: 'Nombre de la búsqueda en la barra lateral',
    save: 'Guardar',
  },
  help: {
    title: '¿Qué puedo escribir aquí?',
    both: { words: 'delta río', means: 'Las dos palabras, en el título, el texto, las notas o donde sea' },
    phrase: { words: 'lenta conversación', means: 'Estas palabras, una detrás de otra' },
    not: 'Esto no',
    either: {
      one: 'método',
      other: 'encuesta',
      means: 'Una de las dos; los paréntesis ( ) agrupan lo que va junto',
    },
    values:
      'Fechas: 2025, 2025-03, 2025-03-14, today, yesterday, this-week, last-month, 30-days-ago. Números: 10, <10, >=10, 5-10. Las palabras con espacios van entre comillas.',
  },
};
