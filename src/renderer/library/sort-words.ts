import type { Sort, SortBy } from '../../core/query/sort.ts';

/** What each order is called, as it is asked for most, and the other way round. */
export const SORT_WORDS: Readonly<Record<SortBy, { words: string; reversed: string }>> = {
  opened: { words: 'Last read', reversed: 'Read longest ago' },
  added: { words: 'Newest in the library', reversed: 'Oldest in the library' },
  published: { words: 'Published last', reversed: 'Published first' },
  title: { words: 'Title', reversed: 'Title, Z to A' },
  byline: { words: 'Author', reversed: 'Author, Z to A' },
  site: { words: 'Site', reversed: 'Site, Z to A' },
  language: { words: 'Language', reversed: 'Language, Z to A' },
  folder: { words: 'Folder', reversed: 'Folder, Z to A' },
  tag: { words: 'First tag', reversed: 'First tag, Z to A' },
  words: { words: 'Longest', reversed: 'Shortest' },
  progress: { words: 'Furthest read', reversed: 'Least read' },
  notes: { words: 'Most notes', reversed: 'Fewest notes' },
  attention: { words: 'Needs attention first', reversed: 'Needs attention last' },
};

export function sortWords({ by, reversed }: Sort): string {
  const { words, reversed: other } = SORT_WORDS[by];
  return reversed ? other : words;
}
