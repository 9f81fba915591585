import type { Words } from '../words.ts';

export const sample: Words['templates']['sample'] = {
  title: 'Die letzte Fähre',
  byline: 'Ines Marlow',
  siteName: 'Der Hafenbote',
  dek: 'Ein Morgen auf dem Wasser.',
  heading: 'Niedrigwasser',
  first: 'Die Fähre hatte wieder Verspätung, und niemand an Bord hatte geschlafen.',
  second: 'Am Mittag war der Hafen leer.',
  quote: 'niemand an Bord hatte geschlafen',
  across: { end: 'hatte geschlafen.', beginning: 'Am Mittag war der Hafen' },
  note: 'Warum der *Kapitän*?',
  tags: ['Meer', 'Erster Offizier'],
  onWhole: 'Noch einmal lesen.',
};
