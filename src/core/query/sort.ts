import type { Facts } from './facts.ts';

export const SORTS = [
  'opened',
  'added',
  'published',
  'title',
  'byline',
  'site',
  'language',
  'folder',
  'tag',
  'words',
  'progress',
  'notes',
  'attention',
] as const;
export type SortBy = (typeof SORTS)[number];

export interface Sort {
  by: SortBy;
  /** The other way round: names from Z to A, the oldest, the shortest first. */
  reversed: boolean;
}

/** The one opened last first, and what has just come in among them. */
export const USUAL_SORT: Sort = Object.freeze({ by: 'opened', reversed: false });

/** Each in the way that is asked for most: names from A to Z, else the newest, the longest, the most first. */
const VALUES: Readonly<Record<SortBy, (facts: Facts) => string | number | null>> = {
  opened: ({ opened, added }) => opened ?? added,
  added: ({ added }) => added,
  published: ({ published }) => published,
  title: ({ title }) => title,
  byline: ({ byline }) => byline,
  site: ({ siteName }) => siteName,
  language: ({ lang }) => lang,
  // As folders are read: what lies in one comes behind it.
  folder: ({ folders }) => folders.join(' / '),
  tag: ({ tags }) => tags[0] ?? null,
  words: ({ words }) => words,
  // What was said to be read is, wherever its reader stopped.
  progress: ({ state, progress }) => (state === 'read' ? 1 : progress),
  notes: ({ notes }) => notes,
  attention: ({ uncertain, orphans }) => uncertain + orphans,
};
const NAMES: ReadonlySet<SortBy> = new Set(['title', 'byline', 'site', 'language', 'folder', 'tag']);

/**
 * The order of `sort`, names as people of `locale` (BCP 47) order them, *Part 2* before *Part 10*. What is not known comes last, either way
 * round; what is equal goes by title, then by id, so that no order depends on the store.
 */
export function compareBy({ by, reversed }: Sort, locale: string): (a: Facts, b: Facts) => number {
  const names = new Intl.Collator(locale, { numeric: true, sensitivity: 'base', ignorePunctuation: true });
  const valueOf = VALUES[by];
  const ascending = NAMES.has(by) !== reversed;
  const compare = (a: string | number, b: string | number): number => {
    if (NAMES.has(by)) return names.compare(String(a), String(b));
    return a < b ? -1 : a > b ? 1 : 0;
  };
  return (a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    const missing = Number(isMissing(one)) - Number(isMissing(other));
    if (missing !== 0) return missing;
    const order = one === null || other === null ? 0 : compare(one, other);
    if (order !== 0) return ascending ? order : -order;
    return names.compare(a.title, b.title) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  };
}

function isMissing(value: string | number | null): boolean {
  return value === null || value === '';
}
