import type { Words } from '../words.ts';

export const sample: Words['templates']['sample'] = {
  title: 'El último transbordador',
  byline: 'Inés Marlow',
  siteName: 'El Correo del Puerto',
  dek: 'Una mañana en el agua.',
  heading: 'Marea baja',
  first: 'El transbordador llegaba tarde otra vez, y nadie a bordo había dormido.',
  second: 'A mediodía el puerto estaba vacío.',
  quote: 'nadie a bordo había dormido',
  across: { end: 'había dormido.', beginning: 'A mediodía el puerto' },
  note: '¿Por qué el *capitán*?',
  tags: ['mar', 'primer oficial'],
  onWhole: 'Leerlo otra vez.',
};
