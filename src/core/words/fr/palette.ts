import type { Words } from '../words.ts';

export const palette: Words['palette'] = {
  title: 'Commandes',
  field: 'Commande',
  ask: 'Que voulez-vous faire ?',
  none: 'Aucune commande utilisable ici ne contient ces mots.',
};
