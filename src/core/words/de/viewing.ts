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
    next: 'Nächstes Bild',
    at: (at, all) => `${number(at)} von ${number(all)}`,
    smaller: 'Kleiner',
    larger: 'Größer',
    size: (percentage) => `${percentage} %`,
    ownSize: (percentage) => `${percentage} %. Originalgröße`,
    ownSizeTip: 'Originalgröße',
    fit: 'Einpassen',
    fitTip: 'Einpassen',
    close: 'Schließen',
  },
};
