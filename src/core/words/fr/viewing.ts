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
    next: 'Image suivante',
    at: (at, all) => `${number(at)} sur ${number(all)}`,
    smaller: 'Plus petit',
    larger: 'Plus grand',
    size: (percentage) => `${percentage} %`,
    ownSize: (percentage) => `${percentage} %. Taille réelle`,
    ownSizeTip: 'Taille réelle',
    fit: 'Ajuster',
    fitTip: 'Image entière',
    close: 'Fermer',
  },
};
