import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const viewing: Words['viewing'] = {
  picture: 'Imagen',
  pictureOf: (at, all) => `Imagen ${number(at)} de ${number(all)}`,
  first: 'Primera imagen',
  last: 'Última imagen',
  failed: 'Esta imagen no se puede mostrar. Es posible que se haya quitado de la carpeta de la biblioteca.',
  openLink: 'Abrir el enlace de esta imagen',
  tools: {
    previous: 'Imagen anterior',
    next: 'Imagen siguiente',
    at: (at, all) => `${number(at)} de ${number(all)}`,
    smaller: 'Más pequeña',
    larger: 'Más grande',
    size: (percentage) => `${percentage} %`,
    ownSize: (percentage) => `${percentage} %. Tamaño real`,
    ownSizeTip: 'Tamaño real',
    fit: 'Ajustar',
    fitTip: 'Imagen entera',
    close: 'Cerrar',
  },
};
