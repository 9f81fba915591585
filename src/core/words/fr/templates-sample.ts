import type { Words } from '../words.ts';

export const sample: Words['templates']['sample'] = {
  title: 'Le dernier bac',
  byline: 'Inès Marlow',
  siteName: 'Le Courrier du port',
  dek: 'Un matin sur l’eau.',
  heading: 'Basse mer',
  first: 'Le bac était encore en retard, et personne à bord n’avait dormi.',
  second: 'À midi, le port était vide.',
  quote: 'personne à bord n’avait dormi',
  across: { end: 'n’avait dormi.', beginning: 'À midi, le port' },
  note: 'Pourquoi le *capitaine* ?',
  tags: ['mer', 'second'],
  onWhole: 'À relire.',
};
