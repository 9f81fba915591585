import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { problems } from './templates-problems.ts';
import { said } from './templates-said.ts';
import { sample } from './templates-sample.ts';

export const templates: Words['templates'] = {
  title: 'Plantillas',
  shipped: { plain: 'Citas sencillas', zotero: 'Como Zotero', quotes: 'Citas de una línea' },
  list: {
    shipped: 'Incluidas en Postil',
    own: 'Propias',
    used: 'en uso',
    bringBack: 'Deshacer la eliminación',
  },
  editor: {
    name: 'Nombre de la plantilla',
    readOnly: 'Esta plantilla viene con Postil. Haz una copia para cambiarla.',
    use: 'Usarla',
    copy: 'Hacer una copia',
    delete: 'Eliminar',
    deleteThis: 'Eliminar esta plantilla',
    fields: {
      article: { label: 'Principio del archivo', hint: 'el título y lo que quieras encima' },
      highlight: { label: 'Cada resaltado', hint: 'cita, nota, etiquetas' },
      fileName: { label: 'Nombre del archivo', hint: 'sin .md' },
    },
    values: 'Lo que puede decir una plantilla',
    caret: 'Pon el cursor donde quieras; un clic aquí inserta un valor.',
    problem: '{place}: {problem}',
    place: (line, column) => `Línea ${number(line)}, columna ${number(column)}`,
  },
  preview: {
    region: 'Lo que produce',
    of: 'Lo que produce con «{title}»',
    ofSample: 'Lo que produce con «{title}», un artículo inventado',
    label: 'Vista previa',
    stale: 'Vista previa, de antes del error',
  },
  told: {
    used: (name) => `Desde ahora las notas se escriben con «${name}».`,
    full: (most) => `Caben ${number(most)} plantillas propias. Elimina antes una.`,
    copied: (name) => `«${name}» es tuya y puedes cambiarla.`,
    deleted: (name) => `Plantilla «${name}» eliminada.`,
    back: (name) => `Plantilla «${name}» recuperada.`,
  },
  copyEnding: (copy) => (copy === 1 ? ' (copia)' : ` (copia ${number(copy)})`),
  said,
  sample,
  problems,
};
