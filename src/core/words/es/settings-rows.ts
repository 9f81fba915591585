import type { Words } from '../words.ts';

export const rows: Words['settings']['rows'] = {
  language: {
    words: 'Idioma',
    more: 'El que usa Postil. Los artículos conservan el suyo.',
    also: 'lengua traducción interfaz español english inglés deutsch alemán français francés 中文 chino العربية árabe',
  },
  face: {
    words: 'Tipo de letra',
    also: 'fuente tipografía letras remates serifa dislexia baja visión literata atkinson',
  },
  textSize: { words: 'Tamaño del texto', also: 'letra fuente mayor menor grande pequeño ampliar zoom' },
  measure: { words: 'Longitud de línea', also: 'ancho columna medida caracteres estrecho' },
  lineHeight: { words: 'Interlineado', also: 'altura línea espaciado espacio' },
  paragraphs: {
    words: 'Párrafos y líneas',
    also: 'sangría espaciado justificar justificado guiones partir palabras bandera alinear',
  },
  ruler: {
    words: 'Regla de lectura',
    more: 'Mantiene a la vista la línea o el párrafo que lees y atenúa lo demás.',
    also: 'foco línea guía máscara concentración',
  },
  finding: {
    words: 'Buscar en un artículo',
    more: 'Las mismas opciones están en la barra de búsqueda.',
    also: 'encontrar mayúsculas palabras completas acentos tildes expresión regular regex',
  },
  theme: {
    words: 'Tema',
    also: 'colores oscuro claro sepia modo noche negro contraste sistema propios papel tinta acento fondo',
  },
  sidebar: { words: 'Mostrar la barra lateral', also: 'panel izquierda navegación ocultar' },
  colour: {
    words: 'Color del próximo resaltado',
    more: 'El último que usaste, mientras no elijas otro.',
    also: 'resaltador marcador predeterminado',
  },
  colourNames: {
    words: 'Nombres de los colores',
    more: '¿Qué significa cada uno? Los nombres aparecen donde están los colores.',
    also: 'resaltado etiquetas categorías significado amarillo verde azul rosa violeta',
  },
  signs: {
    words: 'Mostrar una línea con cada color',
    more: 'Una línea propia debajo de cada color permite distinguirlos sin ver los colores.',
    also: 'daltonismo daltónico patrón subrayado signo accesibilidad',
  },
  template: {
    words: 'Plantilla',
    more: 'Cómo se escriben las notas en Markdown.',
    also: 'obsidian logseq markdown liquid formato',
  },
  headings: {
    words: 'Los encabezados del artículo como secciones',
    also: 'markdown esquema capítulos títulos',
  },
  times: { words: 'Cuándo se resaltó cada pasaje', also: 'fechas hora markdown' },
  links: { words: 'Un enlace de vuelta a cada pasaje', also: 'postil dirección url vínculo markdown' },
  properties: {
    words: 'Propiedades',
    also: 'front matter yaml metadatos título autor etiquetas claves',
  },
  notesFolder: {
    words: 'Carpeta de notas',
    more: 'Un archivo Markdown por artículo, combinado con lo que escribes en él.',
    also: 'obsidian bóveda vivo markdown automático al día actualizar sincronizar',
  },
  importNotes: {
    words: 'Notas de otro lugar',
    also: 'importar kindle readwise hypothesis zotero omnivore',
    leads: 'Importar notas…',
  },
  watched: {
    words: 'Carpetas vigiladas',
    more: 'Los archivos nuevos que aparecen en ellas entran solos en la biblioteca.',
    also: 'vigilar carpeta automático añadir directorio sincronizar',
  },
  addFolder: {
    words: 'Una carpeta, una sola vez',
    also: 'añadir archivos importar artículos directorio',
    leads: 'Añadir una carpeta…',
  },
  rate: { words: 'Velocidad', also: 'ritmo voz leer alta rápido lento habla' },
  voices: { words: 'Voces', also: 'habla idioma leer voz alta síntesis tts' },
  backUp: {
    words: 'Copia de seguridad',
    more: 'Todo en un archivo: artículos, notas, imágenes, ajustes.',
    also: 'respaldo copiar guardar zip archivo',
    leads: 'Hacer copia de seguridad…',
  },
  restore: {
    words: 'Restaurar una copia de seguridad',
    also: 'volver recuperar zip respaldo',
    leads: 'Restaurar…',
  },
  second: {
    words: 'Segunda carpeta y estado de la biblioteca',
    more: 'Copias en otro disco, instantáneas, lo que se recuperó, la red, el registro.',
    also: 'salud respaldo copias recuperación tráfico log versión privacidad',
    leads: 'Estado de la biblioteca…',
  },
  exchange: {
    words: 'Todos los ajustes en un archivo',
    more: 'Para llevarlos a otro equipo o volver a ellos más tarde. Antes de importar se muestra lo que cambiaría.',
    also: 'exportar importar ajustes json transferir mover ordenador computadora compartir',
  },
  updates: {
    words: 'Buscar actualizaciones',
    more: 'Si hay un Postil más reciente. No se pregunta a nadie mientras no lo quieras.',
    also: 'actualizar versión nueva reciente internet',
  },
};
