import type { Words } from '../words.ts';

export const sorts: Words['library']['sorts'] = {
  name: 'Orden de la lista',
  chosen: (order) => `Orden: ${order}`,
  by: {
    opened: { words: 'Últimos leídos', reversed: 'Leídos hace más tiempo' },
    added: { words: 'Últimos añadidos', reversed: 'Primeros añadidos' },
    published: { words: 'Últimos publicados', reversed: 'Primeros publicados' },
    title: { words: 'Título', reversed: 'Título, de la Z a la A' },
    byline: { words: 'Autor', reversed: 'Autor, de la Z a la A' },
    site: { words: 'Sitio', reversed: 'Sitio, de la Z a la A' },
    language: { words: 'Idioma', reversed: 'Idioma, de la Z a la A' },
    folder: { words: 'Carpeta', reversed: 'Carpeta, de la Z a la A' },
    tag: { words: 'Primera etiqueta', reversed: 'Primera etiqueta, de la Z a la A' },
    words: { words: 'Más largos', reversed: 'Más cortos' },
    progress: { words: 'Más avanzados', reversed: 'Menos avanzados' },
    notes: { words: 'Más notas', reversed: 'Menos notas' },
    attention: { words: 'Requieren atención primero', reversed: 'Requieren atención al final' },
  },
};
