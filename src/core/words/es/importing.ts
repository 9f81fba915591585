import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';
import { programs } from './importing-programs.ts';

export const importing: Words['importing'] = {
  programs,
  dialog: {
    title: 'Importar notas',
    articles: 'Artículos',
    notes: 'Notas',
    whatToKnow: 'Conviene saber',
    articlesInFile: 'Artículos de este archivo',
    more: (n) => `y ${number(n)} más`,
    undoable: 'Nada de lo que has escrito cambia. «Deshacer» anula toda la importación.',
    noNews: 'Todo lo que contiene ya está aquí.',
    cancel: 'Cancelar',
    close: 'Cerrar',
    import: 'Importar',
  },
  kinds: {
    postil: 'Notas de Postil',
    jsonld: 'Anotaciones web',
    hypothesis: 'Notas de Hypothesis',
    readwise: 'Resaltados de Readwise',
    kindle: 'Recortes de Kindle',
    omnivore: 'Artículos y resaltados de Omnivore',
    readest: 'Notas de Readest',
    zotero: 'Anotaciones de Zotero',
    singlefile: 'Notas de SingleFile',
  },
  matched: {
    id: 'En tu biblioteca',
    text: 'Reconocido por su texto',
    url: 'Reconocido por su dirección',
    title: 'Reconocido por título y autor',
    new: 'Nuevo',
  },
  states: {
    placed: (n) => `${number(n)} en su lugar`,
    moved: (n) => counted(n, '# movida o modificada', '# movidas o modificadas'),
    uncertain: (n) => counted(n, '# incierta', '# inciertas'),
    orphaned: (n) => `${number(n)} sin lugar`,
    waiting: (n) => `${number(n)} a la espera del texto`,
    known: (n) => `${number(n)} ya aquí`,
  },
  together: (states) => states.join(', '),
  noNotes: 'ninguna nota',
  articles: (n, fresh) => {
    const all = counted(n, '# artículo', '# artículos');
    if (fresh === 0) return n === 1 ? `${all}, en tu biblioteca` : `${all}, todos en tu biblioteca`;
    if (fresh === n) return n === 1 ? 'un artículo nuevo' : `${all}, todos nuevos`;
    return `${all}, ${counted(fresh, '# de ellos nuevo', '# de ellos nuevos')}`;
  },
  done: (notes, name, needs, waiting) => {
    const some = needs === 0 ? '' : counted(needs, ' # pasaje por revisar.', ' # pasajes por revisar.');
    const wait = waiting === 0 ? '' : counted(waiting, ' # espera el archivo de su artículo.', ' # esperan el archivo de su artículo.'); // prettier-ignore
    return `${counted(notes, '# nota importada', '# notas importadas')} de ${name}.${some}${wait}`;
  },
  allHere: 'Todo lo que contiene ya estaba aquí.',
  look: 'Ver',
  stopped: 'Detenido. No se importó nada.',
  notImported: (name) => `${name} no se importó. Para importarlo, ábrelo de nuevo.`,
  progress: {
    reading: 'Leyendo las notas',
    importing: (name) => `Importando ${name}`,
    again: 'Rehaciendo la importación',
    back: 'Deshaciendo la importación',
  },
  turned: { again: 'Rehecho: importación de notas', back: 'Deshecho: importación de notas' },
  turnedInPart: {
    again: 'Rehecho: importación de notas. Lo que has cambiado desde entonces sigue aquí.',
    back: 'Deshecho: importación de notas. Lo que has cambiado desde entonces sigue aquí.',
  },
  planned: {
    'tied-article': (n) =>
      counted(
        n,
        '# artículo podría corresponder a varios de tu biblioteca; para no mezclar nada, se añade como nuevo.',
        '# artículos podrían corresponder a varios de tu biblioteca; para no mezclar nada, se añaden como nuevos.',
      ),
    'waiting-article': (n) =>
      counted(
        n,
        'Un artículo no está en tu biblioteca. Se forma con sus citas y queda a la espera de su texto: abre su archivo y las notas ocuparán su lugar.',
        '# artículos no están en tu biblioteca. Se forman con sus citas y quedan a la espera de sus textos: abre sus archivos y las notas ocuparán su lugar.',
      ),
    'changed-on-both-sides': (n) =>
      counted(
        n,
        '# nota se modificó aquí y en el archivo. Se conserva la tuya.',
        '# notas se modificaron aquí y en el archivo. Se conservan las tuyas.',
      ),
    'note-cut': (n) =>
      counted(
        n,
        '# nota demasiado larga para la biblioteca se recortó.',
        '# notas demasiado largas para la biblioteca se recortaron.',
      ),
    'tags-cut': (n) =>
      counted(
        n,
        'Las etiquetas de # anotación eran demasiado largas o demasiadas y se recortaron.',
        'Las etiquetas de # anotaciones eran demasiado largas o demasiadas y se recortaron.',
      ),
  },
  untitled: 'Sin título',
  failures: {
    stopped: 'La importación se detuvo. No se cambió nada.',
    memory: 'Este archivo necesita más memoria de la que tiene Postil. Impórtalo por partes.',
    severalFiles: (name, n, names, more) =>
      `${name} contiene ${number(n)} archivos de notas (${names.join(', ')}${more ? ', …' : ''}). Impórtalos uno a uno.`,
    otherText: (name) => `El texto de esta exportación no es el que tenía al hacerse: ${name}.`,
    largeArchive: (name) => `${name} ocupa más de 128\u00A0MB, lo máximo que se lee.`,
    noArchive: (name) => `${name} no es un archivo comprimido ZIP.`,
    unreadable: (name) => `No se pudo leer ${name}. ¿Tienes permiso para leerlo?`,
    tooMuch: (name) => `${name} contiene más de lo que se importa de una vez. Impórtalo por partes.`,
    goneForward: 'Esta importación ya no se puede rehacer. Importa su archivo otra vez.',
    goneBack: 'Esta importación ya no se puede deshacer.',
    notTaken: (field) => `Este archivo contiene algo que la biblioteca no admite (${field}).`,
    noNotes: (name) =>
      `${name} no contiene notas que Postil conozca. Lee las de Hypothesis, Readwise, Kindle, Omnivore, Readest, Zotero y SingleFile, las anotaciones del W3C y las suyas propias.`,
    unknownForm: (name) => `${name} no contiene notas en un formato que Postil conozca.`,
    nothingLeft: (sentence, reasons) => [sentence, ...reasons].join(' '),
  },
};
