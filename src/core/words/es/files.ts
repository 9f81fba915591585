import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';
import { formats } from './files-formats.ts';
import { kinds } from './files-kinds.ts';

export const files: Words['files'] = {
  formats,
  kinds,
  empty: (name) => `${name} está vacío, así que no hay nada que leer.`,
  notThere: (name) => `No se encuentra ${name}. Quizá se haya movido, renombrado o eliminado.`,
  mayNotRead: (name) => `Postil no tiene permiso para leer ${name}. Pide ese permiso y ábrelo de nuevo.`,
  isFolder: (name) => `${name} es una carpeta. Abre los archivos que contiene.`,
  notAFile: (name) =>
    `${name} es un dispositivo o una tubería, no un archivo que se pueda leer hasta el final.`,
  linkToItself: (name) => `${name} es un enlace que lleva a sí mismo.`,
  longName: (start) => `${start}… es un nombre más largo de lo que admite el disco.`,
  unreadable: (name, why) => `No se pudo leer ${name}: ${why}`,
  largeArticle: (name, size, most) =>
    `${name} ocupa ${number(size)}\u00A0MB. Postil lee artículos de hasta ${number(most)}\u00A0MB.`,
  largeDocument: (name, size, most) =>
    `${name} ocupa ${number(size)}\u00A0MB. Postil lee documentos de hasta ${number(most)}\u00A0MB.`,
  keptChanging: (name) =>
    `${name} no dejó de cambiar mientras se leía. Ábrelo de nuevo cuando esté terminado.`,
  stopped: (name) => `La lectura de ${name} se detuvo.`,
  picturesStopped: 'La lectura de las imágenes de este artículo se detuvo.',
  brokeTwice: (name) =>
    `No se pudo leer ${name}: la parte de Postil que lee archivos se detuvo dos veces con él. No se cambió nada.`,
  tooSlow: (name) =>
    `${name} está hecho de un modo que se tarda demasiado en leer, así que Postil se detuvo.`,
  tooBig: (name) => `${name} necesita más memoria de la que Postil tiene para un artículo.`,
  noFolder: (name) => `No se encuentra la carpeta «${name}». Quizá se haya movido o renombrado.`,
  guessed: (encoding, other) =>
    `La codificación de este archivo es una suposición: se leyó como ${encoding}${other === null ? '' : `, y podría ser ${other}`}. Elige otra si hay letras que se ven mal.`,
  damaged: (n, encoding) =>
    counted(
      n,
      `Un punto de este archivo no se pudo leer como ${encoding}. Se muestra como \uFFFD.`,
      `# puntos de este archivo no se pudieron leer como ${encoding}. Se muestran como \uFFFD.`,
    ),
  notWritten: (what, why) => `No se pudo escribir ${what}: ${why}.`,
  unwritten: { picture: 'una imagen de este artículo' },
  reasons: {
    full: 'el disco está lleno',
    noRight: 'no hay permiso para escribir ahí',
    readOnly: 'el disco es de solo lectura',
    noFolder: 'su carpeta no existe',
    longName: 'su nombre es demasiado largo',
    folderThere: 'hay una carpeta con ese nombre',
  },
  folderNotMade: (path, why) => `No se pudo crear la carpeta ${path}: ${why}.`,
  keepsNothing: (path) => `no se puede guardar nada en ${path}`,
  fileInTheWay: (path) => `${path} es un archivo, y ahí hace falta una carpeta.`,
};
