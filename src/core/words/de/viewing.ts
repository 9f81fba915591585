import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const viewing: Words['viewing'] = {
  picture: 'Bild',
  pictureOf: (at, all) => `Bild ${number(at)} von ${number(all)}`,
  first: 'Erstes Bild',
  last: 'Letztes Bild',
  failed:
    'Dieses Bild lässt sich nicht anzeigen. Vielleicht wurde es aus dem Ordner der Bibliothek entfernt.',
  openLink: 'Link dieses Bildes öffnen',
  tools: {
    previous: 'Voriges Bild',
    previousKey: 'Voriges Bild (Bild auf)',
    next: 'Nächstes Bild',
    nextKey: 'Nächstes Bild (Bild ab)',
    at: (at, all) => `${number(at)} von ${number(all)}`,
    smaller: 'Kleiner',
    smallerKey: 'Kleiner (−)',
    larger: 'Größer',
    largerKey: 'Größer (+)',
    size: (percentage) => `${percentage} %`,
    ownSize: (percentage) => `${percentage} %. Originalgröße`,
    ownSizeKey: 'Originalgröße (1)',
    fit: 'Einpassen',
    fitKey: 'Einpassen (0)',
    close: 'Schließen',
    closeKey: 'Schließen (Esc)',
  },
};
