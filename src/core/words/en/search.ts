import { formsOf, number } from '../forms.ts';

const { count } = formsOf<'one' | 'other'>('en');

const articles = (n: number) => count(n, { one: '# article', other: '# articles' });
const shown = (best: number | null) => (best === null ? '' : `, the best ${number(best)} shown`);

export const search = {
  name: 'Search everything',
  placeholder: 'Search titles, text, notes, quotes and tags',
  broken: 'The search does not work just now.',
  brokenFor: 'The search does not work just now. Start Postil again to try it anew.',
  loading: 'Getting ready to search…',
  reading: 'Reading your library',
  /** Percent, whole. */
  building: (percent: number) =>
    `Reading your library for the search: ${number(percent)} %. What is read already can be found.`,
  none: 'Nothing found',
  noneMore:
    'Neither texts nor notes have this. Try fewer words, or another spelling; what lies in the trash is not searched.',
  found: 'Found',
  /**
   * @param best how many of `total` articles are shown; `null` for all
   * @param instead words that were read in the place of what was typed
   */
  foundOf: (total: number, best: number | null, instead: readonly { typed: string; word: string }[]) => {
    const guessed = instead.map(({ typed, word }) => `“${word}” for “${typed}”`).join(', ');
    return `${articles(total)}${shown(best)}${guessed === '' ? '' : ` — read ${guessed}`}`;
  },
  /** The same of articles that have some of the words. */
  partly: (total: number, best: number | null) =>
    `No article has all these words; ${articles(total)} with some of them${shown(best)}`,
  where: {
    note: 'Note',
    quote: 'Highlight',
    tag: 'Tag',
  },
  /** What the keys do; `{…}` stand for their caps. */
  keys: {
    choose: '{up} {down} choose',
    article: '{page} next article',
    open: '{enter} open there',
    behind: '{enter} in a tab behind',
    close: '{esc} close',
    /** What stands on the cap: *Page ↓*. */
    page: 'Page ↓',
  },
  changed: 'The article has changed since it was searched. Search again.',
};
