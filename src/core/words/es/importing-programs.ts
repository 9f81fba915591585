import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const programs: Words['importing']['programs'] = {
  empty: (whose) => `Este archivo de ${whose} está vacío.`,
  notWhole: (whose) => `Este archivo de ${whose} no es JSON completo y no se puede leer. Expórtalo otra vez.`,
  tooDeep: (whose) => `Este archivo tiene más niveles anidados que nada de lo que escribe ${whose}.`,
  tooLarge: (whose) =>
    `Este archivo de ${whose} es mayor de lo que Postil lee de una vez. Expórtalo por partes.`,
  tooMany: (n) => `Este archivo contiene más notas de las que Postil lee de una vez (${number(n)}).`,
  cutOff: (n) =>
    counted(
      n,
      'Una nota o cita era más larga de lo que Postil guarda y se recortó.',
      '# notas o citas eran más largas de lo que Postil guarda y se recortaron.',
    ),
  authors: 'Las notas de este archivo son de varias personas. Cada una dice al final de quién es.',
  duplicates: (n) =>
    counted(
      n,
      'Una entrada aparece más de una vez en el archivo y se tomó una sola vez.',
      '# entradas aparecen más de una vez en el archivo y se tomaron una sola vez.',
    ),
  unreadable: (n) =>
    counted(n, 'Una entrada no se entendió y se omitió.', '# entradas no se entendieron y se omitieron.'),
  bookmarks: (n) =>
    counted(
      n,
      'Se omitió un marcador: señala una página y ninguna palabra.',
      'Se omitieron # marcadores: señalan una página y ninguna palabra.',
    ),
  wordless: (n) => counted(n, 'Se omitió una entrada sin palabras.', 'Se omitieron # entradas sin palabras.'),
  nothingKept: (n) =>
    counted(
      n,
      'Una anotación no tiene palabras resaltadas ni nota ni etiquetas, y se omitió.',
      '# anotaciones no tienen palabras resaltadas ni nota ni etiquetas, y se omitieron.',
    ),
  noWords: (n) =>
    counted(
      n,
      'Una nota no dice a qué palabras se refiere; se conserva como nota sobre el artículo entero.',
      '# notas no dicen a qué palabras se refieren; se conservan como notas sobre el artículo entero.',
    ),
  severalTargets: (n) =>
    counted(
      n,
      'Una anotación abarca varios pasajes; se tomó el primero.',
      '# anotaciones abarcan varios pasajes; se tomó el primero de cada una.',
    ),
  hypothesis: {
    none: 'No hay anotaciones en este archivo de Hypothesis.',
    lostReplies: (n) =>
      counted(
        n,
        'Una respuesta se refiere a una anotación que no está en este archivo; se conserva como nota sobre el artículo.',
        '# respuestas se refieren a anotaciones que no están en este archivo; se conservan como notas sobre el artículo.',
      ),
    noAnnotation: (n) =>
      counted(
        n,
        'Una entrada no es una anotación y se omitió.',
        '# entradas no son anotaciones y se omitieron.',
      ),
    somebody: 'Alguien',
  },
  jsonld: {
    none: 'No hay en este archivo anotaciones que Postil pueda leer.',
    elsewhere:
      'Algunas anotaciones de este archivo solo se nombran en él y están en un servidor. Postil no las descarga.',
    bodies: (n) =>
      counted(
        n,
        'Un contenido no tiene palabras ni dirección, o es uno de varios a elegir, y se omitió.',
        '# contenidos no tienen palabras ni dirección, o son algunos de varios a elegir, y se omitieron.',
      ),
  },
  kindle: {
    none: 'Este archivo de Kindle no contiene resaltados ni notas.',
    undated: (n) =>
      counted(
        n,
        'No se pudo leer la fecha de una entrada, así que queda sin ella.',
        'No se pudieron leer las fechas de # entradas, así que quedan sin ellas.',
      ),
    limit: (n) =>
      counted(
        n,
        'A un resaltado le faltan palabras que la editorial no deja que Kindle exporte.',
        'A # resaltados les faltan palabras que las editoriales no dejan que Kindle exporte.',
      ),
    reworked: (n) =>
      counted(
        n,
        'Se omitió un resaltado que después se alargó o acortó; se tomó el posterior.',
        'Se omitieron # resaltados que después se alargaron o acortaron; se tomaron los posteriores.',
      ),
    edited: (n) =>
      counted(
        n,
        'Se omitió una nota que se modificó después; se tomó la posterior.',
        'Se omitieron # notas que se modificaron después; se tomaron las posteriores.',
      ),
    loose: (n) =>
      counted(
        n,
        'Una nota está donde no hay nada resaltado y pasó a ser una nota sobre el libro entero.',
        '# notas están donde no hay nada resaltado y pasaron a ser notas sobre el libro entero.',
      ),
    missing: (n, places) => {
      const what = counted(n, 'de un resaltado', 'de # resaltados');
      const where = places.length === 0 ? '' : ` Estaban en: ${places.join(', ')}.`;
      return `Kindle no conservó las palabras ${what}: se había alcanzado el límite de la editorial.${where}`;
    },
    page: (place) => `página ${place}`,
    location: (place) => `posición ${place}`,
  },
  living: {
    whose: 'Markdown vivo',
    none: 'Este archivo Markdown no contiene notas de Postil.',
    notReadBack: (n) =>
      counted(
        n,
        'Una nota no se tomó del archivo: su plantilla la escribe de un modo que no se vuelve a leer. Edítala en Postil.',
        '# notas no se tomaron del archivo: su plantilla las escribe de un modo que no se vuelve a leer. Edítalas en Postil.',
      ),
    editedTwice: (n) =>
      counted(
        n,
        'Una nota se modificó en el archivo y en Postil: ahora contiene los dos textos.',
        '# notas se modificaron en el archivo y en Postil: ahora contienen los dos textos.',
      ),
  },
  omnivore: {
    noFolder:
      'Aquí no hay resaltados. Elige la carpeta entera o el archivo comprimido que exportó Omnivore, con su carpeta «highlights».',
    none: 'Esta exportación de Omnivore no contiene resaltados.',
    withoutHighlights: (n) =>
      counted(
        n,
        'Se omitió un artículo sin resaltados; abre su archivo de la carpeta «content» para leerlo.',
        'Se omitieron # artículos sin resaltados; abre sus archivos de la carpeta «content» para leerlos.',
      ),
    notListed: (n) =>
      counted(
        n,
        'Los resaltados de un artículo están en la exportación, pero no el título ni la dirección del artículo.',
        'Los resaltados de # artículos están en la exportación, pero no los títulos ni las direcciones de los artículos.',
      ),
    notList: (path) => `${path} no es la lista de artículos que exporta Omnivore.`,
    quotesInNotes: (n) =>
      counted(
        n,
        'Una cita al pie de una nota no está en su artículo, así que se dejó en la nota.',
        '# citas al pie de notas no están en sus artículos, así que se dejaron en las notas.',
      ),
    noText: (n) =>
      counted(
        n,
        'No se pudo leer el texto de un artículo, así que de él solo quedan sus citas.',
        'No se pudieron leer los textos de # artículos, así que de ellos solo quedan sus citas.',
      ),
  },
  readest: {
    none: 'Este archivo de Readest no contiene resaltados ni notas.',
    noneInFolder: 'Esta carpeta de Readest no contiene resaltados ni notas.',
    notWritten: 'Este no es un archivo de notas como los que escribe Readest.',
    noTitle: (n) =>
      counted(n, 'El archivo no dice a qué libro pertenece.', '# archivos no dicen a qué libros pertenecen.'),
    deleted: (n) =>
      counted(
        n,
        'Se omitió una nota: se había eliminado en Readest.',
        'Se omitieron # notas: se habían eliminado en Readest.',
      ),
  },
  readwise: {
    none: 'No hay resaltados en este archivo de Readwise.',
    noColumns:
      'Esta tabla no tiene las columnas «Highlight» y «Book Title», así que no es una exportación de Readwise.',
    brokenQuotes: 'Unas comillas de esta tabla no tienen pareja; lo que sigue puede leerse mal.',
    locations:
      'Las páginas y las posiciones son números de otra edición y no se conservan; los pasajes se encuentran por sus palabras.',
  },
  zotero: {
    none: 'Este archivo de Zotero no contiene anotaciones. Pide todos los elementos a su API web, o exporta con adjuntos y anotaciones.',
    notList: 'Esta no es una lista de elementos como las que escribe Zotero.',
    notes: (n) =>
      counted(
        n,
        'Se omitió una nota propia de Zotero, que no pertenece a ningún pasaje.',
        'Se omitieron # notas propias de Zotero, que no pertenecen a ningún pasaje.',
      ),
    noWork: (n) =>
      counted(
        n,
        'La obra a la que pertenecen unas anotaciones no está en el archivo, así que no se conocen su título ni su dirección.',
        '# obras a las que pertenecen anotaciones no están en el archivo, así que no se conocen sus títulos ni sus direcciones.',
      ),
    deleted: (n) =>
      counted(
        n,
        'Se omitió una anotación: está en la papelera de Zotero.',
        'Se omitieron # anotaciones: están en la papelera de Zotero.',
      ),
    wordless: (n) =>
      counted(
        n,
        'Se omitió una anotación sin palabras (un dibujo o un área).',
        'Se omitieron # anotaciones sin palabras (dibujos o áreas).',
      ),
    noQuote: (n) =>
      counted(
        n,
        'Una nota está en un punto de una página y no señala palabras; pasó a ser una nota sobre el artículo entero.',
        '# notas están en un punto de una página y no señalan palabras; pasaron a ser notas sobre el artículo entero.',
      ),
  },
  singlefile: {
    none: (name) => `${name} no contiene notas de SingleFile.`,
    emptyNotes: (n) => counted(n, 'Se omitió una nota vacía.', 'Se omitieron # notas vacías.'),
    onPart: (n) =>
      counted(
        n,
        'Una nota abarca una parte entera de la página y pasó a ser una nota sobre el artículo.',
        '# notas abarcan partes enteras de la página y pasaron a ser notas sobre el artículo.',
      ),
  },
  portable: {
    none: (name) => `${name} no es un artículo escrito por Postil.`,
    newer: 'Este artículo lo escribió una versión más reciente de Postil.',
    malformed: (reason) => `Las notas de este archivo no son como Postil las escribió: ${reason}.`,
    reasons: {
      text: 'su texto no es el de sus bloques',
      pageText: 'el texto de su página completa no es el de sus bloques',
      shared: 'su página completa no comparte lo que dice compartir',
      tooDeep: 'tienen demasiados niveles anidados',
      cutOff: 'sus datos están cortados o cambiados',
      field: (path) => `«${path}» no es como debería`,
      otherText: 'pertenecen a otro texto',
    },
    readAsPage: (why) => `${why} Se leyó como una página corriente, sin tomar ninguna nota.`,
    pictures: (n) =>
      counted(
        n,
        'Una imagen de este archivo no es aquella con la que se escribió, y se omitió.',
        '# imágenes de este archivo no son aquellas con las que se escribió, y se omitieron.',
      ),
  },
};
