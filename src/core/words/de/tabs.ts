import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const tabs: Words['tabs'] = {
  name: 'Tabs',
  article: 'Artikel',
  highlights: 'Markierungen',
  gone: 'Der Artikel dieses Tabs ist nicht mehr in der Bibliothek oder liegt im Papierkorb.',
  most: 'Es können nicht mehr Tabs geöffnet sein: Schließen Sie zuerst einen',
  openedBehind: 'In einem Tab im Hintergrund geöffnet',
  closed: 'Tab geschlossen',
  at: (place, of) => `Tab ${number(place)} von ${number(of)}`,
  menu: {
    name: (title) => `Menü des Tabs ${title}`,
    close: 'Schließen',
    closeOthers: 'Andere schließen',
    moveLeft: 'Nach links verschieben',
    moveRight: 'Nach rechts verschieben',
  },
};
