import { number } from '../forms.ts';

export const tabs = {
  /** Of the row, for screen readers. */
  name: 'Tabs',
  article: 'Article',
  highlights: 'Highlights',
  gone: 'The article of this tab is not in the library any more, or in the trash.',
  most: 'No more tabs can be open: close one first',
  openedBehind: 'Opened in a tab behind this one',
  closed: 'Tab closed',
  at: (place: number, of: number) => `Tab ${number(place)} of ${number(of)}`,
  menu: {
    /** For screen readers. */
    name: (title: string) => `Menu of the tab ${title}`,
    close: 'Close',
    closeOthers: 'Close the others',
    moveLeft: 'Move left',
    moveRight: 'Move right',
  },
};
