import type { Words } from '../words.ts';

export const sorts: Words['library']['sorts'] = {
  name: 'Orden de la lista',
  chosen: (order) => `Orden: ${order}`,
  by: {
    opened: { words: 'Últimos leídos', reversed: 'Leídos hace más tiempo' },
    added: { words: 'Últimos añadidos', reversed: 'Primeros añadidos' },
    published: { words: 'Últimos publicados', reversed: 'Primeros publicados' },
    title: { words: 'Título', reversed: 'Título, de Z a A' },
    byline: { words: 'Autor', reversed: 'Autor, de Z a A' },
    site: { words: 'Sitio', reversed: 'Sitio, de Z a A' },
    language: { words: 'Idioma', reversed: 'Idioma, de Z a A' },
    folder: { words: 'Carpeta', reversed: 'Carpeta, de Z a A' },
    tag: { words: 'Primera etiqueta', reversed: 'Primera etiqueta, de Z a A' },
    words: { words: 'Más largos', reversed: 'Más cortos' },
    progress: { words: 'Más avanzados', reversed: 'Menos avanzados' },
    notes: { words: 'Más notas', reversed: 'Menos notas' },
    attention: {
      words: 'Primero los que requieren atención',
      reversed: 'Al final los que requieren atención',
    },
  },
};
