import type { TemplateField } from '../../template/template-error.ts';
import { number } from '../forms.ts';
import type { Words } from '../words.ts';

const OF: Record<TemplateField, string> = {
  article: 'de lo que está encima de los resaltados',
  highlight: 'del resaltado',
  fileName: 'del nombre del archivo',
};

export const problems: Words['templates']['problems'] = {
  unusable: ({ template, field, line, column, problem }) =>
    `La plantilla «${template}» no se puede usar (línea ${number(line)}, columna ${number(column)} ${OF[field]}): ${problem}`,
  noValue: (name) => `Aquí no hay ningún «${name}».`,
  noFilter: (name) => `No existe el filtro «${name}».`,
  noTag: (name) => `No existe la instrucción «${name}».`,
  noEnd: (start) => `«${start}» no tiene final.`,
  noDate: (sign) => `Una fecha no tiene «${sign}».`,
  otherFile: (tag) => `Una plantilla está completa en sí misma: «${tag}» leería otro archivo.`,
  tooLong: 'Tarda demasiado.',
  tooMuch: 'Produce demasiado texto.',
  longSource: 'Es demasiado largo.',
  several: 'No es un solo valor, sino varios: di cuál, como en «article.title».',
  tooDeep: 'Tiene demasiados niveles.',
  unreadable: (reason) => `Esto no se puede leer: ${reason}.`,
  foreign: 'Esto no se puede leer. LiquidJS, que lee las plantillas, dice en inglés: «{own}».',
  reasons: {
    value: (found) => `${found} no es un valor`,
    character: (found) => `carácter inesperado ${found}`,
    token: (found) => `${found} no va aquí, se espera un valor`,
    bar: 'falta «|» antes del filtro',
    filterName: 'falta el nombre del filtro',
    colon: 'falta «:» detrás del nombre del filtro',
    arguments: (filter) => `${filter} necesita dos valores`,
    bracket: '«[» no se cierra',
    range: 'el intervalo está mal escrito',
    variable: 'falta el nombre de una variable',
    equals: 'falta «=»',
    tagName: 'falta el nombre de la instrucción',
    tag: (found) => `la instrucción ${found} está mal escrita`,
    elsif: '«elsif» está detrás de «else»',
    secondElse: '«else» aparece dos veces',
    capture: 'falta un nombre detrás de «capture»',
    cycle: (found) => `«${found}» no tiene nada que alternar`,
    comment: 'cada línea de un comentario empieza con «#»',
    liquid: 'falta el nombre de una instrucción en «liquid»',
    parenthesis: 'un paréntesis no se cierra',
  },
};
