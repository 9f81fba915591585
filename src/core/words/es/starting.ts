import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const annotationsOf = (n: number) =>
  count(n, { one: '# anotación', many: '# de anotaciones', other: '# anotaciones' });
const articlesOf = (n: number) =>
  count(n, { one: '# artículo', many: '# de artículos', other: '# artículos' });

export const starting: Words['starting'] = {
  refused: 'No se puede iniciar Postil',
  notOpened: 'No se pudo abrir la biblioteca',
  nothingChanged: 'No se cambió nada. Cierra Postil, atiende a lo que dice la frase y ábrelo de nuevo.',
  readingIn: 'Leyendo la biblioteca',
  databaseFull:
    'Postil no puede abrir su base de datos, como ocurre con un disco lleno. Tus notas están a salvo. Libera algo de espacio: Postil sigue en cuanto puede.',
  recovered: {
    backup: (annotations, articles, kept) =>
      `Se restauró la copia de seguridad: ${annotationsOf(annotations)} en ${articlesOf(articles)}.${kept === null ? '' : ` Lo que había antes se conserva como ${kept}.`}`,
    journal: (annotations, articles, kept) => {
      const done =
        annotations === 0
          ? `Leído del diario: ${articlesOf(articles)}.`
          : `Restaurado del diario: ${annotationsOf(annotations)} en ${articlesOf(articles)}.`;
      return kept === null ? done : `${done} Lo que contenía la base de datos se conserva en ${kept}.`;
    },
    pageAsItWas: 'La página se detuvo de forma inesperada y se volvió a cargar. Estás donde estabas.',
    pageAtLibrary:
      'La página se detuvo de forma inesperada y se volvió a cargar. Se muestra la biblioteca en lugar de lo que estaba abierto.',
  },
  firstNotes: {
    marking:
      'Una nota está junto a su línea. Selecciona unas palabras para resaltarlas; pulsa **N** para responder en el margen. Esta nota es tuya: puedes editarla o eliminarla.',
    keys: 'No hace falta ratón: **→** avanza de frase en frase, **1**–**5** resaltan una y **?** muestra todas las teclas. **F9** no deja más que el texto, y *Aa* en la barra ajusta la letra.\n\nTodo se queda en este equipo. *Exportar* te da tus notas como Markdown.',
  },
};
