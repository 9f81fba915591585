import { formsOf, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const articles = (n: number) => count(n, { one: '# artículo', many: '# de artículos', other: '# artículos' });
const shown = (best: number | null) => (best === null ? '' : `, se muestran los ${number(best)} mejores`);

export const search: Words['search'] = {
  name: 'Buscar en todo',
  placeholder: 'Buscar en títulos, texto, notas, citas y etiquetas',
  broken: 'La búsqueda no funciona ahora mismo.',
  brokenFor: 'La búsqueda no funciona ahora mismo. Reinicia Postil para intentarlo de nuevo.',
  loading: 'Preparando la búsqueda…',
  reading: 'Leyendo tu biblioteca',
  building: (whole) =>
    `Leyendo tu biblioteca para la búsqueda: ${percent(whole / 100)}. Lo que ya se ha leído se puede encontrar.`,
  none: 'No se encontró nada',
  noneMore:
    'Ni los textos ni las notas contienen esto. Prueba con menos palabras o escríbelo de otra forma; en la papelera no se busca.',
  found: 'Resultados',
  foundOf: (total, best, instead) => {
    const guessed = instead.map(({ typed, word }) => `«${word}» en lugar de «${typed}»`).join(', ');
    return `${articles(total)}${shown(best)}${guessed === '' ? '' : `; se buscó ${guessed}`}`;
  },
  partly: (total, best) =>
    `Ningún artículo tiene todas estas palabras; ${articles(total)} con algunas${shown(best)}`,
  where: {
    note: 'Nota',
    quote: 'Resaltado',
    tag: 'Etiqueta',
  },
  keys: {
    choose: '{up} {down} elegir',
    article: '{page} artículo siguiente',
    open: '{enter} abrir ahí',
    behind: '{enter} en segundo plano',
    close: '{esc} cerrar',
    page: 'Av Pág',
  },
  changed: 'El artículo ha cambiado desde que se buscó en él. Vuelve a buscar.',
};
