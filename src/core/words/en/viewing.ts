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
    next: 'Next picture',
    at: (at: number, all: number) => `${number(at)} of ${number(all)}`,
    smaller: 'Smaller',
    larger: 'Larger',
    /** In hundredths of the picture's own size. */
    size: (percentage: number) => `${percentage} %`,
    ownSize: (percentage: number) => `${percentage} %. Its own size`,
    ownSizeTip: 'Its own size',
    fit: 'Fit',
    fitTip: 'All of it',
    close: 'Close',
  },
};
