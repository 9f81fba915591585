import type { Words } from '../words.ts';

export const saving: Words['saving'] = {
  fileTypes: {
    pdf: 'PDF',
    markdown: 'Markdown',
    'article-markdown': 'Markdown',
    html: 'Página web',
    jsonld: 'JSON-LD',
    json: 'JSON',
    csv: 'Tabla (CSV)',
  },
  allFiles: 'Todos los archivos',
  notesFolder: { title: 'Elegir la carpeta para tus notas', button: 'Guardar aquí las notas' },
  folder: { title: 'Exportar a una carpeta', button: 'Exportar aquí' },
  file: { title: 'Exportar' },
  chooseFirst: 'Elige primero una carpeta para tus notas.',
  oneFile: 'Un archivo contiene un solo artículo. Para varios, elige una carpeta.',
  busy: 'Ya se están exportando notas. Inténtalo de nuevo cuando termine.',
  notBegun: 'La exportación se detuvo antes de empezar.',
  ended: 'La exportación se detuvo.',
  noAnswer: 'La exportación terminó sin respuesta.',
  unforeseen: 'Ha fallado algo que Postil no había previsto, y este archivo no se escribió.',
  library: {
    gone: 'Ese artículo ya no está en la biblioteca.',
    noText: (title) => `El texto de «${title}» falta en la biblioteca. Importa su archivo de nuevo.`,
  },
  target: {
    missing: (folder) =>
      `No se encuentra la carpeta «${folder}», así que no se escribió nada. Si está en otro disco, conéctalo; si se ha movido, elígela de nuevo.`,
    noFolder: (file) => `«${file}» es un archivo, y hace falta una carpeta.`,
    gone: (folder) => `La carpeta «${folder}» ya no está.`,
    tooMany: (folder) =>
      `«${folder}» contiene más Markdown del que se recorre en busca de archivos renombrados o movidos. Las notas de uno que no se encontró están en un archivo nuevo.`,
  },
  leftAlone: {
    noFile: (file) => `${file} no es un archivo, así que se dejó como estaba.`,
    tooLarge: (file) => `${file} ocupa más de 64\u00A0MB, así que se dejó como estaba.`,
    notText: (file) => `${file} no es texto en UTF-8, así que se dejó como estaba.`,
    outside: (file) => `${file} no está en la carpeta, así que se dejó como estaba.`,
    link: (file) =>
      `${file} es un enlace que lleva fuera de la carpeta, o a ninguna parte, así que se dejó como estaba.`,
    busy: (file) => `Otro programa escribe ${file} una y otra vez, así que se dejó como estaba.`,
    writtenMeanwhile: (file) => `Otro programa escribió ${file} entretanto, así que se dejó como estaba.`,
  },
  difference: {
    allOfIt: (file) => `${file} sería un archivo completamente distinto.`,
    tooMuch: 'Lo que cambiaría aquí es demasiado para mostrarlo con todo lo demás.',
  },
  paper: {
    onlyHere: 'Un PDF se hace en la ventana.',
    onlyInWindow: 'Un PDF se hace en la ventana: expórtalo desde allí.',
    notLaidOut: 'No se pudieron componer las páginas para papel. Inténtalo de nuevo.',
    notPrinted:
      'El sistema no lo imprimió. ¿Hay una impresora? Como PDF también se puede imprimir en otro lugar.',
  },
  links: {
    nowhere: 'Ese enlace no lleva a ningún artículo. No se abrió nada.',
    notWeb: 'Este enlace no lleva a una página web, así que Postil no lo abre.',
    question: '¿Abrir esta dirección en tu navegador?',
    open: 'Abrir en el navegador',
    copy: 'Copiar la dirección',
    cancel: 'Cancelar',
  },
};
