import { formsOf, list, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

const articles = (n: number) => count(n, { one: '# artículo', many: '# de artículos', other: '# artículos' });
const highlights = (n: number) =>
  count(n, { one: '# resaltado', many: '# de resaltados', other: '# resaltados' });
/** With a participle, which agrees. */
const done = (n: number, participle: string) => `${articles(n)} ${participle}${n === 1 ? '' : 's'}`;
const quoted = (name: string) => `«${name}»`;
const all = (names: readonly string[]) => list(names.map(quoted));
const tagsNamed = (tags: readonly string[]) =>
  `${tags.length === 1 ? 'la etiqueta' : 'las etiquetas'} ${all(tags)}`;

export const organising: Words['organising'] = {
  articles,
  verbs: {
    restore: 'Restaurar',
    read: 'Marcar como leído',
    unread: 'Marcar como sin leer',
    archive: 'Archivar',
    unarchive: 'Desarchivar',
    tag: 'Etiquetar…',
    move: 'Mover a una carpeta…',
    trash: 'Mover a la papelera',
    openBehind: (n) =>
      count(n, {
        one: 'Abrir en una pestaña en segundo plano',
        many: 'Abrir en pestañas en segundo plano',
        other: 'Abrir en pestañas en segundo plano',
      }),
    menu: (n) => `Menú de ${articles(n)}`,
  },
  bulk: {
    name: (n) => `Qué hacer con ${articles(n)}`,
    selected: (n) => done(n, 'seleccionado'),
    selectedShort: (n) =>
      count(n, { one: '# seleccionado', many: '# seleccionados', other: '# seleccionados' }),
    clear: 'Deseleccionar',
  },
  asked: {
    tag: (n) => `Etiquetar ${articles(n)}`,
    folder: (n) => `Mover ${articles(n)} a una carpeta`,
    into: (folder) => `Mover ${quoted(folder)} a`,
    merge: (tag) => `Combinar la etiqueta ${quoted(tag)} con`,
    make: 'Nombre de la nueva carpeta',
    aTag: 'Una etiqueta',
    aFolder: 'Una carpeta',
    aName: 'Un nombre',
    tags: 'Etiquetas',
    folders: 'Carpetas',
    noName: 'Escribe un nombre y pulsa Intro.',
    taken: 'Ya hay una carpeta con ese nombre.',
    noTag: 'Ninguna otra etiqueta se llama así.',
    noFolder: 'Escribe el nombre de una carpeta.',
  },
  choices: {
    takeOff: 'quitar',
    on: (n) => `en ${number(n)}`,
    newTag: (tag) => `Nueva etiqueta ${quoted(tag)}`,
    outOfFolder: 'Sacar de la carpeta',
    newFolder: (name) => `Nueva carpeta ${quoted(name)}`,
    newFolderIn: (name, path) => `Nueva carpeta ${quoted(name)} en ${path}`,
  },
  acts: {
    mark: {
      unread: {
        doing: (n) => `Marcando ${articles(n)} como sin leer`,
        done: (n) => `${done(n, 'marcado')} como sin leer`,
      },
      reading: {
        doing: (n) => `Marcando ${articles(n)} como en lectura`,
        done: (n) => `${done(n, 'marcado')} como en lectura`,
      },
      read: {
        doing: (n) => `Marcando ${articles(n)} como ${n === 1 ? 'leído' : 'leídos'}`,
        done: (n) => `${done(n, 'marcado')} como ${n === 1 ? 'leído' : 'leídos'}`,
      },
    },
    archive: {
      doing: (n) => `Archivando ${articles(n)}`,
      done: (n) => done(n, 'archivado'),
    },
    unarchive: {
      doing: (n) => `Desarchivando ${articles(n)}`,
      done: (n) => done(n, 'desarchivado'),
    },
    tag: (tags) => ({
      doing: (n) => `Etiquetando ${articles(n)} con ${all(tags)}`,
      done: (n) => `${done(n, 'etiquetado')} con ${all(tags)}`,
    }),
    untag: (tags) => ({
      doing: (n) => `Quitando ${tagsNamed(tags)} de ${articles(n)}`,
      done: (n) =>
        tags.length === 1
          ? `Etiqueta ${all(tags)} quitada de ${articles(n)}`
          : `Etiquetas ${all(tags)} quitadas de ${articles(n)}`,
    }),
    moveTo: (folder) => ({
      doing: (n) => `Moviendo ${articles(n)} a ${quoted(folder)}`,
      done: (n) => `${done(n, 'movido')} a ${quoted(folder)}`,
    }),
    moveToNew: (folder) => ({
      doing: (n) => `Moviendo ${articles(n)} a ${quoted(folder)}`,
      done: (n) => `${done(n, 'movido')} a la nueva carpeta ${quoted(folder)}`,
    }),
    moveOut: {
      doing: (n) => `Sacando ${articles(n)} de su carpeta`,
      done: (n) => `${done(n, 'sacado')} de su carpeta`,
    },
    trash: {
      doing: (n) => `Moviendo ${articles(n)} a la papelera`,
      done: (n) => `${done(n, 'movido')} a la papelera`,
    },
    restore: {
      doing: (n) => `Restaurando ${articles(n)} con sus notas`,
      done: (n) => `${done(n, 'restaurado')} con sus notas`,
    },
    madeFolder: (name) => `Carpeta ${quoted(name)} creada`,
    renamedFolder: (name) => `La carpeta se llama ahora ${quoted(name)}`,
    movedFolder: 'Carpeta movida',
    deletingFolder: (name) => `Eliminando la carpeta ${quoted(name)}`,
    deletedFolder: (name) => `Carpeta ${quoted(name)} eliminada`,
    savedSearch: (name) => `Búsqueda ${quoted(name)} guardada`,
    changedSearch: 'Búsqueda guardada modificada',
    deletedSearch: 'Búsqueda guardada eliminada',
    deletingTag: (tag) => `Eliminando la etiqueta ${quoted(tag)}`,
    deletedTag: (tag) => `Etiqueta ${quoted(tag)} eliminada`,
    mergingTag: (tag) => `Combinando la etiqueta ${quoted(tag)}`,
    mergedTag: (tag, into) => `Etiqueta ${quoted(tag)} combinada con ${quoted(into)}`,
    renamingTag: (tag) => `Cambiando el nombre de la etiqueta ${quoted(tag)}`,
    renamedTag: (tag, to) => `La etiqueta ${quoted(tag)} se llama ahora ${quoted(to)}`,
    on: (what, { articles: some = 0, highlights: marked = 0, searches = 0 }) =>
      `${what}, en ${list([
        ...(some > 0 ? [articles(some)] : []),
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(searches > 0
          ? [
              count(searches, {
                one: '# búsqueda guardada',
                many: '# de búsquedas guardadas',
                other: '# búsquedas guardadas',
              }),
            ]
          : []),
      ])}`,
    emptyingTrash: 'Vaciando la papelera',
  },
  told: {
    done: (what) => `${what}.`,
    doneInPart: (what) => `${what}. Después se detuvo.`,
    nothing: 'No se cambió nada',
    undoing: (what) => `Deshaciendo: ${what}`,
    redoing: (what) => `Rehaciendo: ${what}`,
    undone: (what) => `Deshecho: ${what}`,
    redone: (what) => `Rehecho: ${what}`,
    nothingToUndo: 'Nada que deshacer',
    nothingToRedo: 'Nada que rehacer',
    butFor: (what, kept) =>
      `${what}; ${count(kept, {
        one: '# elemento modificado desde entonces sigue como está',
        many: '# de elementos modificados desde entonces siguen como están',
        other: '# elementos modificados desde entonces siguen como están',
      })}`,
  },
  trash: {
    holds: (n) =>
      `${articles(n)} con sus notas; se ${n === 1 ? 'conserva' : 'conservan'} hasta que se vacíe la papelera.`,
    ask: 'Vaciar la papelera…',
    title: 'Vaciar la papelera',
    gone: ({ articles: some = 0, highlights: marked = 0, notes = 0, texts = 0 }) =>
      `{articles} ${some === 1 ? 'desaparecerá' : 'desaparecerán'} para siempre, con ${list([
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(notes > 0 ? [count(notes, { one: '# nota', many: '# de notas', other: '# notas' })] : []),
        count(texts, {
          one: '# texto almacenado',
          many: '# de textos almacenados',
          other: '# textos almacenados',
        }),
      ])}. No se puede deshacer.`,
    goneArticles: articles,
    untouched:
      'Los archivos de tu disco no se tocan. Las copias de seguridad y las copias de la biblioteca hechas antes conservan lo que contenían. Las imágenes permanecen en la carpeta de la biblioteca.',
    keep: 'Conservar todo',
    empty: 'Vaciar la papelera',
    isEmpty: 'La papelera está vacía',
    emptied: (n) =>
      count(n, {
        one: '# artículo de la papelera ha desaparecido para siempre.',
        many: '# de artículos de la papelera han desaparecido para siempre.',
        other: '# artículos de la papelera han desaparecido para siempre.',
      }),
  },
};
