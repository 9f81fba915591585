import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const otherOpenDocument = (name: string, what: string) =>
  `${name} es ${what} OpenDocument, no un texto. Guarda su texto como ODT o HTML y abre ese archivo.`;

export const formats: Words['files']['formats'] = {
  noText: (name) => `${name} no contiene texto, así que no hay nada que leer.`,
  tooDeep: (name, levels) =>
    `${name} tiene partes anidadas a más de ${number(levels)} niveles, así que no se puede leer como página.`,
  tooManyParts: (name) => `${name} tiene más partes de las que Postil puede reunir en un artículo.`,
  password: (name) =>
    `${name} está protegido con contraseña. Ábrelo en el programa con el que se hizo y guárdalo sin ella.`,
  archive: {
    damaged: (name, found) =>
      `${name} está dañado: ${found}. Cópialo o descárgalo otra vez, o ábrelo en el programa con el que se hizo y guárdalo de nuevo.`,
    found: {
      noEnd: 'le falta el final',
      untrueList: 'su índice se contradice',
      cutList: 'su índice está cortado',
      longName: 'contiene un nombre más largo que el de ningún archivo',
      elsewhere: 'una parte no está donde dice su índice',
      changed: 'una de sus partes ha cambiado desde que se comprimió',
      otherSize: 'una de sus partes tiene otro tamaño que el que indica',
      packed: 'una de sus partes no se puede descomprimir',
      endsInside: 'una de sus partes acaba a la mitad',
      noPackage: 'falta la parte que dice qué contiene el libro',
      noListed: 'no está ninguno de los textos que enumera',
      noContent: 'falta la parte que contiene su texto',
    },
    tooMany: (name, n, most) =>
      `${name} contiene ${number(n)} archivos. Postil abre documentos de hasta ${number(most)} partes.`,
    overlaps: (name) =>
      `${name} es un archivo comprimido cuyas partes se solapan. Es una forma de saturar programas, así que Postil no lo descomprimió.`,
    zip64: (name) =>
      `${name} está comprimido en un formato para archivos de más de 4\u00A0GB (ZIP64). Guárdalo de nuevo en el programa con el que se hizo.`,
    otherPacking: (name) =>
      `${name} está comprimido de un modo que no se usa para documentos. Guárdalo de nuevo en el programa con el que se hizo.`,
    unpacksTooLarge: (name) =>
      `${name} ocuparía al descomprimirse mucho más que un documento de su tamaño, así que Postil no lo descomprimió.`,
  },
  html: {
    tooLarge: (name) =>
      `${name} es una página demasiado grande para que Postil la muestre como un artículo. Guarda la parte que necesites y ábrela.`,
    entities: (n) =>
      counted(
        n,
        'La página declara una abreviatura propia (entidades XML). Donde la usa, queda tal como está escrita.',
        'La página declara # abreviaturas propias (entidades XML). Donde las usa, quedan tal como están escritas.',
      ),
    noPage: (name) => `${name} es un archivo web sin ninguna página, así que no hay nada que leer.`,
  },
  xml: {
    entities: (name) =>
      `${name} define abreviaturas (entidades XML), con las que se puede llenar cualquier memoria, así que Postil no lo leyó.`,
  },
  message: {
    noText: (name) => `${name} es un mensaje sin texto, así que no hay nada que leer.`,
    tooDeep: (name) => `${name} tiene partes demasiado anidadas para ser una página o un mensaje.`,
    tooManyParts: (name, most) => `${name} tiene más de ${number(most)} partes, así que Postil se detuvo.`,
    attached: (names, more) =>
      `Los archivos adjuntos a este mensaje no se muestran: ${names.join(', ')}${more === 0 ? '' : ` y ${number(more)} más`}.`,
  },
  word: {
    ownXml: (name) =>
      `${name} define su propio XML, cosa que no hace ningún documento de Word, así que Postil no lo leyó.`,
    styles: (name) => `${name} usa más estilos que ningún documento de Word, así que Postil no lo leyó.`,
    notWhole: (name) =>
      `${name} no es un documento de Word completo. Ábrelo en el programa con el que se hizo y guárdalo de nuevo.`,
  },
  openDocument: {
    notText: {
      spreadsheet: (name) => otherOpenDocument(name, 'una hoja de cálculo'),
      presentation: (name) => otherOpenDocument(name, 'una presentación'),
      drawing: (name) => otherOpenDocument(name, 'un dibujo'),
      chart: (name) => otherOpenDocument(name, 'un gráfico'),
    },
    repeats: 'Una tabla repite una y otra vez la misma fila o celda. Solo se muestran las primeras.',
  },
  book: {
    locked: (name) =>
      `${name} está bloqueado por su editorial (DRM), así que solo puede abrirlo el programa para el que se compró.`,
    nothingShown: (name) =>
      `${name} es un libro cuyas partes no son páginas ni imágenes, así que no hay en él nada que Postil pueda mostrar.`,
    missing: (n) =>
      counted(
        n,
        'El libro enumera un texto que no está en el archivo.',
        'El libro enumera # textos que no están en el archivo.',
      ),
    unread: (n) =>
      counted(
        n,
        'El libro enumera un texto de un tipo que Postil no lee.',
        'El libro enumera # textos de un tipo que Postil no lee.',
      ),
    cover: 'Cubierta',
  },
  markdown: {
    tooLong:
      'Leer este archivo como Markdown llevaría demasiado tiempo, así que se muestra como texto sin formato.',
    tooDeep:
      'El Markdown de este archivo está demasiado anidado para mostrarse, así que se muestra como texto sin formato.',
    tooCostly: (name) => `Leer ${name} como Markdown llevaría demasiado tiempo.`,
    frontMatter: (language) =>
      `La cabecera (front matter) de este archivo no es ${language} válido, así que se muestra como parte del texto.`,
    formulas: (n) =>
      counted(
        n,
        'Una fórmula no se pudo leer como TeX, así que se muestra su código.',
        '# fórmulas no se pudieron leer como TeX, así que se muestra su código.',
      ),
  },
};
