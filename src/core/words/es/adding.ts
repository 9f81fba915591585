import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

export const adding: Words['adding'] = {
  files: (n) => count(n, { one: '# archivo', many: '# de archivos', other: '# archivos' }),
  progress: {
    name: (from) => `Añadiendo ${from}`,
    counting: (from) => `Añadiendo ${from}: contando los archivos`,
    done: (from, done, total) => `Añadiendo ${from}: ${number(done)} de ${number(total)}`,
    at: (done, file) => `${done} · ${file}`,
    stop: 'Detener',
    stopping: 'Deteniendo',
  },
  report: {
    nothing: (from) => `Nada nuevo en ${from}`,
    added: (n, from) =>
      `${count(n, { one: '# artículo añadido', many: '# de artículos añadidos', other: '# artículos añadidos' })} de ${from}`,
    copies: (n) => count(n, { one: '# es una copia', many: '# son copias', other: '# son copias' }),
    known: (n) => count(n, { one: '# ya estaba', many: '# ya estaban', other: '# ya estaban' }),
    moved: (n) =>
      count(n, {
        one: '# se había movido',
        many: '# se habían movido',
        other: '# se habían movido',
      }),
    changed: (n) =>
      count(n, { one: '# había cambiado', many: '# habían cambiado', other: '# habían cambiado' }),
    trashed: (n) =>
      count(n, {
        one: '# estaba en la papelera y allí se quedó',
        many: '# estaban en la papelera y allí se quedaron',
        other: '# estaban en la papelera y allí se quedaron',
      }),
    failed: (n) =>
      count(n, { one: '# no se pudo leer', many: '# no se pudieron leer', other: '# no se pudieron leer' }),
    sentence: (parts) => `${parts.join(', ')}.`,
    stopped: 'Detenido.',
    needs: (n) =>
      count(n, {
        one: '# pasaje por revisar.',
        many: '# de pasajes por revisar.',
        other: '# pasajes por revisar.',
      }),
    passedOver: (parts) => `Omitidos: ${parts.join(', ')}.`,
    noArticles: (n) =>
      count(n, {
        one: '# archivo que no es un artículo',
        many: '# de archivos que no son artículos',
        other: '# archivos que no son artículos',
      }),
    links: (n) => count(n, { one: '# enlace', many: '# de enlaces', other: '# enlaces' }),
    notes: (n) =>
      count(n, {
        one: '# archivo de notas o datos (Archivo → Importar notas)',
        many: '# de archivos de notas o datos (Archivo → Importar notas)',
        other: '# archivos de notas o datos (Archivo → Importar notas)',
      }),
    more: 'Hay más de lo que se añade de una vez: añade sus carpetas una por una.',
    all: (sentences) => sentences.join(' '),
    whatFailed: 'Qué falló',
    look: 'Ver',
  },
  failed: {
    title: (from) => `${from}: archivos que no se pudieron leer`,
    more: (n) => `Y ${number(n)} más.`,
    copy: 'Copiar la lista',
    copied: 'Lista copiada',
    again: 'Reintentar',
    line: (file, why) => `${file}: ${why}`,
  },
  unread: {
    name: 'Archivos que no se pudieron leer',
    title: (n) =>
      count(n, {
        one: '# archivo de las carpetas vigiladas no se pudo leer',
        many: '# de archivos de las carpetas vigiladas no se pudieron leer',
        other: '# archivos de las carpetas vigiladas no se pudieron leer',
      }),
    show: 'Mostrar el archivo',
    showNamed: (file) => `Mostrar ${file} en el gestor de archivos`,
    leave: 'Dejarlo así',
    leaveNamed: (file) => `Dejar ${file} como está`,
    leaveMeans: 'No volver a avisar hasta que cambie',
    left: (file) => `${file} se queda como está hasta que cambie.`,
    fewer: 'Mostrar menos',
    all: (n) => `Mostrar los ${number(n)}`,
  },
  watched: {
    title: 'Carpetas vigiladas',
    watch: 'Vigilar una carpeta',
    menu: (folder) => `Menú de ${folder}`,
    again: 'Comprobar de nuevo',
    failures: 'Lo que no se pudo leer…',
    show: 'Mostrar en el gestor de archivos',
    stop: 'Dejar de vigilar',
    stopped: (folder) => `«${folder}» ya no se vigila. Sus artículos se conservan.`,
    looking: (folder) => `Comprobando ${folder}`,
    lookingAtAll: 'Comprobando las carpetas vigiladas',
    away: 'Ahora no se puede acceder a ella. Lo que llegó de ella se conserva.',
    unread: (n) =>
      count(n, {
        one: '# archivo no se pudo leer.',
        many: '# de archivos no se pudieron leer.',
        other: '# archivos no se pudieron leer.',
      }),
    more: 'Contiene más archivos de los que se vigilan.',
    listDamaged: 'No se pudo leer la lista de carpetas vigiladas; vuelve a elegirlas.',
    gone: (folder) => `No se encuentra ${folder}. Quizá se haya movido.`,
    already: (folder) => `${folder} ya se vigila.`,
    inside: (folder) => `Está dentro de ${folder}, que ya se vigila.`,
    own: 'Ahí guarda Postil su biblioteca. Elige otra carpeta.',
    tooMany: (n) => `Ya se vigilan ${number(n)} carpetas. Antes, deja de vigilar alguna.`,
  },
  chooseFolder: 'Añadir una carpeta de artículos',
  chooseWatched: 'Vigilar una carpeta',
  paste: {
    name: 'Texto pegado',
    empty: 'No hay texto que pegar. Copia algo antes, en cualquier programa.',
    tooLarge: 'Lo que se copió es demasiado grande: Postil lee textos de hasta 32\u00A0MB.',
  },
  errors: {
    broken:
      'La parte de Postil que añade archivos se detuvo. Lo añadido hasta entonces se conserva; inténtalo de nuevo.',
    stopped: 'La adición de archivos se detuvo.',
    busy: 'La biblioteca no dejaba de cambiar. Añade los archivos otra vez.',
    barred: (file) => `Postil no tiene permiso para mirar dentro de ${file}.`,
  },
};
