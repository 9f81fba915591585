import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const sidebar: Words['sidebar'] = {
  views: 'Vistas',
  rename: 'Cambiar el nombre',
  fold: (name) => `Plegar ${name}`,
  unfold: (name) => `Desplegar ${name}`,
  menuOf: (name) => `Menú de ${name}`,
  trash: {
    menu: 'Menú de la papelera',
    empty: 'Vaciar la papelera…',
  },
  folders: {
    title: 'Carpetas',
    new: 'Nueva carpeta',
    name: 'Nombre de la carpeta',
    inside: 'Nueva carpeta dentro',
    into: 'Mover a…',
    toTop: 'Mover al nivel superior',
    delete: 'Eliminar la carpeta',
  },
  searches: {
    title: 'Búsquedas guardadas',
    name: 'Nombre de la búsqueda guardada',
    asks: 'Qué busca',
    change: 'Cambiar lo que busca',
    delete: 'Eliminar la búsqueda guardada',
  },
  tags: {
    title: 'Etiquetas',
    name: 'Nombre de la etiqueta',
    menuOf: (tag) => `Menú de la etiqueta ${tag}`,
    merge: 'Combinar con…',
    delete: 'Eliminar la etiqueta',
    refused: (most) => `Una etiqueta es una línea de ${number(most)} caracteres como máximo, sin comas.`,
    all: (n) => `Las ${number(n)} etiquetas`,
  },
};
