import { number } from '../forms.ts';

/** A picture of an article, shown large. */
export const viewing = {
  picture: 'Picture',
  pictureOf: (at: number, all: number) => `Picture ${number(at)} of ${number(all)}`,
  first: 'First picture',
  last: 'Last picture',
  failed: 'This picture cannot be shown. It may have been removed from the library’s folder.',
  openLink: 'Open the link of this picture',
  tools: {
    previous: 'Previous picture',
    previousKey: 'Previous picture (Page Up)',
    next: 'Next picture',
    nextKey: 'Next picture (Page Down)',
    at: (at: number, all: number) => `${number(at)} of ${number(all)}`,
    smaller: 'Smaller',
    smallerKey: 'Smaller (−)',
    larger: 'Larger',
    largerKey: 'Larger (+)',
    /** In hundredths of the picture's own size. */
    size: (percentage: number) => `${percentage} %`,
    ownSize: (percentage: number) => `${percentage} %. Its own size`,
    ownSizeKey: 'Its own size (1)',
    fit: 'Fit',
    fitKey: 'All of it (0)',
    close: 'Close',
    closeKey: 'Close (Esc)',
  },
};
