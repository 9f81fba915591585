import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const tabs: Words['tabs'] = {
  name: 'Pestañas',
  article: 'Artículo',
  highlights: 'Resaltados',
  gone: 'El artículo de esta pestaña ya no está en la biblioteca, o está en la papelera.',
  most: 'No se pueden abrir más pestañas: cierra antes una',
  openedBehind: 'Abierto en una pestaña en segundo plano',
  closed: 'Pestaña cerrada',
  at: (place, of) => `Pestaña ${number(place)} de ${number(of)}`,
  menu: {
    name: (title) => `Menú de la pestaña ${title}`,
    close: 'Cerrar',
    closeOthers: 'Cerrar las demás',
    moveLeft: 'Mover a la izquierda',
    moveRight: 'Mover a la derecha',
  },
};
