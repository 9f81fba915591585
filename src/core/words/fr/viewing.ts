import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const viewing: Words['viewing'] = {
  picture: 'Image',
  pictureOf: (at, all) => `Image ${number(at)} sur ${number(all)}`,
  first: 'Première image',
  last: 'Dernière image',
  failed:
    'Cette image ne peut pas être affichée. Elle a peut-être été retirée du dossier de la bibliothèque.',
  openLink: 'Ouvrir le lien de cette image',
  tools: {
    previous: 'Image précédente',
    previousKey: 'Image précédente (Page préc.)',
    next: 'Image suivante',
    nextKey: 'Image suivante (Page suiv.)',
    at: (at, all) => `${number(at)} sur ${number(all)}`,
    smaller: 'Plus petit',
    smallerKey: 'Plus petit (−)',
    larger: 'Plus grand',
    largerKey: 'Plus grand (+)',
    size: (percentage) => `${percentage} %`,
    ownSize: (percentage) => `${percentage} %. Taille réelle`,
    ownSizeKey: 'Taille réelle (1)',
    fit: 'Ajuster',
    fitKey: 'Image entière (0)',
    close: 'Fermer',
    closeKey: 'Fermer (Échap)',
  },
};
