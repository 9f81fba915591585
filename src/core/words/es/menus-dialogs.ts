import type { Words } from '../words.ts';

export const dialogs: Words['menus']['dialogs'] = {
  open: {
    title: 'Abrir artículos',
    articles: 'Artículos',
    text: 'Texto sin formato',
    markdown: 'Markdown',
    pages: 'Páginas web',
    documents: 'Word y OpenDocument',
    books: 'Libros',
    messages: 'Mensajes',
    allFiles: 'Todos los archivos',
    placeForgotten: 'Postil ya no sabe dónde está este archivo. Ábrelo otra vez con Archivo → Abrir.',
  },
  importNotes: {
    title: 'Importar notas',
    notes: 'Notas',
    allFiles: 'Todos los archivos',
    noPreview: 'Esta importación no tiene vista previa.',
    noneChosen: 'Elige primero un archivo de notas.',
  },
  closing: {
    unsaved: 'No se pudo guardar lo último que has escrito.',
    slow: 'Guardarlo está tardando más de lo habitual.',
    keep: 'Dejar la ventana abierta',
    close: 'Cerrar sin guardarlo',
  },
  stuck: {
    message: 'La ventana no responde.',
    detail:
      'Puede que esté ocupada con un artículo largo; en ese caso, basta con esperar. Al cargarla de nuevo se ve el mismo lugar y se conserva lo que escribiste antes de que dejara de responder.',
    wait: 'Esperar',
    reload: 'Cargar de nuevo',
  },
};
